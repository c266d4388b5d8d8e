"""When the bot may speak up by itself: not in quiet hours, follow-ups on working mornings only."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from playbook.plan.moments.working_days import WorkingDays
from playbook.preferences import Preferences, QuietHours

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
LONGEST_BREAK = 30  # days; no holidays last as long


@dataclass(frozen=True, slots=True)
class GoodMoments:
    """One user's quiet hours, mornings and working days. Moments in and out are aware UTC."""

    tz: ZoneInfo
    quiet: QuietHours
    morning: time
    days: WorkingDays
    _mornings: dict[date, datetime] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @classmethod
    def of(cls, preferences: Preferences, employer: str | None = None) -> "GoodMoments":
        """Those of a user; `employer` is the employer's country, where it is another."""
        return cls(
            preferences.tz,
            preferences.quiet,
            preferences.morning,
            WorkingDays(preferences.country, preferences.working_week, employer),
        )

    def is_quiet(self, moment: datetime) -> bool:
        return self.quiet.cover(moment.astimezone(self.tz).time())

    def after_quiet(self, moment: datetime) -> datetime:
        """The moment itself, or the end of the quiet hours that cover it."""
        while self.is_quiet(moment):  # an end that is skipped in spring may land in the next ones
            moment = self._end_of_quiet(moment)
        return moment

    def before_quiet(self, moment: datetime) -> datetime:
        """An hour before the quiet hours that cover a moment; the moment itself where that is quiet, too."""
        local = moment.astimezone(self.tz)
        day = local.date() if local.time() >= self.quiet.start else local.date() - DAY
        earlier = self.at(day, self.quiet.start) - HOUR
        return moment if self.is_quiet(earlier) else earlier

    def _end_of_quiet(self, moment: datetime) -> datetime:
        local = moment.astimezone(self.tz)
        day = local.date() if local.time() < self.quiet.end else local.date() + DAY
        end = self.at(day, self.quiet.end)
        # In the hour that daylight saving repeats, the end may lie in its second pass.
        return end if end >= moment else self.at(day, self.quiet.end, fold=1)

    def working_morning(self, day: date) -> datetime:
        """The morning of the first working day on or after `day`, out of quiet hours."""
        if day not in self._mornings:
            self._mornings[day] = self._find_working_morning(day)
        return self._mornings[day]

    def _find_working_morning(self, day: date) -> datetime:
        moment = self.after_quiet(self.at(self.days.next(day), self.morning))
        for _ in range(LONGEST_BREAK):
            if self.is_working(moment):
                break
            day = self.days.next(day + DAY)
            moment = self.after_quiet(self.at(day, self.morning))
        return moment

    def on_working_day(self, moment: datetime) -> datetime:
        """The first moment from this one on that is neither quiet nor on a day off, nor before its morning."""
        day = self.day_of(self.after_quiet(moment))
        return max(self.after_quiet(moment), self.working_morning(day))

    def is_working(self, moment: datetime) -> bool:
        return self.days.is_working(moment.astimezone(self.tz).date())

    def day_of(self, moment: datetime) -> date:
        """The user's day on which a moment falls."""
        return moment.astimezone(self.tz).date()

    def end_of(self, day: date) -> datetime:
        """The midnight after a day of the user's."""
        return self.at(day + DAY, time.min)

    def at(self, day: date, clock: time, *, fold: int = 0) -> datetime:
        """A local time of day as UTC; one that daylight saving skips falls behind the gap."""
        return datetime.combine(day, clock.replace(fold=fold), self.tz).astimezone(UTC)
