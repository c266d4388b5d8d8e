"""How the question at hand looks."""

from markupsafe import Markup

from bot.callbacks import Reply
from bot.conversation.asked import Asked
from bot.conversation.engine import Control, at_hand, is_first, progress
from bot.conversation.questions import FormName, Question
from bot.telegram.screen import Button, Screen, Style, Tap

OPTIONAL = {FormName.TALK, FormName.DETAILS}
UNNUMBERED = {FormName.MORE_TIME, FormName.OWN_TEXT, FormName.SETTINGS}


def draw_question(asked: Asked, unclear: Markup | None = None) -> Screen:
    """The open question with its options, skip, back and cancel; an unclear answer's word on top."""
    asked, question = at_hand(asked.chat, asked.now)
    paragraphs = [unclear] if unclear else []
    paragraphs.append(question.kind.detail(asked) or _prompt(asked, question))
    if (number := _progress(asked)) is not None:
        paragraphs.append(number)
    rows = [
        tuple(Tap(option.label, _data(asked, option.value)) for option in row)
        for row in question.kind.options(asked)
    ]
    return Screen(Markup("\n\n").join(paragraphs), (*rows, *_controls(asked, question)))


def _prompt(asked: Asked, question: Question) -> Markup:
    words = asked.words
    name = asked.person.name if asked.person else ""
    company = asked.application.company or words.label("the company")
    return words.say(question.prompt, company=company, name=name)


def _progress(asked: Asked) -> Markup | None:
    if asked.dialog.only or asked.dialog.form in UNNUMBERED:
        return None
    number, total = progress(asked)
    return asked.words.say("<i>{number} of {total}</i>", number=number, total=total)


def _controls(asked: Asked, question: Question) -> tuple[tuple[Button, ...], ...]:
    """Back, skip and cancel, in a row; what is known already can be kept or taken away."""
    words = asked.words
    first: list[Button] = []
    if not is_first(asked) or asked.dialog.pending:
        first.append(Tap(words.label("‹ Back"), _data(asked, Control.BACK)))
    if _skippable(asked, question):
        first.append(Tap(_skip_label(asked, question), _data(asked, Control.SKIP)))
    rows = [tuple(first)] if first else []
    if _removable(asked, question):
        rows.append((Tap(words.label("Take it out"), _data(asked, Control.CLEAR), Style.DANGER),))
    if asked.dialog.form != FormName.MORE_TIME:
        rows.append((Tap(_cancel_label(asked), _data(asked, Control.CANCEL)),))
    return tuple(rows)


def _skippable(asked: Asked, question: Question) -> bool:
    done_by_option = question.repeats and bool(asked.interview.people)
    return question.may_skip and not asked.dialog.only and not done_by_option


def _skip_label(asked: Asked, question: Question) -> str:
    if question.field.get(asked) is not None:
        return asked.words.label("Keep it as it is")
    return asked.words.label(question.skip)


def _cancel_label(asked: Asked) -> str:
    if asked.dialog.only:
        return asked.words.label("Leave as it is")
    if asked.dialog.form == FormName.WELCOME:
        return asked.words.label("Ask me later")
    if asked.dialog.form in OPTIONAL:
        return asked.words.label("That is enough")
    return asked.words.label("Cancel")


def _removable(asked: Asked, question: Question) -> bool:
    settings = asked.dialog.form in {FormName.SETTINGS, FormName.WELCOME}
    known = question.field.get(asked) is not None
    return asked.dialog.only and question.may_skip and known and not settings


def _data(asked: Asked, value: str) -> str:
    return Reply(asked.dialog.id, value).pack()
