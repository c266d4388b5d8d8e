# ruff: noqa: RUF001 - Arabic letters are meant
"""Arabic: what its letters have to know. Its letters say "you" in the plural of respect, in every tone.

Nothing that was typed is ever inflected, and no particle is written onto it: a role stands behind "وظيفة", a company
behind "لدى", what the user told behind "عن" where it is plainly a noun, else behind a colon.
"""

import re
import unicodedata
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from babel import Locale
from babel.dates import format_date

from playbook.languages.letters import Gender, LetterWords, Title, keep

ABOUT = re.compile(
    r"^(?:(?:و?(?:تحدثنا|تكلمنا|تحاورنا|حكينا|دردشنا)|(?:كان\s+)?(?:حديثنا|الحديث|كلامنا|الكلام|النقاش))"
    r"\s+(?:(?:كثيرًا|كثيرا|طويلًا|طويلا|أيضًا|أيضا)\s+)?(?:عن|حول|في)"
    r"|ناقشنا|تناولنا|(?:ال)?موضوع(?:نا)?:?|عن|حول):?\s+(?=\w)"
)
CHALLENGE_IS = re.compile(
    r"^(?:(?:أكبر|أهم|أصعب)\s+(?:تحد[ٍي]?|مهمة|شيء)|(?:التحدي|المهمة|الصعوبة)(?:\s+(?:الأكبر|الأساسي|الأساسية|الرئيسي|الرئيسية|الأهم))?)"
    r"\s+(?:هنا\s+)?(?:هو|هي|كان|كانت|سيكون|ستكون):?\s+(?=\w)"
)
BECAUSE = re.compile(r"^(?:لأنني|لأني|لأن|لاني|لانني)\s+(?=\w)")
NOTHING = re.compile(
    r"(?:لا|لا شيء|لا شي|لا شيء (?:محدد|معين|مهم|خاص)|ولا شيء|لا يوجد|لا يوجد شيء|ليس هناك شيء|ما في شي|مافي|عادي"
    r"|لا (?:أعرف|اعرف|أعلم|أدري|ادري|أتذكر|اتذكر|أذكر)|مش عارف|مش عارفة|نسيت|نفس الشيء|نفسه|نعم|تمام|n/?a|no|none|nothing|idk|ok)",
    re.IGNORECASE,
)
THE_ROLE = re.compile(
    r"^(?:ال)?(?:وظيفة|منصب|شاغر|مسمى)\s+(?=\w)|^the\s+|\s+(?:role|position|job)$", re.IGNORECASE
)

# "كيف يدربون", "يوظفون": what they do, and their things ("خططهم"), as said to them.
THEY_DO = re.compile(
    r"^(?P<lead>(?:(?:كيف|متى|لماذا|أين|هل|ماذا|ما|ما الذي|أنهم|إنهم)\s+)?(?:لن\s+|لا\s+|لم\s+)?س?)ي(?=\w+ون(?:ه|ها|هم)?\b)"
)
THEIRS_FIRST = re.compile(r"^(?P<thing>\w{2,})هم\b(?=\s|$)")
THEIRS = re.compile(r"(?<=\w\w)هم\b")
NOT_THEIRS = frozenset(
    {"مهم", "أهم", "الأهم", "المهم", "فهم", "الفهم", "سهم", "أنهم", "بعضهم", "دراهم"}
)

# What stands behind "عن": no relative pronoun, and no ending that a preposition would change ("المهندسون").
LONGEST_TOPIC = 6  # words
DEFINITE = re.compile(r"ال(?!ذي|تي|ذين|لذ|لت|آن|يوم)\w*?\w(?<!ون)(?<!ان)")
BELONGS = re.compile(rf"(?:إلى|من|على|في|عن|مع|بين|و?لل\w+|[وب]?{DEFINITE.pattern})")

