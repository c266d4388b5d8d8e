"""English: what its letters have to know."""

import re
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from babel import Locale
from babel.dates import format_date

from playbook.languages.letters import Gender, LetterWords, Title, words

ABOUT = re.compile(
    r"^(?:(?:we|they|he|she|i)\s+)?(?:had\s+)?(?:also\s+|mostly\s+|mainly\s+|both\s+)?"
    r"(?:(?:talked|spoke|chatted|talking|spoken|asked)\s+(?:(?:a (?:lot|bit|little)|much|mostly|mainly)\s+)?about"
    r"|(?:an?\s+)?(?:(?:very|really)\s+)?(?:(?:nice|good|great|long|short|small|fun|brief|interesting)\s+)+"
    r"(?:chat|talk|conversation|discussion)\s+(?:about|on)"
    r"|discussed|discussing|mentioned|about|(?:told|asked)\s+(?:me|you|him|her|them|us)\s+about):?\s+",
    re.IGNORECASE,
)
CHALLENGE_IS = re.compile(
    r"^(?:(?:the|their|my|our)\s+)?(?:(?:key|main|biggest|greatest)\s+)?challenge\s+(?:here\s+)?(?:is|was|will be)\s+",
    re.IGNORECASE,
)
BECAUSE = re.compile(r"^(?:because(?: of)?|since|as)\s+(?=\w)", re.IGNORECASE)
NOTHING = re.compile(
    r"(?:no|none|nothing|nope|not (?:really|much|sure)|nothing (?:special|much|in particular|really)"
    r"|n/?a|idk|dunno|no idea|i (?:don't|do not|can't|cannot) (?:know|remember|recall)|(?:don't|can't) (?:know|remember|recall)|(?:i )?forgot.*|same|yes|ok)",
    re.IGNORECASE,
)
TOLD_QUESTION = re.compile(
    r"^(?:how|what|why|when|where|whether|which \w+|who) (?:they|you|we|i|it|the|their|your|our)\b",
    re.IGNORECASE,
)
THE_ROLE = re.compile(r"^(?:the|an?)\s+|\s+(?:role|position|job|post|opening)$", re.IGNORECASE)

