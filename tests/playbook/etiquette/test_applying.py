"""A custom is a default: the user's choice comes first, and the playbook's bounds hold everywhere."""

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook.etiquette import CUSTOMS, custom_for_thanks, tone_for
from playbook.facts import ActionKind, Interview
from playbook.plan.actions import Action, State
from playbook.plan.plan import make_plan
from playbook.plan.reasons import Reason
from playbook.preferences import Preferences, QuietHours, Tone
from tests.playbook.plan.any_facts import MOMENTS, PREFERENCES, ZONES
from tests.playbook.plan.builders import (
    DAY,
    HOUR,
    IN_LONDON,
    JANE,
    THANKS,
    Ann,
    action_of,
    an_application,
    due_of,
    key_of,
)

EMPLOYERS = st.none() | st.sampled_from([*CUSTOMS, "FI", "XX"])
IN_BERLIN = Preferences(zone="Europe/Berlin", country="DE", digest=False)
IN_WARSAW = Preferences(zone="Europe/Warsaw", country="PL", digest=False)


@pytest.mark.parametrize(
    ("home", "employer", "tone"),
    [
        (None, None, Tone.PLAIN),
        ("GB", None, Tone.PLAIN),
        ("US", None, Tone.PLAIN),
        ("DE", None, Tone.FORMAL),
        ("JP", None, Tone.FORMAL),
        ("GB", "FR", Tone.FORMAL),  # the employer's country is written to
        ("FR", "GB", Tone.PLAIN),
        ("DE", "FI", Tone.PLAIN),  # of which nothing is known
    ],
)
def test_a_letter_sounds_as_is_usual_where_it_is_read(
    home: str | None, employer: str | None, tone: Tone
) -> None:
    assert tone_for(Preferences(country=home), employer) is tone


@given(PREFERENCES, st.sampled_from(Tone), EMPLOYERS)
def test_no_custom_overrules_the_tone_that_was_chosen(
    preferences: Preferences, tone: Tone, employer: str | None
) -> None:
    assert tone_for(replace(preferences, tone=tone), employer) is tone


@pytest.mark.parametrize(
    ("ended", "due", "reason"),
    [
        ("2026-11-24 15:00", "Wed 2026-11-25 09:00", Reason.THANK_NEXT_MORNING),
        ("2026-11-24 22:00", "Wed 2026-11-25 09:00", Reason.THANK_NEXT_MORNING),
        ("2026-11-24 11:00", "Wed 2026-11-25 09:00", Reason.THANK_NEXT_MORNING),
        ("2026-11-24 10:59", "Tue 2026-11-24 12:59", Reason.THANK_SAME_DAY),  # no two hours left
        ("2026-11-27 15:00", "Sat 2026-11-28 09:00", Reason.THANK_NEXT_MORNING),
        ("2026-11-25 00:30", "Wed 2026-11-25 08:00", Reason.THANK_SAME_DAY),
    ],
)
def test_where_the_next_day_is_usual_a_thank_you_waits_for_the_morning(
    ended: str, due: str, reason: Reason
) -> None:
    application = an_application(ended, zone="Europe/Berlin")
    assert due_of(application, THANKS, ended, IN_BERLIN) == due
    assert action_of(application, THANKS, ended, IN_BERLIN).reason is reason


def test_a_morning_that_comes_too_soon_is_left_for_the_same_rule_as_everywhere() -> None:
    early = replace(IN_BERLIN, morning=time(0, 30), quiet=QuietHours(time(3), time(4)))
    ended = "2026-11-24 23:30"
    application = an_application(ended, zone="Europe/Berlin")
    assert due_of(application, THANKS, ended, early) == "Wed 2026-11-25 01:30"


def test_it_is_late_after_24_hours_there_as_everywhere() -> None:
    application = an_application("2026-11-24 15:00", zone="Europe/Berlin")
    action = action_of(application, THANKS, "2026-11-25 15:01", IN_BERLIN)
    assert (action.state, action.reason) == (State.DUE, Reason.THANK_LATE)


def test_the_employer_s_custom_is_kept_on_the_clock_of_the_user() -> None:
    abroad = replace(an_application("2026-11-24 15:00"), country="NZ")
    assert due_of(abroad, THANKS, "2026-11-24 15:00") == "Wed 2026-11-25 09:00"
    at_home = replace(IN_BERLIN, thanks_by_custom=False)
    assert due_of(an_application("2026-11-24 15:00"), THANKS, "2026-11-24 15:00", at_home) == (
        "Tue 2026-11-24 18:00"
    )


def thanks_in(preferences: Preferences, employer: str | None, zone: str, ended: datetime) -> Action:
    """The thank-you for an interview at that moment, an hour after it."""
    interview = Interview("1", zone, ended, (JANE,))
    application = replace(an_application(), interviews=(interview,), country=employer)
    action = make_plan(application, preferences, ended + HOUR).action(key_of(THANKS))
    assert action is not None
    return action


@given(PREFERENCES, EMPLOYERS, ZONES, MOMENTS)
def test_in_every_country_it_is_due_from_two_hours_on_and_within_24(
    preferences: Preferences, employer: str | None, zone: str, ended: datetime
) -> None:
    due = thanks_in(preferences, employer, zone, ended).due
    assert due is not None
    assert ended + timedelta(hours=2) <= due <= ended + DAY


@given(PREFERENCES, EMPLOYERS, ZONES, MOMENTS)
def test_whoever_wants_them_alike_everywhere_is_asked_as_the_guides_say(
    preferences: Preferences, employer: str | None, zone: str, ended: datetime
) -> None:
    alike = replace(preferences, thanks_by_custom=False)
    assert thanks_in(alike, employer, zone, ended) == thanks_in(alike, None, zone, ended)
    assert thanks_in(alike, employer, zone, ended).reason is Reason.THANK_SAME_DAY


@given(PREFERENCES, EMPLOYERS)
def test_a_custom_never_takes_a_thank_you_out_of_the_plan(
    preferences: Preferences, employer: str | None
) -> None:
    application = replace(an_application(), country=employer)
    ended = application.interviews[0].ended_at
    assert ended is not None
    plan = make_plan(application, preferences, ended)
    assert [one.state for one in plan.actions if one.kind is ActionKind.THANK_YOU] == [State.AHEAD]


def mentions(preferences: Preferences) -> list[str]:
    ended = an_application("2026-11-24 15:00", zone=preferences.zone or "UTC")
    ann = Ann.living("2026-11-24 15:10", ended, by=preferences)
    return [said for said in ann.waits_until("2026-11-27 14:00") if said.endswith(THANKS)]


def test_where_it_is_unusual_it_is_brought_up_once_and_elsewhere_twice() -> None:
    assert mentions(IN_WARSAW) == ["Tue 2026-11-24 17:00: t1.1"]
    assert len(mentions(IN_LONDON)) == 2
    assert len(mentions(replace(IN_WARSAW, thanks_by_custom=False))) == 2


def test_the_guides_stand_in_for_a_custom_that_is_switched_off() -> None:
    assert custom_for_thanks(IN_WARSAW, "DE").next_morning
    assert not custom_for_thanks(replace(IN_WARSAW, thanks_by_custom=False), "DE").next_morning
