"""Offers: to decide in time, and to let the other employers know in time (S1)."""

from dataclasses import replace
from datetime import date

import pytest

from playbook.chat import Chat
from playbook.facts import ActionKind, Application, Ending, News, Person
from playbook.plan.actions import State
from playbook.plan.deeds import mark_done, mark_skipped
from playbook.plan.events import accept, ask_for_none, close, hear
from playbook.plan.look import Look
from playbook.plan.moments.good_moments import GoodMoments
from playbook.plan.reasons import Reason
from playbook.plan.rules.offers import answer_wanted_by
from tests.playbook.plan.builders import (
    FIRST,
    IN_LONDON,
    SECOND,
    THANKS,
    Ann,
    action_in,
    action_of,
    an_application,
    at,
    due_in,
    due_of,
    invited,
    key_of,
)

HEARD = "2026-12-01 10:00"  # a Tuesday


def offered(until: str | None = None, heard: str = HEARD, name: str = "o") -> Application:
    """They offer the job; `until` is the day by which they want an answer."""
    anna = Person("1", "Anna Poe", email=f"anna@{name}.example")
    application = replace(an_application(people=(anna,), name=name), company="Bolt")
    heard_of = hear(
        mark_done(application, key_of(THANKS), at("2026-11-24 18:00")), News.OFFER, at(heard)
    )
    return replace(heard_of, offer_by=date.fromisoformat(until) if until else None)


WAITING = mark_done(an_application(decided="2026-12-18"), key_of(THANKS), at("2026-11-24 18:00"))


def chat_of(*applications: Application) -> Chat:
    return Chat(1, IN_LONDON, applications)


@pytest.mark.parametrize(
    ("heard", "until", "due"),
    [
        (HEARD, "2026-12-10", "Wed 2026-12-09 09:00"),  # the working day before
        (HEARD, "2026-12-14", "Fri 2026-12-11 09:00"),
        (HEARD, "2026-12-12", "Fri 2026-12-11 09:00"),  # a Saturday
        (HEARD, "2026-12-02", "Tue 2026-12-01 09:00"),  # tomorrow: at once
        (HEARD, "2026-12-01", "Tue 2026-12-01 09:00"),
        (HEARD, None, "Fri 2026-12-04 09:00"),  # no deadline: three working days
        ("2026-12-05 10:00", "2026-12-06", "Sat 2026-12-05 09:00"),  # a weekend offer
    ],
)
def test_an_offer_is_decided_a_working_day_before_its_deadline(
    heard: str, until: str | None, due: str
) -> None:
    assert due_of(offered(until, heard), "d1", heard) == due


def test_an_offer_ends_the_follow_ups_and_keeps_the_application_open() -> None:
    application = offered("2026-12-10")
    assert not application.closed
    assert action_of(application, FIRST, HEARD).reason is Reason.ANSWERED


@pytest.mark.parametrize("how", [Ending.ACCEPTED, Ending.DECLINED])
def test_the_users_answer_ends_the_deciding(how: Ending) -> None:
    application = close(offered("2026-12-10"), how, at(HEARD))
    plan = Look(chat_of(application), at(HEARD)).plan(application)
    assert plan.action(key_of("d1")) is None


def test_an_offer_that_is_withdrawn_is_a_no() -> None:
    application = hear(offered("2026-12-10"), News.REJECTION, at("2026-12-03 10:00"))
    assert (application.offered, application.offer_by, application.closed) == (False, None, True)
    assert due_of(application, "n1", "2026-12-03 10:00") == "Thu 2026-12-03 14:00"


