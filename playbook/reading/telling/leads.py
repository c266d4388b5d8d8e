"""Words that no cue announces: "had my interview", a time, or one piece of a list."""

import re

from playbook.languages.values import read_words as words
from playbook.reading.atlas.zones import find_zone_by_city
from playbook.reading.people.known import known
from playbook.reading.people.names import is_name
from playbook.reading.people.persons import is_person
from playbook.reading.people.pieces import Joint, Piece, cut
from playbook.reading.people.titles import is_title_word, take_title
from playbook.reading.telling.moments import EDGES
from playbook.reading.telling.notes import Notes, sounds_like_role
from playbook.reading.telling.sealed import SEALS

NEAR_NAMES = words("also both then who is two three")
WITH_ROLE = re.compile(r"(?P<company>[^:]+?)\s*:\s+(?P<role>.+)")  # "Acme: data engineer"
TOLD = {Joint.OPEN, Joint.DASH, Joint.FROM}
COMPANY_WORDS = 5
LIST = 3  # pieces: the company may be typed in small letters
GREETINGS = words(
    "hi hello hey thanks thank sorry ok okay yes no great cool well please done bye right"
)
# Kinds of interviews; they are told back, for there is no place to keep them.
QUALITIES = words(
    "final last next technical coding panel case hr great good quick short long tough nice"
    " screening behavioral behavioural onsite"
)


def read_lead(lead: str, notes: Notes, *, first: bool, has_cue: bool) -> None:
    """Take what stands before the first cue of a clause; `has_cue`: a cue announces the company."""
    if not lead.strip(EDGES):
        return
    rest, time = notes.keeper.split_anywhere(lead.strip())
    notes.add_time(time)
    said = [word for word in rest.split() if word.strip(EDGES)]
    typed = [word for word in said if word.strip(EDGES).lower() not in notes.language.filler]
    if not typed:
        return
    plain, is_quality = rest.strip(EDGES), QUALITIES.issuperset(map(str.lower, typed))
    if not first and (_is_about_people(plain) if notes.among_people else _are_people(plain)):
        notes.name_people(plain)
    elif (len(typed) == len(said) or _holds_role(said, typed)) and not is_quality:
        _read_piece(plain, notes, first=first, has_cue=has_cue)
    elif first and not has_cue and _is_company(typed):
        notes.name_company(" ".join(typed))
        notes.barely = True
    elif first and not is_quality:
        notes.foreign = True
    else:
        notes.leave(" ".join(typed) if is_quality else plain)


def _holds_role(said: list[str], typed: list[str]) -> bool:
    """Whether the filler is within a role: "analista de datos"."""
    return [said[0], said[-1]] == [typed[0], typed[-1]] and sounds_like_role(" ".join(said))


def _read_piece(text: str, notes: Notes, *, first: bool, has_cue: bool) -> None:
    """One piece of a list: the company comes first, then a role and names, known by their looks."""
    if first and not has_cue and (found := WITH_ROLE.fullmatch(text)) and _is_both(found):
        notes.name_company(found["company"])
        notes.name_role(found["role"])
        notes.clauses += 1
    elif first:
        typed = text.split()
        named = _is_company(typed) or (len(typed) == 1 and notes.clauses >= LIST)
        if has_cue or not named or typed[0].lower() in GREETINGS:
            notes.foreign = True
        else:
            notes.name_company(text)
    elif sounds_like_role(text) and not notes.role and not notes.among_people:
        notes.name_role(text)
    elif not notes.among_people and _is_somebody(text):
        notes.name_people(text)
    else:
        notes.leave(text)


def _is_both(found: re.Match[str]) -> bool:
    return _is_company(found["company"].split()) and sounds_like_role(found["role"])


def _is_company(typed: list[str]) -> bool:
    named = " ".join(typed).rstrip(EDGES)
    small = any(word[:1].islower() for word in typed)
    return len(typed) <= COMPANY_WORDS and ": " not in named and not small


def _is_about_people(text: str) -> bool:
    """Whether a piece behind a name goes on with what they do, their address or another name."""
    if SEALS.search(text) or not take_title(text).name:
        return True
    return all(_fits(piece.text) for piece in _names(f", {text}"))


def _names(text: str) -> list[Piece]:
    """The pieces of a text but for what is told of a name before them, which may be any words."""
    pieces = [piece for piece in cut(text) if piece.text.strip()]
    return [piece for n, piece in enumerate(pieces) if n == 0 or piece.joint not in TOLD]


def _fits(text: str) -> bool:
    """Whether a text can be a name or a title, even in small letters."""
    if is_person(text):
        return True
    small = [word for word in text.split() if word[:1].islower()]
    return all(_is_near_names(word) for word in small) or not take_title(text).name


def _is_near_names(word: str) -> bool:
    """Whether a small word stands in names and titles, or between them."""
    words = known()
    listed = word in NEAR_NAMES | words.ands | words.particles | words.joining | words.whose
    return listed or is_title_word(word)


def _are_people(text: str) -> bool:
    """Whether a piece names several people that nothing announces: "Jane Doe and John Smith"."""
    pieces = _names(text)
    if all(is_person(piece.text) for piece in pieces):
        return any(piece.joint is Joint.AND for piece in pieces)
    names = [word for word in text.split() if word.lower() not in known().ands]
    return len(names) < len(text.split()) and _is_company(names) and not take_title(text).title


def _is_somebody(text: str) -> bool:
    """Whether a piece that nothing announces is a name or an address; typed with capitals, and no city."""
    if SEALS.search(text):
        return True
    small = [word for word in text.split() if word[:1].islower() and word not in known().particles]
    named = is_name(text) and (not small or is_person(text))
    return named and find_zone_by_city(text) is None
