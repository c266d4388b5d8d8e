"""Who is met in the gallery, and applications as they stand."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from playbook.facts import Answer, Application, Closure, Ending, Interview, News, Person
from playbook.preferences import Preferences

NOW = datetime(2026, 11, 20, 16, 0, tzinfo=UTC)  # a Friday, four in the afternoon in London
DAY = timedelta(days=1)
JANE = Person("1", "Jane Doe", "CTO", "jane@acme.com", "+44 20 7946 0958")
BOB = Person("2", "Bob Roe", "HR")
ANN = Preferences(zone="Europe/London", country="GB", signature="Ann Lee", known_as="Ann Lee")


def applied(
    company: str | None = "Acme",
    *people: Person,
    days_ago: float = 0.05,
    news: News | None = None,
    ending: Ending | None = None,
    **facts: object,
) -> Application:
    """An interview so many days ago; the day before, they answered or it ended."""
    held = Interview("1", "Europe/London", NOW - days_ago * DAY, people or (JANE,))
    told: dict[str, object] = {
        "role": "data engineer",
        "interviews": (held,),
        "answers": (Answer(news, NOW - DAY / 2),) if news else (),
        "closure": Closure(ending, NOW - DAY / 2) if ending else None,
    }
    name = (company or "x").lower()
    return Application(name, company, **(told | facts))  # type: ignore[arg-type]


def invited(company: str = "Initech", *, days_ahead: float = 2, **facts: object) -> Application:
    """An interview that is still ahead."""
    ahead = Interview("1", "Europe/London", None, (JANE,), starts_at=NOW + days_ahead * DAY)
    told: dict[str, object] = {"role": "analyst", "interviews": (replace(ahead, **facts),)}  # type: ignore[arg-type]
    return Application(company.lower(), company, **told)  # type: ignore[arg-type]


def day(days: float) -> date:
    """So many days from today."""
    return (NOW + days * DAY).date()
