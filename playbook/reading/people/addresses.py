"""Whose an address is: it says so itself, or it stands beside the name."""

from collections.abc import Iterator

from playbook.reading.contacts import Found
from playbook.reading.people.names import fit_address, name_in_address, parts_of, words_in_name
from playbook.reading.people.pieces import Joint
from playbook.reading.people.roll import RollEntry, put

ON_ITS_OWN = {Joint.START, Joint.AND, Joint.BREAK}


def hand_out(entries: list[RollEntry]) -> tuple[list[RollEntry], bool]:
    """Everyone with their addresses, and whether a name had to be made out of an address.

    One that fits a name goes there; one that tells the name of somebody else makes a new person;
    the rest belong to whoever was named before them, or else after.
    """
    nobody_named = not any(entry.name for entry in entries)
    _by_name(entries)
    guessed = False
    for entry in entries:
        email = next((one.value for one in entry.loose if one.is_email), None)
        name = name_in_address(email) if email else None
        if name and (nobody_named or (entry.joint in ON_ITS_OWN and " " in name)):
            entry.name, entry.email, entry.loose, guessed = name, email, [], True
    for at, entry in enumerate(entries):
        _by_place(entries, at, entry)
    return [one for one in entries if one.name or one.as_typed()], guessed


def _by_name(entries: list[RollEntry]) -> None:
    named = [(entry, words_in_name(entry.name)) for entry in entries if entry.name]
    for entry in entries:
        for one in [one for one in entry.loose if one.is_email]:
            parts = parts_of(one.value)
            free = [(fit_address(w, parts), who) for who, w in named if not who.email]
            fit, best = max(free, key=lambda pair: pair[0], default=(0, entry))
            if fit:
                put(best, one)
                entry.loose.remove(one)


def _by_place(entries: list[RollEntry], at: int, entry: RollEntry) -> None:
    for one in entry.loose:
        owner = next((other for other in _around(entries, at) if _may_have(other, one)), entry)
        put(owner, one)
    entry.loose = []


def _around(entries: list[RollEntry], at: int) -> Iterator[RollEntry]:
    """The one before, then those after, then the others before."""
    before = [entry for entry in reversed(entries[:at]) if entry.name or entry.typed]
    yield from before[:1]
    yield from (entry for entry in entries[at:] if entry.name)
    yield from (entry for entry in before[1:] if entry.name)


def _may_have(entry: RollEntry, contact: Found) -> bool:
    return not (entry.email if contact.is_email else entry.phone)
