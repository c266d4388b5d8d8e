"""A chat as a person would read it aloud: who, when, what, which buttons."""

from collections.abc import Iterator

from sandbox.messenger.keyboards import Button, ReplyKeyboard
from sandbox.messenger.messages import Message
from sandbox.messenger.rooms import Room


def write_transcript(room: Room) -> str:
    """The whole chat, one block a message, as it stands now."""
    heading = f"--- The chat with {room.chat.name}, as it stands ---"
    blocks = [write_message(message) for message in room.messages.values()]
    keys = [f"(keys: {_write_keys(room.keys)})"] if room.keys else []
    return "\n".join([heading, *(blocks or ["(nothing yet)"]), *keys, "---"])


def write_message(message: Message) -> str:
    """One message: a line with name and time, then the text indented, then the buttons."""
    edited = ", edited" if message.edited else ""
    head = f"{message.sender.name} ({message.date:%a %d %b %H:%M}{edited}):"
    return "\n".join([head, *(f"    {line}" for line in _write_body(message))])


def _write_body(message: Message) -> Iterator[str]:
    if message.media:
        name = message.media.file.name if message.media.file else ""
        yield f"<{message.media.kind.value} {name}>".replace(" >", ">")
    if message.notice:
        yield "<notice>"
    if message.text:
        yield from message.text.plain.splitlines()
    if message.reaction:
        yield f"({message.reaction})"
    if message.inline_keyboard:
        for row in message.inline_keyboard.rows:
            yield "  ".join(_write_button(button) for button in row)


def _write_button(button: Button) -> str:
    if button.copies is not None:
        return f"[{button.label} (copies)]"
    return f"[{button.label} (opens)]" if button.url else f"[{button.label}]"


def _write_keys(keys: ReplyKeyboard) -> str:
    return ", ".join(key.label for row in keys.rows for key in row)
