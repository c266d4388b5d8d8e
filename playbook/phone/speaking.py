"""The words to say in a scene, with all that is known; a fact that is missing drops out of them."""

from datetime import date
from string import Formatter

from babel import Locale
from markupsafe import Markup

from playbook.drafts.addressee import address
from playbook.drafts.weaving import tidy, weave_role
from playbook.languages import ENGLISH, letters_for
from playbook.languages.letters import LetterWords
from playbook.phone.call import Call
from playbook.phone.script import Line, Node
from playbook.plan.text_language import chat_language, language_of
from playbook.words import Words, find_locale, spoken_languages


def speak(node: Node, call: Call, named: date | None = None) -> Markup:
    """What to say, as HTML. `named` is the decision date that they told on the phone."""
    language, home = _language_of(call), call.preferences
    words = Words(find_locale(language, home.country), home.tz)
    letters = letters_for(language, chat_language(home))
    facts = _facts(call, named, words.locale, letters)
    return Markup(" ").join(filter(None, (_say(line, facts, words) for line in node.say)))


def _language_of(call: Call) -> str:
    """That of the texts; English where its words are still to be translated."""
    language = language_of(call.application, call.preferences)
    return language if language in spoken_languages() else ENGLISH


def _facts(call: Call, named: date | None, locale: Locale, letters: LetterWords) -> dict[str, str]:
    """What can be spoken of, by the names that the script has for it."""
    application, person = call.application, call.action.person
    days = {
        "day": call.interview_day,
        "unthanked": call.unthanked_on,
        "asked": call.asked_on,
        "named": named,
        "again": call.call_again_on(named),
    }
    texts = {
        "me": tidy(call.preferences.signature),
        "person": address(tidy(person.name), letters) if person else None,
        "company": tidy(application.company),
        "role": weave_role(application.role, letters),
    }
    spoken = {name: letters.write_day(day, locale) for name, day in days.items() if day}
    return spoken | {name: text for name, text in texts.items() if text}


def _say(line: Line, facts: dict[str, str], words: Words) -> Markup:
    """The first wording of which every fact is known."""
    wording = next((one for one in line if _needs(one) <= facts.keys()), "")
    return words.say(wording, **facts) if wording else Markup()


def _needs(wording: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(wording) if name}
