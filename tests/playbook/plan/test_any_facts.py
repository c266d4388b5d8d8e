"""What holds for any facts, any settings and any now."""

from collections import Counter
from dataclasses import fields, replace
from datetime import date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from playbook.chat import Chat, Item, NudgeState
from playbook.facts import ActionKind, Application
from playbook.plan.actions import State
from playbook.plan.look import Look
from playbook.plan.moments.good_moments import GoodMoments
from playbook.plan.moments.working_days import WorkingDays
from playbook.plan.nudges.agenda import make_agenda
from playbook.plan.nudges.nudging import begin, finish, refresh_due
from playbook.plan.plan import make_plan
from playbook.plan.rules.policy import POLICY
from playbook.plan.rules.standing import decision_date
from playbook.plan.why import explain, name_action
from playbook.preferences import Preferences
from playbook.words import Words
from tests.long_run import LONG_RUN
from tests.playbook.plan.any_facts import (
    APPLICATIONS,
    CHATS,
    DAYS,
    FACTS,
    MOMENTS,
    PREFERENCES,
    UNPLANNED,
)

quickly = settings(max_examples=300 if LONG_RUN else 30, deadline=None)


@quickly
@given(APPLICATIONS, PREFERENCES, MOMENTS)
def test_no_follow_up_is_due_on_or_before_the_date_they_named(
    application: Application, home: Preferences, now: datetime
) -> None:
    for action in make_plan(application, home, now).actions:
        if action.kind.is_follow_up and action.due and application.decision_by:
            interview = application.interview
            assert interview is not None
            local = action.due.astimezone(home.tz).date()
            assert local > (decision_date(application, interview) or interview_day(application))


def interview_day(application: Application) -> date:
    interview = application.interview
    assert interview is not None
    assert interview.ended_at is not None
    return interview.ended_at.astimezone(interview.tz).date()


@quickly
@given(APPLICATIONS, PREFERENCES, MOMENTS)
def test_an_interview_never_has_more_than_two_follow_ups_and_no_key_comes_twice(
    application: Application, home: Preferences, now: datetime
) -> None:
    actions = make_plan(application, home, now).actions
    follow_ups = Counter(one.key.interview for one in actions if one.kind.is_follow_up)
    assert all(n <= POLICY.follow_ups for n in follow_ups.values())
    assert len({action.key for action in actions}) == len(actions)


@quickly
@given(APPLICATIONS, PREFERENCES, MOMENTS)
def test_all_but_thank_yous_is_due_out_of_quiet_hours_and_messages_on_working_days(
    application: Application, home: Preferences, now: datetime
) -> None:
    moments = GoodMoments.of(home)
    for action in make_plan(application, home, now).actions:
        if action.due and action.kind is not ActionKind.THANK_YOU:
            assert moments.is_working(action.due) or not action.kind.waits_for_work
            assert not moments.is_quiet(action.due) or action.snoozed


@quickly
@given(APPLICATIONS, PREFERENCES, MOMENTS)
def test_the_same_facts_give_the_same_plan(
    application: Application, home: Preferences, now: datetime
) -> None:
    plan = make_plan(application, home, now)
    assert make_plan(replace(application), replace(home), now) == plan
    assert (plan.next is None) == all(a.due is None or not a.state.is_open for a in plan.actions)


@quickly
@given(APPLICATIONS, PREFERENCES, MOMENTS)
def test_a_state_fits_its_moment(
    application: Application, home: Preferences, now: datetime
) -> None:
    for action in make_plan(application, home, now).actions:
        assert (action.due is not None) == action.state.is_open
        assert (action.settled_at is not None) == (action.state in {State.DONE, State.SKIPPED})
        if action.due and not action.tentative:
            assert (action.state is State.DUE) == (action.due <= now)
        assert not (action.tentative and action.state is State.DUE)


@settings(max_examples=300 if LONG_RUN else 15, deadline=None)
@given(APPLICATIONS, PREFERENCES, MOMENTS)
def test_everything_in_a_plan_has_a_name_and_a_reason(
    application: Application, home: Preferences, now: datetime
) -> None:
    words = Words.of(home)
    for action in make_plan(application, home, now).actions:
        assert name_action(action, words)
        assert "{" not in explain(action, application, home, words)


@quickly
@given(CHATS, MOMENTS)
def test_nothing_is_brought_up_in_quiet_hours_but_a_thank_you_whose_day_would_pass(
    chat: Chat, now: datetime
) -> None:
    moments = GoodMoments.of(chat.preferences)
    for entry in make_agenda(Look(chat, now)):
        assert entry.moment >= now
        if moments.is_quiet(entry.moment):
            ended_at = _end_of(chat, entry.item)
            assert entry.item.action.startswith("t")
            assert entry.moment <= ended_at + POLICY.thank_you_on_time
            assert moments.after_quiet(entry.moment) > ended_at + POLICY.thank_you_on_time
        if entry.item.application and ActionKind(entry.item.action[0]).waits_for_work:
            assert moments.is_working(entry.moment)


def _end_of(chat: Chat, item: Item) -> datetime:
    application = chat.application(item.application)
    assert application is not None
    number = item.action[1:].partition(".")[0]
    ended_at = next(i.ended_at for i in application.interviews if i.id == number)
    assert ended_at is not None
    return ended_at


@quickly
@given(CHATS, MOMENTS)
def test_what_is_said_at_one_moment_is_not_said_twice_and_the_next_is_later(
    chat: Chat, now: datetime
) -> None:
    said: list[Item] = []
    for number in range(4):
        chat, nudge = begin(chat, now)
        if nudge is None:
            break
        assert chat.due == now
        said += nudge.items
        chat = finish(chat, nudge.id, number, now)
    assert nudge is None
    assert len(said) == len(set(said))
    assert chat.due is None or chat.due > now
    assert all(n.state is NudgeState.SENT for n in chat.nudges)


@quickly
@given(CHATS, MOMENTS, st.integers(1, 60 * 24 * 40))
def test_looking_later_finds_nothing_that_should_have_been_said_before(
    chat: Chat, now: datetime, minutes: int
) -> None:
    """Nothing becomes due behind the back of the alarm: until `due`, there is nothing to say."""
    chat = refresh_due(Look(replace(chat, nudges=()), now))
    if chat.due is not None and chat.due <= now:
        return
    later = now + timedelta(minutes=minutes)
    if chat.due is None or later < chat.due:
        found = begin(chat, later)[1]
        assert found is None or _is_word_about_late_thanks(chat, found.items, later)


def _is_word_about_late_thanks(chat: Chat, items: tuple[Item, ...], now: datetime) -> bool:
    """A thank-you put off beyond its three days ends before its snooze: that word may come early."""
    return all(item.action.startswith("t") for item in items)


@quickly
@given(PREFERENCES, DAYS, st.integers(0, 15))
def test_working_days_are_counted_as_they_are_added(home: Preferences, day: date, n: int) -> None:
    days = WorkingDays(home.country)
    end = days.add(day, n)
    assert days.until(day, end) == n
    assert n == 0 or days.is_working(end)


def test_whatever_moves_a_date_is_among_the_facts() -> None:
    """Or all that is promised here holds but for what was added last."""
    assert {one.name for one in fields(Application)} == set(FACTS) | UNPLANNED
