"""What one line told, put into the records; what is doubtful becomes half an answer, to be asked about."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.conversation.asked import Asked
from bot.conversation.kinds.people import MOST_PEOPLE, too_long
from bot.conversation.outcome import Unclear, Understood
from bot.conversation.questions.arranged import STARTS
from bot.conversation.questions.details import FORMAT, ROUND
from bot.conversation.questions.forms import FormName
from bot.conversation.questions.interview import COMPANY, DECISION, PEOPLE, ROLE, WHEN
from bot.conversation.questions.question import Question
from bot.conversation.steps import PASSED
from playbook.chat import Dialog
from playbook.plan.look import Look
from playbook.reading.dates import Reading
from playbook.reading.people import PersonText
from playbook.reading.telling import Telling

Halves = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Filled:
    """The chat with all that was sure; half answers by the keys of their questions; what found no place."""

    look: Look
    halves: Halves
    left: tuple[str, ...]


def fill(look: Look, application: str, telling: Telling, name: str) -> Filled | None:
    """Put a telling into an application that was just begun with the form of that name.

    None where its company is no name to keep.
    """
    asked = Asked(look, Dialog("", name, "", look.now, application=application))
    form = _Form(asked, list(telling.left))
    if not form.answer(COMPANY, telling.company):
        return None
    if telling.role and not form.answer(ROLE, telling.role):
        form.left.append(telling.role)
    form.keep(ROUND, telling.round)
    form.keep(FORMAT, telling.format)
    form.add_people(telling.people)
    if name == FormName.UPCOMING:
        form.date(STARTS, telling.starts or telling.ended)
    else:
        form.date(WHEN, [*telling.ended, *telling.starts])
    form.date(DECISION, telling.decision)
    if telling.no_date:
        form.halves.append((DECISION.key, PASSED))
    return Filled(form.asked.look, tuple(form.halves), tuple(form.left))


@dataclass(slots=True)
class _Form:
    """The application being filled, question by question."""

    asked: Asked
    left: list[str]
    halves: list[tuple[str, str]]

    def __init__(self, asked: Asked, left: list[str]) -> None:
        self.asked, self.left, self.halves = asked, left, []

    def answer(self, question: Question, text: str) -> bool:
        """Take a part of the line as if it had been typed under its question; False if it can't be."""
        outcome = question.kind.read(text, self.asked)
        if isinstance(outcome, Understood):
            self.keep(question, outcome.value)
        return isinstance(outcome, Understood)

    def keep(self, question: Question, value: object) -> None:
        if value is not None:
            self.asked = self.asked.with_chat(question.field.put(self.asked, value))

    def add_people(self, people: tuple[PersonText, ...]) -> None:
        fitting = tuple(one for one in people if not too_long((one,)))[:MOST_PEOPLE]
        self.left += [one.name for one in people if one not in fitting]
        if fitting:
            self.keep(PEOPLE, fitting)

    def date(self, question: Question, readings: Iterable[Reading]) -> None:
        """One sure moment or day is kept; anything else is asked about, beginning with what was read."""
        half = _write(question, tuple(readings))
        if not half:
            return
        outcome = question.kind.pick(half, self.asked)
        sure = half.count("|") == 0 and isinstance(outcome, Understood)
        if sure and isinstance(outcome, Understood) and not _is_ahead(half, self.asked):
            self.keep(question, outcome.value)
        elif not isinstance(outcome, Unclear) or _is_ahead(half, self.asked):
            self.halves.append((question.key, half))


def _write(question: Question, readings: tuple[Reading, ...]) -> str:
    """Readings as the question's kind keeps half an answer: days, or days with their hours."""
    days = dict.fromkeys(reading.day.isoformat() for reading in readings)
    if question is DECISION:
        span = "~" if len(days) == 1 and readings[0].end_of_span else ""
        return span + "|".join(days)
    if any(reading.time is None for reading in readings):
        return "|".join(days)
    moments = (datetime.combine(one.day, one.time) for one in readings if one.time)
    return "|".join(dict.fromkeys(f"{moment:%Y-%m-%dT%H:%M}" for moment in moments))


def _is_ahead(half: str, asked: Asked) -> bool:
    """Whether it is a single moment to come: an interview that is still ahead is confirmed first."""
    if "T" not in half or "|" in half:
        return False
    local = asked.now.astimezone(asked.words.zone).replace(tzinfo=None)
    return datetime.fromisoformat(half) > local
