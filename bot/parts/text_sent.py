"""What a button says of a text that went out without the bot being told."""

from dataclasses import dataclass

from playbook.facts import ActionKey


@dataclass(frozen=True, slots=True)
class TextSent:
    """Which text went out, as a button says it: its action's key, then the day (ISO) or a month to look for it in."""

    key: ActionKey | None
    day: str = ""

    def pack(self) -> str:
        """ "f1", "f1@2026-11-20", "f1@m2026-11"."""
        key = self.key.pack() if self.key else ""
        return f"{key}@{self.day}" if self.day else key

    @classmethod
    def parse(cls, packed: str) -> "TextSent":
        key, _, day = packed.partition("@")
        return cls(ActionKey.parse(key), day)
