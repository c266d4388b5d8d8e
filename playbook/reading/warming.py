"""What is slow to read the first time: how addresses are written, and what others know of a language's dates."""

from playbook.languages import ENGLISH, languages
from playbook.reading.contacts import read_contact
from playbook.reading.grammar.fallback import load_language

ANY_CONTACT = "jane@example.com, +44 20 7946 0958"


def warm_contacts() -> None:
    """Load what contacts are read with. It takes a tenth of a second; call it in a thread."""
    read_contact(ANY_CONTACT, None)


def warm_language(language: str) -> None:
    """Load what dates of a chat's language are read with. It takes up to half a second; call it in a thread."""
    if (
        language in languages() and language != ENGLISH
    ):  # where our own grammar is at home nothing guesses
        load_language(language)
