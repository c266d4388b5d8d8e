"""The sandbox as the page is told of it: the Bot API's shapes, and what only people see."""

from collections.abc import Callable
from datetime import datetime

from sandbox.api.shapes import Json, Shape, shape_message, unix, without_gaps
from sandbox.clock import TurnableClock
from sandbox.messenger.events import Acting, Answered, Changed, Deleted, Event, Posted
from sandbox.messenger.keyboards import ForcedReply, ReplyKeyboard
from sandbox.messenger.messages import Message, User
from sandbox.messenger.messenger import Messenger
from sandbox.messenger.profile import ProfileField
from sandbox.messenger.rooms import Room

NextMoment = Callable[[], datetime | None]


def show_state(messenger: Messenger, clock: Shape) -> Shape:
    """Everything, for a page that has just connected or must start afresh."""
    return {
        "type": "state",
        "bot": {"id": messenger.bot.id, "username": messenger.bot.username},
        "people": [_show_person(messenger, person) for person in messenger.people.values()],
        "chats": [_show_room(messenger, room) for room in messenger.rooms.values()],
        "clock": clock,
    }


def show_event(messenger: Messenger, event: Event, clock: Shape) -> Shape:
    """What a page needs to know of one event; rare ones bring the whole state."""
    match event:
        case Posted(message) | Changed(message):
            keys = messenger.rooms[message.chat.id].keys
            shape: Shape = {"message": show_message(message), "keys": _show_keys(keys)}
            return {"type": "message", "chat": message.chat.id, **shape}
        case Deleted(chat_id, message_id):
            return {"type": "deleted", "chat": chat_id, "message": message_id}
        case Acting(chat_id, action):
            return {"type": "acting", "chat": chat_id, "action": action}
        case Answered():
            return _show_answer(event)
        case _:
            return show_state(messenger, clock)


def show_clock(clock: TurnableClock, next_moment: NextMoment | None) -> Shape:
    """The time, whether it runs, and when the bot means to speak next (null: nothing planned)."""
    planned = next_moment() if next_moment else None
    return {
        "now": clock.now().timestamp(),
        "runs": clock.runs,
        "next": unix(planned) if planned else None,
        "plans": next_moment is not None,
    }


def show_message(message: Message) -> Shape:
    """The Bot API's Message, with the reaction on it and the hint of a forced reply."""
    forced = message.keyboard if isinstance(message.keyboard, ForcedReply) else None
    return without_gaps(
        {
            **shape_message(message),
            "reaction": message.reaction,
            "force_reply": (forced.placeholder or "") if forced else None,
        }
    )


def _show_person(messenger: Messenger, person: User) -> Shape:
    language = person.language_code
    name = messenger.profile.text(ProfileField.NAME, language) or messenger.bot.first_name
    return {
        "id": person.id,
        "name": person.name,
        "language": language,
        "time_zone": person.time_zone,
        "bot_name": name,
        "bot_description": messenger.profile.text(ProfileField.DESCRIPTION, language),
    }


def _show_room(messenger: Messenger, room: Room) -> Shape:
    return {
        "id": room.chat.id,
        "kind": room.chat.kind.value,
        "title": room.chat.title,
        "people": list(room.people),
        "bot": room.bot.value,
        "pinned": list(room.pinned),
        "keys": _show_keys(room.keys),
        "commands": {
            str(person.id): _show_commands(messenger, room, person)
            for person in room.people.values()
        },
        "messages": [show_message(message) for message in room.messages.values()],
    }


def _show_commands(messenger: Messenger, room: Room, person: User) -> Json:
    return [
        {"command": one.command, "description": one.description}
        for one in messenger.profile.commands_seen(room.chat, person)
    ]


def _show_keys(keys: ReplyKeyboard | None) -> Shape | None:
    if keys is None:
        return None
    return {
        "rows": [[{"text": key.label, "style": key.style} for key in row] for row in keys.rows],
        "placeholder": keys.placeholder,
    }


def _show_answer(event: Answered) -> Shape:
    query, answer = event.query, event.answer
    return {
        "type": "answer",
        "chat": query.message.chat.id,
        "person": query.person.id,
        "message": query.message.id,
        "text": answer.text,
        "alert": answer.alert,
        "url": answer.url,
    }
