"""German: what its letters have to know. All its letters say "Sie", the warm ones too.

Nothing that was typed is ever declined: a role stands behind "als", a company behind "bei", a topic behind the
word "Thema" or a colon, and "die Stelle" only where the nominative and the accusative are the same.
"""

import re
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from babel import Locale
from babel.dates import format_date

from playbook.languages.letters import Gender, LetterWords, Title, words

ABOUT = re.compile(
    r"^(?i:(?:(?:wir|ich|er|sie)\s+)?(?:(?:haben|habe|hatten)\s+(?:auch\s+|viel\s+|lange\s+)?)?"
    r"(?:sprachen|redeten|diskutierten|gesprochen|geredet|diskutiert|unterhalten|es ging|ging)?\s*"
    r"(?:auch\s+|viel\s+|lange\s+|vor allem\s+|hauptsächlich\s+)?(?:über|um)|(?:das\s+)?thema:?)\s+"
    r"(?:(?i:den|das|die|ihren)\s+(?=[A-ZÄÖÜ]))?"
    r"|^(?i:den|ihren)\s+(?=[A-ZÄÖÜ])"  # the answer to "Worüber?"
)
SPOKEN = re.compile(  # what "wir haben über ... gesprochen" leaves behind
    r"^(?!.*\b(?:hat|habe|haben|hatten|wird|wurde|worden|ist|sind)\b)(?:.+?)(?P<end>\s+(?:gesprochen|geredet|diskutiert|unterhalten))$"
)
CHALLENGE_IS = re.compile(
    r"^(?:(?:die|eine)\s+)?(?:(?:größte|wichtigste|zentrale|eigentliche|haupt)\w*\s+)?"
    r"(?:hauptaufgabe|herausforderung|aufgabe|schwierigkeit)\s+(?:ist|war|wird sein|wäre)(?:\s+es)?,?\s+",
    re.IGNORECASE,
)
BECAUSE = re.compile(r"^denn\s+(?=\w)", re.IGNORECASE)
NOTHING = re.compile(
    r"(?:nein|nee|ja|ok|keine?s?|(?:nix|nichts)(?: (?:besonderes|bestimmtes|weiter|wichtiges|spezielles))?|nicht (?:wirklich|viel|so viel)"
    r"|(?:ich )?(?:weiß|weiss) (?:ich )?(?:es )?nicht(?: mehr)?|keine ahnung|k\.?\s?a|egal|(?:(?:den )?namen? )?(?:(?:habe|hab) ich )?vergessen"
    r"|dito|gleiche|dasselbe|n/?a|no|none|nothing|idk)",
    re.IGNORECASE,
)
THE_ROLE = re.compile(
    r"^(?:(?:die|eine|der|ein)\s+)?(?:(?:stelle|position|job|rolle)\s+)?als\s+(?:eine?\s+)?|^(?:die|der|das|eine?)\s+"
    r"|(?:\s+|-)(?:stelle|position|job|rolle|role)$",
    re.IGNORECASE,
)
ABBREVIATIONS = frozenset(
    {
        *("abs", "bsp", "bspw", "bzw", "ca", "co", "dr", "etc", "evtl", "exkl", "ggf", "inc"),
        *("inkl", "ltd", "max", "min", "mind", "mio", "mrd", "nr", "prof", "sog", "st", "tel"),
        *("usw", "vgl", "vs", "zzgl", "zzt"),
    }
)

# Nouns keep their capital; these have one only where a message starts with them.
SMALL_WORDS = frozenset(
    {
        *("der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer"),
        *("dieser", "diese", "dieses", "mein", "meine", "meinen", "unser", "unsere", "unseren"),
        *("viele", "viel", "mehr", "alle", "alles", "beide", "neue", "neuer", "neues", "wie"),
        *("was", "warum", "wann", "wo", "wohin", "woher", "welche", "welcher", "welches", "wer"),
        *("wieso", "weshalb", "wen", "wem", "worauf", "ob", "dass", "weil", "wenn", "damit"),
        *("und", "oder", "auch", "nicht", "sehr", "noch", "zwei", "drei", "über", "von", "vom"),
        *("mit", "ohne", "für", "gegen", "nach", "vor", "in", "im", "am", "an", "auf", "aus"),
        *("bei", "beim", "zu", "zum", "zur", "durch", "um", "unter", "zwischen", "gemeinsame"),
    }
)
WHOLE = frozenset({"ich", "wir", "man", "es", "sie", "er"})  # a sentence: a capital behind a colon

