"""The names of companies: what is the name, and what is the legal form behind it."""

import re

LEGAL_FORMS = frozenset(
    (  # what stands behind a name by law or by custom
        *("inc", "incorporated", "corp", "corporation", "co", "company", "cie", "group"),
        *("llc", "llp", "lp", "ltd", "limited", "plc", "pty", "pte", "pvt"),
        *("gmbh", "ag", "kg", "kgaa", "ohg", "ug", "se", "sa", "sas", "sasu", "sarl", "eurl"),
        *("sl", "slu", "srl", "spa", "ltda", "lda", "bv", "nv", "ab", "oy", "oyj"),
        *("as", "asa", "aps"),
    )
)
_WITH_STOPS = "|".join(r"\.?".join(form) for form in sorted(LEGAL_FORMS, key=len, reverse=True))
_BEHIND = re.compile(rf"(?:(?<![,\s])[,\s]++|\s*[&+]\s*(?=c))(?:{_WITH_STOPS})\.?$", re.IGNORECASE)
MOST_FORMS = 5  # behind one name: "GmbH & Co. KG" are three


def core(name: str) -> str:
    """A company as people call it: "Beta GmbH & Co. KG" is "Beta". Case and accents stay as written.

    A name that is nothing but a legal form is kept: somebody may well be called "Group".
    """
    tidy = " ".join(name.split())
    for _ in range(MOST_FORMS):
        tidy = _BEHIND.sub("", tidy) or tidy
    return tidy
