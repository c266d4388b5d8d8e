"""A tap: the chat it came from, the message that carried the button, and the time."""

from dataclasses import dataclass
from datetime import datetime

from playbook.chat import Chat, Nudge
from playbook.facts import ActionKey, Application
from playbook.plan.actions import Action, Plan
from playbook.plan.plan import plan_in
from playbook.words import Words


@dataclass(frozen=True, slots=True)
class Tapped:
    """Everything is looked up in this chat only, so a forged id reaches nothing."""

    chat: Chat
    message: int
    now: datetime

    @property
    def words(self) -> Words:
        return Words.of(self.chat.preferences)

    @property
    def nudge(self) -> Nudge | None:
        """The nudge in whose message the button stood."""
        return next((n for n in self.chat.nudges if n.message == self.message), None)

    def plan(self, application: Application) -> Plan:
        return plan_in(self.chat, application, self.now)

    def action(self, application: Application, packed: str) -> Action | None:
        """The action that a button names by its packed key."""
        key = ActionKey.parse(packed)
        return self.plan(application).action(key)
