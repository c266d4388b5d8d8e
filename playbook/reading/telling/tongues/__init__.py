"""The words by which the parts of a told interview are known, one language each."""

from playbook.reading.telling.tongues.arabic import ARABIC
from playbook.reading.telling.tongues.english import ENGLISH
from playbook.reading.telling.tongues.french import FRENCH
from playbook.reading.telling.tongues.german import GERMAN
from playbook.reading.telling.tongues.portuguese import PORTUGUESE
from playbook.reading.telling.tongues.spanish import SPANISH
from playbook.reading.telling.tongues.tongue import Tongue

__all__ = ["TONGUES", "Tongue", "find_tongue"]

TONGUES = (ENGLISH, GERMAN, FRENCH, SPANISH, PORTUGUESE, ARABIC)


def find_tongue(text: str, language: str) -> Tongue:
    """The language in which the text names an interview, by its other words where several do.

    A text that names none is English or in the language of the chat.
    """
    naming = [tongue for tongue in TONGUES if tongue.interview.search(text)]
    likely = [tongue for tongue in TONGUES if tongue.language in {ENGLISH.language, language}]

    def familiar(tongue: Tongue) -> tuple[int, bool]:
        found = [*tongue.cues.finditer(text), *tongue.timely.finditer(text)]
        return len(found), tongue.language == language

    return max(naming or likely, key=familiar)
