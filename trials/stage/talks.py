"""What people say to the bot again and again, and how the chat then reads."""

from collections.abc import Sequence

from sandbox.testing.person import Person, Seen
from trials.stage import vocabulary as v


async def introduce(person: Person) -> None:
    """The first questions, answered by three taps: London, the United Kingdom, Telegram's name."""
    await person.sends("/start")
    await person.taps("London")
    await person.taps("United Kingdom")
    await person.taps(person.user.name)


async def settle(person: Person) -> None:
    """The first questions, and no word on Sundays: the journeys count every message."""
    await introduce(person)
    await person.sends("/settings")
    await person.taps(v.OVERVIEW)
    await person.taps(v.NO_OVERVIEW)


async def tell(
    person: Person,
    company: str = "Acme",
    *,
    role: str | None = "Data engineer",
    ended: str = "today 2 pm",
    people: Sequence[str] = ("Jane Doe, CTO, jane@acme.com",),
    decision: str | None = "27 November",
    move: str = v.THEY_MOVE,
) -> None:
    """The short questions about one interview, up to the summary."""
    await person.sends("/new")
    await person.sends(company)
    await say_or_skip(person, role)
    if v.WHAT_TIME in person.last.text:  # asked again of somebody who has not told it yet
        await person.taps(v.SKIP)
    await person.sends(ended)
    await person.taps(v.YES, on=v.IS_THAT_RIGHT)
    for name in people:
        await person.sends(name)
        while any(told in person.last.text for told in (v.HOW_TO_REACH, "do there?")):
            await person.taps(v.SKIP)
    await person.taps(v.EVERYONE if people else v.NO_NAMES)
    if decision is None:
        await person.taps(v.NO_DATE)
    else:
        await person.sends(decision)
        await person.taps(v.YES, on=v.IS_THAT_RIGHT)
    await person.taps(move)
    person.sees(v.SUMMARY)


async def plan(person: Person, company: str = "Acme", **facts: object) -> None:
    """The short questions and the plan that follows."""
    await tell(person, company, **facts)  # type: ignore[arg-type]  # the facts of `tell`
    await person.taps(v.SHOW_PLAN)


async def say_or_skip(person: Person, words: str | None) -> None:
    await (person.taps(v.SKIP) if words is None else person.sends(words))


def nudges(person: Person) -> list[Seen]:
    """The messages of one action each that still ask for something."""
    return [one for one in person.messages if v.DONE in one.buttons or v.MOVE_ON in one.buttons]
