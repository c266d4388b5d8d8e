"""What to bring up in a chat, and at which good moment."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import NamedTuple

from playbook.chat import Item, NudgeState
from playbook.etiquette import Thanks, custom_for_thanks
from playbook.facts import ActionKey, ActionKind, Application, Deed, Mark
from playbook.plan.actions import Action, Plan, State
from playbook.plan.look import Look
from playbook.plan.moments.good_moments import GoodMoments
from playbook.plan.nudges import whole_chat
from playbook.plan.reasons import TOO_LATE
from playbook.plan.rules.policy import POLICY


class AgendaEntry(NamedTuple):
    """One action and the moment (aware UTC, never before `now`) at which to bring it up."""

    moment: datetime
    item: Item
    rank: int = 0
    lapses: datetime | None = (
        None  # when it loses its sense: of many due at once, this decides who hears first
    )


def make_agenda(look: Look) -> list[AgendaEntry]:
    """Everything to bring up in a chat, now or later, soonest first."""
    look = look.with_chat(look.noticed)
    about_applications = (
        entry
        for application in look.chat.applications
        for entry in _Judgement(look, application).entries(look.plans[application.id])
    )
    entries = [*about_applications, *_about_the_chat(look)]
    return sorted(entries, key=lambda entry: (entry.moment, entry.rank))


def still_holds(look: Look, item: Item) -> bool:
    """Whether an action is still to be brought up, or its end still to be told."""
    if about := whole_chat.Subject.of(item):
        return whole_chat.holds(look, about)
    application = look.chat.application(item.application)
    if application is None:
        return False
    action = look.plan(application).action(item.key)
    return action is not None and (action.state is State.DUE or is_news(application, action))


def is_news(application: Application, action: Action) -> bool:
    """Whether this is a thank-you that grew too late by itself, without the user being told.

    One that its person's follow-up has overtaken is no news: the user sent that one.
    """
    if action.reason not in TOO_LATE or application.closed:
        return False
    mark, written = application.mark(action.key), _follow_up_mark(application, action)
    told = mark is not None and mark.deed is Deed.TOLD
    overtaken = action.state is State.FOLDED and written is not None and written.deed is Deed.DONE
    return not told and not overtaken


def _follow_up_mark(application: Application, thanks: Action) -> Mark | None:
    return application.mark(ActionKey(ActionKind.FIRST_FOLLOW_UP, thanks.key.interview))


def _about_the_chat(look: Look) -> Iterator[AgendaEntry]:
    moments = GoodMoments.of(look.chat.preferences)
    spoken = {moments.day_of(one.at) for one in look.chat.nudges if one.state is NudgeState.SENT}
    for word in whole_chat.words_ahead(look):
        wanted = max(word.moment, look.now)
        if word.over is None:
            yield AgendaEntry(
                _on_a_day_without(spoken, moments.on_working_day(wanted), moments), word.about.item
            )
        elif (moment := moments.after_quiet(wanted)) < word.over:
            yield AgendaEntry(moment, word.about.item, lapses=word.over)


def _on_a_day_without(spoken: set[date], moment: datetime, moments: GoodMoments) -> datetime:
    """It can wait: one thing a day."""
    day = moments.day_of(moment)
    return moments.working_morning(day + timedelta(days=1)) if day in spoken else moment


@dataclass(frozen=True)
class _Judgement:
    """One application of a chat, looked at at one moment."""

    look: Look
    application: Application

    def entries(self, plan: Plan) -> Iterator[AgendaEntry]:
        for action in plan.actions:
            if moment := self._moment(action):
                item = Item(self.application.id, action.key.pack())
                yield AgendaEntry(moment, item, action.rank, self._lapses(action, moment))

    def _moment(self, action: Action) -> datetime | None:
        """When to bring one action up; None if there is nothing (more) to say about it."""
        if is_news(self.application, action):
            mark = self.application.mark(action.key)
            said = self._times_said(action, mark.at if mark else None)
            return None if said else self._now_or_after_quiet
        if not action.state.is_open or action.tentative or action.due is None:
            return None
        said = self._times_said(action, action.due)
        if not said:
            return self._good_moment(action, max(action.due, self.look.now))
        if len(said) >= POLICY.mentions or self._is_said_once(action):
            return None
        again = self._good_moment(action, self._morning_after(said[-1]))
        missed = again is not None and again < self.look.now
        return self._good_moment(action, self.look.now) if missed else again

    def _is_said_once(self, action: Action) -> bool:
        """Also a thank-you where people seldom write one: it is owed, and nobody is pressed."""
        if action.kind is not ActionKind.THANK_YOU:
            return action.kind.traits.once
        custom = custom_for_thanks(self.look.chat.preferences, self.application.country)
        return custom.thanks is Thanks.UNUSUAL

    def _good_moment(self, action: Action, moment: datetime) -> datetime | None:
        """The first good moment from `moment` on, for this kind of action; None if none comes in time."""
        if action.kind is ActionKind.PREPARING:
            return self._before_it_starts(action, self._moments.after_quiet(moment))
        if action.kind is ActionKind.THANK_YOU:
            return self._good_moment_to_thank(action, moment)
        if action.kind.waits_for_work:
            return self._moments.on_working_day(moment)
        return self._moments.after_quiet(moment)

    def _before_it_starts(self, action: Action, moment: datetime) -> datetime | None:
        starts_at = self._start_of(action)
        return moment if starts_at and moment < starts_at else None

    def _good_moment_to_thank(self, action: Action, moment: datetime) -> datetime:
        """Out of quiet hours, unless waiting for their end would let its 24 hours pass."""
        waited = self._moments.after_quiet(moment)
        return moment if moment <= self._thanks_on_time(action) < waited else waited

    def _lapses(self, action: Action, moment: datetime) -> datetime | None:
        """When an action that is brought up at `moment` loses its sense, or a thank-you is no longer on time."""
        if action.kind is ActionKind.PREPARING:
            return self._start_of(action)
        if action.kind is ActionKind.THANK_YOU and action.state.is_open:
            on_time = self._thanks_on_time(action)
            return on_time if moment <= on_time else action.over
        return action.over

    def _start_of(self, action: Action) -> datetime | None:
        interview = self.application.find_interview(action.key.interview)
        return interview.starts_at if interview else None

    def _thanks_on_time(self, action: Action) -> datetime:
        ends = {i.id: i.ended_at for i in self.application.interviews if i.ended_at}
        return ends[action.key.interview] + POLICY.thank_you_on_time

    def _morning_after(self, moment: datetime) -> datetime:
        day = self._moments.day_of(moment) + timedelta(days=1)
        return self._moments.after_quiet(self._moments.at(day, self._moments.morning))

    def _times_said(self, action: Action, since: datetime | None) -> list[datetime]:
        """When an action was brought up; since it became due (a snooze or new facts begin anew)."""
        if not self.look.chat.nudges:
            return []
        nudges = self.look.brought_up.get((self.application.id, action.key.pack()), ())
        sent = [one.at for one in nudges if one.state is NudgeState.SENT]
        return [at for at in sent if since is None or at >= since]

    @cached_property
    def _now_or_after_quiet(self) -> datetime:
        return self._moments.after_quiet(self.look.now)

    @cached_property
    def _moments(self) -> GoodMoments:
        return GoodMoments.of(self.look.chat.preferences, self.application.country)
