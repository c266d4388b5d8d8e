"""Whether a name is a person's rather than a company's: by a common first name, or "Dr." before it."""

from playbook.languages.spelling import fold, words_of
from playbook.reading.companies import LEGAL_FORMS
from playbook.reading.people.known import known

# Companies called like people.
FOUNDERS = frozenset(
    (
        *(
            "john lewis",
            "john deere",
            "robert half",
            "robert walters",
            "robert bosch",
            "michael page",
        ),
        *(
            "michael kors",
            "edward jones",
            "raymond james",
            "ralph lauren",
            "hugo boss",
            "carl zeiss",
        ),
        *("karl storz", "max planck", "thomas cook", "oliver wyman", "philip morris"),
        *("paul hartmann", "paul smith", "pierre fabre", "yves rocher", "marie curie", "mary kay"),
        *("kate spade", "laura ashley", "christian dior", "victoria's secret", "jack wolfskin"),
        *(
            "peter hahn",
            "felix schoeller",
            "jones lang lasalle",
            "marc jacobs",
            "yves saint laurent",
        ),
        *("lee cooper", "lee hecht harrison", "henry schein", "dr martens", "dr oetker"),
    )
)
COMPANY_WORDS = words_of(
    "street bank capital partners labs lab systems technologies technology solutions software"
    " consulting health insurance foundation holding holdings international recruitment university"
    " hospital school media studio studios digital energy pharma motors industries services global & ai io"
)
MOST_WORDS, MOST_SMALL = 4, 2


def is_person(text: str) -> bool:
    """Whether a name that nothing else tells of is a person's: "Jane Doe", "Dr. Smith", "Jane"."""
    words = [word.strip(".,") for word in fold(text).split()]
    if not 0 < len(words) <= MOST_WORDS:
        return False
    if " ".join(words) in FOUNDERS or not (COMPANY_WORDS | LEGAL_FORMS).isdisjoint(words):
        return False
    titled = words[0] in known().honorifics and len(words) > 1
    return (titled or words[0] in known().first_names) and not _is_sentence(text)


def _is_sentence(text: str) -> bool:
    """Whether a name goes on in small letters: "Jane works there"."""
    names = [word for word in text.split() if word.lower() not in known().particles]
    small = sum(word[:1].islower() for word in names)
    return 0 < small < len(names) or small > MOST_SMALL
