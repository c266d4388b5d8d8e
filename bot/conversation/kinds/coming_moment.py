"""When an interview that is still ahead starts; one that is over is taken as such."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import ClassVar

from markupsafe import Markup

from bot.conversation.asked import Asked
from bot.conversation.kinds.moment import OTHER, Moment
from bot.conversation.outcome import HalfGiven, Option, Options, Outcome
from playbook.reading.dates import Reading, read_upcoming

USUAL = [time(hour, minute) for hour in range(8, 19) for minute in (0, 30)]
WESTERNMOST = timedelta(hours=-12)


@dataclass(frozen=True, slots=True)
class ComingMoment(Moment):
    """When it starts: the future is asked for."""

    wants_ahead: ClassVar[bool] = True
    leeway: ClassVar[timedelta] = WESTERNMOST

    def pick(self, value: str, asked: Asked) -> Outcome:
        match value:
            case "today":
                return HalfGiven(asked.today.isoformat())
            case "tomorrow":
                return HalfGiven((asked.today + timedelta(days=1)).isoformat())
        return Moment.pick(self, value, asked)

    def read_days(self, text: str, asked: Asked) -> tuple[Reading, ...]:
        return read_upcoming(text, asked.now, asked.words.zone, asked.words.locale, asked.days)

    def first_options(self, asked: Asked) -> Options:
        words, late = asked.words, datetime.combine(asked.today, USUAL[-1])
        today = Option(words.label("Today"), "today")
        tomorrow = Option(words.label("Tomorrow"), "tomorrow")
        other = Option(words.label("Another day"), OTHER)
        return (*(((today,),) if self.is_ahead(late, asked) else ()), (tomorrow, other))

    def clocks(self, day: date, asked: Asked) -> list[time]:
        """Full and half hours of a working day that are still to come, where there are any."""
        return [one for one in USUAL if self.is_wanted(datetime.combine(day, one), asked)] or USUAL

    def confirm(self, moment: datetime, asked: Asked) -> Markup:
        day, clock = asked.words.day(moment.date()), asked.words.clock(moment.time())
        if self.is_ahead(moment, asked):
            return asked.words.say(
                "It starts on <b>{day}</b> at <b>{clock}</b>. Is that right?", day=day, clock=clock
            )
        return asked.words.say(
            "<b>{day}</b> at <b>{clock}</b> is over. Did the interview take place then?",
            day=day,
            clock=clock,
        )

    def labels(self, moment: datetime, asked: Asked) -> tuple[str, str]:
        words = asked.words
        if self.is_ahead(moment, asked):
            return words.label("Yes, that is right"), words.label("No, pick another")
        return words.label("Yes, it is over"), words.label("No, it is still ahead")

    def ask_clock(self, day: date, asked: Asked) -> Markup:
        words = asked.words
        if not self.is_offered(day, asked):
            return words.say(
                "<b>{day}</b> is over. About what time did the interview end? Tap it, or type it, like 14:30.",
                day=words.day(day),
            )
        return words.say(
            "<b>{day}</b>. What time does it start? Tap it, or type it, like 14:30.",
            day=words.day(day),
        )

    def not_read(self, asked: Asked) -> Markup:
        return asked.words.say(
            "I could not find a day in that. Please tap one, or type it like “Tuesday 2 pm” or “24 November, 14:30”."
        )
