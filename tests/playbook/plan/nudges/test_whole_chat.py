"""What concerns no single application: the week's digest, and a word to keep applying."""

from collections import Counter
from dataclasses import replace
from datetime import datetime, time

import pytest

from playbook.chat import Chat, Item
from playbook.facts import Ending, News
from playbook.plan.deeds import mark_done, mark_skipped
from playbook.plan.events import close, hear
from playbook.plan.look import Look
from playbook.plan.nudges.agenda import still_holds
from playbook.plan.nudges.nudging import refresh_due
from playbook.plan.nudges.whole_chat import next_digest
from playbook.preferences import Preferences, QuietHours
from tests.playbook.plan.builders import (
    FIRST,
    IN_LONDON,
    THANKS,
    Ann,
    an_application,
    at,
    invited,
    key_of,
)

SOON = "2026-11-24 15:10"  # a Tuesday
DIGESTED = replace(IN_LONDON, digest=True)
THANKED = mark_skipped(an_application(), key_of(THANKS), at(SOON))
ALONE_FOR_A_WEEK = ("Tue 2026-12-01 09:00", "k2026-11-24")


def digests(ann: Ann) -> list[str | None]:
    return [when for when, what in ann.overheard if what.startswith("g")]


def reminders(ann: Ann) -> list[str | None]:
    return [when for when, what in ann.overheard if what.startswith("k")]


def test_the_week_is_summed_up_on_sunday_evening() -> None:
    ann = Ann.living(SOON, THANKED, by=DIGESTED)
    ann.waits_until("2026-12-07 12:00")
    assert digests(ann) == ["Sun 2026-11-29 18:00", "Sun 2026-12-06 18:00"]


@pytest.mark.parametrize(
    ("home", "when"),
    [
        (replace(DIGESTED, evening=time(20, 15)), "Sun 2026-11-29 20:15"),
        (replace(DIGESTED, evening=time(22)), "Sun 2026-11-29 20:30"),  # quiet by then: before it
        (replace(DIGESTED, quiet=QuietHours(time(8), time(20))), "Sun 2026-11-29 20:00"),
    ],
)
def test_it_comes_in_the_users_evening_out_of_quiet_hours(home: Preferences, when: str) -> None:
    ann = Ann.living(SOON, THANKED, by=home)
    ann.waits_until("2026-11-30 12:00")
    assert digests(ann) == [when]


def test_whoever_wants_none_gets_none() -> None:
    ann = Ann.living(SOON, THANKED)
    ann.waits_until("2027-01-31 12:00")
    assert digests(ann) == []


def test_without_anything_in_play_there_is_nothing_to_sum_up() -> None:
    ann = Ann.living(SOON, close(THANKED, Ending.MOVED_ON, at(SOON)), by=DIGESTED)
    ann.waits_until("2027-01-31 12:00")
    assert ann.overheard == []


def test_a_digest_that_was_missed_is_not_made_up_for_on_monday() -> None:
    ann = Ann.living(SOON, THANKED, by=DIGESTED)
    ann.misses_until("2026-11-30 09:00")
    assert digests(ann) == []
    ann.waits_until("2026-12-06 20:00")
    assert digests(ann) == ["Sun 2026-12-06 18:00"]


def test_a_digest_missed_by_an_hour_comes_the_same_evening() -> None:
    ann = Ann.living("2026-11-29 12:00", THANKED, by=DIGESTED)
    ann.misses_until("2026-11-29 19:00")
    assert digests(ann) == ["Sun 2026-11-29 19:00"]


def test_a_digest_that_was_cut_off_is_said_again() -> None:
    ann = Ann.living("2026-11-29 18:01", THANKED, by=DIGESTED)
    ann.is_left_in_the_middle()
    ann.misses_until("2026-11-29 18:02")
    assert digests(ann) == ["Sun 2026-11-29 18:02"]


def test_alone_with_one_application_for_a_week_the_user_is_told_to_keep_applying() -> None:
    ann = Ann.living(SOON, THANKED)
    ann.waits_until("2026-11-30 23:00")
    assert ann.overheard == []
    ann.waits_until("2027-01-31 12:00")
    assert len(reminders(ann)) == 1


