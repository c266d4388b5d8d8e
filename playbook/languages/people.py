"""The words by which people are known from what is said of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from itertools import chain
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleWords:
    """Lists hold words as `spelling.fold` spells them, patterns are alternatives that ignore case but where they say so.

    Those of all languages count together, whichever the chat is held in: people write "Frau Weber" in English, too.
    """

    # Titles: "the Head of Data".
    roles: frozenset[str] = frozenset()  # one of these makes a title
    compound_roles: str = ""  # the same, where words are written together
    fields: frozenset[str] = frozenset()  # these stand in titles, and alone for a department
    joining: frozenset[str] = frozenset()  # what stands within a title: "of"
    whose: frozenset[str] = frozenset()  # articles and possessives before one
    opens: frozenset[str] = frozenset()  # what follows belongs to the title, whatever it is
    title_leads: str = ""  # what stands before a title and is no part of it

    # Names.
    first_names: frozenset[str] = (
        frozenset()
    )  # common ones, by which a person is told from a company
    particles: frozenset[str] = frozenset()  # small words of a family name
    honorifics: frozenset[str] = frozenset()  # without their stop
    nominatives: Mapping[str, str] = field(default_factory=dict)  # "Herrn" names a "Herr"
    no_name_holds: frozenset[str] = frozenset()  # words of a sentence
    dates_too: frozenset[str] = frozenset()  # names that are words of a date as well: "May"
    nobody: frozenset[str] = frozenset()  # whole answers: there was nobody, or nobody knows
    myself: frozenset[str] = frozenset()  # the same: only the user
    shared_boxes: frozenset[str] = frozenset()  # mailboxes of nobody in particular

    # Between people, and before them.
    ands: frozenset[str] = frozenset()  # "and" alone
    joins: str = ""  # the same and its like: "as well as", "with"
    small_joins: str = ""  # the same, only in small letters, since they may be an initial: "y"
    written_on: str = ""  # the same where it is written onto the name
    employed_by: str = ""  # between somebody and their company: "Jane from Acme"
    introduces: str = ""  # what goes on about the person before it: "who is"
    of: str = ""  # before a department
    articles: str = ""  # between "of" and the department
    departments: str = ""
    leads: str = ""  # before the first name: "it was", "I met"
    nameless: str = ""  # of people without a name: "two engineers"


def together(words: Iterable[PeopleWords]) -> PeopleWords:
    """Those of several languages as one."""
    every = tuple(words)
    return PeopleWords(
        **{
            one.name: _join([getattr(each, one.name) for each in every])
            for one in fields(PeopleWords)
        }
    )


def _join(values: Sequence[Any]) -> Any:  # noqa: ANN401 - a list, a pattern or a table, as its field says
    match values[0]:
        case str():
            return "|".join(filter(None, values))
        case frozenset():
            return frozenset().union(*values)
        case _:
            return dict(chain.from_iterable(one.items() for one in values))
