"""In which language an interview is told."""

from playbook.languages import ENGLISH, languages, telling_of


def find_language(text: str, chat: str) -> str:
    """The one in which the text names an interview, by its other words where several do.

    A text that names none is in English or in the language of the chat.
    """
    naming = [one for one in languages() if telling_of(one).interview.search(text)]
    likely = [one for one in languages() if one in {ENGLISH, chat}]

    def familiar(language: str) -> tuple[int, bool]:
        words = telling_of(language)
        found = [*words.cues.finditer(text), *words.timely.finditer(text)]
        return len(found), language == chat

    return max(naming or likely, key=familiar)
