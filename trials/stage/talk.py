"""A chat held without Telegram: updates are served one after another, messages are remembered.

What the desk does over HTTP is done here in a dictionary: a screen is shown in the message that was
tapped or in a new one, buttons are taken away, living messages are drawn anew.
"""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from html import unescape
from typing import Self

from bot.handlers import type_text
from bot.owing import pay, screen_of
from bot.serving import Origin, kept, serve
from bot.telegram.screen import Button, Screen, Tap
from bot.turns import buttons
from bot.turns.commands import COMMANDS
from bot.turns.records import Document, make_file
from bot.turns.turn import Decision, Notice, Show, Strip
from playbook.chat import Chat
from playbook.owed import Owed
from playbook.plan.look import Look
from playbook.plan.nudges import nudging
from playbook.preferences import Preferences

FRIDAY = datetime(2026, 11, 20, 16, 0, tzinfo=UTC)
"""Four in the afternoon in London, on a Friday in November."""

LONDONER = Preferences(zone="Europe/London", country="GB", signature="Ann Lee")


@dataclass
class Talk:
    """One chat and what is to be seen in it. `every` collects all that was ever shown."""

    chat: Chat = field(default_factory=lambda: Chat(7))
    now: datetime = FRIDAY
    language: str = "en"
    name: str = "Ann Lee"
    messages: dict[int, Screen] = field(default_factory=dict)
    every: list[Screen] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    files: list[Document] = field(default_factory=list)
    update: int = 0
    last: int = 0

    @property
    def screen(self) -> Screen:
        """The newest message."""
        return self.messages[max(self.messages)]

    @property
    def text(self) -> str:
        return str(self.screen.text)

    @property
    def word(self) -> str:
        """What was said to the last tap; empty if nothing was."""
        return self.notices[-1].text if self.notices else ""

    def sends(self, text: str) -> Self:
        """Type a text or a command."""
        name = text.removeprefix("/")
        if text.startswith("/") and name in COMMANDS:
            return self.does(COMMANDS[name])
        return self.does(lambda look: type_text(look, text))

    def taps(self, label: str, message: int | None = None) -> Self:
        """Tap the first button whose label begins so, in the newest message that has it."""
        where, tap = self._find(label, message)
        return self.forges(tap.data, where)

    def forges(self, data: str, message: int = 0) -> Self:
        """Tap a button that may never have been sent."""
        return self.does(lambda look: buttons.take(look, data, message), tapped=message)

    def does(self, decision: Decision, tapped: int | None = None) -> Self:
        self.update += 1
        return self.repeats(decision, tapped)

    def repeats(self, decision: Decision, tapped: int | None = None) -> Self:
        """The update that came last, or would have come, once more."""
        query = None if tapped is None else "query"
        origin = Origin(7, self.update, self.language, self.name, query, tapped)
        after, served = serve(self.chat, origin, decision, self.now)
        self.chat = after if after is not None else Chat(7)
        self.notices = [e for e in served.effects if isinstance(e, Notice)]
        for reply in self.chat.owed:
            self._pay(reply)
        for effect in served.effects:
            self._do(effect, tapped)
        for message, screen in served.living.items():
            self._put(message, screen)
        return self

    def wakes(self) -> Self:
        """Whatever is due now is brought up, as the scheduler does it."""
        from bot.screens.plans.nudge_screen import draw_nudge  # noqa: PLC0415

        self.chat, nudge = nudging.begin(self.chat, self.now)
        if nudge:
            message = self._new(draw_nudge(Look(self.chat, self.now), nudge))
            self.chat = nudging.finish(self.chat, nudge.id, message, self.now)
        return self

    def waits(self, **time: float) -> Self:
        """Let time pass, then bring up what is due."""
        self.now += timedelta(**time)
        return self.wakes()

    def labels(self, message: int | None = None) -> list[str]:
        screen = self.screen if message is None else self.messages[message]
        return [button.label for row in screen.rows for button in row]

    def _pay(self, reply: Owed) -> None:
        message = None
        if reply.file:
            self.files.append(make_file(Look(self.chat, self.now), reply.file))
        elif reply.place in self.messages:
            self._put(message := reply.place, screen_of(reply))
        else:
            message = self._new(screen_of(reply))
        self.chat = kept(pay(self.chat, reply, message)) or Chat(7)

    def _do(self, effect: object, tapped: int | None) -> None:
        match effect:
            case Show(screen=screen, here=True) if tapped in self.messages:
                self._put(tapped, screen)
            case Show(screen=screen):
                self._new(screen)
            case Strip(message=message) if message in self.messages:
                self.messages[message] = replace(self.messages[message], rows=())

    def _new(self, screen: Screen) -> int:
        self.last += 1
        self._put(self.last, screen)
        return self.last

    def _put(self, message: int, screen: Screen) -> None:
        self.messages[message] = screen
        self.every.append(screen)

    def _find(self, label: str, message: int | None) -> tuple[int, Tap]:
        for where in [message] if message else sorted(self.messages, reverse=True):
            for button in buttons_of(self.messages[where]):
                if isinstance(button, Tap) and button.label.startswith(label):
                    return where, button
        raise AssertionError(f"no button {label!r} in:\n{self.transcript()}")

    def transcript(self) -> str:
        return "\n".join(f"#{n} {read_aloud(screen)}" for n, screen in self.messages.items())


def buttons_of(screen: Screen) -> list[Button]:
    return [button for row in screen.rows for button in row]


def read_aloud(screen: Screen) -> str:
    """A screen as it can be printed: text, then the buttons row by row."""
    rows = "\n".join("  " + " ".join(f"[{b.label}]" for b in row) for row in screen.rows)
    return f"{unescape(str(screen.text))}\n{rows}\n"


def londoner(**chat: object) -> Talk:
    """Somebody who has answered the first questions."""
    return Talk(Chat(7, preferences=LONDONER, **chat))  # type: ignore[arg-type]


def told(people: tuple[str, ...] = ("Jane Doe, CTO, jane@acme.com",), **chat: object) -> Talk:
    """Somebody who has told of an interview that ended an hour ago, at Acme, by typing."""
    talk = londoner(**chat).sends("/new").sends("Acme").sends("data engineer").sends("today 3 pm")
    talk.taps("Yes, that is right")
    for person in people:
        talk.sends(person)
        while "reach" in talk.text or "do there" in talk.text:
            talk.taps("Skip")
    talk.taps("That is everyone" if people else "I have no names")
    talk.taps("In two weeks")
    return talk.taps("They get in touch")
