"""The sandbox as the page is told of it: the Bot API's shapes, and what only people see.

News that a page gets over its WebSocket, by `type`:

    state     bot, people, chats, clock, faults: everything, first of all and after rare events
    message   chat, message, keys: a new message, or one that is different now
    deleted   chat, message; acting: chat, action; answer: chat, person, message, text, alert, url
    clock     clock, faults: after a turn, when the bot's plans moved, when a fault begins or ends

`people` is a list of {id, name, language, time_zone, ...}. `time_zone` is the name of an IANA zone,
or null for the browser's own; `POST /sandbox/zone {"person": id, "time_zone": name or null}`
changes it, and the state is told anew.

`faults` is {kind, calls, seconds, share, outage, flood_limits, violations, struck}:

    kind          "none", or what the page ordered last: "flood_wait" | "server_error" |
                  "lost_answer" | "dropped" | "slow" | "outage" | "flood_limits". It falls back to
                  "none" by itself when the calls or seconds are over
    calls         how many calls it is still to strike; null: until it is ended
    seconds       retry_after, the wait of a slow answer, or how long the outage lasts; null: no end
    share         0..1, the part of the calls that it strikes
    outage        whether the bot can't reach the sandbox at this moment
    flood_limits  whether Telegram's flood limits are switched on
    violations    how many messages were over them; struck: how many calls went wrong in all

`POST /sandbox/faults {"kind", "calls": N or null, "seconds": s, "share": 0..1}` orders one, in place
of what the page ordered before; "none" ends everything. All but `kind` may be left out.
"""

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
from sandbox.web.fault_orders import FaultOrders

NextMoment = Callable[[], datetime | None]


def show_state(messenger: Messenger, desk: Shape) -> Shape:
    """Everything, for a page that has just connected or must start afresh."""
    return {
        "type": "state",
        "bot": {"id": messenger.bot.id, "username": messenger.bot.username},
        "people": [_show_person(messenger, person) for person in messenger.people.values()],
        "chats": [_show_room(messenger, room) for room in messenger.rooms.values()],
        **desk,
    }


def show_event(messenger: Messenger, event: Event, desk: Shape) -> Shape:
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
            return show_state(messenger, desk)


def show_clock(clock: TurnableClock, next_moment: NextMoment | None) -> Shape:
    """The time, whether it runs, and when the bot means to speak next (null: nothing planned)."""
    planned = next_moment() if next_moment else None
    return {
        "now": clock.now().timestamp(),
        "runs": clock.runs,
        "next": unix(planned) if planned else None,
        "plans": next_moment is not None,
    }


def show_faults(orders: FaultOrders) -> Shape:
    """What goes wrong at present: what the page ordered, and how the calls fared."""
    order, faults = orders.standing(), orders.faults
    return {
        "kind": order.kind.value,
        "calls": order.calls,
        "seconds": order.seconds,
        "share": order.share,
        "outage": faults.out,
        "flood_limits": faults.gate is not None,
        "violations": faults.violations,
        "struck": faults.struck,
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
