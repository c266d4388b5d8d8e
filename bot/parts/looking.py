"""What looks at a chat as it stands now, and wants its words at hand."""

from dataclasses import dataclass
from datetime import datetime

from playbook.chat import Chat
from playbook.plan.look import Look
from playbook.words import Words


@dataclass(frozen=True, slots=True)
class Looking:
    """A base for what is handed on together with a look."""

    look: Look

    @property
    def chat(self) -> Chat:
        return self.look.chat

    @property
    def now(self) -> datetime:
        """Aware UTC."""
        return self.look.now

    @property
    def words(self) -> Words:
        return self.look.words