TO_THEM = re.compile(  # with a verb of several people: at the end behind "wie", else right behind "sie"
    r"^(?:(?:wie|was|warum|wann|wo|wohin|ob|dass|weil|womit|woran) sie\b.*(?:n|\bsind)\??$|sie (?:\w+n|sind)\b)",
    re.IGNORECASE,
)
THEIRS = re.compile(r"^ihr(?:e|en|em|er|es)?\b(?=\s\w)", re.IGNORECASE)
THIRD_PERSON = re.compile(r"\b(?:sie|ihnen|ihr(?:e|en|em|er|es)?)\b")

# What stands behind the word "Thema": a noun with a capital or a sign of the trade, without article or verb.
LONGEST_TOPIC = 6  # words
VERB = re.compile(r"\b(?!(?:mit|seit|statt|laut|weltweit|gut)\b)[a-zäöüß]{3,}t\b")  # "klettert"
CLAUSE = re.compile(
    r"\b(?:ich|wir|sie|er|es|man|du|ihr|ist|sind|war|waren|wird|werden|wurde|wurden|hat|haben|hatte|hatten"
    r"|kann|können|muss|müssen|soll|sollen|will|wollen|darf|dürfen|macht|machen|geht|gehen|gibt|kommt|kommen"
    r"|braucht|brauchen|sucht|suchen|stellt|stellen|zu|dass|ob|weil|wenn|nicht|gesprochen|geredet)\b|,",
    re.IGNORECASE,
)
NO_START = frozenset(
    {
        *("ihr", "ihre", "ihren", "ihrem", "ihrer", "jede", "jeder", "jedes", "einige", "manche"),
        *("kein", "keine", "keinen", "sein", "seine", "seinen", "deren", "dessen", "hier", "dort"),
    }
)

TITLES = MappingProxyType(
    {
        **dict.fromkeys(("frau", "fr", "mrs", "ms", "miss", "madam"), Title(Gender.FEMALE, "Frau")),
        **dict.fromkeys(("herr", "herrn", "hr", "hrn", "mr"), Title(Gender.MALE, "Herr")),
        **dict.fromkeys(("dr", "doktor"), Title(None, "Dr.")),
        **dict.fromkeys(("prof", "professor"), Title(None, "Prof.")),
        **dict.fromkeys(("professorin",), Title(Gender.FEMALE, "Prof.")),
        **dict.fromkeys(("dipl.-ing", "mag", "mx"), Title()),
        **dict.fromkeys(("mme", "madame", "sra", "signora"), Title(Gender.FEMALE)),
        **dict.fromkeys(("monsieur", "sr", "signor"), Title(Gender.MALE)),
    }
)
PARTICLES = frozenset(
    {
        *("von", "vom", "zu", "zum", "zur", "van", "der", "den", "de", "di", "da", "del", "della"),
        *("dos", "du", "el", "la", "le", "ten", "ter", "bin", "al"),
    }
)
NOBODY = frozenset(
    {
        *(
            "der",
            "die",
            "das",
            "den",
            "dem",
            "ein",
            "eine",
            "einer",
            "jemand",
            "jemanden",
            "irgendwer",
        ),
        *("niemand", "person", "personen", "leute", "mensch", "menschen", "frau", "mann", "dame"),
        *(
            "herr",
            "herren",
            "damen",
            "chef",
            "chefin",
            "leitung",
            "teamleitung",
            "abteilung",
            "team",
        ),
        *(
            "personalabteilung",
            "personaler",
            "personalerin",
            "personal",
            "recruiter",
            "recruiterin",
        ),
        *(
            "recruiting",
            "hr",
            "interviewer",
            "interviewerin",
            "geschäftsführung",
            "geschäftsführer",
        ),
        *("ceo", "cfo", "coo", "cto", "vp", "zwei", "drei", "vier", "mehrere", "andere", "anderer"),
        *(
            "und",
            "oder",
            "aus",
            "von",
            "keine",
            "kein",
            "ahnung",
            "name",
            "unbekannt",
            "entwickler",
        ),
        *(
            "entwicklerin",
            "kollege",
            "kollegin",
            "kollegen",
            "kolleginnen",
            "alle",
            "someone",
            "the",
        ),
        *("a", "manager", "hiring"),
    }
)
ASIDE = re.compile(
    r"^.*\b(?:namens|heißt|called|named)\s+|^(?:(?:der|die|unsere?)\s+)?(?:chef|recruiter|personaler|teamleiter)(?:in)?\s+(?=\w)|\(.*?\)|\s+(?:aus|vom|bei|beim|in|im|from|at|of)\s+.*$"
    r"|\s+von\s+(?:HR|IT)\b.*$|\s+[-–—]\s.*$|[,;/|(].*$",
    re.IGNORECASE,
)


