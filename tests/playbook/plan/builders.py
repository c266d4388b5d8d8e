"""Made-up facts by name, moments as people write them, and a user whose clock can be turned."""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from playbook.chat import Chat, Item, Nudge
from playbook.facts import ActionKey, Application, Interview, Person
from playbook.plan.actions import Action, Plan
from playbook.plan.look import Look
from playbook.plan.nudges.nudging import begin, finish, refresh_due
from playbook.plan.plan import make_plan
from playbook.preferences import Preferences

JANE = Person("1", "Jane Doe", email="jane@acme.example")
BOB = Person("2", "Bob Roe", phone="+44 20 7946 0958")
IN_LONDON = Preferences(zone="Europe/London", country="GB", digest=False, erase_after=0)
THANKS, THANKS_TO_BOB, FIRST, SECOND, MOVING_ON = "t1.1", "t1.2", "f1", "s1", "m1"


def key_of(packed: str) -> ActionKey:
    """An action's key as records and buttons write it: "t1.1" is the thank-you to Jane."""
    found = ActionKey.parse(packed)
    assert found is not None, packed
    return found


def at(written: str, zone: str = "Europe/London") -> datetime:
    """A moment as a person there writes it, "2026-11-24 15:00", as aware UTC."""
    return datetime.fromisoformat(written).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def written(moment: datetime | None, zone: str = "Europe/London") -> str | None:
    """A moment as a person there reads it: "Tue 2026-11-24 15:00"."""
    return f"{moment.astimezone(ZoneInfo(zone)):%a %Y-%m-%d %H:%M}" if moment else None


def an_interview(
    ended: str, *people: Person, zone: str = "Europe/London", number: int = 1
) -> Interview:
    return Interview(str(number), zone, at(ended, zone), people)


def an_interview_ahead(
    starts: str, *people: Person, zone: str = "Europe/London", number: int = 1
) -> Interview:
    return Interview(str(number), zone, None, people, starts_at=at(starts, zone))


def an_application(
    ended: str = "2026-11-24 15:00",
    *,
    people: tuple[Person, ...] = (JANE,),
    zone: str = "Europe/London",
    decided: str | None = None,
    name: str = "a",
) -> Application:
    """An interview that ended then and there; `decided` is the day they named."""
    return Application(
        name,
        company="Acme",
        interviews=(an_interview(ended, *people, zone=zone),),
        decision_by=date.fromisoformat(decided) if decided else None,
    )


def invited(starts: str, *people: Person, name: str = "a") -> Application:
    """An application whose first interview is still ahead."""
    return Application(name, "Acme", interviews=(an_interview_ahead(starts, *people),))


def plan_of(
    application: Application, now: str, preferences: Preferences = IN_LONDON, zone: str = ""
) -> Plan:
    return make_plan(application, preferences, at(now, zone or preferences.zone or "UTC"))


def action_of(
    application: Application, key: str, now: str, preferences: Preferences = IN_LONDON
) -> Action:
    action = plan_of(application, now, preferences).action(key_of(key))
    assert action is not None, f"no {key} in the plan"
    return action


def due_of(
    application: Application, key: str, now: str, preferences: Preferences = IN_LONDON
) -> str | None:
    """When an action is due, as the user reads it where they live."""
    return written(action_of(application, key, now, preferences).due, preferences.zone or "UTC")


def action_in(chat: Chat, name: str, key: str, now: str) -> Action:
    """An action of one of several applications, with what the others mean for it."""
    application = chat.application(name)
    assert application is not None
    action = (
        Look(chat, at(now, chat.preferences.zone or "UTC")).plan(application).action(key_of(key))
    )
    assert action is not None, f"no {key} in the plan"
    return action


def due_in(chat: Chat, name: str, key: str, now: str) -> str | None:
    return written(action_in(chat, name, key, now).due, chat.preferences.zone or "UTC")


@dataclass
class Ann:
    """A user with a chat, and everything that the bot brings up in it by itself."""

    chat: Chat
    now: datetime
    said: list[tuple[str | None, tuple[str, ...]]] = field(default_factory=list)
    overheard: list[tuple[str | None, str]] = field(default_factory=list)  # about the whole chat

    @classmethod
    def living(cls, now: str, *applications: Application, by: Preferences = IN_LONDON) -> "Ann":
        ann = cls(Chat(1, by, applications), at(now, by.zone or "UTC"))
        ann.chat = refresh_due(Look(ann.chat, ann.now))
        return ann

    @property
    def zone(self) -> str:
        return self.chat.preferences.zone or "UTC"

    @property
    def application(self) -> Application:
        return self.chat.applications[0]

    def does(self, changed: Application) -> None:
        self.chat = refresh_due(Look(self.chat.with_application(changed), self.now))

    def waits_until(self, moment: str) -> list[str]:
        """Let time pass, with the bot running; returns all that it brought up meanwhile."""
        end, before = at(moment, self.zone), len(self.said)
        while self.chat.due and self.chat.due <= end:
            self.now = max(self.chat.due, self.now)
            self._hears()
        self.now = end
        return [f"{when}: {' '.join(keys)}" for when, keys in self.said[before:]]

    def misses_until(self, moment: str) -> list[str]:
        """The process is down until then; returns what it brings up when it is back."""
        self.now, before = at(moment, self.zone), len(self.said)
        while self.chat.due and self.chat.due <= self.now:
            self._hears()
        return [f"{when}: {' '.join(keys)}" for when, keys in self.said[before:]]

    def is_left_in_the_middle(self) -> Nudge:
        """The process dies after it recorded a nudge as being sent."""
        self.chat, nudge = begin(self.chat, self.now)
        assert nudge is not None
        return nudge

    def _hears(self) -> None:
        self.chat, nudge = begin(self.chat, self.now)
        if nudge is None:
            assert self.chat.due is None or self.chat.due > self.now, "a busy loop"
            return
        when = written(self.now, self.zone)
        if nudge.items[0].application:
            self.said.append((when, keys_of(nudge)))
        else:
            (key,) = keys_of(nudge)
            self.overheard.append((when, key))
        self.chat = finish(self.chat, nudge.id, len(self.said), self.now)


def keys_of(nudge: Nudge) -> tuple[str, ...]:
    return tuple(item.action for item in nudge.items)


def nudged(chat: Chat, application: str, action: str, moment: datetime) -> Chat:
    """The chat in which an action was brought up at that moment."""
    nudge = Nudge(f"n{len(chat.nudges)}", (Item(application, action),), moment)
    chat = replace(chat, nudges=(*chat.nudges, nudge))
    return finish(chat, nudge.id, 1, moment)


HOUR, DAY = timedelta(hours=1), timedelta(days=1)
