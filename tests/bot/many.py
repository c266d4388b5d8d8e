"""Thirty applications in every state there is, with names as long as people's employers have them."""

from datetime import date, datetime, timedelta

from playbook.chat import Chat
from playbook.facts import (
    Answer,
    Application,
    Closure,
    Deed,
    Ending,
    Interview,
    Mark,
    News,
    Person,
)
from trials.stage.talk import FRIDAY, LONDONER

LONG = "Rheinisch-Westfälische Versorgungsgesellschaft für Telekommunikation"
ROLE = "Senior Principal Engineer, Platform Reliability and Developer Tooling"
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def an_application(number: int, ended: datetime | None, **facts: object) -> Application:
    """One of many: told, with Jane met there; `ended` is when."""
    jane = Person("1", "Jane Doe", "CTO", f"jane@company{number:02d}.com")
    interview = Interview("1", "Europe/London", ended, (jane,) if ended else ())
    known: dict[str, object] = {"company": f"{number:02d} {LONG}", "role": ROLE}
    return Application(f"a{number:02d}", interviews=(interview,), **(known | facts))  # type: ignore[arg-type]


def thanked(at: datetime) -> tuple[Mark, ...]:
    return (Mark("t1.1", Deed.DONE, at),)


def thirty(now: datetime = FRIDAY) -> Chat:
    """Six each: thanks due, a follow-up due, waiting, closed one way or another, and five more kinds."""
    chat = Chat(7, preferences=LONDONER)
    for number in range(30):
        chat = chat.with_application(_one(number, now))
    return chat


def _one(number: int, now: datetime) -> Application:
    kind, turn = number % 5, number // 5
    match kind:
        case 0:
            return an_application(number, now - (3 + turn) * HOUR)
        case 1:
            ended = now - (20 + turn) * DAY
            return an_application(number, ended, marks=thanked(ended + HOUR))
        case 2:
            ended, by = now - 2 * DAY, date(2026, 11, 24) + turn * DAY
            return an_application(number, ended, marks=thanked(ended + HOUR), decision_by=by)
        case 3:
            at = now - (5 + turn) * DAY
            ends = list(Ending)
            return an_application(number, at, closure=Closure(ends[turn % len(ends)], at))
    return _rare(number, turn, now)


def _rare(number: int, turn: int, now: datetime) -> Application:
    ended = now - 30 * DAY
    match turn:
        case 0:
            return an_application(number, None)  # told half
        case 1:
            soon = Interview("1", "Europe/London", starts_at=now + 2 * HOUR)
            return Application(f"a{number:02d}", f"{number:02d} {LONG}", ROLE, (soon,))
        case 2:
            later = Interview("1", "Europe/London", starts_at=now + 3 * DAY)
            return Application(f"a{number:02d}", f"{number:02d} {LONG}", ROLE, (later,))
        case 3:
            no = (Answer(News.REJECTION, now - 25 * DAY),)
            return an_application(number, ended, answers=no, marks=thanked(ended))
        case 4:
            offer = (Answer(News.OFFER, now - DAY),)
            return an_application(number, ended, answers=offer, marks=thanked(ended))
    return an_application(number, ended, no_follow_ups=True, marks=thanked(ended))
