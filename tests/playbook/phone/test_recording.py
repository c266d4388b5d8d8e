"""What a call comes to: what is recorded of it, and what the plan says next."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from playbook.chat import Chat
from playbook.facts import ActionKind, Application, Deed, News, NextMove
from playbook.phone import Call, Outcome, follow, record
from playbook.plan.actions import State
from playbook.plan.plan import make_plan
from playbook.plan.reasons import Reason
from playbook.preferences import Pauses
from storage.schema import Schema
from tests.playbook.phone.calls import CALLED, JANE, LATER, NAMED, applied, calling, ends
from tests.playbook.plan.builders import IN_LONDON, at, key_of, written

D = NAMED.isoformat()


def after(step: str, call: Call) -> Application:
    place = follow(step, last=call.last)
    assert place is not None
    assert place.outcome is not None
    return record(call, place.outcome, place.day)


def next_of(application: Application, now: str = CALLED) -> str | None:
    """The next action of the plan, and when."""
    action = make_plan(application, IN_LONDON, at(now)).next
    return f"{action.key.pack()} {written(action.due)}" if action else None


FIRST_CALL = [
    # the way through the script, what is recorded, what comes next and when
    ("c.done.offer.ok", "done offer", "d1 Fri 2026-12-11 09:00"),
    ("c.done.on.ok", "done good", "s1 Tue 2026-12-15 09:00"),
    ("c.done.no.ok", "done rejection", "n1 Tue 2026-12-08 14:00"),
    (f"c.done.unsaid.date={D}.yes.ok", f"done by {D} again 2026-12-22", "s1 Tue 2026-12-22 09:00"),
    ("c.done.unsaid.unknown.yes.ok", "done again 2026-12-15", "s1 Tue 2026-12-15 09:00"),
    ("c.done.unsaid.they.ok", "done them", "s1 Thu 2026-12-17 09:00"),
    ("c.done.unsaid.quiet.ok", "done none", "m1 Thu 2026-12-17 09:00"),
    (f"c.not.yes.date={D}.yes.ok", f"done by {D} again 2026-12-22", "s1 Tue 2026-12-22 09:00"),
    (f"c.not.yes.date={D}.they.ok", f"done by {D} them", "s1 Tue 2026-12-22 09:00"),
    (f"c.not.yes.date={D}.quiet.ok", f"done by {D} none", "m1 Tue 2027-01-05 09:00"),
    ("c.not.yes.unknown.yes.ok", "done again 2026-12-15", "s1 Tue 2026-12-15 09:00"),
    ("c.not.yes.unknown.they.ok", "done them", "s1 Thu 2026-12-17 09:00"),
    ("c.not.yes.unknown.quiet.ok", "done none", "m1 Thu 2026-12-17 09:00"),
    ("c.not.no.ok", "done rejection", "n1 Tue 2026-12-08 14:00"),
    ("c.unknown.unknown.yes.ok", "done again 2026-12-15", "s1 Tue 2026-12-15 09:00"),
    ("c.mail.left", "done", "s1 Thu 2026-12-17 09:00"),
    ("c.mail.hung", "snoozed", "f1 Wed 2026-12-09 09:00"),
    ("c.out.hour", "snoozed", "f1 Tue 2026-12-08 11:00"),
    ("c.out.tomorrow", "snoozed", "f1 Wed 2026-12-09 09:00"),
    (f"c.out.day={D}", "snoozed", "f1 Fri 2026-12-18 09:00"),
]
LAST_CALL = [
    (f"c.not.yes.date={D}.ok", f"done by {D}", "m1 Tue 2027-01-05 09:00"),
    ("c.not.yes.unknown.ok", "done", "m1 Wed 2026-12-30 09:00"),
    ("c.done.unsaid.they.ok", "done them", "m1 Wed 2026-12-30 09:00"),
    ("c.done.unsaid.quiet.ok", "done none", "m1 Wed 2026-12-30 09:00"),
    ("c.mail.left", "done", "m1 Wed 2026-12-30 09:00"),
    ("c.mail.hung", "snoozed", "s1 Fri 2026-12-18 09:00"),
]


def told(before: Application, now: Application) -> str:
    """What was recorded, in a few words."""
    words = [str(now.marks[-1].deed)]
    if now.decision_by != before.decision_by and now.decision_by:
        words.append(f"by {now.decision_by}")
    if now.check_back:
        words.append(f"again {now.check_back}")
    if now.next_move is NextMove.THEM:
        words.append("them")
    if now.no_follow_ups:
        words.append("none")
    return " ".join([*words, *(str(one.news) for one in now.answers)])


@pytest.mark.parametrize(("step", "recorded", "then"), FIRST_CALL)
def test_what_a_first_call_comes_to(step: str, recorded: str, then: str) -> None:
    call = calling()
    application = after(step, call)
    assert told(call.application, application) == recorded
    assert next_of(application) == then


@pytest.mark.parametrize(("step", "recorded", "then"), LAST_CALL)
def test_what_a_second_call_comes_to(step: str, recorded: str, then: str) -> None:
    call = calling(after("c.mail.left", calling()), "s1", LATER)
    application = after(step, call)
    assert told(call.application, application) == recorded
    assert next_of(application, LATER) == then


def test_every_end_of_the_script_stands_in_the_table() -> None:
    ways = {follow(step, last=False).outcome for step, _, _ in FIRST_CALL}  # type: ignore[union-attr]
    assert ways == set(Outcome) - {Outcome.WAIT}


@pytest.mark.parametrize("key", ["f1", "s1"])
def test_a_call_is_a_message_to_that_very_person(key: str) -> None:
    first = after("c.mail.left", calling())
    application = first if key == "f1" else after("c.mail.left", calling(first, "s1", LATER))
    mark = application.mark(key_of(key))
    assert mark is not None
    assert (mark.deed, mark.person) == (Deed.DONE, JANE.id)


def test_a_call_to_nobody_in_particular_is_a_follow_up_all_the_same() -> None:
    application = applied()
    alone = replace(application, interviews=(replace(application.interviews[0], people=()),))
    assert after("c.mail.left", calling(alone)).mark(key_of("f1")) is not None


def test_no_way_through_a_second_call_leads_to_a_third_follow_up() -> None:
    call = calling(after("c.mail.left", calling()), "s1", LATER)
    for place in ends(last=True):
        assert place.outcome is not None
        application = record(call, place.outcome, place.day)
        plan = make_plan(application, IN_LONDON, at(LATER))
        open_ones = [one for one in plan.actions if one.kind.is_follow_up and one.state.is_open]
        assert len(open_ones) <= (
            place.outcome in {Outcome.TOMORROW, Outcome.IN_AN_HOUR, Outcome.ANOTHER_DAY}
        )


def test_they_are_called_again_because_they_agreed_to_it() -> None:
    plan = make_plan(after("c.not.yes.unknown.yes.ok", calling()), IN_LONDON, at(CALLED))
    again = plan.action(key_of("s1"))
    assert again is not None
    assert again.reason is Reason.CALL_BACK


def test_who_asked_for_no_calls_gets_none() -> None:
    plan = make_plan(after("c.not.yes.unknown.quiet.ok", calling()), IN_LONDON, at(CALLED))
    assert not [one for one in plan.actions if one.kind.is_follow_up and one.state.is_open]


def test_a_senior_role_gets_the_longer_pause_after_their_date() -> None:
    application = after(f"c.not.yes.date={D}.yes.ok", calling(applied(senior=True)))
    assert application.check_back == date(2026, 12, 29)


def test_the_pause_after_their_date_is_the_users_own() -> None:
    by = replace(IN_LONDON, pauses=Pauses(after_date=3))
    assert after(f"c.not.yes.date={D}.yes.ok", calling(by=by)).check_back == date(2026, 12, 23)


@given(
    wait=st.integers(0, 60),
    named_in=st.integers(0, 60),
    senior=st.booleans(),
    dated=st.booleans(),
)
@example(wait=0, named_in=0, senior=False, dated=True)
def test_the_day_asked_for_on_the_phone_is_the_day_of_the_plan(
    wait: int, named_in: int, *, senior: bool, dated: bool
) -> None:
    """Whenever it is called, whatever date they name: a working day, and the one that was agreed."""
    now = (date(2026, 12, 8) + timedelta(days=wait)).isoformat() + " 11:00"
    application = applied(senior=senior)
    call = Call(application, calling(application).action, IN_LONDON, at(now))
    named = call.today + timedelta(days=named_in) if dated else None
    agreed = record(call, Outcome.CALL_BACK, named)
    again = make_plan(agreed, IN_LONDON, at(now)).action(key_of("s1"))
    assert agreed.check_back is not None
    assert call.moments.days.is_working(agreed.check_back)
    assert again is not None
    assert again.kind is ActionKind.SECOND_FOLLOW_UP
    assert again.state is State.AHEAD
    assert written(again.due) == f"{agreed.check_back:%a %Y-%m-%d} 09:00"


def test_a_week_of_holidays_moves_the_call_back() -> None:
    """Japan, Wednesday 28 April 2027: in a week there are two working days only."""
    tokyo = replace(IN_LONDON, zone="Asia/Tokyo", country="JP")
    call = Call(applied(), calling().action, tokyo, at("2027-04-28 10:00", "Asia/Tokyo"))
    assert call.call_again_on(None) == date(2027, 5, 7)


@given(st.sampled_from(Outcome), st.none() | st.just(NAMED))
def test_what_is_recorded_can_be_kept(outcome: Outcome, day: date | None) -> None:
    chat = Chat(7, applications=(record(calling(), outcome, day),))
    assert Schema().unpack(Schema().pack(chat)) == chat


def test_a_no_is_heard_as_one() -> None:
    assert after("c.not.no.ok", calling()).news is News.REJECTION
