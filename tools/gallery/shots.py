"""What somebody does in the chat, kept so that it can be done again in another language."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Self

from bot.owing import pay, screen_of
from bot.screens.plans.nudge_screen import draw_nudge
from bot.serving import Origin, kept, serve
from bot.telegram.screen import Screen, Tap
from bot.turns.records import Document, make_file
from bot.turns.turn import Decision, Effect, Notice, Show, Turn
from playbook.chat import Chat
from playbook.owed import Owed
from playbook.plan.look import Look
from trials.stage.talk import Talk

Drawing = Callable[[Look], Screen]
Seen = tuple[Screen | Notice | Document, ...]


@dataclass(frozen=True, slots=True)
class Shot:
    """One thing that is done: by whom in what state, when, and how it shows on their side."""

    subject: str
    did: str
    chat: Chat
    decision: Decision
    origin: Origin
    now: datetime

    def look(self, language: str) -> tuple[Chat, Seen]:
        """The chat after it, and what the bot shows, for somebody who speaks that language."""
        preferences = replace(self.chat.preferences, chosen_language=language)
        chat = replace(self.chat, preferences=preferences)
        after, served = serve(chat, self.origin, self.decision, self.now)
        seen = (*_told(served.effects), *(_drawn(chat, one, self.now) for one in served.owed))
        return settled(after) or Chat(chat.id), seen


def settled(chat: Chat | None) -> Chat | None:
    """The chat once everything that it was owed has arrived, as message 1, 2, ..."""
    for message, reply in enumerate(chat.owed if chat else (), 1):
        chat = kept(pay(chat, reply, reply.place or message)) if chat else None
    return chat


def _told(effects: tuple[Effect, ...]) -> Iterator[Screen | Notice | Document]:
    for effect in effects:
        if isinstance(effect, Show):
            yield effect.screen
        elif isinstance(effect, Notice) and effect.text:
            yield effect


def _drawn(chat: Chat, reply: Owed, now: datetime) -> Screen | Document:
    return make_file(Look(chat, now), reply.file) if reply.file else screen_of(reply)


@dataclass
class Walk(Talk):
    """A talk that keeps every step of it, under the subject it is about."""

    subject: str = ""
    did: str = ""
    shots: list[Shot] = field(default_factory=list)

    def sends(self, text: str) -> Self:
        self.did = text
        super().sends(text)
        return self

    def taps(self, label: str, message: int | None = None) -> Self:
        """The first button that begins so."""
        self.did = self._find(label, message)[1].label
        super().taps(label, message)
        return self

    def repeats(self, decision: Decision, tapped: int | None = None) -> Self:
        query = None if tapped is None else "query"
        origin = Origin(7, self.update, self.language, self.name, query, tapped)
        self.shots.append(Shot(self.subject, self.did, self.chat, decision, origin, self.now))
        super().repeats(decision, tapped)
        return self

    def wakes(self) -> Self:
        before = self.last
        super().wakes()
        if self.last > before:
            nudge = self.chat.nudges[-1]
            self.brings(lambda look: draw_nudge(look, nudge))
        return self

    def brings(self, draw: Drawing) -> Self:
        """A screen that comes by itself."""
        origin = Origin(7, 0, self.language, self.name)
        decision: Decision = lambda look: Turn(look, (Show(draw(look)),))  # noqa: E731
        self.shots.append(Shot(self.subject, "", self.chat, decision, origin, self.now))
        return self

    def looks_round(self, depth: int = 1, seen: set[str] | None = None) -> Self:
        """Tap every button of the newest message, each from here, and those that show then; none twice."""
        chat, messages, last = self.chat, dict(self.messages), self.last
        seen = set() if seen is None else seen
        for button in _buttons(self.screen):
            if button.data in seen:
                continue
            seen.add(button.data)
            self.did = button.label
            self.forges(button.data, max(messages))
            if depth > 1 and self.messages:
                self.looks_round(depth - 1, seen)
            self.chat, self.messages, self.last = chat, dict(messages), last
        return self


def _buttons(screen: Screen) -> list[Tap]:
    """One of a calendar's days stands for all."""
    taps = [one for row in screen.rows for one in row if isinstance(one, Tap)]
    days = [one for one in taps if one.label.isdecimal()]
    return [one for one in taps if one not in days[1:]]
