"""Words that a message is better without: blanks of a template, empty phrases, blame.

Those of every language are looked for in every text, since a text may be in another one than the chat.
"""

import re
from functools import cache

from playbook.languages import guards_of, languages

BLANKS = (
    r"\[[^\[\]\n\d][^\[\]\n]{0,40}\]"  # [Name]
    r"|<(?![^<>\n]*(?:@|://))[A-Za-z][^<>\n]{0,40}>"  # <company>, and no <jane@acme.com>
    r"|\{[^{}\n]{1,40}\}"  # {role}
    r"|\bX{3,}\b|_{3,}|\b(?:TODO|TBD)\b"
)


@cache
def unfilled() -> re.Pattern[str]:
    """What was to be filled in and was not."""
    return re.compile("|".join((BLANKS, *(guards_of(one).unfilled for one in languages()))))


@cache
def empty_phrases() -> re.Pattern[str]:
    return re.compile("|".join(guards_of(one).empty for one in languages()), re.IGNORECASE)


@cache
def blame() -> re.Pattern[str]:
    return re.compile("|".join(guards_of(one).blame for one in languages()), re.IGNORECASE)