@pytest.mark.parametrize(
    ("until", "due"),
    [
        ("2026-12-10", "Thu 2026-12-03 09:00"),  # five working days before, so that they can decide
        ("2026-12-18", "Fri 2026-12-11 09:00"),
        ("2026-12-04", "Wed 2026-12-02 09:00"),  # the next working morning
        ("2026-12-02", "Tue 2026-12-01 09:00"),  # tomorrow: at once
        (None, "Wed 2026-12-02 09:00"),
    ],
)
def test_the_others_hear_of_it_in_time_counted_back_from_the_deadline(
    until: str | None, due: str
) -> None:
    chat = chat_of(WAITING, offered(until))
    assert due_in(chat, "a", "o1.o", HEARD) == due
    assert action_in(chat, "a", "o1.o", HEARD).reason is Reason.OTHER_OFFER


def test_they_are_asked_to_answer_a_working_day_before_the_deadline() -> None:
    moments = GoodMoments.of(IN_LONDON)
    assert answer_wanted_by(offered("2026-12-14"), moments) == date(2026, 12, 11)
    assert answer_wanted_by(offered(), moments) is None


def test_the_one_who_made_the_offer_does_not_hear_of_it_nor_do_the_closed_ones() -> None:
    chat = chat_of(close(WAITING, Ending.WITHDRAWN, at(HEARD)), offered("2026-12-10"))
    kinds = [one.kind for a in chat.applications for one in Look(chat, at(HEARD)).plan(a).actions]
    assert ActionKind.OFFER_NOTICE not in kinds


def test_who_decides_soonest_hears_first() -> None:
    later = replace(WAITING, id="b", decision_by=date(2026, 12, 21))
    unknown = replace(WAITING, id="c", decision_by=None)
    chat = chat_of(unknown, later, offered("2026-12-10"), WAITING)
    ranks = [action_in(chat, name, "o1.o", HEARD).rank for name in ("a", "b", "c")]
    assert ranks == sorted(set(ranks))


def test_a_notice_is_over_with_the_offers_deadline() -> None:
    chat = chat_of(WAITING, offered("2026-12-10"))
    notice = action_in(chat, "a", "o1.o", "2026-12-11 09:00")
    assert (notice.state, notice.reason) == (State.GONE, Reason.OVER)


def test_who_asked_for_no_follow_ups_hears_of_no_offer() -> None:
    chat = chat_of(ask_for_none(WAITING), offered("2026-12-10"))
    assert action_in(chat, "a", "o1.o", HEARD).reason is Reason.WANTED_NONE


def test_of_two_offers_the_more_urgent_is_told() -> None:
    chat = chat_of(WAITING, offered("2026-12-18", name="o"), offered("2026-12-10", name="q"))
    application = chat.applications[0]
    told = [
        a.key.pack()
        for a in Look(chat, at(HEARD)).plan(application).actions
        if a.kind is ActionKind.OFFER_NOTICE
    ]
    assert told == ["o1.q"]


def test_an_offer_that_ran_out_gives_way_to_the_next() -> None:
    chat = chat_of(WAITING, offered("2026-12-04", name="o"), offered("2026-12-18", name="q"))
    assert due_in(chat, "a", "o1.q", "2026-12-07 12:00") == "Fri 2026-12-11 09:00"


def test_a_notice_keeps_three_working_days_from_the_last_message_while_there_is_time() -> None:
    asked = mark_done(WAITING, key_of(FIRST), at("2026-12-02 10:00"))
    assert due_in(chat_of(asked, offered("2026-12-10")), "a", "o1.o", "2026-12-02 11:00") == (
        "Mon 2026-12-07 09:00"
    )


def test_a_notice_gives_way_to_what_was_sent_if_not_to_what_is_only_planned() -> None:
    """Jane was told of the offer about another job yesterday, and has a follow-up ahead about that one."""
    other = replace(WAITING, id="b", decision_by=date(2026, 12, 4))
    told = mark_done(other, key_of("o1.o"), at("2026-12-01 10:00"))
    chat = chat_of(told, WAITING, offered("2026-12-07"))
    assert due_in(chat, "a", "o1.o", "2026-12-02 09:00") == "Fri 2026-12-04 09:00"


