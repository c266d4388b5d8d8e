"""Everything that was said, in the order in which it was said, to be read by a person's eyes."""

from datetime import datetime
from pathlib import Path

from sandbox.testing.person import Person
from sandbox.testing.transcript import write_message


class Chronicle:
    """What the chat looked like after each deed: new messages, and those that changed."""

    def __init__(self, person: Person) -> None:
        self._person = person
        self._known: dict[int, str] = {}
        self._lines: list[str] = []

    def note(self, deed: str, now: datetime) -> None:
        """Write down a deed and all that it changed in the chat."""
        self._lines.append(f"\n=== {now:%a %d %b %H:%M} · {deed}")
        for message in self._person.room.messages.values():
            written = write_message(message)
            if self._known.get(message.id) != written:
                sign = "~" if message.id in self._known else ">"
                self._lines.append("\n".join(f"{sign} {line}" for line in written.splitlines()))
                self._known[message.id] = written

    def save(self, path: Path) -> None:
        path.write_text("\n".join(self._lines), encoding="utf-8")
