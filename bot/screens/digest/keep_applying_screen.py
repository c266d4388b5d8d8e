"""Only one application in play for a week: a kind word to keep others going (S0, S2, S3)."""

from bot.parts.callbacks.chat import Go
from bot.parts.naming import name_briefly
from bot.telegram.screen import Screen, Style, Tap
from playbook.plan.look import Look
from playbook.plan.nudges.whole_chat import live_applications
from playbook.words import Words

NOT_NOW = "not_now"


def draw_keep_applying(look: Look) -> Screen:
    """As things stand now: once another one is in play, or none is, there is nothing to ask for."""
    words, live = look.words, live_applications(look.chat)
    if not live:
        return Screen(words.say("This was about an application that is closed by now."))
    if len(live) > 1:
        return Screen(
            words.count(
                "{n} application is in play now.",
                "{n} applications are in play now. That takes weight off each of them.",
                len(live),
            )
        )
    text = words.join(
        [
            words.say(
                "<b>{company}</b> is the only one in play just now. A second one beside it would take weight off the waiting, and you lose nothing by it.",
                company=name_briefly(live[0], words),
            ),
            words.say(
                "<i>Why now? It has been alone for a week; until something is signed, career guides say, keep others going.</i>"
            ),
        ]
    )
    new = Tap(words.label("New interview"), Go("new").pack(), Style.PRIMARY)
    upcoming = Tap(words.label("An interview is coming up"), Go("upcoming").pack())
    not_now = Tap(words.label("Not now"), Go(NOT_NOW).pack())
    return Screen(text, ((new,), (upcoming,), (not_now,)))


def draw_not_now(words: Words) -> Screen:
    """The user has heard it."""
    return Screen(words.say("All right. Whenever you are ready, /new and /upcoming are there."))
