"""One action as it is looked at: what every screen about it draws from."""

from dataclasses import dataclass

from markupsafe import Markup

from bot.parts.callbacks.plans import Act, Happened, OpenNudge
from bot.parts.looking import Looking
from bot.parts.plan_button import open_plan
from bot.parts.standing_words import headline
from bot.parts.verbs import Verb
from bot.telegram.screen import Button, Screen, Style, Tap
from playbook.chat import Nudge
from playbook.facts import Application
from playbook.plan.actions import Action
from playbook.plan.why import explain, name_action
from playbook.words import Words, noop_in

SKIP = noop_in("an action", "Skip")  # it is left out: nothing is sent
Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class ActionView(Looking):
    """An open action in its chat. `among` is the nudge of several things that it was opened from.

    With `insist` a text is shown although it is early; with `last_time` the screen says that it will not be
    brought up again.
    """

    application: Application
    action: Action
    among: Nudge | None = None
    insist: bool = False
    last_time: bool = False

    @property
    def head(self) -> Markup:
        """What it is, and about which application."""
        title = self.words.say("🔔 <b>{action}</b>", action=name_action(self.action, self.words))
        return self.words.join([title, headline(self.application, self.words)])

    @property
    def why(self) -> Markup:
        """The rule behind it in one sentence; and that it is the last mention, if it is."""
        rule = explain(self.action, self.application, self.look.chat.preferences, self.words)
        why = self.words.say("<i>Why now? {why}</i>", why=rule)
        return self.words.join([why, promise_rest(self.words)]) if self.last_time else why

    @property
    def back(self) -> tuple[Button, ...]:
        """Back to all that the nudge brought up, or to the plan."""
        if self.among:
            return (Tap(self.words.label("‹ All of them"), OpenNudge(self.among.id).pack()),)
        return (open_plan(self.application, self.words),)

    @property
    def happened(self) -> Tap:
        """The one button for everything that may have come between."""
        data = Happened(self.application.id, self.action.key.pack()).pack()
        return Tap(self.words.label("Tell what happened"), data)

    @property
    def later(self) -> Tap:
        return self.tap(self.words.label("Later"), Verb.LATER)

    @property
    def skip(self) -> Tap:
        return self.tap(self.words.label(SKIP), Verb.SKIP)

    def tap(self, label: str, verb: Verb, style: Style | None = None) -> Tap:
        """A button that does something about this action."""
        return Tap(label, Act(self.application.id, self.action.key.pack(), verb).pack(), style)

    def screen(self, paragraphs: list[Markup], rows: Rows) -> Screen:
        """The head, the paragraphs, the rows and the way back."""
        return Screen(Markup("\n\n").join([self.head, *paragraphs]), (*rows, self.back))


def promise_rest(words: Words) -> Markup:
    """A nudge that comes once more says that it is the last time."""
    return words.say("I will not bring this up again; /today keeps it for you.")