def is_phrase(fact: str) -> bool:
    """A short noun phrase that can stand behind the word "Thema" as it is; an adjective would have to be declined."""
    words = fact.split()
    first = words[0].strip("„“\"'").rstrip(",;")
    if first.lower() in SMALL_WORDS | NO_START | WHOLE or len(words) > LONGEST_TOPIC:
        return False
    small = first.islower() and ("." in first or (first.isalpha() and len(first) > len("crm")))
    return not (small or CLAUSE.search(fact) or VERB.search(fact))


def to_reader(fact: str) -> str:
    """ "ihr Umstieg", "wie sie wachsen" as said to them: "Ihr", "wie Sie". What she does alone stays hers."""
    if TO_THEM.match(fact):
        return THIRD_PERSON.sub(lambda word: word[0].capitalize(), fact)
    return THEIRS.sub(lambda word: word[0].capitalize(), fact)


def lower_lead(fact: str) -> str:
    """A capital that only the start of a message explains becomes small; a whole sentence has one behind a colon."""
    if spoken := SPOKEN.match(fact):
        fact = fact[: spoken.start("end")]
    first = fact.partition(" ")[0]
    word = first.lower().rstrip(",;")
    if word in WHOLE:
        return fact[0].upper() + fact[1:]
    if word in SMALL_WORDS and not first[1:].isupper():
        return first.lower() + fact[len(first) :]
    return fact


@lru_cache
def write_day(day: date, locale: Locale) -> str:
    """ "24. November", behind "am", "vom" or "bis zum"."""
    return format_date(day, "d. MMMM", locale=locale)


USUAL = words(
    "der die das den dem des ein eine einen einem einer und oder über ihr ihre ihren ihrem unser unsere unseren wir sie mit ohne für "
    "von vom zu zum zur bei beim auf aus nach wie warum wann ob dass ist sind war wird neue neuen neuer neues im am um"
)


LETTERS = LetterWords(
    scripts=frozenset({"LATIN"}),
    lead_ins=MappingProxyType({"topic": ABOUT, "challenge": CHALLENGE_IS, "fit": BECAUSE}),
    nothing=NOTHING,
    lower_lead=lower_lead,
    to_reader=to_reader,
    is_phrase=is_phrase,
    around_role=THE_ROLE,
    abbreviations=ABBREVIATIONS,
    usual=USUAL,
    titles=TITLES,
    particles=PARTICLES,
    suffixes=frozenset({"jr", "sr", "ii", "iii", "phd", "mba", "msc", "bsc"}),
    nobody=NOBODY,
    aside=ASIDE,
    pairing=frozenset({"&", "und", "and"}),
    write_day=write_day,
    length=0.97,
)
