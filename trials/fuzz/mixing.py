"""The stream of updates: whole and spoilt, from everybody and nobody, in the middle of every talk."""

import json
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field, replace
from random import Random

from sandbox.api.shapes import shape_chat, shape_message, shape_user, unix
from sandbox.messenger.messages import CallbackQuery, Message
from sandbox.testing.driver import Sandbox
from sandbox.testing.person import Person
from trials.fuzz.mutation import spoil
from trials.fuzz.population import Population
from trials.fuzz.shapes import KINDS, Json
from trials.fuzz.stock import Stock

STRANGE = (0, 1, -1, 2**31, 2**52, 2**63 - 1, -(2**63), -1001234567890, 777000, 1087968824)
"""Chat ids of the kinds that exist, and some at the edge; Telegram's own accounts too."""

FIRST_UPDATE = 500_000_000


@dataclass(frozen=True, slots=True)
class Sent:
    """An update, what is in it, and whether it is one that Telegram itself could send."""

    update: Json
    kind: str
    whole: bool
    person: Person | None = None  # whom an answer is owed to, where it is whole
    repeated: bool = False  # by the number of one that was served and answered


@dataclass(slots=True)
class Mixer:
    """Makes one update after another, by the dice."""

    sandbox: Sandbox
    population: Population
    stock: Stock
    dice: Random
    number: int = FIRST_UPDATE
    _earlier: list[Sent] = field(default_factory=list)

    def next(self) -> Sent:
        ways: dict[Callable[[], Sent], int] = {
            self._any_kind: 20,
            self._spoilt: 25,
            self._real: 15,
            self._text: 18,
            self._media: 5,
            self._tap: 18,
            self._forged: 8,
            **({self._again: 1} if self._earlier else {}),
        }
        way = self.dice.choices(list(ways), list(ways.values()))[0]
        sent = way()
        self.number += 1
        if way != self._again or self._happens(0.5):
            sent = replace(sent, repeated=False)
            sent.update["update_id"] = self.number
        else:
            sent = replace(sent, repeated=True)
        if not is_unicode(json.dumps(sent.update, ensure_ascii=False)):
            sent = replace(sent, whole=False)
        self._earlier = [*self._earlier[-50:], sent]
        return sent

    def _someone(self) -> Person:
        return self.dice.choice(self.population.people)

    def _happens(self, share: float) -> bool:
        return self.dice.random() < share

    def _drawn(self, updates: list[str]) -> Json:
        update: Json = json.loads(self.dice.choice(updates))
        return update

    def _any_kind(self) -> Sent:
        """Well formed by its types; for a person, or for whomever it was made for."""
        update = self._drawn(self.stock.updates)
        kind = kind_of(update)
        if self._happens(0.2):
            return Sent(update, kind, whole=False)
        person = self._someone()
        return Sent(update, kind, self._aim(update, kind, person), person)

    def _spoilt(self) -> Sent:
        update = self._drawn(self.stock.updates)
        self._aim(update, kind_of(update), self._someone())
        spoil(self.dice, update, self._drawn(self.stock.updates))
        return Sent(update, "spoilt", whole=False)

    def _real(self) -> Sent:
        """One of a real season, from this chat now; most of them spoilt."""
        update, person = self._drawn(self.stock.season), self._someone()
        whole = self._aim(update, kind_of(update), person)
        if self._happens(0.3):
            return Sent(update, "of a season", whole, person)
        spoil(self.dice, update, self._drawn(self.stock.season))
        return Sent(update, "of a season, spoilt", whole=False)

    def _text(self) -> Sent:
        person = self._someone()
        message = self._envelope(person) | {"text": self.dice.choice(self.stock.texts)}
        if self._happens(0.3):
            message["entities"] = self._lies()
        elif message["text"].startswith("/"):
            length = len(message["text"].split(maxsplit=1)[0])
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
        kind = "edited_message" if self._happens(0.05) else "message"
        whole = bool(message["text"])
        return Sent({kind: message}, "text", whole, person)

    def _media(self) -> Sent:
        update, person = self._drawn(self.stock.media), self._someone()
        return Sent(update, "media", self._aim(update, "message", person), person)

    def _tap(self) -> Sent:
        """A button that stands in the chat, in its message or in another one."""
        person = self._someone()
        with_keys = [one for one in person.room.messages.values() if one.inline_keyboard]
        if not with_keys:
            return self._text()
        message = self.dice.choice(with_keys[-8:])
        keys = message.inline_keyboard.buttons if message.inline_keyboard else ()
        data = self.dice.choice([key.data for key in keys if key.data] or ["-"])
        return self._tapped(person, data, message)

    def _forged(self) -> Sent:
        """What no button of this chat says: another chat's, an older version's, or noise."""
        person, other = self._someone(), self._someone()
        theirs = [one for one in other.room.messages.values() if one.inline_keyboard]
        data = self.dice.choice(self.stock.data)
        if theirs and self._happens(0.5):
            one = self.dice.choice(theirs)
            keys = one.inline_keyboard.buttons if one.inline_keyboard else ()
            data = self.dice.choice([key.data for key in keys if key.data] or ["-"])
        own = list(person.room.messages.values())
        message = self.dice.choice(own) if own and self._happens(0.5) else None
        return self._tapped(person, data, message)

    def _tapped(self, person: Person, data: str, message: Message | None) -> Sent:
        """The tap on a message of the chat, on one too old to be shown, or on one that is gone."""
        query: Json = {
            "id": self._query_id(),
            "from": shape_user(person.user),
            "chat_instance": "1",
            "data": data,
        }
        room = shape_chat(person.room.chat)
        if message and self._happens(0.9):
            query["message"] = shape_message(message)
        elif self._happens(0.8):
            number = message.id if message else self.dice.choice([1, 2**31, 5])
            query["message"] = {"message_id": number, "date": 0, "chat": room}
        else:
            query["inline_message_id"] = "inline"
        return Sent({"callback_query": query}, "tap", whole=True, person=person)

    def _again(self) -> Sent:
        """One that was served before, by the same number or by a new one."""
        return deepcopy_of(self.dice.choice(self._earlier))

    def _envelope(self, person: Person) -> Json:
        self.sandbox.messenger.next_message += 1
        return {
            "message_id": self.sandbox.messenger.next_message,
            "date": unix(self.sandbox.clock.now()),
            "chat": shape_chat(person.room.chat),
            "from": shape_user(person.user),
        }

    def _query_id(self) -> str:
        return str(self.dice.randrange(10**18))

    def _lies(self) -> list[Json]:
        kinds = ["bot_command", "bold", "url", "text_link", "mention", "unheard-of"]
        numbers = [-5, 0, 1, 3, 4096, 2**31]
        return [
            {
                "type": self.dice.choice(kinds),
                "offset": self.dice.choice(numbers),
                "length": self.dice.choice(numbers),
            }
            for _ in range(self.dice.randint(1, 3))
        ]

    def _aim(self, update: Json, kind: str, person: Person) -> bool:
        """Have it come from a person's chat, mostly; whether Telegram could send it so."""
        content, dice = update[kind], self.dice
        where = content.get("message", {}) if kind == "callback_query" else content
        room, user = shape_chat(person.room.chat), shape_user(person.user)
        way = dice.choices(["own", "group", "strange", "mixed"], [85, 5, 5, 5])[0]
        if way == "group":
            room = shape_chat(self.population.group.chat)
        elif way == "strange":
            room = {
                "id": dice.choice(STRANGE),
                "type": dice.choice(["private", "channel", "group"]),
            }
        elif way == "mixed":
            user = shape_user(self._someone().user)
        if isinstance(where, dict) and "chat" in where:
            where["chat"] = room
        if "from" in content or kind in {"message", "callback_query"}:
            content["from"] = user
        if kind == "callback_query":
            content["id"] = self._query_id()
        if kind == "message":
            content["message_id"] = self._envelope(person)["message_id"]
        return way == "own"


def kind_of(update: Json) -> str:
    return next((kind for kind in KINDS if kind in update), "nothing")


def is_unicode(text: str) -> bool:
    """Whether there are only whole characters in it, as in all that Telegram sends."""
    return text.isascii() or not any("\ud800" <= sign <= "\udfff" for sign in text)


def deepcopy_of(sent: Sent) -> Sent:
    return Sent(deepcopy(sent.update), sent.kind, sent.whole, sent.person)


def known_query(sandbox: Sandbox, person: Person, update: Json) -> CallbackQuery:
    """The tap as the sandbox knows it, so that it takes an answer to it."""
    query = update["callback_query"]
    message = Message(id=1, chat=person.room.chat, sender=person.user, date=sandbox.clock.now())
    return CallbackQuery(
        id=query["id"],
        person=person.user,
        message=message,
        data=query.get("data", ""),
        tapped=sandbox.clock.now(),
    )
