"""Which chat and which message a request means, and whether the bot may speak there."""

from sandbox.messenger.messages import ChatKind, Membership, Message
from sandbox.messenger.messenger import Messenger
from sandbox.messenger.rooms import Room
from sandbox.refusals import BadRequest, Forbidden


def find_room(messenger: Messenger, chat_id: int | str) -> Room:
    """The chat with this id, or of the person with this @username."""
    if isinstance(chat_id, int):
        room = messenger.rooms.get(chat_id)
    else:
        room = next((room for room in messenger.rooms.values() if _goes_by(room, chat_id)), None)
    if room is None:
        raise BadRequest("chat not found")
    return room


def _goes_by(room: Room, name: str) -> bool:
    person = room.chat.person
    return bool(person and person.username and name.lower() == f"@{person.username}".lower())


def find_room_to_speak(messenger: Messenger, chat_id: int | str) -> Room:
    """The same, refused where the bot may not write."""
    room = find_room(messenger, chat_id)
    if room.bot is Membership.MEMBER:
        return room
    if room.chat.kind is ChatKind.GROUP:
        raise Forbidden("bot is not a member of the group chat")
    if room.blocked:
        raise Forbidden("bot was blocked by the user")
    raise Forbidden("bot can't initiate conversation with a user")


def find_message(room: Room, message_id: int, missing: str) -> Message:
    """The message in `room`, or a BadRequest that says `missing`."""
    message = room.messages.get(message_id)
    if message is None:
        raise BadRequest(missing)
    return message
