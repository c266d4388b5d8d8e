"""What the bot brings up by itself, when, and how often, as the user sees it."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from playbook.chat import Chat, Dialog, Item, NudgeState
from playbook.facts import Application, News
from playbook.plan.deeds import mark_done, mark_skipped, snooze
from playbook.plan.events import hear
from playbook.plan.look import Look
from playbook.plan.nudges.agenda import make_agenda, still_holds
from playbook.plan.nudges.nudging import begin, finish, mark_told, refresh_due
from playbook.plan.rules.policy import POLICY
from playbook.preferences import QuietHours
from tests.playbook.plan.builders import (
    BOB,
    FIRST,
    HOUR,
    IN_LONDON,
    JANE,
    MOVING_ON,
    SECOND,
    THANKS,
    THANKS_TO_BOB,
    Ann,
    an_application,
    an_interview,
    at,
    invited,
    key_of,
    keys_of,
    written,
)

TUESDAY = "2026-11-24 15:00"
SOON = "2026-11-24 15:10"
DATED = an_application(TUESDAY, decided="2026-12-04")
BOTH = an_application(TUESDAY, people=(JANE, BOB), decided="2026-12-04")
THANKED = mark_done(DATED, key_of(THANKS), at("2026-11-24 18:00"))


def test_a_whole_application_with_everything_done_as_it_comes() -> None:
    ann = Ann.living(SOON, DATED)
    assert ann.waits_until("2026-11-24 17:30") == ["Tue 2026-11-24 17:00: t1.1"]
    ann.does(mark_done(ann.application, key_of(THANKS), ann.now))
    assert ann.waits_until("2026-12-08 10:00") == ["Tue 2026-12-08 09:00: f1"]
    ann.does(mark_done(ann.application, key_of(FIRST), ann.now))
    assert ann.waits_until("2026-12-17 10:00") == ["Thu 2026-12-17 09:00: s1"]
    ann.does(mark_done(ann.application, key_of(SECOND), ann.now))
    assert ann.waits_until("2026-12-30 10:00") == ["Wed 2026-12-30 09:00: m1"]
    ann.does(mark_done(ann.application, key_of(MOVING_ON), ann.now))
    assert ann.waits_until("2028-01-01 10:00") == []
    assert ann.chat.due is None


def test_what_is_ignored_is_brought_up_twice_and_then_rests() -> None:
    ann = Ann.living(SOON, DATED)
    assert ann.waits_until("2027-12-31 12:00") == [
        "Tue 2026-11-24 17:00: t1.1",
        "Wed 2026-11-25 09:00: t1.1",
        "Tue 2026-12-08 09:00: f1",
        "Wed 2026-12-09 09:00: f1",
    ]


def test_moving_on_is_suggested_once() -> None:
    ann = Ann.living(
        "2026-12-08 12:00", mark_skipped(THANKED, key_of(FIRST), at("2026-12-08 10:00"))
    )
    assert ann.waits_until("2027-12-31 12:00") == ["Thu 2026-12-17 09:00: m1"]


def test_what_rests_is_not_brought_up_again_when_its_old_nudges_are_thrown_away() -> None:
    ann = Ann.living("2026-12-08 08:00", replace(THANKED, senior=True, decision_by=None))
    assert ann.waits_until("2027-03-31 12:00") == [
        "Tue 2026-12-08 09:00: f1",
        "Wed 2026-12-09 09:00: f1",
    ]
    ann.does(an_application("2027-03-31 11:00", name="b"))
    said = ann.waits_until("2027-04-01 12:00")
    assert said == ["Wed 2027-03-31 13:00: t1.1", "Thu 2027-04-01 09:00: t1.1"]


def test_old_nudges_about_what_is_settled_are_thrown_away() -> None:
    ann = Ann.living(SOON, DATED)
    ann.waits_until("2026-11-24 17:30")
    ann.does(mark_done(ann.application, key_of(THANKS), ann.now))
    ann.does(replace(ann.application, decision_by=at("2027-03-01 12:00").date()))
    ann.waits_until("2027-03-03 12:00")
    kept = [keys_of(nudge) for nudge in ann.chat.nudges if nudge.items[0].application]
    assert kept == [(FIRST,)]


def test_what_is_due_together_is_said_together() -> None:
    other = an_application("2026-11-24 14:00", name="b")
    ann = Ann.living("2026-11-24 15:10", BOTH, other)
    assert ann.waits_until("2026-11-25 12:00") == [
        "Tue 2026-11-24 16:00: t1.1",
        "Tue 2026-11-24 17:00: t1.1 t1.2",
        "Wed 2026-11-25 09:00: t1.1 t1.2 t1.1",
    ]


def test_a_thank_you_breaks_the_quiet_only_when_its_day_would_pass() -> None:
    hermit = replace(IN_LONDON, quiet=QuietHours(time(16), time(15, 30)))
    ann = Ann.living(SOON, DATED, by=hermit)
    assert ann.waits_until("2026-11-24 23:00") == ["Tue 2026-11-24 17:00: t1.1"]


def test_a_thank_you_whose_day_has_passed_waits_for_the_end_of_the_quiet_hours() -> None:
    ann = Ann.living("2026-11-24 18:00", an_application("2026-11-24 01:00"))
    assert ann.misses_until("2026-11-25 01:01") == []
    assert ann.waits_until("2026-11-25 12:00") == ["Wed 2026-11-25 08:00: t1.1"]


def test_a_night_worker_hears_nothing_by_day() -> None:
    night = replace(IN_LONDON, quiet=QuietHours(time(8), time(16)))
    ann = Ann.living(SOON, DATED, by=night)
    assert ann.waits_until("2026-12-08 17:00") == [
        "Tue 2026-11-24 17:00: t1.1",
        "Wed 2026-11-25 16:00: t1.1",
        "Tue 2026-12-08 16:00: f1",
    ]


def test_what_is_put_off_comes_back_and_counts_anew() -> None:
    ann = Ann.living("2026-12-08 08:00", THANKED)
    ann.waits_until("2026-12-08 09:10")
    ann.does(snooze(ann.application, key_of(FIRST), ann.now, at("2026-12-10 14:00")))
    assert ann.waits_until("2026-12-31 12:00") == [
        "Thu 2026-12-10 14:00: f1",
        "Fri 2026-12-11 09:00: f1",
    ]


def test_an_answer_silences_what_was_put_off() -> None:
    ann = Ann.living("2026-12-08 08:00", THANKED)
    ann.does(snooze(ann.application, key_of(FIRST), ann.now, at("2026-12-10 14:00")))
    ann.does(hear(ann.application, News.OFFER, ann.now))
    said = ann.waits_until("2027-12-31 12:00")
    assert said == ["Fri 2026-12-11 09:00: d1", "Sat 2026-12-12 09:00: d1"]


def test_a_follow_up_that_overtook_a_thank_you_leaves_nothing_to_say_about_it() -> None:
    ann = Ann.living(SOON, DATED)
    ann.does(mark_done(ann.application, key_of(FIRST), ann.now))
    assert ann.waits_until("2026-12-07 12:00") == []


def test_an_earlier_round_that_ended_says_its_word_once() -> None:
    ann = Ann.living(
        "2026-11-24 18:00", DATED.with_interview(an_interview("2026-12-01 11:00", number=2))
    )
    ann.misses_until("2026-12-01 18:00")
    assert [keys for _, keys in ann.said] == [("t1.1", "t2.0")]


def _asked(ann: Ann, when: str) -> None:
    dialog = Dialog("d", "interview", "company", at(when))
    ann.chat = refresh_due(Look(replace(ann.chat, dialog=dialog), ann.now))


def test_nobody_is_interrupted_in_the_middle_of_an_answer() -> None:
    ann = Ann.living("2026-12-08 08:58", THANKED)
    _asked(ann, "2026-12-08 08:58")
    assert ann.waits_until("2026-12-08 09:12") == []
    assert ann.waits_until("2026-12-08 09:14") == ["Tue 2026-12-08 09:13: f1"]


@pytest.mark.parametrize("left", ["2026-12-01 12:00", "2027-12-01 12:00"])
def test_questions_left_lying_hold_nothing_up(left: str) -> None:
    """Nor do those from before the clock was turned back."""
    ann = Ann.living("2026-12-08 08:58", THANKED)
    _asked(ann, left)
    assert ann.waits_until("2026-12-08 09:12") == ["Tue 2026-12-08 09:00: f1"]


def test_an_answer_that_lasts_into_the_night_lets_the_nudge_wait_for_the_morning() -> None:
    ann = Ann.living("2026-12-08 21:20", THANKED)
    _asked(ann, "2026-12-08 21:20")
    assert ann.waits_until("2026-12-09 12:00") == ["Wed 2026-12-09 09:00: f1"]


def test_a_chat_that_blocked_the_bot_hears_nothing() -> None:
    ann = Ann.living("2026-12-08 08:58", THANKED)
    ann.chat = refresh_due(Look(replace(ann.chat, blocked=True), ann.now))
    assert ann.chat.due is None
    assert begin(ann.chat, at("2026-12-08 12:00"))[1] is None


def test_an_empty_chat_is_never_due() -> None:
    chat, nudge = begin(Chat(1), at(TUESDAY))
    assert (chat, nudge) == (Chat(1), None)


def test_what_is_forgotten_while_it_is_being_sent_stays_forgotten() -> None:
    ann = Ann.living("2026-11-24 17:00", BOTH, an_application(TUESDAY, name="b"))
    nudge = ann.is_left_in_the_middle()
    assert keys_of(nudge) == (THANKS, THANKS_TO_BOB, THANKS)
    chat = finish(ann.chat.without_application("b"), nudge.id, 7, ann.now)
    assert [(n.state, keys_of(n)) for n in chat.nudges] == [
        (NudgeState.SENT, (THANKS, THANKS_TO_BOB))
    ]
    gone = ann.chat.without_application("a").without_application("b")
    assert finish(gone, nudge.id, 7, ann.now).nudges == ()


def test_one_of_two_applications_that_is_forgotten_takes_only_its_own_nudges_along() -> None:
    ann = Ann.living(SOON, DATED, an_application("2026-11-24 19:00", name="b"))
    ann.chat = refresh_due(Look(ann.chat.without_application("a"), ann.now))
    assert ann.waits_until("2026-11-24 23:00") == ["Tue 2026-11-24 21:00: t1.1"]


@pytest.mark.parametrize(
    ("item", "holds"),
    [
        (Item("a", THANKS), True),
        (Item("a", FIRST), False),
        (Item("a", "t1.9"), False),
        (Item("gone", THANKS), False),
        (Item("a", "nonsense"), False),
    ],
)
def test_only_what_is_due_still_holds(item: Item, *, holds: bool) -> None:
    chat = Chat(1, IN_LONDON, (DATED,))
    assert still_holds(Look(chat, at("2026-11-24 17:30")), item) is holds


def test_only_what_fell_away_is_marked_as_told() -> None:
    chat = Chat(1, IN_LONDON, (DATED,))
    open_still, over = at("2026-11-24 17:30"), at("2026-11-28 12:00")
    assert mark_told(Look(chat, open_still), [Item("a", THANKS)]) == chat
    assert mark_told(Look(chat, over), [Item("gone", THANKS)]) == chat
    told = mark_told(Look(chat, over), [Item("a", THANKS)])
    assert mark_told(Look(told, over), [Item("a", THANKS)]) == told
    assert [e.item.action for e in make_agenda(Look(told, over)) if e.item.application] == [FIRST]


def test_a_mention_follows_on_the_next_working_morning() -> None:
    ann = Ann.living(
        "2026-12-11 08:00", replace(THANKED, decision_by=at("2026-12-09 12:00").date())
    )
    assert ann.waits_until("2026-12-31 12:00") == [
        "Fri 2026-12-11 09:00: f1",
        "Mon 2026-12-14 09:00: f1",
    ]


def test_a_delivery_that_takes_an_hour_is_recorded_where_it_began() -> None:
    ann = Ann.living("2026-12-08 09:00", THANKED)
    nudge = ann.is_left_in_the_middle()
    ann.chat = finish(ann.chat, nudge.id, 7, ann.now + HOUR)
    assert ann.waits_until("2026-12-09 12:00") == ["Wed 2026-12-09 09:00: f1"]


def test_the_pause_for_a_word_is_shorter_than_the_one_for_an_answer() -> None:
    assert timedelta() < POLICY.pause_after_word < POLICY.pause_in_talk


def test_what_waits_for_a_thank_you_comes_when_that_is_too_late() -> None:
    """On a week of two days, three working days are long: nobody waits for them without a reason."""
    home = replace(IN_LONDON, working_week=(5, 6))
    asked = an_application("2026-11-07 15:00", name="b")
    met_again = an_application("2026-11-19 18:00", name="a")
    ann = Ann.living("2026-11-19 18:10", met_again, asked, by=home)
    heard = ann.waits_until("2026-11-27 12:00")
    assert heard[-1] == "Sun 2026-11-22 18:00: f1"


def test_what_is_said_once_more_on_monday_waits_for_the_morning_whoever_looks() -> None:
    """On Monday before nine somebody taps a button."""
    early = replace(IN_LONDON, quiet=QuietHours(time(23), time(2, 30)))
    ann = Ann.living("2026-12-11 08:00", replace(THANKED, decision_by=date(2026, 12, 9)), by=early)
    assert ann.waits_until("2026-12-14 07:20") == ["Fri 2026-12-11 09:00: f1"]
    ann.does(ann.application)
    assert ann.waits_until("2026-12-14 12:00") == ["Mon 2026-12-14 09:00: f1"]


@pytest.mark.parametrize(
    ("application", "now", "lapses"),
    [
        (invited("2026-11-26 10:00"), SOON, "Thu 2026-11-26 10:00"),  # the checklist: as it begins
        (DATED, SOON, "Wed 2026-11-25 15:00"),  # the thank-you is on time for a day,
        (DATED, "2026-11-25 16:00", "Fri 2026-11-27 15:00"),  # and then welcome for two more
        (THANKED, SOON, None),  # a follow-up does not spoil
    ],
)
def test_it_is_known_when_what_is_due_next_loses_its_sense(
    application: Application, now: str, lapses: str | None
) -> None:
    ann = Ann.living(now, application)
    assert written(ann.chat.lapses) == lapses


def test_while_it_is_being_sent_it_lapses_as_it_did() -> None:
    ann = Ann.living("2026-11-24 17:00", DATED)
    ann.is_left_in_the_middle()
    assert written(ann.chat.lapses) == "Wed 2026-11-25 15:00"


def test_what_lies_overdue_and_what_expires_is_judged_by_what_expires_first() -> None:
    old = replace(an_application("2026-11-10 11:00", name="b"), marks=THANKED.marks)
    ann = Ann.living("2026-11-24 18:00", DATED, old)
    assert written(ann.chat.lapses) == "Wed 2026-11-25 15:00"
