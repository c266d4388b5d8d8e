"""When an interview ended; one that is still ahead is kept as such."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import ClassVar

from markupsafe import Markup

from bot.conversation.asked import Asked
from bot.conversation.kinds.half_moment import MORNING
from bot.conversation.kinds.moment import OTHER, Moment
from bot.conversation.outcome import HalfGiven, Option, Options, Outcome, Understood
from playbook.plan.rules.arranged import likely_end
from playbook.reading.dates import Reading, read_past

WORKING_HOURS = range(7, 22)
NOON = 12
EASTERNMOST = timedelta(hours=14)


@dataclass(frozen=True, slots=True)
class PastMoment(Moment):
    """When it ended: the past is asked for."""

    wants_ahead: ClassVar[bool] = False
    leeway: ClassVar[timedelta] = EASTERNMOST

    def pick(self, value: str, asked: Asked) -> Outcome:
        match value:
            case "now":
                return Understood(asked.now.replace(second=0, microsecond=0))
            case "today":
                return HalfGiven(asked.today.isoformat())
            case "morning":
                return HalfGiven(asked.today.isoformat() + MORNING)
            case "yesterday":
                return HalfGiven((asked.today - timedelta(days=1)).isoformat())
        return Moment.pick(self, value, asked)

    def read_days(self, text: str, asked: Asked) -> tuple[Reading, ...]:
        return read_past(text, asked.now, asked.words.zone, asked.words.locale, asked.days)

    def first_options(self, asked: Asked) -> Options:
        words = asked.words
        return (
            (
                Option(words.label("Just now"), "now"),
                Option(words.label("This morning"), "morning"),
            ),
            (Option(words.label("Today"), "today"), Option(words.label("Yesterday"), "yesterday")),
            (Option(words.label("Another day"), OTHER),),
        )

    def clocks(self, day: date, asked: Asked) -> list[time]:
        """Full hours that have passed, where there are any; of a morning those until noon."""
        hours = [time(hour) for hour in range(24)]
        past = [one for one in hours if self.is_wanted(datetime.combine(day, one), asked)] or hours
        morning = (asked.dialog.pending or "").endswith(MORNING)
        latest = NOON if morning else WORKING_HOURS[-1]
        return [one for one in past if WORKING_HOURS[0] <= one.hour <= latest] or past

    def confirm(self, moment: datetime, asked: Asked) -> Markup:
        day, clock = asked.words.day(moment.date()), asked.words.clock(moment.time())
        if self.is_ahead(moment, asked):
            return asked.words.say(
                "<b>{day}</b> at <b>{clock}</b> is still ahead. Is the interview still to come?",
                day=day,
                clock=clock,
            )
        return asked.words.say(
            "It ended on <b>{day}</b> at <b>{clock}</b>. Is that right?", day=day, clock=clock
        )

    def labels(self, moment: datetime, asked: Asked) -> tuple[str, str]:
        words = asked.words
        if self.is_ahead(moment, asked):
            return words.label("Yes, it is still ahead"), words.label("No, it was earlier")
        return words.label("Yes, that is right"), words.label("No, pick another")

    def ask_clock(self, day: date, asked: Asked) -> Markup:
        words = asked.words
        if not self.is_offered(day, asked):
            return words.say(
                "<b>{day}</b> is still ahead. What time does it start? Tap it, or type it, like 14:30.",
                day=words.day(day),
            )
        return words.say(
            "<b>{day}</b>. About what time did it end? Tap an hour, or type it, like 15:30.",
            day=words.day(day),
        )

    def not_read(self, asked: Asked) -> Markup:
        return asked.words.say(
            "I could not find a day in that. Please tap one, or type it like “yesterday 3 pm” or “12 November, 15:30”."
        )


@dataclass(frozen=True, slots=True)
class EndOfArranged(PastMoment):
    """When an interview ended that was arranged: as planned, most of the time."""

    def pick(self, value: str, asked: Asked) -> Outcome:
        planned = likely_end(asked.interview)
        if value == "planned" and planned:
            return Understood(min(planned, asked.now))
        return PastMoment.pick(self, value, asked)

    def first_options(self, asked: Asked) -> Options:
        """Just now, as planned, or any other time."""
        words, planned = asked.words, likely_end(asked.interview)
        now = Option(words.label("Just now"), "now")
        rows = PastMoment.first_options(self, asked)[1:]
        if planned is None or planned > asked.now:
            return ((now,), *rows)
        today = words.local_day(planned) == asked.today
        when = words.clock(planned) if today else words.moment(planned)
        return (
            (now,),
            (Option(words.label("As planned, at {when}", when=when), "planned"),),
            *rows,
        )