FEMALE, MALE = Title(Gender.FEMALE, "السيدة"), Title(Gender.MALE, "السيد")
TITLES = MappingProxyType(
    {
        **dict.fromkeys(("السيدة", "سيدة", "الآنسة", "آنسة", "مدام"), FEMALE),
        **dict.fromkeys(("mrs", "ms", "miss", "madam", "mme", "frau", "sra", "signora"), FEMALE),
        **dict.fromkeys(("السيد", "سيد", "mr", "sir", "herr", "sr", "signor"), MALE),
        **dict.fromkeys(
            ("الأستاذة", "أستاذة", "الاستاذة", "استاذة"), Title(Gender.FEMALE, "الأستاذة")
        ),
        **dict.fromkeys(("الأستاذ", "أستاذ", "الاستاذ", "استاذ"), Title(Gender.MALE, "الأستاذ")),
        **dict.fromkeys(("الدكتورة", "دكتورة"), Title(Gender.FEMALE, "الدكتورة")),
        **dict.fromkeys(("الدكتور", "دكتور"), Title(Gender.MALE, "الدكتور")),
        **dict.fromkeys(("المهندسة",), Title(Gender.FEMALE, "المهندسة")),
        **dict.fromkeys(("المهندس",), Title(Gender.MALE, "المهندس")),
        **dict.fromkeys(("د", "dr", "doctor"), Title(None, "د.")),
        **dict.fromkeys(("أ", "ا"), Title(None, "أ.")),
        **dict.fromkeys(("م",), Title(None, "م.")),
        **dict.fromkeys(("أ.د", "ا.د", "prof", "professor"), Title(None, "أ.د.")),
        "mx": Title(),
    }
)
PARTICLES = frozenset(
    {
        *("عبد", "أبو", "ابو", "أم", "ام", "ابن", "بن", "بنت", "آل"),
        *("al", "bin", "de", "del", "den", "der", "di", "du", "el", "la", "le", "van", "von"),
    }
)
NOBODY = frozenset(
    {
        *(
            "أحد",
            "أحدهم",
            "شخص",
            "شخصان",
            "أشخاص",
            "ما",
            "من",
            "لا",
            "أعرف",
            "اعرف",
            "غير",
            "معروف",
        ),
        *(
            "مجهول",
            "الموارد",
            "البشرية",
            "موارد",
            "بشرية",
            "الفريق",
            "فريق",
            "قسم",
            "مدير",
            "مديرة",
        ),
        *(
            "المدير",
            "المديرة",
            "التوظيف",
            "توظيف",
            "مسؤول",
            "مسؤولة",
            "المسؤول",
            "المسؤولة",
            "موظف",
        ),
        *(
            "موظفة",
            "مهندس",
            "مهندسة",
            "زميل",
            "زميلة",
            "رجل",
            "امرأة",
            "آخر",
            "آخرون",
            "جهة",
            "لجنة",
        ),
        *("اللجنة", "hr", "ceo", "cfo", "coo", "cto", "recruiter", "the", "a", "someone", "from"),
    }
)
ASIDE = re.compile(
    r"^.*\b(?:اسمه|اسمها|يدعى|تدعى)\s+|\(.*?\)|\s+(?:من|في|لدى|from|at|of)\s+.*$|\s+[-–—]\s.*$|[,،;؛/|(].*$",
    re.IGNORECASE,
)

LEFT_TO_RIGHT = "\u200e"  # LEFT-TO-RIGHT MARK


def is_phrase(fact: str) -> bool:
    """A short phrase that stays the same behind "عن": Latin words, or a definite noun with what belongs to it.

    A verb looks like a noun where no vowels are written, so every other word has to be known as none.
    """
    first, *others = fact.split()
    if len(others) >= LONGEST_TOPIC or not (is_latin(first) or DEFINITE.fullmatch(first)):
        return False
    return all(is_latin(word) or BELONGS.fullmatch(word) for word in others)


def is_latin(word: str) -> bool:
    return word.isascii() and any(char.isalnum() for char in word)


def to_reader(fact: str) -> str:
    """ "خططهم", "كيف يدربون" as said to them: "خططكم", "كيف تدربون"."""
    if THEY_DO.match(fact):
        return THEIRS.sub("كم", THEY_DO.sub(r"\g<lead>ت", fact))
    first = THEIRS_FIRST.match(fact)
    if first and first[0] not in NOT_THEIRS:
        return THEIRS_FIRST.sub(r"\g<thing>كم", fact)
    return fact


def keep_marks(fact: str) -> str:
    """Marks at the end of a Latin word ("C++", "Acme Inc.", ".NET") stay at that end of it.

    A sign without a direction takes the sentence's, from right to left, unless it stands between two
    that run the other way (Unicode's UAX 9).
    """
    sides = [unicodedata.bidirectional(char) for char in fact]
    strong = [side for side in sides if side in {"L", "R", "AL"}]
    if not strong:
        return fact
    lead = LEFT_TO_RIGHT if strong[0] == "L" and sides[0] not in {"L", "EN"} else ""
    end = LEFT_TO_RIGHT if strong[-1] == "L" and sides[-1] not in {"L", "EN"} else ""
    return f"{lead}{fact}{end}"


@lru_cache
def write_day(day: date, locale: Locale) -> str:
    """ "الثلاثاء 24 نوفمبر", behind "يوم", "حتى" or "بحلول"."""
    return format_date(day, "EEEE d MMMM", locale=locale)


LETTERS = LetterWords(
    scripts=frozenset({"ARABIC", "LATIN"}),
    lead_ins=MappingProxyType({"topic": ABOUT, "challenge": CHALLENGE_IS, "fit": BECAUSE}),
    nothing=NOTHING,
    lower_lead=keep,
    to_reader=to_reader,
    is_phrase=is_phrase,
    around_role=THE_ROLE,
    abbreviations=frozenset({"vs", "dr", "mr", "mrs", "ms", "inc", "ltd", "co", "etc", "no"}),
    titles=TITLES,
    particles=PARTICLES,
    suffixes=frozenset({"jr", "sr", "ii", "iii", "phd", "mba"}),
    nobody=NOBODY,
    aside=ASIDE,
    pairing=frozenset({"&", "و", "and"}),
    write_day=write_day,
    length=0.75,
    set_in=keep_marks,
)
