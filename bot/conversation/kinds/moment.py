"""The moment of an interview: a day, then an hour, in the user's zone; over or still ahead."""

from abc import abstractmethod
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import ClassVar

from markupsafe import Markup

from bot.conversation.asked import Asked
from bot.conversation.calendar import draw_month, month_of
from bot.conversation.kinds.half_moment import (
    day_in,
    days_in,
    in_utc,
    moments_in,
    offer_clocks,
    offer_days,
    offer_moments,
    write_days,
    write_moments,
)
from bot.conversation.outcome import (
    Ahead,
    AnswerKind,
    HalfGiven,
    Option,
    Options,
    Outcome,
    Unclear,
    Understood,
    Value,
)
from playbook.reading.dates import Reading
from playbook.reading.times import read_clock

FARTHEST = timedelta(days=365)
YES, NO, OTHER = "yes", "none", "other"


@dataclass(frozen=True, slots=True)
class Moment(AnswerKind):
    """The end of an interview that is over (aware UTC), or the beginning of one that is Ahead.

    One of the two is asked for; a moment on the other side of now is never refused but shown as what it
    is, to be confirmed. Half given it is a day, several days, or moments to confirm.
    """

    wants_ahead: ClassVar[bool]
    leeway: ClassVar[timedelta]  # while the zone is unknown: how far off the user's clock may be

    def read(self, text: str, asked: Asked) -> Outcome:
        day, clock = day_in(asked.dialog.pending), read_clock(text, asked.words.locale)
        if day and clock:
            return self._to_confirm([Reading(day, clock)], asked)
        readings = self.read_days(text, asked)
        return self._to_confirm(readings, asked) if readings else Unclear(self.not_read(asked))

    def pick(self, value: str, asked: Asked) -> Outcome:
        pending = asked.dialog.pending or ""
        if value == OTHER:
            return HalfGiven(f"m{asked.today:%Y-%m}")
        if value == YES and len(moments := moments_in(pending)) == 1:
            return Understood(self._tell(moments[0], asked))
        if moments := moments_in(value):
            return self._take(moments[0], asked)
        if day_in(value) or month_of(value[1:]):
            return HalfGiven(value)
        day, clock = day_in(pending), read_clock(value)
        return self._take(datetime.combine(day, clock), asked) if day and clock else HalfGiven(None)

    def options(self, asked: Asked) -> Options:
        pending, words = asked.dialog.pending or "", asked.words
        if moments := moments_in(pending):
            return self._to_choose_from(moments, asked)
        if days := days_in(pending):
            return (*offer_days(days, asked), (Option(words.label("Not one of these"), NO),))
        if day := day_in(pending):
            return (*offer_clocks(self.clocks(day, asked), asked), *self._way_out(day, asked))
        if month := month_of(pending[1:]):
            return draw_month(month, words, lambda day: self.is_offered(day, asked))
        return self.first_options(asked)

    def detail(self, asked: Asked) -> Markup | None:
        pending, words = asked.dialog.pending or "", asked.words
        moments = moments_in(pending)
        if len(moments) == 1:
            return self.confirm(moments[0], asked)
        if moments or days_in(pending):
            return words.say("That could be more than one day. Which one?")
        if day := day_in(pending):
            return self.ask_clock(day, asked)
        if not pending:
            return None
        return words.say("Which day is it?") if self.wants_ahead else words.say("Which day was it?")

    def show(self, value: Value, asked: Asked) -> str:
        moment = value.at if isinstance(value, Ahead) else value
        if not isinstance(moment, datetime):
            return ""
        return asked.words.full_moment(moment)

    def show_half(self, pending: str, asked: Asked) -> str:
        words, day = asked.words, day_in(pending)
        moments = [words.full_moment(in_utc(one, asked)) for one in moments_in(pending)]
        days = [words.day(one) for one in (*days_in(pending), *([day] if day else []))]
        return words.all_of(moments or days, "or") if moments or days else ""

    @abstractmethod
    def read_days(self, text: str, asked: Asked) -> tuple[Reading, ...]:
        """The readings of a typed text."""

    @abstractmethod
    def first_options(self, asked: Asked) -> Options:
        """The buttons while nothing is given yet."""

    @abstractmethod
    def clocks(self, day: date, asked: Asked) -> list[time]:
        """The hours to choose from on a day."""

    @abstractmethod
    def confirm(self, moment: datetime, asked: Asked) -> Markup:
        """The moment in full, to be confirmed."""

    @abstractmethod
    def labels(self, moment: datetime, asked: Asked) -> tuple[str, str]:
        """The buttons below that: yes, and no."""

    @abstractmethod
    def ask_clock(self, day: date, asked: Asked) -> Markup:
        """The day in full, and the question for its hour."""

    @abstractmethod
    def not_read(self, asked: Asked) -> Markup:
        """The word on a text in which there is no day."""

    def is_ahead(self, moment: datetime, asked: Asked) -> bool:
        """Whether an interview at that local moment is still to come."""
        leeway = timedelta() if asked.chat.preferences.zone else self.leeway
        return in_utc(moment, asked) > asked.now + leeway

    def is_wanted(self, moment: datetime, asked: Asked) -> bool:
        """Whether a local moment lies on the side of now that is asked for."""
        return self.is_ahead(moment, asked) == self.wants_ahead

    def is_offered(self, day: date, asked: Asked) -> bool:
        """Whether a part of the day lies on that side."""
        ends = (datetime.combine(day, time.min), datetime.combine(day, time.max))
        return _is_near(day, asked) and any(self.is_wanted(one, asked) for one in ends)

    def _tell(self, moment: datetime, asked: Asked) -> Value:
        at = in_utc(moment, asked)
        return Ahead(at) if self.is_ahead(moment, asked) else at

    def _take(self, moment: datetime, asked: Asked) -> Outcome:
        """What was tapped is clear, unless it is not what was asked for."""
        if not _is_near(moment.date(), asked):
            return HalfGiven(None)
        if self.is_wanted(moment, asked):
            return Understood(self._tell(moment, asked))
        return HalfGiven(write_moments([moment]))

    def _to_confirm(self, readings: list[Reading] | tuple[Reading, ...], asked: Asked) -> Outcome:
        near = [one for one in readings if _is_near(one.day, asked)]
        if not near:
            return Unclear(_too_far(readings[0].day, asked))
        if any(one.time is None for one in near):
            return HalfGiven(write_days(one.day for one in near))
        moments = [datetime.combine(one.day, one.time) for one in near if one.time]
        wanted = [one for one in moments if self.is_wanted(one, asked)]
        return HalfGiven(write_moments(wanted or moments))

    def _to_choose_from(self, moments: list[datetime], asked: Asked) -> Options:
        if len(moments) > 1:
            no = Option(asked.words.label("Not one of these"), NO)
            return (*offer_moments(moments, asked), (no,))
        yes, no_label = self.labels(moments[0], asked)
        again = NO if self.is_wanted(moments[0], asked) else OTHER
        return ((Option(yes, YES),), (Option(no_label, again),))

    def _way_out(self, day: date, asked: Asked) -> Options:
        """For a day on the other side of now: another one."""
        if self.is_offered(day, asked):
            return ()
        _, no = self.labels(datetime.combine(day, time(12)), asked)
        return ((Option(no, OTHER),),)


def _is_near(day: date, asked: Asked) -> bool:
    return asked.today - FARTHEST <= day <= asked.today + FARTHEST


def _too_far(day: date, asked: Asked) -> Markup:
    words = asked.words
    if day > asked.today:
        return words.say(
            "{day} is more than a year away. Please pick a nearer day.", day=words.day(day)
        )
    return words.say(
        "{day} is more than a year ago; follow-ups would come too late for that one. Please pick a later day.",
        day=words.day(day),
    )
