"""The parts of a clause that are known wherever they stand: a label, the decision, the round, how they met."""

import re

from playbook.reading.telling.moments import EDGES
from playbook.reading.telling.notes import Notes, assign
from playbook.reading.telling.sealed import SEALS


def take_label(clause: str, notes: Notes) -> bool:
    """ "Company: Acme", on a line of its own."""
    for name, label in notes.language.labels.items():
        match = label.match(clause)
        if match is None:
            continue
        rest = clause[match.end() :]
        if name == "when" and not notes.company and not notes.keeper.is_time(rest.strip(EDGES)):
            return False  # "Interview: Acme"
        if name == "by":
            notes.decision = notes.keeper.future(rest)
            if not notes.decision:
                notes.leave(clause)
        elif name == "when":
            _add_time_or_leave(rest, notes)
        else:
            assign(name, rest, notes)
        return True
    return False


def take_decision(clause: str, notes: Notes) -> str:
    """The clause without what it says about the decision."""
    language = notes.language
    pattern = rf"(?:^|(?<=\s))(?:(?:{language.subject})\s+)*(?:{language.decision})(?!\w)"
    match = re.search(pattern, clause, re.IGNORECASE)
    if match is None:
        return clause
    before, rest = clause[: match.start()].strip(), clause[match.end() :].strip(EDGES)
    rest = language.after.sub("", rest + " ").strip()
    if (found := notes.keeper.future(rest)) if rest else ():
        notes.decision = found
        _leave_contacts(rest, notes)
        return before
    if before and (found := notes.keeper.future(before)):
        notes.decision = found
        _leave_contacts(before, notes)
        notes.leave(rest)
        return ""
    notes.leave(clause[match.start() :])
    return before


def _leave_contacts(time: str, notes: Notes) -> None:
    """An address among the words of a time is no part of it, and is not to get lost."""
    for contact in SEALS.findall(time):
        notes.leave(contact)


def take_marks(clause: str, notes: Notes) -> str:
    """The clause without the round and the way they met, where these stand before any company."""
    cue = notes.language.cues.search(clause)
    head, tail = (clause[: cue.start()], clause[cue.start() :]) if cue else (clause, "")
    if SEALS.search(head):  # "phone" beside a number is no kind of interview
        return clause
    if notes.round is None and (match := notes.language.rounds.search(head)):
        names = {name: value for name, value in match.groupdict().items() if value}
        notes.round = int(names["n"]) if "n" in names else int(next(iter(names))[1:])
        head = f"{head[: match.start()]} {head[match.end() :]}"
    for format_, pattern in notes.language.formats.items():
        if notes.format is None and (match := pattern.search(head)):
            notes.format = format_
            head = f"{head[: match.start()]} {head[match.end() :]}"
    return head + _take_way(tail, notes)


def _take_way(text: str, notes: Notes) -> str:
    """A text without the way they met, told in several words: "by phone"; one word may be a name's."""
    for format_, pattern in notes.language.formats.items():
        for match in pattern.finditer(text):
            if notes.format is None and " " in match.group().strip():
                notes.format = format_
                text = f"{text[: match.start()].rstrip()} {text[match.end() :].lstrip()}"
                break
    return text


def _add_time_or_leave(text: str, notes: Notes) -> None:
    if notes.keeper.is_time(text.strip(EDGES)):
        notes.add_time(text.strip(EDGES))
    else:
        notes.leave(text)
