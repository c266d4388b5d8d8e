"""What a changed setting did: the old value and the new one, what moved, and the way back."""

from dataclasses import replace
from datetime import datetime

from markupsafe import Markup

from bot.conversation.questions.forms import FORMS, FormName
from bot.conversation.questions.languages import LANGUAGE
from bot.conversation.questions.question import Question
from bot.conversation.questions.settings import DIGEST, EVENING, SIGNATURE, TONE, ZONE
from bot.parts.callbacks import Go, PutBack
from bot.parts.moved_line import describe_move, reads_alike
from bot.parts.naming import name_matter
from bot.screens.settings.screen import show_setting
from bot.telegram.screen import Screen, Tap
from playbook.chat import Chat, Former
from playbook.etiquette import tone_for
from playbook.plan.difference import compare
from playbook.plan.nudges.whole_chat import next_digest
from playbook.words import Words

MOST_SHOWN = 8  # lines; a change that moves more says how many
OF_TEXTS = frozenset({TONE.key, SIGNATURE.key, LANGUAGE.key})
OF_THE_DIGEST = frozenset({DIGEST.key, EVENING.key, ZONE.key})


def draw_changed(before: Chat, after: Chat, now: datetime, former: Former | None = None) -> Screen:
    """The settings that differ between two states of a chat, and what that does to its plans.

    `former` is what there is to put back.
    """
    words = Words.of(after.preferences)
    changed = list_changed(before, after, now)
    lines = [_line(before, after, one, now) for one in changed]
    lines += [Markup(), *_describe_effect(before, after, {one.key for one in changed}, now)]
    settings = Tap(words.label("All settings"), Go("settings").pack())
    undo = [Tap(words.label("Undo"), PutBack(former.id).pack())] if former else []
    return Screen(words.join(lines), ((*undo, settings),))


def list_changed(before: Chat, after: Chat, now: datetime) -> list[Question]:
    """The settings whose values differ, as the user reads them."""
    reader = after.preferences  # another country alone would write every hour in another way
    return [
        one
        for one in FORMS[FormName.SETTINGS]
        if show_setting(before, one, now, reader) != show_setting(after, one, now)
    ]


def _line(before: Chat, after: Chat, question: Question, now: datetime) -> Markup:
    words = Words.of(after.preferences)
    return words.say(
        "{title}: <b>{answer}</b> (was: {former})",
        title=words.label(question.title),
        answer=show_setting(after, question, now),
        former=show_setting(before, question, now, after.preferences),
    )


def _describe_effect(before: Chat, after: Chat, changed: set[str], now: datetime) -> list[Markup]:
    """What moved, and what the change means beside that."""
    words = Words.of(after.preferences)
    moved = _list_moved(before, after, now)
    if changed and changed <= OF_TEXTS:
        return [words.say("The dates stay; every text I suggest follows from now on.")]
    if moved:
        lines = _shorten(moved, words)
        if ZONE.key in changed:
            lines.append(words.say("Everything else keeps its time of day, on your new clock."))
    elif ZONE.key in changed:
        lines = [words.say("Everything keeps its time of day, on your new clock.")]
    else:
        lines = [words.say("No date moves.")]
    lines += _mention_tone(before, after, now)
    return lines + (_mention_digest(after, now) if changed & OF_THE_DIGEST else [])


def _mention_tone(before: Chat, after: Chat, now: datetime) -> list[Markup]:
    """Another country may have another usual tone, for whoever chose none."""
    if tone_for(before.preferences) == tone_for(after.preferences):
        return []
    words = Words.of(after.preferences)
    title, answer = words.label(TONE.title), show_setting(after, TONE, now)
    return [words.say("{title}: <b>{answer}</b>", title=title, answer=answer)]


def _list_moved(before: Chat, after: Chat, now: datetime) -> list[Markup]:
    """A line for each action whose date reads differently; each date on the clock of its time."""
    words = Words.of(after.preferences)
    then = replace(words, zone=before.preferences.tz)
    near = now if then.zone == words.zone else None  # "today" is another day elsewhere
    return [
        describe_move(name_matter(one.application, one.action, words), one, near, words, then)
        for one in compare(before, after, now)
        if not reads_alike(one, near, words, then)
    ]


def _shorten(lines: list[Markup], words: Words) -> list[Markup]:
    """At most eight lines under their heading; of more, how many."""
    # Translators: a setting was changed, and these dates follow it.
    heading = words.count("This moves {n} thing:", "This moves {n} things:", len(lines))
    more = len(lines) - MOST_SHOWN
    rest = [words.count("and {n} more", "and {n} more", more)] if more > 0 else []
    return [heading, *lines[:MOST_SHOWN], *rest]


def _mention_digest(chat: Chat, now: datetime) -> list[Markup]:
    words, moment = Words.of(chat.preferences), next_digest(chat, now)
    if moment is None:
        return []
    return [words.say("The next overview comes {moment}.", moment=words.near_moment(moment, now))]
