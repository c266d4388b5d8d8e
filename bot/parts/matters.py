"""Things to do side by side, of several applications: each a button that opens it."""

from bot.parts.callbacks.plans import Act
from bot.parts.naming import name_matter
from bot.parts.verbs import Verb
from bot.telegram.screen import Style, Tap
from playbook.facts import Application
from playbook.plan.actions import Action
from playbook.words import Words

Matter = tuple[Application, Action]


def open_matter(matter: Matter, words: Words) -> Tap:
    application, action = matter
    data = Act(application.id, action.key.pack(), Verb.OPEN).pack()
    return Tap(name_matter(application, action, words), data, Style.PRIMARY)
