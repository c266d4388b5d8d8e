"""The question at hand: who is asked what, about which application, at what time."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from bot.parts.looking import Looking
from playbook.chat import Chat, Dialog
from playbook.facts import Application, Interview, Person
from playbook.plan.moments.working_days import WorkingDays


@dataclass(frozen=True)
class Asked(Looking):
    """A chat as it stands now, and the dialog in it; what every question may look at."""

    dialog: Dialog

    def with_chat(self, chat: Chat) -> "Asked":
        """The same question once the chat is changed."""
        return replace(self, look=self.look.with_chat(chat))

    @property
    def days(self) -> WorkingDays:
        return WorkingDays(self.chat.preferences.country)

    @property
    def today(self) -> date:
        return self.words.local_day(self.now)

    @cached_property
    def application(self) -> Application:
        """The application asked about; an empty one where the question is about settings."""
        found = self.look.application(self.dialog.application or "")
        return found or Application(id="")

    @cached_property
    def interview(self) -> Interview:
        """The interview asked about: the one the dialog names, else the one that was told last."""
        named = self.application.find_interview(self.dialog.interview or "")
        zone = self.chat.preferences.zone or "UTC"
        return named or self.application.interview or Interview(id="1", zone=zone)

    @cached_property
    def person(self) -> Person | None:
        return self.interview.person(self.dialog.person or "")
