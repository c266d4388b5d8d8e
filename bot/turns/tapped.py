"""A tap: the chat it came from, looked at in that moment, and the message that carried the button."""

from dataclasses import dataclass, replace

from bot.parts.callbacks.plans import Act, Phone, Snooze
from bot.parts.looking import Looking
from bot.telegram.screen import Screen
from bot.turns.turn import Notice, Show, Turn
from playbook.chat import Nudge
from playbook.facts import ActionKey, Application
from playbook.plan.actions import Action, Plan


@dataclass(frozen=True, slots=True)
class Tapped(Looking):
    """Everything is looked up in this chat only, so a forged id reaches nothing."""

    message: int

    @property
    def nudge(self) -> Nudge | None:
        """The nudge in whose message the button stood."""
        return next((n for n in self.chat.nudges if n.message == self.message), None)

    def find(self, callback: Act | Snooze | Phone) -> tuple[Application, Action] | None:
        """The action that a button names by its packed key, and its application, if they are still planned."""
        application = self.chat.application(callback.application)
        plan = self.look.plan(application) if application else Plan()
        action = plan.action(ActionKey.parse(callback.action))
        return (application, action) if application and action else None

    def shows(self, screen: Screen) -> Turn:
        """In place of the message that was tapped."""
        return Turn(self.look, (Show(screen, here=True),))

    def alerts(self, word: str) -> Turn:
        """Nothing but a word in a small window, at most 200 characters."""
        return Turn(self.look, (Notice(word, alert=True),))

    def unknown(self) -> Turn:
        """A button that no version had, or whose meaning is lost."""
        word = self.words.label("I do not know this button any more. /help shows what I can do.")
        return self.alerts(word)

    def with_application(self, application: Application) -> "Tapped":
        """The same tap once the application is changed."""
        return replace(self, look=self.look.with_application(application))
