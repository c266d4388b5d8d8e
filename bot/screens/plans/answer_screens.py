"""An offer to be answered, and a no to learn from: actions that are no text to send."""

from markupsafe import Markup

from bot.conversation.questions.events import Event
from bot.parts.callbacks.plans import Happened
from bot.parts.verbs import Verb
from bot.parts.view import ActionView
from bot.telegram.screen import Screen, Style, Tap
from playbook.plan.nudges.whole_chat import live_applications


def draw_deciding(view: ActionView) -> Screen:
    """Their offer: by when, who else is in play, and the answer by a button."""
    words, application = view.words, view.application
    paragraphs: list[Markup] = [view.why]
    if application.offer_by:
        day = words.day(application.offer_by)
        paragraphs.append(words.say("They want your answer by <b>{day}</b>.", day=day))
    others = [one for one in live_applications(view.look.chat) if one.id != application.id]
    if others:
        names = words.all_of([one.company or "" for one in others])
        paragraphs.append(
            words.say(
                "Still in play: {names}. Take it, and I close those with a word to each.",
                names=names,
            )
        )
    rows = (
        (_happened(view, words.label("Accept the offer"), Event.ACCEPT, Style.SUCCESS),),
        (_happened(view, words.label("Decline the offer"), Event.DECLINE),),
        (view.later, view.happened),
    )
    return view.screen(paragraphs, rows)


def draw_lesson(view: ActionView) -> Screen:
    """One question, a day after a no."""
    words = view.words
    paragraphs = [
        view.why,
        words.say(
            "What would you do the same way again, and what differently? One sentence is enough."
        ),
    ]
    rows = (
        (view.tap(words.label("Write it down"), Verb.LEARN, Style.PRIMARY),),
        (view.later, view.skip),
    )
    return view.screen(paragraphs, rows)


def _happened(view: ActionView, label: str, what: Event, style: Style | None = None) -> Tap:
    return Tap(label, Happened(view.application.id, view.action.key.pack(), what).pack(), style)
