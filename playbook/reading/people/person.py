"""What a text says about people."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PersonText:
    """Someone as typed: a tidy name, and what else stood there."""

    name: str
    title: str | None = None
    email: str | None = None
    phone: str | None = None


@dataclass(frozen=True, slots=True)
class Everyone:
    """All people of a text in its order.

    `nameless` is what was said of people without a name ("two engineers"), and addresses that
    belong to nobody. `guessed` is true where a name was made out of an address.
    """

    people: tuple[PersonText, ...]
    nameless: tuple[str, ...] = ()
    guessed: bool = False
