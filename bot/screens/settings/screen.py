"""Every setting with its value, each a button that asks for another one."""

from dataclasses import replace

from markupsafe import Markup

from bot.conversation.asked import Asked
from bot.conversation.questions.forms import FORMS, FormName
from bot.conversation.questions.question import Question
from bot.conversation.questions.settings import GROUPS
from bot.parts.callbacks.answers import Ask
from bot.parts.rows import in_rows
from bot.parts.shorten import LONGEST_SHOWN, shorten
from bot.telegram.screen import Screen, Tap
from playbook.chat import Dialog
from playbook.plan.look import Look
from playbook.preferences import Preferences


def draw_settings(look: Look) -> Screen:
    """All settings in their groups; pauses are in working days."""
    words = look.words
    lines = [words.say("<b>Settings</b>")]
    for heading, group in GROUPS:
        lines += [Markup(), words.say("<b>{heading}</b>", heading=words.label(heading))]
        lines += [_line(look, one) for one in group]
    lines += [Markup(), words.say("What should I change?")]
    buttons = [
        Tap(words.label(one.title), Ask("", FormName.SETTINGS, one.key).pack())
        for one in FORMS[FormName.SETTINGS]
    ]
    return Screen(words.join(lines), in_rows(buttons))


def show_setting(look: Look, question: Question, reader: Preferences | None = None) -> str:
    """The value of one setting, in the words of somebody with the preferences of `reader`."""
    asked = Asked(look, Dialog("", FormName.SETTINGS, question.key, look.now))
    value = question.field.get(asked)
    if reader:
        asked = asked.with_chat(replace(look.chat, preferences=reader))
    shown = question.kind.show(value, asked)
    return shorten(shown, LONGEST_SHOWN) or asked.words.label("not told yet")


def _line(look: Look, question: Question) -> Markup:
    words = look.words
    return words.say(
        "{title}: <b>{answer}</b>",
        title=words.label(question.title),
        answer=show_setting(look, question),
    )
