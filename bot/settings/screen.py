"""Every setting with its value, each a button that asks for another one."""

from datetime import datetime

from markupsafe import Markup

from bot.callbacks import Ask
from bot.conversation.asked import Asked
from bot.conversation.questions.forms import FORMS, FormName
from bot.conversation.questions.question import Question
from bot.rows import in_rows
from bot.telegram.screen import Screen, Tap
from playbook.chat import Chat, Dialog
from playbook.words import Words


def draw_settings(chat: Chat, now: datetime) -> Screen:
    """All settings; pauses are in working days."""
    words = Words.of(chat.preferences)
    asked = Asked(chat, Dialog("", FormName.SETTINGS, "", now), now)
    questions = FORMS[FormName.SETTINGS]
    lines = [words.say("<b>Settings</b>"), Markup(), *[_line(asked, one) for one in questions]]
    lines += [Markup(), words.say("Pauses are in working days. What should I change?")]
    buttons = [
        Tap(words.label(one.title), Ask("", FormName.SETTINGS, one.key).pack()) for one in questions
    ]
    rows = in_rows(buttons)
    return Screen(words.join(lines), rows)


def _line(asked: Asked, question: Question) -> Markup:
    value = question.field.get(asked)
    shown = (
        question.kind.show(value, asked) if value is not None else asked.words.label("not told yet")
    )
    return asked.words.say(
        "{title}: <b>{answer}</b>", title=asked.words.label(question.title), answer=shown
    )
