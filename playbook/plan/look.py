"""A chat as it stands at one moment: what every screen draws from and every decision looks at."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from playbook.chat import Chat, Nudge
from playbook.facts import Application
from playbook.plan.actions import Plan
from playbook.plan.lasting import lasts_until
from playbook.plan.moments.wrong_clock import as_noticed
from playbook.plan.plan import Plans, lay_out
from playbook.plan.surroundings import Surroundings
from playbook.words import Words


@dataclass(frozen=True)
class Look:
    """Made once for an update and handed on; what changes the chat goes on with a look at the new one.

    Plans are laid out where they are asked for, and once for all looks of an update that lead to the same: an
    open question or a message's number moves none. The same holds for a look of an update before (`earlier`), as
    long as its plans last. `now` is aware UTC.
    """

    chat: Chat
    now: datetime
    earlier: tuple["Look", ...] = field(default=(), repr=False, compare=False)

    @cached_property
    def words(self) -> Words:
        return Words.of(self.chat.preferences)

    @cached_property
    def noticed(self) -> Chat:
        """The chat as the rules look at it, whatever the clock did."""
        sound = (one.chat for one in self.earlier if one.now <= self.now and one.is_sound)
        return as_noticed(self.chat, self.now, next(sound, None))

    @property
    def is_sound(self) -> bool:
        """Whether it is known that nothing here is dated in the future."""
        return "noticed" in vars(self) and self.noticed is self.chat

    @cached_property
    def _applications(self) -> dict[str, Application]:
        return {one.id: one for one in self.chat.applications}

    def application(self, application_id: str) -> Application | None:
        """The same as the chat's, which looks through all of them each time."""
        return self._applications.get(application_id)

    @cached_property
    def brought_up(self) -> Mapping[tuple[str, str], Sequence[Nudge]]:
        """The nudges that brought something up, oldest first, by application and packed key."""
        found: defaultdict[tuple[str, str], list[Nudge]] = defaultdict(list)
        for nudge in self.chat.nudges:
            for item in nudge.items:
                found[item.application, item.action].append(nudge)
        return found

    @cached_property
    def laid_out(self) -> Plans:
        alike = (one for one in self.earlier if self._has_the_facts_of(one) and self._is_in(one))
        known = next(alike, None)
        return known.laid_out if known else lay_out(self.noticed, self.now, self._before)

    @property
    def _before(self) -> Plans | None:
        """The plans that were laid out last and last still, best for the same preferences."""
        laid_out = [one for one in self.earlier if one.is_laid_out and self._is_in(one)]
        laid_out.sort(key=lambda one: not self._has_the_wishes_of(one))
        return next((one.laid_out for one in laid_out), None)

    @property
    def is_laid_out(self) -> bool:
        """Whether anybody has asked for the plans."""
        return "laid_out" in vars(self)

    @cached_property
    def lasts_until(self) -> datetime:
        return lasts_until(self.noticed, self.plans.values(), self.now)

    def _is_in(self, one: "Look") -> bool:
        """Whether plans of that look's moment are those of this one's."""
        if one.now == self.now:
            return True
        return one.is_laid_out and one.now < self.now < one.lasts_until

    def _has_the_facts_of(self, one: "Look") -> bool:
        return self._has_the_wishes_of(one) and (
            one.noticed.applications == self.noticed.applications
        )

    def _has_the_wishes_of(self, one: "Look") -> bool:
        return one.chat.preferences.of_plans == self.chat.preferences.of_plans

    def by_itself(self) -> "Look":
        """The look with what was found out by it, and without those before it: to be remembered."""
        alone = Look(self.chat, self.now)
        vars(alone).update({k: v for k, v in vars(self).items() if k != "earlier"})
        return alone

    @property
    def plans(self) -> Mapping[str, Plan]:
        """The plans of all applications, by their ids."""
        return self.laid_out.plans

    def plan(self, application: Application) -> Plan:
        """With what the others mean for it; of an application that the chat does not hold so, as if it did."""
        return self.with_application(application).plans[application.id]

    def around(self, application: Application) -> Surroundings:
        """What the other applications mean for one of them."""
        return self.with_application(application).laid_out.around[application.id]

    def with_application(self, application: Application) -> "Look":
        """The chat with this application in it, as it is here."""
        if self.application(application.id) == application:
            return self
        return self.with_chat(self.chat.with_application(application))

    def with_chat(self, chat: Chat) -> "Look":
        """The chat after a change, in the same moment."""
        return Look(chat, self.now, (self, *self.earlier))