# Facts in small letters. These have a capital only where a message starts with them.
DETERMINERS = frozenset(
    {
        *("a", "an", "the", "this", "that", "these", "those", "some", "many", "more", "most"),
        *("my", "your", "his", "her", "its", "our", "their", "both", "all", "every", "each"),
    }
)
CLAUSE_STARTS = frozenset(
    {
        *("i", "we", "you", "he", "she", "it", "they", "there", "here", "everyone", "everybody"),
        *("nobody", "somebody", "someone", "people", "how", "what", "why", "when", "where"),
        *("which", "whether", "who", "whom", "whose", "if", "because", "since", "although"),
        *("while", "as", "that", "to", "not", "very", "too", "so", "just", "really", "quite"),
        *("in", "on", "at", "for", "from", "with", "without", "by", "of", "into", "after"),
        *("before", "during", "and", "but", "or", "also", "maybe", "perhaps", "let", "please"),
        *("then", "about", "than", "get", "make", "keep", "find", "bring", "become", "create"),
        *("ensure", "improve", "reduce", "grow", "give", "take", "go", "do", "be", "have", "put"),
        *("help", "learn", "manage", "lead", "introduce", "establish", "win", "hire", "convince"),
        *("deal", "turn", "use", "try", "split", "speak", "know", "can", "write", "teach"),
        *("understand", "start", "stop", "add", "avoid", "worked", "managed", "built", "rebuilt"),
        *("created", "developed", "introduced", "saved", "helped", "moved", "started", "studied"),
        *("designed", "launched", "handled", "organised", "organized", "trained", "taught"),
        *("wrote", "ran", "won", "spent", "did", "can't", "don't"),
    }
)
FINITE = re.compile(  # what only a whole clause has
    r"(?<![.\w])(?:i|we|they|he|she|you|it)(?![.\w])|\bboth (?:like|love|play|live|know|come|use)\b|\w'(?:m|re|ve|ll|d)\b|n't\b"
    r"|\b(?:is|are|was|were|am|will|would|can|could|should|must|may|might|has|have|had|do|does|did"
    r"|cannot|wants|lacks|lost|grew|took|came|went|gave|got|began|fell|led|became|knew|told|said|seems|loves|likes|hates)\b"
    r"|\b(?!(?:the|their|your|our|its|his|her|my|this|these|those|some|many|all|of|and)\b)\w+\s+\w{2,}(?:[^s\W]s|ed)\s+"
    r"(?:a|an|the|their|your|our|its|his|her|my|more|less|too|very|not|no|to be)\b",
    re.IGNORECASE,
)
VERB_FIRST = re.compile(  # "cache the rates"; not "moving the office", "all the rest"
    r"^(?!\w+ing\b|(?:all|both|half|such|quite|the|an?|this|that|their|your|our|my|his|her)\b)\w+\s+(?:a|an|the|their|your|our|more)\b(?!-)",
    re.IGNORECASE,
)
COMMON = frozenset(
    {
        *("being", "one", "two", "new", "remote", "home", "hybrid", "salary", "budget"),
        *("benefits", "career", "team", "teams", "company", "work", "plans", "growth", "culture"),
        *("travel", "customers", "customer", "clients", "product", "products", "sales"),
        *("marketing", "data", "technical", "management", "leadership", "experience", "goals"),
        *("expectations", "projects", "project", "process", "processes", "automation"),
        *("migration", "family", "sports", "music", "football", "books", "old", "different"),
        *("better", "good", "great", "big", "how's", "what's"),
    }
)
SMALL_WORDS = (DETERMINERS | CLAUSE_STARTS | COMMON) - {"i"}

TO_THEM = re.compile(r"^(?:(?:how|what|why|when|where|whether|that|if) )?they\b", re.IGNORECASE)
YOURS = {"they": "you", "their": "your", "them": "you", "theirs": "yours", "they're": "you're"}
THIRD_PERSON = re.compile(r"\b(?:they're|theirs|they|their|them)\b", re.IGNORECASE)

TITLES = MappingProxyType(
    {
        **dict.fromkeys(("mrs", "ms", "miss", "madam", "lady", "dame"), Title(Gender.FEMALE)),
        **dict.fromkeys(("mr", "sir", "lord"), Title(Gender.MALE)),
        **dict.fromkeys(("dr", "doctor", "prof", "professor", "mx", "rev", "judge"), Title()),
        **dict.fromkeys(("frau", "mme", "sra", "signora"), Title(Gender.FEMALE)),
        **dict.fromkeys(("herr", "sr", "signor"), Title(Gender.MALE)),
    }
)
PARTICLES = frozenset(
    {
        *("al", "bin", "da", "de", "del", "den", "der", "di", "dos", "du", "el", "la", "le"),
        *("ten", "ter", "van", "von", "zu"),
    }
)
NOBODY = frozenset(
    {
        *("a", "an", "the", "some", "someone", "somebody", "anyone", "unknown", "person"),
        *("people", "recruiter", "recruiters", "interviewer", "interviewers", "hiring"),
        *("manager", "hr", "head", "boss", "team", "lead", "panel", "guy", "guys", "lady", "man"),
        *("woman", "nobody", "ceo", "cfo", "coo", "cto", "vp", "director", "two", "three"),
        *("other", "another", "no", "and", "or", "of", "idea", "engineering", "engineer"),
        *("developer", "engineers", "developers", "colleagues", "they", "everyone"),
    }
)
ASIDE = re.compile(
    r"^.*\b(?:called|named)\s+|\(.*?\)|\s+(?:from|at|of|in)\s+.*$|\s+[-–—]\s.*$|[,;/|(].*$",
    re.IGNORECASE,
)

