"""What is slow to read the first time: languages, and how addresses are written."""

from playbook.languages import ENGLISH, languages
from playbook.reading.contacts import read_contact
from playbook.reading.grammar.fallback import load_language

ANY_CONTACT = "jane@example.com, +44 20 7946 0958"


def warm_up() -> None:
    """Load all of it, so that nobody waits for it later. It takes about a second; call it in a thread."""
    read_contact(ANY_CONTACT, None)
    for language in languages():
        if language != ENGLISH:  # where our own grammar is at home nothing guesses
            load_language(language)
