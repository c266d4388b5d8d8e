"""The words by which people are known from what is said of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from itertools import chain
from typing import Annotated, Any

from playbook.languages.files import Part, table
from playbook.languages.values import Alternatives, FoldedPhrases, FoldedWords


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleWords(Part):
    """Lists hold words as `spelling.fold` spells them; patterns ignore case but where they say so, and know no accents.

    Those of all languages count together, whichever the chat is held in: people write "Frau Weber" in English, too.
    """

    FILE = "people.toml"

    # Titles: "the Head of Data".
    roles: FoldedWords = frozenset()  # one of these makes a title
    compound_roles: Alternatives = ""  # the same, where words are written together
    fields: FoldedWords = frozenset()  # these stand in titles, and alone for a department
    joining: FoldedWords = frozenset()  # what stands within a title: "of"
    whose: FoldedWords = frozenset()  # articles and possessives before one
    opens: FoldedWords = frozenset()  # what follows belongs to the title, whatever it is
    title_leads: Alternatives = ""  # what stands before a title and is no part of it

    # Names.
    first_names: FoldedWords = frozenset()  # common ones, by which a person is told from a company
    particles: FoldedWords = frozenset()  # small words of a family name
    honorifics: FoldedWords = frozenset()  # without their stop
    nominatives: Annotated[Mapping[str, str], table] = field(
        default_factory=dict
    )  # "Herrn" names a "Herr"
    no_name_holds: FoldedWords = frozenset()  # words of a sentence
    dates_too: FoldedWords = frozenset()  # names that are words of a date as well: "May"
    nobody: FoldedPhrases = frozenset()  # whole answers: there was nobody, or nobody knows
    myself: FoldedPhrases = frozenset()  # the same: only the user
    shared_boxes: FoldedWords = frozenset()  # mailboxes of nobody in particular

    # Between people, and before them.
    ands: FoldedWords = frozenset()  # "and" alone
    joins: Alternatives = ""  # the same and its like: "as well as", "with"
    small_joins: Alternatives = (
        ""  # the same, only in small letters, since they may be an initial: "y"
    )
    written_on: Alternatives = ""  # the same where it is written onto the name
    employed_by: Alternatives = ""  # between somebody and their company: "Jane from Acme"
    introduces: Alternatives = ""  # what goes on about the person before it: "who is"
    of: Alternatives = ""  # before a department
    articles: Alternatives = ""  # between "of" and the department
    departments: Alternatives = ""
    leads: Alternatives = ""  # before the first name: "it was", "I met"
    nameless: Alternatives = ""  # of people without a name: "two engineers"


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
