"""The facts of a request as words that fit into a sentence. A fact that isn't known isn't there."""

import re
from datetime import date
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date

from playbook.drafts.addressee import address
from playbook.drafts.request import DraftKind, Request
from playbook.drafts.wording import render
from playbook.words.speech import find_locale

LETTER = "letter.jinja"
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


def gather(request: Request) -> Material:
    """Everything the templates may use, from the request alone."""
    known = {
        **_names(request),
        **_days(request),
        **_told(request),
        "late_thanks": "yes" if request.late_thanks else "",
    }
    material = {key: text for key, text in known.items() if text}
    for phrase in ("employer", "role_at", "the_role", "on_day", "on_sent"):
        material[phrase] = render(request.language, LETTER, phrase, material)
    return material


def tidy(text: str | None) -> str:
    """One line without control characters or doubled blanks; "" for nothing."""
    return " ".join(UNPRINTABLE.sub(" ", text or "").split())


def weave(text: str | None, lead: re.Pattern[str] | None = None) -> str:
    """A fact as it can stand behind a colon: no bullet, no stop at its end, no needless capital.

    What only leads in to the fact ("we talked about ...") goes; "they" becomes "you", whom the letter is to.
    "" when no letter or figure is left.
    """
    fact = BULLET.sub("", tidy(text)).rstrip(TRAILING)
    if lead:
        fact = lead.sub("", fact, count=1) or fact
    if not any(char.isalnum() for char in fact):
        return ""
    return _lower_lead(_turn_to_reader(fact))


def _names(request: Request) -> Material:
    company, role = tidy(request.application.company), weave_role(request.application.role)
    name = address(tidy(request.person.name)) if request.person else None
    return {"company": company, "role": role, "name": name or ""}


def weave_role(role: str | None) -> str:
    """ "the Data Engineer role" as "Data Engineer", since the sentences say the rest."""
    plain = tidy(role).rstrip(TRAILING)
    plain = THE_ROLE.sub("", plain) or plain
    return plain if any(char.isalnum() for char in plain) else ""


def _days(request: Request) -> Material:
    ended, zone = request.interview.ended_at, ZoneInfo(request.interview.zone)
    locale = find_locale(request.language, request.locale.territory)
    days = {
        "day": ended.astimezone(zone).date() if ended else None,
        "decided_by": request.application.decision_by,
        "sent": request.first_sent_on,
    }
    return {key: write_day(day, locale) for key, day in days.items() if day}


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
    topic = weave(person.topic if person else None, LED_IN["topic"])
    told = {"topic": topic, "late_topic": topic if request.late_thanks else ""}
    if request.kind is not DraftKind.THANK_YOU:
        return told
    turn = request.position % 2
    for pair in (("fit", "skill"), ("missed", "idea")):
        facts = {key: weave(getattr(interview, key), LED_IN.get(key)) for key in pair}
        known = [key for key in pair if facts[key]]
        if known:
            key = known[turn % len(known)]
            told[key] = facts[key]
    told["challenge"] = weave(interview.challenge, LED_IN["challenge"])
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
