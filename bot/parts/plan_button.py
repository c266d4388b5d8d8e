"""The way to an application's plan, under most that is said of it."""

from bot.parts.callbacks.plans import OpenCard
from bot.telegram.screen import Tap
from playbook.facts import Application
from playbook.words import Words


def open_plan(application: Application, words: Words) -> Tap:
    return Tap(words.label("Open the plan"), OpenCard(application.id).pack())
