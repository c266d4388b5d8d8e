"""What a name looks like, and the name in an address."""

import re

from playbook.reading.text import fold, plain

OBJECT = re.compile(r"^(?:herrn|hrn\.?)\s", re.IGNORECASE)  # "mit Herrn Weber" is about Herr Weber


def words_of(text: str) -> frozenset[str]:
    """The words of a list written with blanks, as `fold` spells them."""
    return frozenset(fold(text).split())


SMALL_WORDS = words_of("van von der den de da di du la le del dos das do bin al zu zum ter ten")
HONORIFICS = words_of(
    "mr mrs ms miss dr prof sir herr herrn frau m mme mlle sr sra senhor senhora senor senora srta senorita don dona dra lic ing"
)
NOBODY = frozenset(
    (
        *(
            "لا احد",
            "ولا احد",
            "لا احد اخر",
            "لا احد غيرهم",
            "لا يوجد",
            "لا اعرف",
            "لا ادري",
            "نسيت",
        ),
        *("لا اتذكر", "لا اعرف الاسماء", "لا اعرف اسماء", "غير معروف", "مجهول", "ما في حد", "محدش"),
        *("no one", "noone", "nobody", "none", "no", "nope", "unknown", "not sure", "no idea"),
        *("i don't know", "i dont know", "don't know", "dont know", "dunno", "i forgot", "forgot"),
        *("niemand", "personne", "nadie", "ninguem"),
        *("nadie mas", "no hay nadie mas", "no, nadie mas", "ninguno", "ninguna", "nada mas"),
        *("eso es todo", "es todo", "ya esta", "no se", "no lo se", "solo yo", "si"),
    )
)
MYSELF = frozenset(
    ("i", "me", "myself", "us", "we", "ich", "moi", "yo", "eu", "انا", "وحدي", "انا فقط")
)
NO_NAME_HOLDS = words_of(
    "the a an her his their my our your who was were is are not don't didn't know forgot"
    " name names last first about very with for at on in he she they it this that"
)
MOST_WORDS = 6
LETTER = re.compile(r"[^\W\d_]")
PART_START = re.compile(r"(?:^|(?<=[-'\u2019]))\w")

# Mailboxes of nobody in particular.
SHARED_BOXES = words_of(
    "info office hello contact team job jobs career careers hr rh rrhh recruiting recruitment"
    " recruiter talent people hiring apply application applications bewerbung bewerbungen mail"
    " noreply no reply support sales admin post service empleo seleccion recrutement"
)
BETWEEN_PARTS = re.compile(r"[._\-+]+")
MOST_PARTS = 3
UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def is_name(text: str) -> bool:
    """Whether a text can be somebody's name: a few words, none of them one of a sentence."""
    words = fold(text).split()
    return bool(
        LETTER.search(text)
        and len(words) <= MOST_WORDS
        and not NO_NAME_HOLDS.intersection(words)
        and any(word.strip(".") not in HONORIFICS for word in words)
    )


def is_nobody(text: str) -> bool:
    """Whether a text says that there was nobody, or only the user."""
    return plain(text).strip(".! ") in NOBODY | MYSELF


def tidy_name(name: str) -> str:
    """Capitals where someone typed none or nothing but; a name typed with care stays as it is."""
    name = OBJECT.sub("Herr ", " ".join(name.split()))
    if not (name.islower() or (name.isupper() and " " in name)):
        return name
    return " ".join(_capitalise(word) for word in name.lower().split())


def name_in_address(email: str) -> str | None:
    """ "Jane Doe" out of jane.doe@acme.com; None for a mailbox that is nobody's own."""
    parts = _parts(email)
    if not parts or len(parts) > MOST_PARTS or SHARED_BOXES.intersection(parts):
        return None
    if not all(part.isalpha() for part in parts) or max(map(len, parts)) == 1:
        return None
    return " ".join(_capitalise(part) for part in parts)


def fits_address(name: str, email: str) -> int:
    """How surely an address is this person's: 0 is not at all, for names compare such numbers."""
    parts = _parts(email)
    words = [word.strip(".") for word in fold(name).split()]
    words += [word for word in fold(name.lower().translate(UMLAUTS)).split() if word not in words]
    whole, first, last = "".join(parts), words[0], words[-1]
    if whole in {first + last, last + first}:
        return 4
    if whole in {first[0] + last, last + first[0], first + last[0]}:
        return 3
    return 2 * len(set(parts).intersection(words) - SMALL_WORDS)


def _parts(email: str) -> list[str]:
    local = fold(email.rpartition("@")[0]).strip("0123456789")
    return [part for part in BETWEEN_PARTS.split(local) if part.strip("0123456789")]


def _capitalise(word: str) -> str:
    if word in SMALL_WORDS:
        return word
    return PART_START.sub(lambda letter: letter.group().upper(), word)
