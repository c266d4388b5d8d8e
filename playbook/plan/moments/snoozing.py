"""Until when a snoozed action waits: what the user asked for, moved out of quiet hours."""

from datetime import date, datetime, timedelta
from enum import StrEnum

from playbook.facts import ActionKind
from playbook.plan.moments.good_moments import GoodMoments
from playbook.preferences import Preferences


class Later(StrEnum):
    """The usual ways to put something off; the values stand in sent buttons."""

    HOUR = "hour"
    EVENING = "evening"
    MORNING = "morning"


def snooze_until(
    later: Later | date, kind: ActionKind, preferences: Preferences, now: datetime
) -> datetime:
    """The moment (aware UTC) at which a snoozed action comes up again, always after `now`.

    A day means its morning. Follow-ups wait for a working day (PLAYBOOK part 3).
    """
    moments = GoodMoments.of(preferences)
    wanted = max(_wanted(later, moments, preferences, now), now + timedelta(minutes=1))
    return moments.on_working_day(wanted) if kind.waits_for_work else moments.after_quiet(wanted)


def _wanted(
    later: Later | date, moments: GoodMoments, preferences: Preferences, now: datetime
) -> datetime:
    today = now.astimezone(moments.tz).date()
    match later:
        case Later.HOUR:
            return now + timedelta(hours=1)
        case Later.EVENING:
            return moments.at(today, preferences.evening)
        case Later.MORNING:
            return moments.at(today + timedelta(days=1), moments.morning)
        case _:
            return moments.at(later, moments.morning)
