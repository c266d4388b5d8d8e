"""Somebody who tells of interviews, and a model of what was acknowledged: each answer that got its reply."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from playbook.chat import Chat
from playbook.facts import Application
from sandbox.testing.person import Person
from trials.stage import vocabulary as v
from trials.stage.talks import nudges

END_OF_CHAT = 1500  # characters

Check = Callable[[Application], object]


@dataclass(frozen=True, slots=True)
class Answer:
    """Something told of one company, and how to see in the bot's files that it is there."""

    company: str
    what: str
    kept: Check

    def is_in(self, chat: Chat | None) -> bool:
        known = chat.applications if chat else ()
        return any(one.company == self.company and self.kept(one) for one in known)


@dataclass(frozen=True, slots=True)
class Step:
    """Something a person does, the words that show that it arrived, and the answer that it was."""

    deed: Callable[[Person], Awaitable[None]]
    reply: str
    answer: Answer | None = None


def says(words: str) -> Callable[[Person], Awaitable[None]]:
    return lambda person: person.sends(words)


def taps(label: str, on: str | None = None) -> Callable[[Person], Awaitable[None]]:
    return lambda person: person.taps(label, on=on)


def first_questions(name: str) -> tuple[Step, ...]:
    return (
        Step(says("/start"), v.WHAT_TIME),
        Step(taps("London", v.WHAT_TIME), v.WHICH_COUNTRY),
        Step(taps("United Kingdom", v.WHICH_COUNTRY), v.WHICH_NAME),
        Step(taps(name, v.WHICH_NAME), v.READY),
    )


def one_interview(company: str) -> tuple[Step, ...]:
    """The questions about an interview at a company that is new to the bot."""

    def told(what: str, kept: Check) -> Answer:
        return Answer(company, what, kept)

    role, met = "Data engineer", f"Jane {company}"
    person = f"{met}, CTO, jane@{company.lower()}.example"
    named = told("person", lambda one: one.held and met in {p.name for p in one.held.people})
    return (
        Step(says("/new"), v.WHICH_COMPANY),
        Step(says(company), v.WHICH_ROLE, told("company", lambda _: True)),
        Step(says(role), v.WHEN, told("role", lambda one: one.role == role)),
        Step(says("yesterday 2 pm"), v.IS_THAT_RIGHT),
        Step(taps(v.YES, v.IS_THAT_RIGHT), v.WHOM, told("moment", lambda one: one.held)),
        Step(says(person), v.ANYONE_ELSE, named),
        Step(taps(v.EVERYONE, v.ANYONE_ELSE), v.WHEN_DECIDED),
        Step(taps("In two weeks"), v.NEXT_MOVE, told("date", lambda one: one.decision_by)),
        Step(taps(v.THEY_MOVE), v.SUMMARY, told("next move", lambda one: one.next_move)),
        Step(taps(v.SHOW_PLAN, v.SUMMARY), v.NEXT),
    )


@dataclass(slots=True)
class Talker:
    """One person and what the bot has acknowledged to them."""

    person: Person
    acknowledged: list[Answer] = field(default_factory=list)
    told: list[str] = field(default_factory=list)  # companies whose questions are all answered
    _in_hand: tuple[Step, int, str] | None = None

    @property
    def chat(self) -> int:
        return self.person.user.id

    async def introduces(self) -> None:
        for step in first_questions(self.person.user.name):
            await self._does(step)

    async def tells(self, company: str) -> None:
        for step in one_interview(company):
            await self._does(step)
        self.told.append(company)

    async def ticks_off(self) -> None:
        """Taps that what the newest nudge asks for is done, where one asks."""
        if waiting := [one for one in nudges(self.person) if v.DONE in one.buttons]:
            await self.person.taps(v.DONE, on=waiting[-1].text)

    def notice(self) -> None:
        """Count the answer in hand as acknowledged once its reply stands in the chat."""
        if self._in_hand is None or not self.person.messages:
            return
        step, before, text = self._in_hand
        last = self.person.last
        if step.reply in last.text and (last.id, last.text) != (before, text):
            self._in_hand = None
            if step.answer:
                self.acknowledged.append(step.answer)

    async def _does(self, step: Step) -> None:
        seen = self.person.messages
        self._in_hand = (step, seen[-1].id, seen[-1].text) if seen else (step, 0, "")
        await step.deed(self.person)
        self.notice()
        if self._in_hand:
            raise AssertionError(f"No {step.reply!r} came, but {self._end_of_chat()}")

    def _end_of_chat(self) -> str:
        """What the bot said last, on the tap and in the chat: as much as helps to see why."""
        said = self.person.alert or self.person.toast or ""
        return f"{said!r} and\n\n{self.person.transcript()[-END_OF_CHAT:]}"
