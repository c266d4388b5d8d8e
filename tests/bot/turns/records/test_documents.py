"""docs/export.md names every field of every record, docs/privacy.md has a row for each."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import get_args, get_type_hints

from playbook.chat import Chat

DOCS = Path(__file__).parents[4] / "docs"
LINES = (DOCS / "privacy.md").read_text(encoding="utf-8").splitlines()
ROWS = [line.split("|")[1].strip() for line in LINES if line.startswith("|")]

ROW_OF: dict[str, str] = {  # how its row in docs/privacy.md begins, for all fields of a record
    "Application": "your applications",
    "Answer": "your applications",
    "Closure": "your applications",
    "Interview": "your applications",
    "Person": "the people you met",
    "Mark": "what you did",
    "DraftChoice": "what you did",
    "Preferences": "your settings",
    "QuietHours": "your settings",
    "Pauses": "your settings",
    "Dialog": "where our talk stands",
    "Nudge": "the messages that brought something up",
    "Item": "the messages that brought something up",
    "Change": "the newest five changes",
    "Former": "the newest five changes",
    "Owed": "what I have still to say",
    "OwedButton": "what I have still to say",
}
ABOUT_AN_INTERVIEW = ("challenge", "fit", "skill", "missed", "idea", "went_well", "ticked")
APART: dict[str, str] = {  # and for single fields
    **{f"Interview.{name}": "what you said about an interview" for name in ABOUT_AN_INTERVIEW},
    "Interview.people": "the people you met",
    "Application.marks": "what you did",
    "Application.drafts": "what you did",
    "Application.card": "the messages that brought something up",
    "Preferences.language": "what Telegram tells",
    "Preferences.known_as": "what Telegram tells",
    "Chat.id": "what Telegram tells",
    "Chat.preferences": "your settings",
    "Chat.applications": "your applications",
    "Chat.dialog": "where our talk stands",
    "Chat.active_at": "where our talk stands",
    "Chat.blocked": "where our talk stands",
    "Chat.told_group": "where our talk stands",
    "Chat.ahead": "where our talk stands",
    "Chat.damaged": "where our talk stands",
    "Chat.due": "the messages that brought something up",
    "Chat.lapses": "the messages that brought something up",
    "Chat.nudges": "the messages that brought something up",
    "Chat.seen": "the messages that brought something up",
    "Chat.changes": "the newest five changes",
    "Chat.former": "the newest five changes",
    "Chat.owed": "what I have still to say",
}


def records(kind: type = Chat) -> dict[str, tuple[str, ...]]:
    """Every record that a chat is made of, by its name, with the names of its fields."""
    hints = get_type_hints(kind)
    found = {kind.__name__: tuple(field.name for field in fields(kind))}
    for part in {part for hint in hints.values() for part in parts_of(hint)} - {kind}:
        found |= records(part)
    return found


def parts_of(hint: object) -> Iterator[type]:
    if isinstance(hint, type) and is_dataclass(hint):
        yield hint
    for part in get_args(hint):
        yield from parts_of(part)


def every_field() -> set[str]:
    return {f"{name}.{field}" for name, known in records().items() for field in known}


def documented() -> dict[str, tuple[str, ...]]:
    """The fields that docs/export.md names under the heading of each record."""
    text = (DOCS / "export.md").read_text(encoding="utf-8")
    sections = re.split(r"^## ", text, flags=re.MULTILINE)[1:]
    return {
        one.split()[0]: tuple(re.findall(r"^\| `(\w+)` \|", one, re.MULTILINE)) for one in sections
    }


def test_the_export_s_page_names_every_field_of_every_record() -> None:
    assert documented() == records()


def test_the_page_about_privacy_has_a_row_for_every_field() -> None:
    for field in every_field():
        begins = APART.get(field) or ROW_OF[field.partition(".")[0]]
        assert [row for row in ROWS if row.startswith(begins)], field


def test_no_row_is_about_something_that_is_not_kept() -> None:
    covered = {*APART.values(), *ROW_OF.values()}
    kept = ROWS[: ROWS.index("what you do")]
    assert [r for r in kept if not r.startswith((*covered, "what", "-"))] == []
    assert len(kept) == len(covered) + 2
    assert set(APART) <= every_field()
