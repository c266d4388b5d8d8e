"""What stands below a message, as the Bot API wants it."""

from typing import Any

from bot.telegram.screen import Button, Copy, Link, Screen, Tap

LONGEST_PLACEHOLDER = 64  # characters

Json = dict[str, Any]


def build_keyboard(screen: Screen) -> Json | None:
    """The buttons of a screen, or None when it has none. What Telegram would refuse is left out."""
    rows = [[build_button(one) for one in row if is_possible(one)] for row in screen.rows]
    filled = [row for row in rows if row]
    return {"inline_keyboard": filled} if filled else None


def build_markup(screen: Screen) -> Json | None:
    """What goes below a new message: its buttons, or else its hint in the input field."""
    keyboard = build_keyboard(screen)
    if keyboard is None and screen.placeholder:
        hint = screen.placeholder[:LONGEST_PLACEHOLDER]
        return {"force_reply": True, "input_field_placeholder": hint}
    return keyboard


def is_possible(button: Button) -> bool:
    return not isinstance(button, Copy) or button.fits


def build_button(button: Button) -> Json:
    match button:
        case Tap(label, data, style):
            styled = {"style": style} if style else {}
            return {"text": label, "callback_data": data, **styled}
        case Copy(label, text):
            return {"text": label, "copy_text": {"text": text}}
        case Link(label, url):
            return {"text": label, "url": url}
