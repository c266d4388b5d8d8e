"""The checklist for the pocket: boxes to tick on the spot, and the words to say (PLAYBOOK parts 1 and 4)."""

from markupsafe import Markup, escape

from bot.parts.callbacks.answers import Tick
from bot.parts.interview_buttons import offer_changes
from bot.parts.interview_lines import FORMATS, describe_with_people
from bot.parts.view import ActionView
from bot.telegram.screen import Screen, Tap
from playbook.arranging.checklist import CHECKLIST, Box, is_complete, is_ticked
from playbook.facts import Interview
from playbook.words import Words

EMPTY, TICKED = "☐", "☑"


def draw_checklist(view: ActionView) -> Screen:
    """The boxes of an interview that is ahead. How to say what is ticked is not shown again."""
    interview = view.application.find_interview(view.action.key.interview)
    if interview is None:
        return view.screen([view.why], ())
    boxes = tuple((_box(view, interview, box),) for box in CHECKLIST)
    about = describe_with_people(view.application, interview, view.words)
    about = view.words.join([about, *_describe_meeting(interview, view.words)])
    paragraphs = [about, *_aloud(interview, view.words), view.why]
    off = view.words.label("It was called off")
    changes = offer_changes(view.application, interview, view.words, off)
    return view.screen(paragraphs, (*boxes, changes))


def _describe_meeting(interview: Interview, words: Words) -> list[Markup]:
    """How and where they meet, as far as it was told."""
    how = [words.label(FORMATS[interview.format])] if interview.format else []
    where = [interview.place] if interview.place else []
    return [escape(one) for one in (*how, *where)]


def _aloud(interview: Interview, words: Words) -> list[Markup]:
    """How to say what is still open; a kind word when nothing is."""
    if is_complete(interview):
        return [words.say("All ticked: you have what you need. Enjoy the rest of the interview.")]
    lines = [
        words.say("• <i>“{aloud}”</i>", aloud=words.label(box.aloud))
        for box in CHECKLIST
        if not is_ticked(interview, box)
    ]
    return [words.join([words.say("Before you leave, in your words or these:"), *lines])]


def _box(view: ActionView, interview: Interview, box: Box) -> Tap:
    sign = TICKED if is_ticked(interview, box) else EMPTY
    label = view.words.label(box.label)
    return Tap(f"{sign} {label}", Tick(view.application.id, interview.id, box.key).pack())
