"""Closed for long: may it go? Asked about several at once, and once more before anything is erased."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from markupsafe import Markup

from bot.parts.callbacks.chat import Erase
from bot.parts.callbacks.plans import OpenCard
from bot.parts.naming import name_briefly
from bot.parts.shorten import mention_rest
from bot.telegram.screen import Screen, Style, Tap
from playbook.chat import Chat
from playbook.facts import Application
from playbook.plan.look import Look
from playbook.plan.nudges.erasing import list_lying
from playbook.words import Words

MOST_SHOWN = 30  # at their longest they fit a message


class Verdict(StrEnum):
    """What was tapped under the question; the values stand in sent buttons. None: it is asked again."""

    ERASE = "sure"
    KEEP = "keep"
    SHOW = "show"


def draw_offer(look: Look, until: date) -> Screen:
    """The question, as things stand now; nothing is erased by its first button."""
    words, lying = look.words, list_lying(look.chat, until)
    if not lying:
        return draw_settled_offer(words)
    heading = words.count(
        "<b>{n} application has been closed for a long time</b>",
        "<b>{n} applications have been closed for a long time</b>",
        len(lying),
    )
    text = words.join(
        [
            heading,
            Markup(),
            *list_names(lying, words),
            Markup(),
            words.say(
                "I still keep all you told me about this, and about the people you met. May it go? What is erased is gone for good, so I will ask once more first."
            ),
            *_say_why(look.chat, words),
        ]
    )
    show = Erase(until.isoformat(), Verdict.SHOW).pack()
    if len(lying) == 1:
        show = OpenCard(lying[0].id).pack()
    rows = (
        (Tap(words.label("Erase"), Erase(until.isoformat()).pack(), Style.DANGER),),
        (Tap(words.label("Keep"), Erase(until.isoformat(), Verdict.KEEP).pack()),),
        (Tap(words.label("Show"), show),),
    )
    return Screen(text, rows)


def draw_sure(look: Look, until: date) -> Screen:
    """By name, what would go, and no more than can be named; what is left is asked about after that."""
    words, lying = look.words, list_lying(look.chat, until)
    text = words.join(
        [
            words.say("Shall I erase this for good, with everyone you met there?"),
            Markup(),
            *list_names(lying[:MOST_SHOWN], words),
            Markup(),
            words.say("This cannot be undone. /export gives you a copy first."),
        ]
    )
    of = str(len(lying)) if len(lying) > MOST_SHOWN else ""
    sure = Erase(until.isoformat(), Verdict.ERASE, of)
    yes = Tap(words.label("Yes, erase it"), sure.pack(), Style.DANGER)
    keep = Tap(words.label("No, keep it"), Erase(until.isoformat(), Verdict.KEEP).pack())
    return Screen(text, ((yes,), (keep,)))


def draw_settled_offer(words: Words) -> Screen:
    """Asked and answered; also for a tap that comes again because its answer got lost."""
    return Screen(words.say("This is settled: what you erased is gone, what you kept stays."))


def draw_past_offer(words: Words) -> Screen:
    """In the place of a question that was put again."""
    return Screen(words.say("<i>I brought this up again, see below.</i>"))


def list_names(applications: Sequence[Application], words: Words) -> list[Markup]:
    """Each with the day on which it was closed."""
    lines = [
        words.say(
            "• {application}, closed {day}",
            application=name_briefly(one, words),
            day=words.day(words.local_day(one.closed_at)),
        )
        for one in applications[:MOST_SHOWN]
        if one.closed_at
    ]
    return lines + mention_rest(len(applications) - MOST_SHOWN, words)


def _say_why(chat: Chat, words: Words) -> list[Markup]:
    days = chat.preferences.erase_after
    if not days:
        return []
    return [
        words.count(
            "<i>Why now? Nothing has happened there for {n} day or longer. /settings says when I ask.</i>",
            "<i>Why now? Nothing has happened there for {n} days or longer. /settings says when I ask.</i>",
            days,
        )
    ]
