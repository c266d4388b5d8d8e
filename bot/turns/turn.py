"""What an update leads to: the chat as it is from now on, and what is shown of it."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.telegram.screen import Screen
from playbook.chat import Chat
from playbook.owed import File, Keep
from playbook.plan.look import Look


@dataclass(frozen=True, slots=True)
class Show:
    """Show a screen: in the message that was tapped with `here`, else as a new message."""

    screen: Screen
    here: bool = False
    keep: Keep | None = None
    application: str = ""  # whose card it is


@dataclass(frozen=True, slots=True)
class Strip:
    """Take the buttons of an older message away."""

    message: int


@dataclass(frozen=True, slots=True)
class Notice:
    """A word on the tap itself: a passing line, or an alert to be closed."""

    text: str
    alert: bool = False


@dataclass(frozen=True, slots=True)
class Attach:
    """Send a file, made from what is kept when it goes out."""

    file: File


Effect = Show | Strip | Notice | Attach


@dataclass(frozen=True, slots=True)
class Turn:
    """The outcome of one update: a look at the chat as it is from now on. One of None is forgotten wholly."""

    look: Look | None
    effects: tuple[Effect, ...] = ()

    @property
    def chat(self) -> Chat | None:
        return self.look.chat if self.look else None


Decision = Callable[[Look], Turn]
"""Pure: the chat as it stands now in, the turn out."""
