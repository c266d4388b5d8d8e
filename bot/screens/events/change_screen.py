"""What a change did: the dates before and after, what to do about it now, and the way back."""

from datetime import datetime

from markupsafe import Markup

from bot.conversation.questions.events import EVENTS, Event
from bot.parts.callbacks.plans import Act, TakeBack
from bot.parts.moved_line import describe_move
from bot.parts.naming import name_matter
from bot.parts.plan_button import open_plan
from bot.parts.shorten import mention_rest
from bot.parts.standing_words import headline
from bot.parts.verbs import Verb
from bot.telegram.screen import Button, Screen, Style, Tap
from playbook.chat import Change
from playbook.facts import Application
from playbook.plan.difference import Moved, compare
from playbook.plan.look import Look
from playbook.plan.taking_back import take_back
from playbook.plan.why import name_action
from playbook.words import Words

MOST_SHOWN = 10  # lines; a change that moves more says how many


def draw_change(look: Look, change: Change) -> Screen:
    """What was noted, what moved from when to when, and undo."""
    words, before = look.words, look.with_chat(take_back(look.chat, change))
    moved = compare(before, look)
    subject = look.chat.application(change.before[0].id) or change.before[0]
    lines = [headline(subject, words), words.say(EVENTS[Event(change.what)].noted)]
    lines += [Markup(), *describe_moved(moved, subject, words, look.now)]
    rows: list[tuple[Button, ...]] = [(one,) for one in _buttons(moved, subject, words)]
    undo = Tap(words.label("Undo"), TakeBack(change.id).pack())
    return Screen(words.join(lines), (*rows, (open_plan(subject, words), undo)))


def describe_moved(
    moved: tuple[Moved, ...], subject: Application | None, words: Words, now: datetime
) -> list[Markup]:
    """One line for each action that moved; those of other applications than `subject` name theirs."""
    if not moved:
        return [words.say("The dates stay as they are.")]
    shown = moved[:MOST_SHOWN]
    lines = [describe_move(_name(one, subject, words), one, now, words) for one in shown]
    return lines + mention_rest(len(moved) - len(lines), words)


def _name(moved: Moved, subject: Application | None, words: Words) -> str:
    """What it is; and where, if not at the application that the change is about."""
    if subject and moved.application.id == subject.id:
        return name_action(moved.action, words)
    return name_matter(moved.application, moved.action, words)


def _buttons(moved: tuple[Moved, ...], subject: Application, words: Words) -> list[Tap]:
    """What can be written at once because of it."""
    new = [one for one in moved if one.before is None and one.action.kind.traits.at_once]
    new.sort(key=lambda one: (one.application.id != subject.id, one.action.rank))
    buttons = []
    for one in new[:MOST_SHOWN]:
        data = Act(one.application.id, one.action.key.pack(), Verb.ANYWAY).pack()
        buttons.append(Tap(_name(one, subject, words), data, Style.PRIMARY))
    return buttons
