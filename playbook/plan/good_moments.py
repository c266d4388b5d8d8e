"""When the bot may speak up by itself: not in quiet hours, follow-ups on working mornings only."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from playbook.plan.working_days import WorkingDays
from playbook.preferences import Preferences, QuietHours

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class GoodMoments:
    """One user's quiet hours, mornings and working days. Moments in and out are aware UTC."""

    tz: ZoneInfo
    quiet: QuietHours
    morning: time
    days: WorkingDays

    @classmethod
    def of(cls, preferences: Preferences) -> "GoodMoments":
        return cls(
            preferences.tz,
            preferences.quiet,
            preferences.morning,
            WorkingDays(preferences.country),
        )

    def is_quiet(self, moment: datetime) -> bool:
        return self.quiet.cover(moment.astimezone(self.tz).time())

    def after_quiet(self, moment: datetime) -> datetime:
        """The moment itself, or the end of the quiet hours that cover it."""
        while self.is_quiet(moment):  # an end that is skipped in spring may land in the next ones
            moment = self._end_of_quiet(moment)
        return moment

    def _end_of_quiet(self, moment: datetime) -> datetime:
        local = moment.astimezone(self.tz)
        day = local.date() if local.time() < self.quiet.end else local.date() + DAY
        end = self.at(day, self.quiet.end)
        # In the hour that daylight saving repeats, the end may lie in its second pass.
        return end if end >= moment else self.at(day, self.quiet.end, fold=1)

    def working_morning(self, day: date) -> datetime:
        """The morning of the first working day on or after `day`, out of quiet hours."""
        while True:
            day = self.days.next(day)
            moment = self.after_quiet(self.at(day, self.morning))
            if self.is_working(moment):
                return moment
            day += DAY

    def on_working_day(self, moment: datetime) -> datetime:
        """The first moment from this one on that is neither quiet nor on a day off."""
        moment = self.after_quiet(moment)
        if self.is_working(moment):
            return moment
        return self.working_morning(moment.astimezone(self.tz).date())

    def is_working(self, moment: datetime) -> bool:
        return self.days.is_working(moment.astimezone(self.tz).date())

    def at(self, day: date, clock: time, *, fold: int = 0) -> datetime:
        """A local time of day as UTC; one that daylight saving skips falls behind the gap."""
        return datetime.combine(day, clock.replace(fold=fold), self.tz).astimezone(UTC)
