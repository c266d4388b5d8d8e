"""What a run found: counted as it goes on, printed as one table."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass(slots=True)
class Findings:
    """Everything that the table shows. `bad` is what must not be."""

    updates: Counter[str] = field(default_factory=Counter)
    answered: int = 0
    reasoned: int = 0
    owed: int = 0
    written: int = 0
    nudges: int = 0
    slowest: float = 0.0
    unreadable: int = 0
    faults: Counter[str] = field(default_factory=Counter)
    bad: list[str] = field(default_factory=list)

    def add(self, other: "Findings") -> None:
        self.updates += other.updates
        self.faults += other.faults
        self.bad += other.bad
        self.slowest = max(self.slowest, other.slowest)
        for name in ("answered", "reasoned", "owed", "written", "nudges", "unreadable"):
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def table(self) -> str:
        kinds = ", ".join(f"{count:,} {kind}" for kind, count in self.updates.most_common())
        rows = (
            ("updates", f"{self.updates.total():,}   ({kinds})"),
            ("answered", f"{self.answered:,}, of which somebody waits for {self.owed:,}"),
            ("passed over by name", f"{self.reasoned:,}"),
            ("chats written", f"{self.written:,}"),
            ("nudges and their edits", f"{self.nudges:,}"),
            ("records unreadable", self.unreadable),
            ("slowest", f"{self.slowest * 1000:.0f} ms"),
            ("faults", f"{self.faults.total():,}"),
            *((f"  {count:,}", what) for what, count in self.faults.most_common(40)),
        )
        return "\n".join(f"{name:<22} {value}" for name, value in rows)
