"""People who write to a bot, and what they write: whole conversations, and a mixture as a day brings it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, cycle, islice

from benchmarks.peers.processes import Running
from benchmarks.peers.telegram import Json

ENGLISH = ("en",)
SIX = ("en", "de", "fr", "es", "pt-br", "ar")


@dataclass(frozen=True, slots=True)
class Tap:
    """A button of the newest message that has some, by its position."""

    position: int


Deed = str | Tap
CONVERSATION: tuple[Deed, ...] = (
    "/start",
    "Edinburgh",
    Tap(0),  # the name as Telegram has it
    "/new",
    "Northwind",
    "Data engineer",
    Tap(0),  # just now
    "Jane Doe, Head of Data, jane.doe@northwind.example, +44 20 7946 0958",
    Tap(0),  # that is everyone
    Tap(1),  # in two weeks
    Tap(0),  # they get in touch
    Tap(0),  # the plan
    Tap(0),  # the thank-you's text
)
TOLD = {
    "en": "Initech, data engineer, yesterday 3 pm, Jane Doe from HR",
    "de": "Initech, Datenanalyst, gestern um 15 Uhr, Jana Weber aus der Personalabteilung",
    "fr": "Initech, analyste, hier à 15 h, Jeanne Martin des RH",
    "es": "Initech, analista, ayer a las 15:00, Juana García de RR. HH.",
    "pt-br": "Initech, analista, ontem às 15h, Joana Silva do RH",
    "ar": "Initech، مهندس بيانات، أمس الساعة 3 مساء، منى حسن",
}
SHORT = ("/help", "/today", "/list", "/settings", "/new", "Lisboa", "14 zzz", "jane@acme.example")
TALKATIVE = 40  # chats of the mixture that hold the whole conversation


@dataclass(slots=True)
class Person:
    """One chat with a bot."""

    bot: Running
    chat: int
    language: str = "en"

    async def does(self, deed: Deed) -> float:
        """Write or tap, and wait until it was answered and acknowledged; the seconds until the answer."""
        return await self.bot.telegram.bring(self.chat, self._update(deed))

    def _update(self, deed: Deed) -> Json:
        if isinstance(deed, str):
            return {"message": self._message(self.bot.telegram.message_id(), deed)}
        buttons = self.bot.telegram.peers[self.chat].buttons
        newest = max((number for number, data in buttons.items() if data), default=None)
        if newest is None:  # an echo has no buttons: it is written to instead
            return self._update(f"button {deed.position}")
        tap = {"id": "1", "from": self._user(), "chat_instance": "1"}
        message = self._message(newest, "a question")
        data = buttons[newest][deed.position]
        return {"callback_query": {**tap, "message": message, "data": data}}

    def _user(self) -> Json:
        name = {"first_name": "Load", "last_name": "Tester", "language_code": self.language}
        return {"id": self.chat, "is_bot": False, **name}

    def _message(self, number: int, text: str) -> Json:
        command = {"type": "bot_command", "offset": 0, "length": len(text)}
        return {
            "message_id": number,
            "date": 1_790_000_000,
            "chat": {"id": self.chat, "type": "private", "first_name": "Load"},
            "from": self._user(),
            "text": text,
            "entities": [command] if text.startswith("/") else [],
        }


def deeds_of_many(chats: int, languages: tuple[str, ...]) -> Iterator[tuple[int, str, Deed]]:
    """A few whole conversations, and of all others a greeting and something else, in turn: 3 deeds a chat."""
    tongues = list(islice(cycle(languages), chats))
    for chat in range(TALKATIVE):
        yield from ((chat, tongues[chat], deed) for deed in CONVERSATION)
    for chat in range(TALKATIVE, chats):
        others = (TOLD[tongues[chat]], *SHORT)
        second = others[chat // len(languages) % len(others)]
        yield from ((chat, tongues[chat], deed) for deed in ("/start", second))


def conversations(first_chat: int, chats: int) -> Iterator[tuple[int, Deed]]:
    """Of each chat the whole conversation, chat after chat."""
    numbers = range(first_chat, first_chat + chats)
    return chain.from_iterable(((chat, deed) for deed in CONVERSATION) for chat in numbers)
