"""Whoever moves to another time zone keeps the hours they named."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from playbook.chat import Chat
from playbook.facts import Application, Deed, Mark
from playbook.plan.moments.travelling import keep_local_times, restore_marks, waiting_marks
from playbook.preferences import Preferences

NOW = datetime(2026, 11, 20, 16, tzinfo=UTC)
ZONES = st.sampled_from(
    ["Europe/London", "America/New_York", "Asia/Tokyo", "Asia/Kolkata", "Pacific/Auckland", "UTC"]
)
HOURS = st.integers(-100, 2000).map(lambda hours: NOW + timedelta(hours=hours))


def a_chat(zone: str, untils: list[datetime]) -> Chat:
    """Somebody who put things off until these moments, and did one thing."""
    marks = tuple(
        Mark(f"t1.{n}", Deed.SNOOZED, NOW - timedelta(days=9), until)
        for n, until in enumerate(untils)
    )
    done = Mark("f1", Deed.DONE, NOW - timedelta(days=1))
    application = Application("a", "Acme", marks=(*marks, done))
    return Chat(7, Preferences(zone=zone), (application,))


def moved(chat: Chat, zone: str) -> Chat:
    there = replace(chat, preferences=replace(chat.preferences, zone=zone))
    return keep_local_times(there, chat.preferences.tz, NOW)


def untils(chat: Chat) -> list[datetime]:
    return [mark.until for mark in chat.applications[0].marks if mark.until]


@given(ZONES, ZONES, st.lists(HOURS, max_size=4))
def test_the_clock_on_the_wall_says_the_same_or_it_is_past(
    here: str, there: str, moments: list[datetime]
) -> None:
    chat = a_chat(here, moments)
    for before, after in zip(untils(chat), untils(moved(chat, there)), strict=True):
        if before <= NOW:
            assert after == before
            continue
        wall = before.astimezone(ZoneInfo(here)).replace(tzinfo=None)
        named = wall.replace(tzinfo=ZoneInfo(there)).astimezone(UTC)
        assert after == max(named, NOW)


@given(ZONES, ZONES, st.lists(HOURS, max_size=4))
def test_what_was_put_off_is_restored_whole(here: str, there: str, moments: list[datetime]) -> None:
    chat = a_chat(here, moments)
    back = restore_marks(moved(chat, there), waiting_marks(chat, NOW))
    assert back.applications == chat.applications


def test_nothing_else_is_touched() -> None:
    chat = a_chat("Europe/London", [NOW + timedelta(hours=2)])
    after = moved(chat, "Asia/Tokyo").applications[0]
    assert after.marks[-1] == chat.applications[0].marks[-1]
    assert replace(after, marks=()) == replace(chat.applications[0], marks=())


def test_what_was_settled_since_stays_settled() -> None:
    chat = a_chat("Europe/London", [NOW + timedelta(hours=2)])
    waiting = waiting_marks(chat, NOW)
    application = chat.applications[0]
    done = replace(application, marks=(*application.marks, Mark("t1.0", Deed.DONE, NOW)))
    assert restore_marks(chat.with_application(done), waiting).applications[0] == done
