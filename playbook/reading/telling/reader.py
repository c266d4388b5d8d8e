"""One line about an interview taken apart. Precise rather than greedy: in doubt it is no telling."""

import re
from dataclasses import replace
from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo

from babel import Locale

from playbook.languages import languages, telling_of
from playbook.languages.telling import TellingWords
from playbook.reading.grammar.frame import WorkingDays
from playbook.reading.people import read_everyone
from playbook.reading.people.known import known
from playbook.reading.people.persons import is_person
from playbook.reading.people.titles import take_title
from playbook.reading.telling.language import find_language
from playbook.reading.telling.leads import read_lead
from playbook.reading.telling.moments import EDGES, MOST_WORDS, Timekeeper
from playbook.reading.telling.notes import Notes, assign, find_employer, sounds_like_role
from playbook.reading.telling.parts import take_decision, take_label, take_marks
from playbook.reading.telling.sealed import SEALS, seal
from playbook.reading.telling.told import Telling

LONGEST, MOST_WORDS_TOLD = 600, 80  # characters, words
APOSTROPHES = str.maketrans(dict.fromkeys("\u2019\u2018\u02bc`", "'"))


def read_telling(
    text: str,
    now: datetime,
    zone: ZoneInfo,
    locale: Locale,
    working_days: WorkingDays,
    *,
    country: str | None,
) -> Telling | None:
    """What a line says about an interview; None unless it clearly tells of one.

    That takes the company, and a word for an interview or else a time with the role or the hour.
    `now` is aware, days are local to `zone`; `country` (alpha-2) is where phone numbers belong.
    """
    typed = text.strip()
    text = typed.translate(APOSTROPHES)
    if not text or len(text) > LONGEST or len(text.split()) > MOST_WORDS_TOLD or "?" in text:
        return None
    code = find_language(text, locale.language)
    spoken, language = locale if locale.language == code else Locale(code), telling_of(code)
    keeper = Timekeeper(now, zone, spoken, working_days, language)
    sealed = seal(text, country, keeper.is_time)
    notes = Notes(language, keeper, sealed)
    _read(sealed.text, notes)
    telling = _judge(sealed.text, notes, country)
    return telling and replace(
        telling,
        company=_as_typed(telling.company, text, typed),
        role=telling.role and _as_typed(telling.role, text, typed),
    )


def _read(text: str, notes: Notes) -> None:
    """The text clause by clause."""
    language, keeper = notes.language, notes.keeper
    has_cue = any(_names_company(match, text, keeper) for match in language.cues.finditer(text))
    clauses = _cut(text)
    notes.clauses = len(clauses)
    for number, clause in enumerate(clauses):
        _read_clause(clause, notes, first=number == 0, has_cue=has_cue)


def _as_typed(part: str, text: str, typed: str) -> str:
    """A part of the text with the apostrophes that were typed."""
    at = text.find(part)
    return typed[at : at + len(part)] if at >= 0 else part


def _judge(text: str, notes: Notes, country: str | None) -> Telling | None:
    language, keeper = notes.language, notes.keeper
    if notes.foreign or keeper.gave_up or not notes.company or _is_sentence(notes.company):
        return None
    if notes.barely and not (notes.times or notes.role or notes.people or notes.round):
        return None
    clock = any(reading.time for one in notes.times for reading in keeper.past(one))
    labelled = sum(bool(label.search(text)) for label in language.labels.values()) > 1
    dated = bool(notes.times) and (bool(notes.role) or clock) and notes.clauses > 1
    met = bool(language.weak.search(text)) and bool(notes.role)
    if not (language.interview.search(text) or dated or met or labelled):
        return None
    if not notes.times and language.just.search(text):
        return replace(notes.tell("past", country), ended=keeper.just_now())
    return notes.tell(_tense(text, language), country)


def _tense(text: str, language: TellingWords) -> str:
    if language.past.search(text):
        return "past"
    return "ahead" if language.ahead.search(text) else ""


def _is_sentence(company: str) -> bool:
    """Whether it went on where a name should have ended, or is about something that did not happen."""
    words = set(company.lower().split())
    return any(words & telling_of(one).no_name_holds for one in languages())


