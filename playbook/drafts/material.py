"""The facts of a request as words that fit into a sentence. A fact that isn't known isn't there."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from babel import Locale
from babel.lists import format_list

from playbook.drafts.addressee import address, first_name, read_name
from playbook.drafts.request import DraftKind, Request
from playbook.drafts.weaving import Fact, Shape, tidy, weave, weave_role
from playbook.drafts.wording import Wordings
from playbook.facts import Interview
from playbook.languages import known_language, letters_for
from playbook.languages.letters import LetterWords
from playbook.words.speech import find_locale

LETTER = "letter.jinja"
PHRASES = ("employer", "team", "the_role", "role_at", "on_day", "on_sent", "thanked")


@dataclass(frozen=True, slots=True)
class Material:
    """What the templates may use, by name; and of the user's own facts, how each gets into the text."""

    words: Mapping[str, str]
    shapes: Mapping[str, Shape]

    def __contains__(self, fact: str | None) -> bool:
        return fact in self.words


def gather(request: Request, wordings: Wordings) -> Material:
    """Everything the templates may use, from the request alone."""
    letters = letters_for(known_language(request.language), request.told_in)
    told = _told(request, letters)
    known = {
        **_names(request, letters),
        **_days(request, letters),
        **{key: fact.text for key, fact in told.items() if fact.shape is not Shape.QUOTE},
        "late_thanks": "yes" if request.late_thanks else "",
    }
    alone = {key: fact.text for key, fact in told.items() if fact.shape is Shape.QUOTE}
    words = alone | {key: letters.set_in(text) for key, text in known.items() if text}
    for phrase in PHRASES:
        words[phrase] = wordings.render(LETTER, phrase, words)
    return Material(words, {key: fact.shape for key, fact in told.items()})


def _names(request: Request, letters: LetterWords) -> dict[str, str]:
    """The names that a text may use; the parts of the addressee's for languages that greet by them."""
    application = request.application
    typed = tidy(request.person.name) if request.person else ""
    addressee = read_name(typed, letters)
    thanked = (address(tidy(one.name), letters) for one in request.thanked)
    named = [letters.set_in(name) for name in thanked if name]
    names = {
        "company": tidy(application.company),
        "role": weave_role(application.role, letters),
        "names": format_list(named, locale=_locale(request)) if named else "",
    }
    if addressee:
        names |= {
            "name": addressee.name,
            "first_name": first_name(typed, letters) or "",
            "full_name": addressee.full_name,
            "honorific": addressee.honorific,
            "surname": addressee.surname if addressee.honorific else "",
            "gender": addressee.gender or "",
        }
    return names


def _days(request: Request, letters: LetterWords) -> dict[str, str]:
    """The days that a text may name, and whether the interview has been held at all."""
    interview, ahead = request.interview, request.application.ahead
    days = {
        "day": _day_at(interview.ended_at, interview),
        "upcoming": _day_at(ahead[0].starts_at, ahead[0]) if ahead else None,
        "decided_by": request.application.decision_by,
        "sent": request.first_sent_on,
        "answer_by": request.answer_by,
    }
    locale = _locale(request)
    written = {key: letters.write_day(day, locale) for key, day in days.items() if day}
    return {**written, "held": "yes" if interview.ended_at else ""}


def _day_at(moment: datetime | None, interview: Interview) -> date | None:
    return moment.astimezone(interview.tz).date() if moment else None


def _locale(request: Request) -> Locale:
    """The letter's language, written as in the job's country."""
    return find_locale(known_language(request.language), request.locale.territory)


def _told(request: Request, letters: LetterWords) -> dict[str, Fact]:
    """What the user told of the interview, as far as this text uses it.

    The thank-you says either why the user fits or the skill that was not covered, and either the answer
    that was missing or the idea (PLAYBOOK part 4): neighbours get the one and the other, in turn.
    """
    interview, person = request.interview, request.person

    def told(key: str, typed: str | None) -> dict[str, Fact]:
        fact = weave(typed, key, letters, to_them=not request.via_agency)
        return {key: fact} if fact else {}

    topic = told("topic", person.topic if person else None)
    late = {"late_topic": topic["topic"]} if topic and request.late_thanks else {}
    if request.kind is not DraftKind.THANK_YOU:
        return topic | late
    pairs: dict[str, Fact] = {}
    for pair in (("fit", "skill"), ("missed", "idea")):
        known = [fact for key in pair if (fact := told(key, getattr(interview, key)))]
        if known:
            pairs |= known[request.position % 2 % len(known)]
    return topic | late | told("challenge", interview.challenge) | pairs
