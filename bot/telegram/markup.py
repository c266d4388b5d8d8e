"""Buttons as PTB wants them."""

from telegram import CopyTextButton, ForceReply, InlineKeyboardButton, InlineKeyboardMarkup

from bot.telegram.screen import Button, Copy, Link, Screen, Tap

LONGEST_PLACEHOLDER = 64  # characters


def build_keyboard(screen: Screen) -> InlineKeyboardMarkup | None:
    """The buttons of a screen, or None when it has none. What Telegram would refuse is left out."""
    rows = [[build_button(one) for one in row if is_possible(one)] for row in screen.rows]
    filled = [row for row in rows if row]
    return InlineKeyboardMarkup(filled) if filled else None


def build_markup(screen: Screen) -> InlineKeyboardMarkup | ForceReply | None:
    """What goes below a new message: its buttons, or else its hint in the input field."""
    keyboard = build_keyboard(screen)
    if keyboard is None and screen.placeholder:
        return ForceReply(input_field_placeholder=screen.placeholder[:LONGEST_PLACEHOLDER])
    return keyboard


def is_possible(button: Button) -> bool:
    return not isinstance(button, Copy) or button.fits


def build_button(button: Button) -> InlineKeyboardButton:
    match button:
        case Tap(label, data, style):
            return InlineKeyboardButton(label, callback_data=data, style=style)
        case Copy(label, text):
            return InlineKeyboardButton(label, copy_text=CopyTextButton(text))
        case Link(label, url):
            return InlineKeyboardButton(label, url=url)
