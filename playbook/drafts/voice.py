"""How a text sounds: in which language and tone, and to whom; it settles which wordings are read.

A file holds one text in all its voices, side by side. A plain wording is a block of its own name, `opening_0`; one that sounds
different in another voice has that before it: `warm_opening_0`, `formal_opening_0`; `agency_opening_0` speaks of the employer as of
somebody else, in any tone, but where there is an `agency_warm_opening_0`. What a voice has no wording of its own for it says plainly.
"""

from dataclasses import dataclass

from playbook.languages import ENGLISH
from playbook.preferences import Tone

AGENCY = "agency_"


@dataclass(frozen=True, slots=True)
class Voice:
    """In what a text is written, and how it speaks."""

    language: str = ENGLISH  # one that has a room
    tone: Tone = Tone.PLAIN
    via_agency: bool = False

    @property
    def prefixes(self) -> tuple[str, ...]:
        """What a block's name may begin with, the voice's own first."""
        tone = "" if self.tone is Tone.PLAIN else f"{self.tone}_"
        agency = (f"{AGENCY}{tone}", AGENCY) if self.via_agency else ()
        return tuple(dict.fromkeys((*agency, tone, "")))