def test_it_is_said_on_a_day_on_which_nothing_else_is() -> None:
    """On Tuesday and Wednesday the follow-up is brought up."""
    ann = Ann.living(SOON, THANKED)
    assert ann.waits_until("2026-12-04 12:00") == [
        "Tue 2026-12-01 09:00: f1",
        "Wed 2026-12-02 09:00: f1",
    ]
    assert reminders(ann) == ["Thu 2026-12-03 09:00"]


def test_with_a_second_application_nobody_needs_to_be_told() -> None:
    ann = Ann.living(SOON, THANKED, replace(invited("2026-12-10 10:00"), id="b"))
    ann.waits_until("2026-12-09 12:00")
    assert reminders(ann) == []


def test_when_the_other_one_ends_the_week_alone_begins() -> None:
    other = close(replace(THANKED, id="b"), Ending.MOVED_ON, at("2026-12-01 12:00"))
    waiting = mark_skipped(THANKED, key_of(FIRST), at(SOON))
    ann = Ann.living("2026-12-02 12:00", waiting, other)
    ann.waits_until("2026-12-31 12:00")
    assert reminders(ann) == ["Tue 2026-12-08 09:00"]


def test_whoever_has_an_offer_in_hand_is_not_told_to_keep_applying() -> None:
    ann = Ann.living(SOON, hear(THANKED, News.OFFER, at("2026-11-30 10:00")))
    ann.waits_until("2026-12-09 12:00")
    assert reminders(ann) == []


def test_once_said_it_is_not_said_again_when_its_old_nudge_could_be_thrown_away() -> None:
    ann = Ann.living(SOON, mark_done(THANKED, key_of(FIRST), at(SOON)))
    ann.waits_until("2026-12-31 12:00")
    ann.does(mark_done(ann.application, key_of("s1"), at("2026-12-31 12:00")))
    ann.does(replace(ann.application, decision_by=at("2027-06-01 12:00").date()))
    ann.waits_until("2027-12-31 12:00")
    assert len(reminders(ann)) == 1


def test_a_word_about_the_chat_holds_while_its_reason_does() -> None:
    ann = Ann.living(SOON, THANKED)
    reminder = Item("", ALONE_FOR_A_WEEK[1])
    assert not still_holds(Look(ann.chat, at("2026-11-30 12:00")), reminder)
    assert still_holds(Look(ann.chat, at("2026-12-01 12:00")), reminder)
    both = ann.chat.with_application(replace(invited("2026-12-10 10:00"), id="b"))
    assert not still_holds(Look(both, at("2026-12-01 12:00")), reminder)


def test_a_chat_that_blocked_the_bot_gets_no_digest() -> None:
    ann = Ann.living(SOON, THANKED, by=DIGESTED)
    ann.chat = refresh_due(Look(replace(ann.chat, blocked=True), ann.now))
    ann.waits_until("2027-01-31 12:00")
    assert ann.overheard == []


@pytest.mark.parametrize(
    ("home", "first", "last"),
    [
        (DIGESTED, "18:00", "18:59"),
        (replace(DIGESTED, evening=time(21)), "21:00", "21:29"),  # it is quiet from half past nine
        (replace(DIGESTED, evening=time(22)), "20:30", "21:29"),
        (
            replace(DIGESTED, evening=time(23, 30), quiet=QuietHours(time(1), time(9))),
            "23:30",
            "23:59",
        ),
    ],
)
def test_the_overviews_of_many_chats_are_spread_within_the_hour(
    home: Preferences, first: str, last: str
) -> None:
    def comes(chat_id: int) -> datetime:
        moment = next_digest(Look(Chat(chat_id, home, (THANKED,)), at(SOON)))
        assert moment
        return moment

    everyone = [comes(chat_id) for chat_id in range(7_200_000_000, 7_200_003_600, 30)]
    clocks = sorted(f"{moment:%H:%M}" for moment in everyone)
    assert (clocks[0], clocks[-1]) == (first, last)
    crowd = Counter(f"{moment:%H:%M}" for moment in everyone)
    assert max(crowd.values()) <= min(crowd.values()) + 2, "evenly"
    assert comes(7_200_000_007) == comes(7_200_000_007)
