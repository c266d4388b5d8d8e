"""What a changed setting did: the old value and the new one, what moved, and the way back."""

from datetime import datetime

from markupsafe import Markup

from bot.conversation.questions.forms import FORMS, FormName
from bot.conversation.questions.languages import LANGUAGE
from bot.conversation.questions.question import Question
from bot.conversation.questions.settings import DIGEST, EVENING, SIGNATURE, TONE, ZONE
from bot.parts.callbacks.answers import PutBack
from bot.parts.callbacks.chat import Go
from bot.parts.moved_line import describe_move, reads_alike
from bot.parts.naming import name_matter
from bot.parts.shorten import mention_rest
from bot.screens.settings.screen import show_setting
from bot.telegram.screen import Screen, Tap
from playbook.chat import Former
from playbook.etiquette import tone_for
from playbook.plan.difference import Moved, compare
from playbook.plan.look import Look
from playbook.plan.nudges.whole_chat import next_digest
from playbook.words import Words

MOST_SHOWN = 8  # lines; a change that moves more says how many
OF_TEXTS = frozenset({TONE.key, SIGNATURE.key, LANGUAGE.key})
OF_THE_DIGEST = frozenset({DIGEST.key, EVENING.key, ZONE.key})


def draw_changed(before: Look, after: Look, former: Former | None = None) -> Screen:
    """The settings that differ between two states of a chat, and what that does to its plans.

    `former` is what there is to put back.
    """
    words = after.words
    changed = list_changed(before, after)
    lines = [_line(before, after, one) for one in changed]
    lines += [Markup(), *_describe_effect(before, after, {one.key for one in changed})]
    settings = Tap(words.label("All settings"), Go("settings").pack())
    undo = [Tap(words.label("Undo"), PutBack(former.id).pack())] if former else []
    return Screen(words.join(lines), ((*undo, settings),))


def list_changed(before: Look, after: Look) -> list[Question]:
    """The settings whose values differ, as the user reads them."""
    reader = after.chat.preferences  # another country alone would write every hour in another way
    return [
        one
        for one in FORMS[FormName.SETTINGS]
        if show_setting(before, one, reader) != show_setting(after, one)
    ]


def _line(before: Look, after: Look, question: Question) -> Markup:
    words = after.words
    return words.say(
        "{title}: <b>{answer}</b> (was: {former})",
        title=words.label(question.title),
        answer=show_setting(after, question),
        former=show_setting(before, question, after.chat.preferences),
    )


def _describe_effect(before: Look, after: Look, changed: set[str]) -> list[Markup]:
    """What moved, and what the change means beside that."""
    words = after.words
    moved = _list_moved(before, after)
    if changed and changed <= OF_TEXTS:
        return [words.say("The dates stay; every text I suggest follows from now on.")]
    if moved:
        lines = _shorten(moved, before, after)
        if ZONE.key in changed:
            lines.append(words.say("Everything else keeps its time of day, on your new clock."))
    elif ZONE.key in changed:
        lines = [words.say("Everything keeps its time of day, on your new clock.")]
    else:
        lines = [words.say("No date moves.")]
    lines += _mention_tone(before, after)
    return lines + (_mention_digest(after) if changed & OF_THE_DIGEST else [])


def _mention_tone(before: Look, after: Look) -> list[Markup]:
    """Another country may have another usual tone, for whoever chose none."""
    if tone_for(before.chat.preferences) == tone_for(after.chat.preferences):
        return []
    words = after.words
    title, answer = words.label(TONE.title), show_setting(after, TONE)
    return [words.say("{title}: <b>{answer}</b>", title=title, answer=answer)]


def _list_moved(before: Look, after: Look) -> list[Moved]:
    """The actions whose dates read differently; each date on the clock of its time."""
    words, then, _ = _clocks(before, after)
    return [one for one in compare(before, after) if not reads_alike(one, words, then)]


def _clocks(before: Look, after: Look) -> tuple[Words, Words, datetime | None]:
    """The words of now and then, and now itself where "today" is the same day in both."""
    words = after.words
    then = words.on_the_clock_of(before.chat.preferences.tz)
    return words, then, after.now if then.zone == words.zone else None


def _shorten(moved: list[Moved], before: Look, after: Look) -> list[Markup]:
    """At most eight lines under their heading; of more, how many."""
    words, then, near = _clocks(before, after)
    # Translators: a setting was changed, and these dates follow it.
    heading = words.count("This moves {n} thing:", "This moves {n} things:", len(moved))
    lines = [
        describe_move(name_matter(one.application, one.action, words), one, near, words, then)
        for one in moved[:MOST_SHOWN]
    ]
    return [heading, *lines, *mention_rest(len(moved) - MOST_SHOWN, words)]


def _mention_digest(look: Look) -> list[Markup]:
    words, moment = look.words, next_digest(look)
    if moment is None:
        return []
    return [
        words.say("The next overview comes {moment}.", moment=words.near_moment(moment, look.now))
    ]
