"""What is wrong with a translation: a message that is missing, or would break or mislead where it is said.

`make locales` tells the translator, and a test holds every language that has a folder to it.
"""

import re
from collections import Counter
from collections.abc import Iterator
from gettext import c2py
from string import Formatter

from babel.messages.catalog import Catalog, Message
from babel.messages.plurals import get_plural

TAG = re.compile(r"</?\w+[^>]*>")
COMMAND = re.compile(r"(?<![\w<])/[a-z]+")
LIMIT = re.compile(r"at most (\d+) characters")  # in a comment for translators
SENTENCE = re.compile(r"[.?:]")
SHORT = 30  # characters: what is no longer than this stands on a button, or in a line with others
MISSING = "not translated yet"
FIRST_NUMBERS = range(200)  # enough to tell which form stands for one number only


def find_faults(catalog: Catalog) -> list[str]:
    """A line for each fault, with the message it is about."""
    faults = list(_check_plurals(catalog))
    alone = _stand_alone(catalog)
    for message in catalog:
        if message.id:
            found = [MISSING] if is_missing(message, catalog) else _check(message, alone)
            faults += [f"{_forms(message.id)[0]!r}: {fault}" for fault in found]
    return faults


def is_missing(message: Message, catalog: Catalog) -> bool:
    """Whether a message has no whole translation yet."""
    wanted = catalog.num_plurals if len(_forms(message.id)) > 1 else 1
    forms = _forms(message.string)
    return message.fuzzy or len(forms) != wanted or not all(forms)


def _check_plurals(catalog: Catalog) -> Iterator[str]:
    wanted = get_plural(str(catalog.locale_identifier))
    if (catalog.num_plurals, catalog.plural_expr) != (wanted.num_plurals, wanted.plural_expr):
        yield f"the header should say: Plural-Forms: {wanted}"


def _check(message: Message, alone: set[int]) -> Iterator[str]:
    original = _forms(message.id)[-1]
    limits = [int(n) for one in message.auto_comments for n in LIMIT.findall(one)]
    for number, text in enumerate(_forms(message.string)):
        free = {"n"} if len(_forms(message.id)) > 1 and number in alone else set()
        yield from _check_facts(original, text, free)
        yield from _check_signs(original, text)
        yield from _check_length(original, text, limits)


def _check_facts(original: str, text: str, free: set[str]) -> Iterator[str]:
    """Each fact stands in the translation; the number itself may go where the form says it: "one day"."""
    try:
        wanted, found = _facts(original), _facts(text)
    except ValueError as error:
        yield f"a brace is open: {error}"
        return
    if lost := wanted - found - free:
        yield f"lost {sorted(lost)}"
    if added := found - wanted:
        yield f"added {sorted(added)}"


def _check_signs(original: str, text: str) -> Iterator[str]:
    if Counter(TAG.findall(text)) != Counter(TAG.findall(original)) or not _is_nested(text):
        yield f"other tags than {TAG.findall(original)}"
    if {"<", "&"} & set(TAG.sub("", text)) - set(original):
        yield "a bare < or & breaks the message"
    if set(COMMAND.findall(text)) != set(COMMAND.findall(original)):
        yield f"other commands than {COMMAND.findall(original)}"
    if _ends(text) != _ends(original):
        yield "begins or ends with another blank"
    if "  " in text or text.count("\n") != original.count("\n"):
        yield "a blank or a line too many"
    if "!!" in text:
        yield "exclamation marks in a row"


def _check_length(original: str, text: str, limits: list[int]) -> Iterator[str]:
    if limits and len(text) > min(limits):
        yield f"{len(text)} characters, and {min(limits)} fit"
    short = len(original) <= SHORT and not SENTENCE.search(original)
    if short and len(text) > 2 * max(len(original), SHORT // 2):
        yield f"{len(text)} characters on a button"


def _forms(texts: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return (texts,) if isinstance(texts, str) else tuple(texts or ())


def _stand_alone(catalog: Catalog) -> set[int]:
    """The plural forms that stand for one number only, such as the singular."""
    form_of = c2py(catalog.plural_expr)
    numbers = Counter(form_of(n) for n in FIRST_NUMBERS)
    return {form for form, count in numbers.items() if count == 1}


def _facts(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def _is_nested(text: str) -> bool:
    open_tags: list[str] = []
    for tag in TAG.findall(text):
        name = tag.strip("</>").split()[0]
        if not tag.startswith("</"):
            open_tags.append(name)
        elif not open_tags or open_tags.pop() != name:
            return False
    return not open_tags


def _ends(text: str) -> tuple[bool, bool]:
    return text[:1].isspace(), text[-1:].isspace()
