"""How a text sounds: in which language and tone, and to whom; it settles which templates are read.

A language has a folder `plain` with every text. The folders `warm` and `formal` hold only the blocks that
sound different there, and `agency` those that speak of the employer as of somebody else: plainly, or in its
own folders `warm` and `formal`.
"""

from dataclasses import dataclass

from playbook.drafts.tongues import ENGLISH
from playbook.preferences import Tone

AGENCY = "agency"


@dataclass(frozen=True, slots=True)
class Voice:
    """In what a text is written, and how it speaks."""

    language: str = ENGLISH  # one that has templates
    tone: Tone = Tone.PLAIN
    via_agency: bool = False

    @property
    def folders(self) -> tuple[str, ...]:
        """Where a block is looked for, in this order."""
        agency = (f"{AGENCY}/{self.tone}", AGENCY) if self.via_agency else ()
        folders = dict.fromkeys((*agency, self.tone, Tone.PLAIN))
        return tuple(f"{self.language}/{folder}" for folder in folders)
