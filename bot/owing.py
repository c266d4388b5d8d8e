"""What a turn shows, as a reply that is owed; and the reply as a message again."""

from dataclasses import replace
from datetime import datetime

from markupsafe import Markup

from bot.telegram.screen import Button, Copy, Link, Screen, Style, Tap
from bot.turns.turn import Attach, Effect, Show
from playbook.chat import Chat
from playbook.ids import fresh_id
from playbook.owed import Does, Keep, Owed, OwedButton


def owe(chat: Chat, effects: tuple[Effect, ...], place: int | None, now: datetime) -> Chat:
    """The chat that owes what these effects say. `place` is the message that was tapped, if one was."""
    for effect in effects:
        reply_id = fresh_id(now, [one.id for one in chat.owed])
        match effect:
            case Show():
                chat = chat.owes(_pack(effect, reply_id, place, chat, now))
            case Attach(file):
                chat = chat.owes(Owed(reply_id, now, file=file))
    return chat


def pay(chat: Chat, reply: Owed, message: int | None) -> Chat:
    """The chat after the reply was sent: it knows which message shows its open question, or an application's card."""
    chat = chat.paid(reply.id)
    application = chat.application(reply.application) if reply.keep is Keep.CARD else None
    if application:
        return chat.with_application(replace(application, card=message))
    if chat.dialog and reply.keep is Keep.QUESTION and chat.dialog.id == reply.dialog:
        return replace(chat, dialog=replace(chat.dialog, message=message))
    return chat


def screen_of(reply: Owed) -> Screen:
    """The message as it was drawn."""
    rows = tuple(tuple(_unpack(button) for button in row) for row in reply.rows)
    return Screen(Markup(reply.text), rows, reply.placeholder)  # noqa: S704 - it was Markup when it was packed


def _pack(show: Show, reply_id: str, place: int | None, chat: Chat, now: datetime) -> Owed:
    return Owed(
        reply_id,
        now,
        str(show.screen.text),
        tuple(tuple(_pack_button(button) for button in row) for row in show.screen.rows),
        show.screen.placeholder,
        place if show.here else None,
        show.keep,
        show.application,
        chat.dialog.id if show.keep is Keep.QUESTION and chat.dialog else None,
    )


def _pack_button(button: Button) -> OwedButton:
    match button:
        case Tap(label, data, style):
            return OwedButton(label, Does.TAP, data, style)
        case Copy(label, text):
            return OwedButton(label, Does.COPY, text)
        case Link(label, url):
            return OwedButton(label, Does.LINK, url)


def _unpack(button: OwedButton) -> Button:
    match button.does:
        case Does.TAP:
            return Tap(button.label, button.value, Style(button.style) if button.style else None)
        case Does.COPY:
            return Copy(button.label, button.value)
        case Does.LINK:
            return Link(button.label, button.value)
