"""One job at one company: all that is known of it, and what became of it."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from playbook.facts.action_key import ActionKey
from playbook.facts.answers import Answer, Channel, News, NextMove
from playbook.facts.deeds import Closure, DraftChoice, Mark
from playbook.facts.interview import Interview


@dataclass(frozen=True, slots=True)
class Application:
    """One job at one company, from the first interview to its end."""

    id: str
    company: str | None = None
    role: str | None = None
    interviews: tuple[Interview, ...] = ()
    decision_by: date | None = None
    next_move: NextMove | None = None
    no_follow_ups: bool = False
    channel: Channel | None = None
    senior: bool | None = None  # a senior or specialised role takes longer
    answers: tuple[Answer, ...] = ()
    marks: tuple[Mark, ...] = ()
    drafts: tuple[DraftChoice, ...] = ()
    closure: Closure | None = None
    card: int | None = None  # the message that is this application's living card
    country: str | None = None  # the employer's (alpha-2), where it is not the user's own
    check_back: date | None = None  # the day they agreed to be called again
    offer_by: date | None = None  # when their offer wants its answer
    lesson: str | None = None  # what the user takes from it
    apart: bool | None = None  # a job of its own, beside another at the same company
    kept_at: datetime | None = None  # when the user said to keep it, closed as it is
    language: str | None = None  # of its texts, a code; None: as in the chat

    @property
    def interview(self) -> Interview | None:
        """The interview that was told last, held or ahead."""
        return self.interviews[-1] if self.interviews else None

    @property
    def held(self) -> Interview | None:
        """The newest interview that is over: the one the waiting runs from."""
        over = [(one.ended_at, i, one) for i, one in enumerate(self.interviews) if one.ended_at]
        return max(over)[2] if over else None

    @property
    def ahead(self) -> tuple[Interview, ...]:
        """The interviews still to come, soonest first."""
        arranged = [
            (one.starts_at, i, one) for i, one in enumerate(self.interviews) if one.is_ahead
        ]
        return tuple(one for _, _, one in sorted(arranged))

    @property
    def undated(self) -> tuple[Interview, ...]:
        """The interviews that were agreed on, and whose time is still to be told."""
        return tuple(one for one in self.interviews if one.is_undated)

    @property
    def planned(self) -> bool:
        """Whether enough is known for a plan: the company, and an interview's time."""
        return bool(self.company and (self.held or self.ahead))

    @property
    def news(self) -> News | None:
        """The last thing the other side said."""
        return self.answers[-1].news if self.answers else None

    @property
    def closed(self) -> bool:
        return self.closure is not None or self.news is News.REJECTION

    @property
    def closed_at(self) -> datetime | None:
        """When it went out of play; None while it is in it."""
        if not self.closed:
            return None
        return self.closure.at if self.closure else self.answers[-1].at

    @property
    def offered(self) -> bool:
        """Whether their offer waits for the user's answer."""
        return not self.closed and self.news is News.OFFER

    def find_interview(self, interview_id: str) -> Interview | None:
        return next((one for one in self.interviews if one.id == interview_id), None)

    def mark(self, key: ActionKey) -> Mark | None:
        """The newest mark on an action."""
        if not self.marks:
            return None
        action = key.pack()
        for mark in reversed(self.marks):
            if mark.action == action:
                return mark
        return None

    def draft_choice(self, key: ActionKey) -> DraftChoice:
        action = key.pack()
        chosen = (choice for choice in self.drafts if choice.action == action)
        return next(chosen, DraftChoice(action))

    def with_draft_choice(self, choice: DraftChoice) -> "Application":
        others = tuple(old for old in self.drafts if old.action != choice.action)
        return replace(self, drafts=(*others, choice))

    def with_interview(self, interview: Interview) -> "Application":
        """The application with this interview put in the place of the one with the same id, or added."""
        if self.find_interview(interview.id) is None:
            return replace(self, interviews=(*self.interviews, interview))
        kept = tuple(interview if old.id == interview.id else old for old in self.interviews)
        return replace(self, interviews=kept)