@cache
def _clauses() -> re.Pattern[str]:
    """What parts two clauses; a stop does not behind a title: "Dr. Jane Doe"."""
    no_title = "".join(rf"(?<!\b(?i:{title}))" for title in sorted(known().honorifics))
    return re.compile(
        rf"[,;،؛\n]++(?![^(]*\))|(?:(?<=\w\w)|(?<={SEALS.pattern})){no_title}[.!]\s+(?=[A-Z])"
        r"|(?<!\d)(?<![ap]m)\s[-\u2013\u2014|]\s"
    )


def _cut(text: str) -> list[str]:
    return [clause.strip() for clause in _clauses().split(text) if clause.strip(EDGES)]


def _read_clause(clause: str, notes: Notes, *, first: bool, has_cue: bool) -> None:
    if take_label(clause, notes):
        return
    if notes.language.no_date.fullmatch(clause.strip()):
        notes.no_date = True
        return
    clause = take_decision(clause, notes)
    if clause.strip(EDGES):
        _read_segments(take_marks(clause, notes), notes, first=first, has_cue=has_cue)


def _read_segments(clause: str, notes: Notes, *, first: bool, has_cue: bool) -> None:
    """What each cue announces, and what stands before the first one."""
    cues = notes.language.cues.finditer(clause)
    matches = [match for match in cues if not _is_within_title(match, clause, notes)]
    starts = [match.start() for match in matches]
    read_lead(clause[: starts[0]] if starts else clause, notes, first=first, has_cue=has_cue)
    for match, end in zip(matches, [*starts[1:], len(clause)], strict=False):
        cue, text = str(match.lastgroup), clause[match.end() : end].strip()
        time, rest = "", text
        if cue == "at":
            time, rest = _split_time(match.group(), text, notes.keeper)
        if time:
            notes.add_time(time)
            read_lead(rest, notes, first=first, has_cue=has_cue)
        elif cue == "note":
            text, time = notes.keeper.split_end(match.group() + text, least=3)
            notes.add_time(time)
            notes.leave(text)
        else:
            text, time, rest = _split_where_time_is(cue, text, notes.keeper)
            notes.add_time(time)
            assign(_meaning(cue, text, notes, has_cue=has_cue), text, notes)
            read_lead(rest, notes, first=False, has_cue=has_cue)


def _is_within_title(match: re.Match[str], clause: str, notes: Notes) -> bool:
    """Whether a cue is a word of somebody's title: "Head of Data for Europe"."""
    before, behind = clause[: match.start()].strip(), clause[match.end() :]
    titled = bool(before) and notes.among_people and not take_title(before).name
    return match.lastgroup == "role" and titled and not sounds_like_role(behind)


def _split_where_time_is(cue: str, text: str, keeper: Timekeeper) -> tuple[str, str, str]:
    """A name, the time behind it, and what goes on in small letters behind that."""
    name, time = keeper.split_end(text)
    if time or cue == "role":
        return name, time, ""
    typed = " ".join(text.split())
    before, time, after = typed.partition(keeper.split_anywhere(typed)[1] or "\n")
    if before.strip() and after.strip()[:1].islower():
        return before.strip(), time, after.strip()
    return text, "", ""


def _split_time(cue: str, text: str, keeper: Timekeeper) -> tuple[str, str]:
    """The time that a cue begins ("at 10"), and what stands behind it."""
    words = text.split()
    named = text.lower().startswith("the ")  # "at The Sun" is no Sunday
    for end in range(0 if named else min(len(words), MOST_WORDS), 0, -1):
        time = f"{cue.strip()} {' '.join(words[:end])}".strip(EDGES)
        if keeper.is_time(time):
            return time, " ".join(words[end:])
    return "", text


def _names_company(match: re.Match[str], text: str, keeper: Timekeeper) -> bool:
    """Whether a cue announces the company, and not "at 10"."""
    following = _clauses().split(text[match.end() :], maxsplit=1)[0]
    return match.lastgroup == "at" and not _split_time(match.group(), following, keeper)[0]


def _meaning(cue: str, text: str, notes: Notes, *, has_cue: bool) -> str:
    """ "With" announces people where the company stands elsewhere, else the company."""
    if cue not in {"with", "met"}:
        return cue
    if has_cue or notes.company or len(read_everyone(text, None).people) > 1:
        return "with"
    if found := find_employer(text):
        notes.name_company(found["company"])
        notes.name_people(found["people"])
        return "done"
    return "with" if cue == "met" or is_person(text.partition("(")[0]) else "at"
