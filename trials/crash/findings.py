"""What a trial found: counted as it goes on, printed as one table."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass(slots=True)
class Findings:
    """Everything that the table shows. `bad` is what must not be."""

    seed: int
    kills: Counter[str] = field(default_factory=Counter)
    acknowledged: int = 0
    lost: set[str] = field(default_factory=set)
    nudges: int = 0
    nudges_lost: set[str] = field(default_factory=set)
    repeats: int = 0
    beyond: list[str] = field(default_factory=list)  # said again more often than it was killed
    damaged: set[str] = field(default_factory=set)
    stuck: list[str] = field(default_factory=list)  # conversations that did not go on
    failures: list[str] = field(default_factory=list)  # lines of the log that ought not to be there

    @property
    def bad(self) -> list[str]:
        """A line for each thing that must not be."""
        lost = [f"lost: {one}" for one in sorted(self.lost)]
        silent = [f"nudge lost: {one}" for one in sorted(self.nudges_lost)]
        more = [f"repeated more than once a kill: {one}" for one in self.beyond]
        broken = [f"damaged: {one}" for one in sorted(self.damaged)]
        return [*lost, *silent, *more, *broken, *self.stuck, *self.failures]

    def table(self) -> str:
        ways = ", ".join(f"{count} {way}" for way, count in sorted(self.kills.items()))
        rows = (
            ("kills", f"{self.kills.total()}   ({ways})"),
            ("acknowledged answers", self.acknowledged),
            ("  lost", len(self.lost)),
            ("nudges due", self.nudges),
            ("  lost", len(self.nudges_lost)),
            ("messages said twice", self.repeats),
            ("  more than once a kill", len(self.beyond)),
            ("damaged files", len(self.damaged)),
            ("conversations stuck", len(self.stuck)),
            ("seed", self.seed),
        )
        return "\n".join(f"{name:<24} {value}" for name, value in rows)