# "I am glad to" as people write it to somebody they feel at ease with. Nothing is shortened at the end of
# a sentence ("whatever it is."), nor where "have" is what the sentence is about ("I have an offer").
CONTRACTIONS = tuple(
    (re.compile(found, re.IGNORECASE), put)
    for found, put in (
        (r"\b(I) am(?= \w)", r"\1'm"),
        (r"\b(I) will not(?= \w)", r"\1 won't"),
        (r"\b(I) will(?= \w)", r"\1'll"),
        (r"\b(I) would(?= \w)", r"\1'd"),
        (r"\b(I) have(?= (?:\w+ed|kept|thought|been|often gone)\b)", r"\1've"),
        (r"\b(it|that|there|here) is(?= \w)", r"\1's"),
        (r"(?<!where )\b(you|we|they) are(?= \w)", r"\1're"),
        (r"\b(do|does|did|is|was|would|could) not(?= \w)", r"\1n't"),
        (r"\bcannot(?= \w)", "can't"),
    )
)


def shorten(text: str) -> str:
    for found, put in CONTRACTIONS:
        text = found.sub(put, text)
    return text


def is_phrase(fact: str) -> bool:
    """A noun phrase or a gerund. A heuristic that prefers no: behind a colon anything reads well."""
    first, *rest = re.split(r"[\s,']+", fact.lstrip("'\""), maxsplit=1)
    if not rest and first.istitle():
        return True  # "Go" is a language, and nobody writes "Improve" alone
    return not (first.lower() in CLAUSE_STARTS or FINITE.search(fact) or VERB_FIRST.match(fact))


def to_reader(fact: str) -> str:
    """ "their move", "how they grow" as said to them: in a letter, they are "you"."""
    if TO_THEM.match(fact):
        return THIRD_PERSON.sub(lambda word: YOURS[word[0].lower()], fact)
    return re.sub(
        r"^((?:moving|using|growing|changing|building)\s+|the future of\s+)?their\b",
        r"\1your",
        fact,
        flags=re.IGNORECASE,
    )


def lower_lead(fact: str) -> str:
    """A capital that only the start of a message explains becomes small; names and acronyms keep theirs.

    "how they onboard people?" asks nothing of the reader, and ends without its mark.
    """
    fact = fact.rstrip("?") if TOLD_QUESTION.match(fact) else fact
    first, _, rest = fact.partition(" ")
    word = first.lower().rstrip(",;'\"")
    usual = word in (SMALL_WORDS if rest else COMMON) or (word.endswith("ing") and first.istitle())
    if usual and not rest[:1].isupper() and not first[1:].isupper():
        return first.lower() + fact[len(first) :]
    return fact


@lru_cache
def write_day(day: date, locale: Locale) -> str:
    """ "Tuesday 24 November", without its year or a comma to trip over."""
    pattern = re.sub(r",?\s*y+", "", locale.date_formats["full"].pattern)
    return format_date(day, pattern.replace("EEEE, d", "EEEE d"), locale=locale)


USUAL = words(
    "the an our their your his her we they you and or with without about into from "
    "for of to how what why when where whether is are was were will would new talked discussed"
)


LETTERS = LetterWords(
    scripts=frozenset({"LATIN"}),
    lead_ins=MappingProxyType({"topic": ABOUT, "challenge": CHALLENGE_IS, "fit": BECAUSE}),
    nothing=NOTHING,
    lower_lead=lower_lead,
    to_reader=to_reader,
    is_phrase=is_phrase,
    around_role=THE_ROLE,
    abbreviations=frozenset(
        {"vs", "dr", "mr", "mrs", "ms", "st", "no", "inc", "ltd", "etc", "approx"}
    ),
    usual=USUAL,
    titles=TITLES,
    particles=PARTICLES,
    suffixes=frozenset({"jr", "sr", "ii", "iii", "phd", "md", "mba"}),
    nobody=NOBODY,
    aside=ASIDE,
    pairing=frozenset({"&", "and"}),
    write_day=write_day,
    shorten=shorten,
)