def test_a_notice_that_would_come_too_late_does_not_wait() -> None:
    asked = mark_done(WAITING, key_of(FIRST), at("2026-12-01 09:30"))
    due = due_in(chat_of(asked, offered("2026-12-04")), "a", "o1.o", HEARD)
    assert due == "Wed 2026-12-02 09:00"


def test_a_follow_up_gives_the_notice_five_working_days_to_be_answered() -> None:
    near = replace(WAITING, decision_by=date(2026, 12, 2))
    chat = chat_of(near, offered("2026-12-10"))
    assert action_in(chat, "a", FIRST, HEARD).reason is Reason.NOTICED
    assert due_in(chat, "a", FIRST, HEARD) == "Thu 2026-12-10 09:00"


def test_accepting_closes_the_others_each_with_its_word() -> None:
    moved_on = close(replace(WAITING, id="m"), Ending.MOVED_ON, at("2026-11-30 10:00"))
    chat = chat_of(
        WAITING,
        offered("2026-12-10"),
        offered(name="q"),
        invited("2026-12-08 10:00", name="i"),
        moved_on,
    )
    after = accept(chat, "o", at(HEARD))
    hows = [one.closure.how for one in after.applications if one.closure]
    assert hows == [
        Ending.WITHDRAWN,
        Ending.ACCEPTED,
        Ending.DECLINED,  # their offer waits for an answer as well
        Ending.WITHDRAWN,
        Ending.MOVED_ON,  # what was over stays as it was
    ]
    words = [Look(after, at(HEARD)).plan(one).next for one in after.applications]
    assert [one.kind if one else None for one in words] == [
        ActionKind.WITHDRAWING,
        ActionKind.ACCEPTING,
        ActionKind.DECLINING,
        ActionKind.WITHDRAWING,
        None,
    ]


def test_a_job_from_elsewhere_closes_them_all() -> None:
    after = accept(chat_of(WAITING, offered("2026-12-10")), None, at(HEARD))
    assert [one.closure.how for one in after.applications if one.closure] == [
        Ending.WITHDRAWN,
        Ending.DECLINED,
    ]


def test_a_job_that_falls_through_is_taken_up_again_by_their_word() -> None:
    taken = accept(chat_of(offered("2026-12-10")), "o", at(HEARD)).applications[0]
    again = hear(taken, News.GOOD, at("2026-12-14 10:00"))
    assert not again.closed
    assert action_of(again, FIRST, "2026-12-14 10:00").reason is Reason.WENT_SILENT


def test_both_are_brought_up_and_each_twice_at_most() -> None:
    ann = Ann.living(HEARD, WAITING, offered("2026-12-10"))
    assert ann.waits_until("2026-12-11 12:00") == [
        "Thu 2026-12-03 09:00: o1.o",
        "Fri 2026-12-04 09:00: o1.o",
        "Wed 2026-12-09 09:00: d1",
        "Thu 2026-12-10 09:00: d1",
    ]


def test_a_notice_left_out_stays_out() -> None:
    chat = chat_of(mark_skipped(WAITING, key_of("o1.o"), at(HEARD)), offered("2026-12-10"))
    assert action_in(chat, "a", "o1.o", "2026-12-09 12:00").state is State.SKIPPED
    assert action_in(chat, "a", SECOND, HEARD).tentative


def test_nobody_is_given_up_three_days_after_they_were_asked_for_their_timing() -> None:
    met = an_application("2026-11-03 15:00")
    asked = mark_done(met, key_of(FIRST), at("2026-11-19 09:00"))
    told = mark_done(asked, key_of("o1.o"), at("2026-12-01 10:30"))
    assert due_in(chat_of(asked), "a", "m1", "2026-12-01 11:00") == "Mon 2026-11-30 09:00"
    assert due_in(chat_of(told, offered("2026-12-08")), "a", "m1", "2026-12-01 11:00") == (
        "Tue 2026-12-08 09:00"
    )
