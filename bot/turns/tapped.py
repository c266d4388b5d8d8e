"""A tap: the chat it came from, looked at in that moment, and the message that carried the button."""

from dataclasses import dataclass, replace

from bot.parts.looking import Looking
from bot.telegram.screen import Screen
from bot.turns.turn import Show, Turn
from playbook.chat import Nudge
from playbook.facts import ActionKey, Application
from playbook.plan.actions import Action


@dataclass(frozen=True, slots=True)
class Tapped(Looking):
    """Everything is looked up in this chat only, so a forged id reaches nothing."""

    message: int

    @property
    def nudge(self) -> Nudge | None:
        """The nudge in whose message the button stood."""
        return next((n for n in self.chat.nudges if n.message == self.message), None)

    def action(self, application: Application, packed: str) -> Action | None:
        """The action that a button names by its packed key."""
        return self.look.plan(application).action(ActionKey.parse(packed))

    def shows(self, screen: Screen) -> Turn:
        """In place of the message that was tapped."""
        return Turn(self.look, (Show(screen, here=True),))

    def with_application(self, application: Application) -> "Tapped":
        """The same tap once the application is changed."""
        return replace(self, look=self.look.with_application(application))
