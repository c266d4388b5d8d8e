"""What the user settled once: where they live, when they want quiet, how long the pauses are."""

from dataclasses import dataclass, field, replace
from datetime import time
from enum import StrEnum
from zoneinfo import ZoneInfo

from playbook.zones import zone_named


class Tone(StrEnum):
    """How drafts sound."""

    WARM = "warm"
    PLAIN = "plain"
    FORMAL = "formal"


@dataclass(frozen=True, slots=True)
class QuietHours:
    """The part of the day in which the bot says nothing by itself, in the user's local time."""

    start: time = time(21, 30)
    end: time = time(8, 0)

    def cover(self, moment: time) -> bool:
        """Whether a local time of day is quiet; the end itself is not."""
        if self.start <= self.end:
            return self.start <= moment < self.end
        return moment >= self.start or moment < self.end


@dataclass(frozen=True, slots=True)
class Pauses:
    """How long to wait, in working days; the defaults and ranges are the playbook's, part 3."""

    after_date: int = 2  # 2-3, S0: after the decision date they named
    no_date: int = 5  # 5-10, S1, S3, S4: after the interview, when they named none
    after_first: int = 7  # 5-10, S3, S1, S0: after the first follow-up went unanswered
    after_second: int = 7  # S2, S3: before moving on


class Patience(StrEnum):
    """All four pauses at once."""

    BRISK = "brisk"
    USUAL = "usual"
    PATIENT = "patient"

    @property
    def pauses(self) -> Pauses:
        """Within the playbook's ranges: the shortest, the usual ones, or the longest."""
        match self:
            case Patience.BRISK:
                return Pauses(after_date=2, no_date=5, after_first=5, after_second=5)
            case Patience.PATIENT:
                return Pauses(after_date=3, no_date=10, after_first=10, after_second=10)
        return Pauses()


@dataclass(frozen=True, slots=True)
class Preferences:
    """A user's settings. Unknown is None until they say: nothing here blocks the first interview."""

    language: str = "en"  # a language code as Telegram gives it, with every update
    chosen_language: str | None = None  # the one they settled on; None: as Telegram says
    zone: str | None = None  # IANA name
    country: str | None = (
        None  # ISO 3166 alpha-2, for public holidays and the way dates are written
    )
    signature: str | None = None
    known_as: str | None = None  # what Telegram calls them: offered as a signature
    quiet: QuietHours = field(default_factory=QuietHours)
    pauses: Pauses = field(default_factory=Pauses)
    morning: time = time(9, 0)  # when follow-ups are brought up
    evening: time = time(18, 0)  # what "this evening" means, and when the week's digest comes
    working_week: tuple[int, ...] | None = None  # Monday is 0; None: as in the user's country
    tone: Tone | None = None  # None: as is usual in the employer's country
    digest: bool = True  # the week's overview on Sunday evening
    thanks_by_custom: bool = True  # as is usual in the employer's country; else alike everywhere
    erase_after: int = 180  # days after which to ask whether a closed application goes; 0: never

    @property
    def of_plans(self) -> "Preferences":
        """Those that plans are made by: what is left out here moves none."""
        unset = Preferences()
        return replace(
            self,
            language=unset.language,
            chosen_language=None,
            signature=None,
            known_as=None,
            tone=None,
            digest=unset.digest,
            erase_after=unset.erase_after,
        )

    @property
    def speaks(self) -> str:
        """The language the chat is held in."""
        return self.chosen_language or self.language

    @property
    def tz(self) -> ZoneInfo:
        """The user's zone; UTC until they have told it."""
        return zone_named(self.zone or "UTC")
