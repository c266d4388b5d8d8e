"""The facts of a request as words that fit into a sentence. A fact that isn't known isn't there."""

import re
from datetime import date, datetime
from functools import lru_cache

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list

from playbook.drafts.addressee import address, first_name
from playbook.drafts.request import DraftKind, Request
from playbook.drafts.wording import Wordings
from playbook.facts import Interview
from playbook.words.speech import find_locale

LETTER = "letter.jinja"
PHRASES = ("employer", "team", "role_at", "the_role", "on_day", "on_sent", "thanked")
Material = dict[str, str]

UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
BULLET = re.compile(r"^(?:[-–—•*·]\s+)+")
TRAILING = " .!,;:…-–—•*"

# English; further languages bring their own.
ABOUT = re.compile(
    r"^(?:(?:we|they|he|she|i)\s+)?(?:also\s+|mostly\s+|mainly\s+)?"
    r"(?:(?:talked|spoke|chatted|talking)\s+(?:a (?:lot|bit)\s+)?about|discussed|mentioned|about"
    r"|(?:told|asked)\s+(?:me|you|him|her|them|us)\s+about)\s+",
    re.IGNORECASE,
)
CHALLENGE_IS = re.compile(
    r"^(?:the\s+|their\s+)?(?:key\s+|main\s+|biggest\s+)?challenge\s+(?:is|was|will be)\s+",
    re.IGNORECASE,
)
BECAUSE = re.compile(r"^because\s+", re.IGNORECASE)
THE_ROLE = re.compile(r"^(?:the|an?)\s+|\s+(?:role|position|job|post|opening)$", re.IGNORECASE)
LED_IN = {"topic": ABOUT, "challenge": CHALLENGE_IS, "fit": BECAUSE}
SMALL_WORDS = frozenset(
    {
        *("a", "an", "the", "this", "that", "these", "those", "my", "your", "his", "her", "its"),
        *("our", "their", "we", "you", "he", "she", "it", "they", "there", "how", "what", "why"),
        *("when", "where", "which", "whether", "who", "if", "in", "on", "at", "to", "for", "from"),
        *("with", "without", "being", "building", "finding", "getting", "having", "keeping"),
        *("making", "moving", "working"),
    }
)
TO_THEM = re.compile(r"^(?:(?:how|what|why|when|where|whether|that|if) )?they\b", re.IGNORECASE)
YOURS = {"they": "you", "their": "your", "them": "you", "theirs": "yours", "they're": "you're"}
THIRD_PERSON = re.compile(r"\b(?:they're|theirs|they|their|them)\b", re.IGNORECASE)


def gather(request: Request, wordings: Wordings) -> Material:
    """Everything the templates may use, from the request alone."""
    known = {
        **_names(request),
        **_days(request),
        **_told(request),
        "late_thanks": "yes" if request.late_thanks else "",
    }
    material = {key: text for key, text in known.items() if text}
    for phrase in PHRASES:
        material[phrase] = wordings.render(LETTER, phrase, material)
    return material


def tidy(text: str | None) -> str:
    """One line without control characters or doubled blanks; "" for nothing."""
    return " ".join(UNPRINTABLE.sub(" ", text or "").split())


def weave(text: str | None, lead: re.Pattern[str] | None = None, *, to_them: bool = True) -> str:
    """A fact as it can stand behind a colon: no bullet, no stop at its end, no needless capital.

    What only leads in to the fact ("we talked about ...") goes; "they" becomes "you" in a letter `to_them`.
    "" when no letter or figure is left.
    """
    fact = BULLET.sub("", tidy(text)).rstrip(TRAILING)
    if lead:
        fact = lead.sub("", fact, count=1) or fact
    if not any(char.isalnum() for char in fact):
        return ""
    return _lower_lead(_turn_to_reader(fact) if to_them else fact)


def _names(request: Request) -> Material:
    company, role = tidy(request.application.company), weave_role(request.application.role)
    typed = tidy(request.person.name) if request.person else ""
    named = [name for one in request.thanked if (name := address(tidy(one.name)))]
    return {
        "company": company,
        "role": role,
        "name": address(typed) or "",
        "first_name": first_name(typed) or "",
        "names": format_list(named, locale=_locale(request)) if named else "",
    }


def weave_role(role: str | None) -> str:
    """ "the Data Engineer role" as "Data Engineer", since the sentences say the rest."""
    plain = tidy(role).rstrip(TRAILING)
    plain = THE_ROLE.sub("", plain) or plain
    return plain if any(char.isalnum() for char in plain) else ""


def _days(request: Request) -> Material:
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
    written = {key: write_day(day, locale) for key, day in days.items() if day}
    return {**written, "held": "yes" if interview.ended_at else ""}


def _day_at(moment: datetime | None, interview: Interview) -> date | None:
    return moment.astimezone(interview.tz).date() if moment else None


def _locale(request: Request) -> Locale:
    """The letter's language, written as in the job's country."""
    return find_locale(request.language, request.locale.territory)


@lru_cache
def write_day(day: date, locale: Locale) -> str:
    """A day as it stands in a sentence: "Tuesday 24 November", without its year or a comma to trip over."""
    pattern = re.sub(r",?\s*y+", "", locale.date_formats["full"].pattern)
    pattern = pattern.replace("EEEE, d", "EEEE d")
    return format_date(day, pattern, locale=locale)


def _told(request: Request) -> Material:
    """What the user told of the interview, as far as this text uses it.

    The thank-you says either why the user fits or the skill that was not covered, and either the answer
    that was missing or the idea (PLAYBOOK part 4): neighbours get the one and the other, in turn.
    """
    interview, person = request.interview, request.person
    to_them = not request.via_agency
    topic = weave(person.topic if person else None, LED_IN["topic"], to_them=to_them)
    told = {"topic": topic, "late_topic": topic if request.late_thanks else ""}
    if request.kind is not DraftKind.THANK_YOU:
        return told
    turn = request.position % 2
    for pair in (("fit", "skill"), ("missed", "idea")):
        facts = {
            key: weave(getattr(interview, key), LED_IN.get(key), to_them=to_them) for key in pair
        }
        known = [key for key in pair if facts[key]]
        if known:
            key = known[turn % len(known)]
            told[key] = facts[key]
    told["challenge"] = weave(interview.challenge, LED_IN["challenge"], to_them=to_them)
    return told


def _turn_to_reader(fact: str) -> str:
    """ "their move", "how they grow" as said to them: in a letter, they are "you"."""
    if TO_THEM.match(fact):
        return THIRD_PERSON.sub(lambda word: YOURS[word[0].lower()], fact)
    return re.sub(r"^their\b", "your", fact, flags=re.IGNORECASE)


def _lower_lead(fact: str) -> str:
    """A capital that only the start of a message explains becomes small; names and acronyms keep theirs."""
    first, _, rest = fact.partition(" ")
    if first.lower() in SMALL_WORDS and not rest[:1].isupper() and not first[1:].isupper():
        return first.lower() + fact[len(first) :]
    return fact
