"""Which messages are said while something is drawn."""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from babel.support import NullTranslations

from playbook.words import speech
from playbook.words.languages import load_catalogue


class Ear(NullTranslations):
    """A language's catalogue that remembers what it was asked for."""

    def __init__(self, catalogue: NullTranslations, heard: set[str]) -> None:
        super().__init__()
        self.catalogue, self.heard = catalogue, heard

    def gettext(self, message: str) -> str:
        self.heard.add(message)
        return str(self.catalogue.gettext(message))

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        self.heard.add(singular)
        return str(self.catalogue.ngettext(singular, plural, number))


@contextmanager
def listening() -> Iterator[set[str]]:
    """The messages that are said meanwhile, a plural by its singular."""
    heard: set[str] = set()
    with patch.object(speech, "load_catalogue", lambda code: Ear(load_catalogue(code), heard)):
        yield heard
