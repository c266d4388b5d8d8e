"""The words of all languages by which people are known."""

from functools import cache

from playbook.languages import languages, people_of
from playbook.languages.people import PeopleWords, together


@cache
def known() -> PeopleWords:
    """Read when the first text about people is."""
    return together(people_of(language) for language in languages())
