"""How the question at hand looks."""

from markupsafe import Markup

from bot.conversation.asked import Asked
from bot.conversation.calendar import NO_DAY
from bot.conversation.engine import Control, at_hand, may_clear, may_pass
from bot.conversation.questions.events import EVENTS, Event
from bot.conversation.questions.forms import FORMS, FormName
from bot.conversation.questions.interview import NAME
from bot.conversation.questions.question import Question
from bot.conversation.questions.talk import OWN
from bot.conversation.steps import is_first, progress
from bot.parts.callbacks.answers import Reply
from bot.parts.callbacks.chat import Nothing
from bot.parts.shorten import LONGEST_SHOWN, shorten
from bot.telegram.screen import Button, Screen, Style, Tap

OPTIONAL = {FormName.TALK, FormName.DETAILS}
SINGLE = {FormName.MORE_TIME, FormName.OFFER}  # their options say all there is to say


def draw_question(asked: Asked, unclear: Markup | None = None) -> Screen:
    """The open question with its options, skip, back and cancel; an unclear answer's word on top."""
    asked, question = at_hand(asked.look)
    paragraphs = [unclear] if unclear else []
    paragraphs.append(question.kind.detail(asked) or _prompt(asked, question))
    if asked.dialog.typed:
        return _ask_whether_typed(asked, Markup("\n\n").join(paragraphs), asked.dialog.typed)
    paragraphs += [one for one in (_usual(asked, question), _known(asked, question)) if one]
    if (number := _progress(asked)) is not None:
        paragraphs.append(number)
    rows = [
        tuple(Tap(option.label, _data(asked, option.value)) for option in row)
        for row in question.kind.options(asked)
    ]
    return Screen(Markup("\n\n").join(paragraphs), (*rows, *_controls(asked, question)))


def _ask_whether_typed(asked: Asked, question: Markup, text: str) -> Screen:
    words = asked.words
    # Translators: the user typed something at a moment when this question may not have reached them yet.
    doubt = words.say(
        "You wrote “{text}” while I could not be sure that you saw this. Is that your answer?",
        text=shorten(text, LONGEST_SHOWN),
    )
    take = Tap(words.label("Yes, that is it"), _data(asked, Control.TAKE), Style.SUCCESS)
    leave = Tap(words.label("No, ask me again"), _data(asked, Control.LEAVE))
    return Screen(words.join([question, doubt]), ((take,), (leave,)))


def _prompt(asked: Asked, question: Question) -> Markup:
    words = asked.words
    name = asked.person.name if asked.person else ""
    # Translators: stands for a company without a name, as in "Which role is it at the company?".
    company = asked.application.company or words.label("the company")
    return words.say(question.prompt, company=company, name=name)


def _known(asked: Asked, question: Question) -> Markup | None:
    """The answer that is kept so far, where the question comes up again."""
    value = question.field.get(asked)
    hidden = asked.dialog.pending or question.repeats or question.key in {NAME.key, OWN.key}
    if value is None or hidden:
        return None
    shown = shorten(question.kind.show(value, asked), LONGEST_SHOWN)
    return asked.words.say("So far I have: <b>{answer}</b>", answer=shown)


def _usual(asked: Asked, question: Question) -> Markup | None:
    """What holds for somebody who never said."""
    if question.usual is None:
        return None
    shown = question.kind.show(question.usual, asked)
    # Translators: what holds for somebody who never changed this setting.
    return asked.words.say("<i>Usual: {answer}</i>", answer=shown)


def _progress(asked: Asked) -> Markup | None:
    if asked.dialog.only or len(FORMS.get(asked.dialog.form, ())) == 1:
        return None
    number, total = progress(asked)
    # Translators: how far the questions are: "3 of 7".
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
    if may_clear(asked, question):
        # Translators: a button: the answer given so far is removed.
        rows.append((Tap(words.label("Take it out"), _data(asked, Control.CLEAR), Style.DANGER),))
    if _may_be_left(asked) and not _ended_by_option(asked, question):
        rows.append((Tap(_cancel_label(asked), _data(asked, Control.CANCEL)),))
    return tuple(rows)


def _may_be_left(asked: Asked) -> bool:
    """A single question after something happened is answered by its options; asked alone it can be left."""
    if asked.dialog.form in set(Event):
        return not EVENTS[Event(asked.dialog.form)].changes_at_once
    return asked.dialog.only or asked.dialog.form not in SINGLE


def _skippable(asked: Asked, question: Question) -> bool:
    """ "No date named" says it all once they asked for more time; "that is everyone", of people."""
    by_option = question.repeats and bool(asked.interview.people or asked.dialog.pending)
    again = asked.dialog.form in SINGLE
    return may_pass(asked, question) and not (asked.dialog.only or by_option or again)


def _ended_by_option(asked: Asked, question: Question) -> bool:
    """Adding people one after another ends with "that is everyone"."""
    return asked.dialog.only and question.repeats and bool(asked.interview.people)


def _skip_label(asked: Asked, question: Question) -> str:
    if question.field.get(asked) is not None and not question.repeats:
        return asked.words.label("Keep it as it is")
    return asked.words.label(question.skip)


def _cancel_label(asked: Asked) -> str:
    if asked.dialog.form == FormName.CALL:
        return asked.words.label("Back to the call")
    if asked.dialog.only:
        return asked.words.label("Leave as it is")
    if asked.dialog.form == FormName.WELCOME:
        return asked.words.label("Skip them all")
    if asked.dialog.form in OPTIONAL:
        return asked.words.label("That is enough")
    return asked.words.label("Cancel")


def _data(asked: Asked, value: str) -> str:
    if value == NO_DAY:
        return Nothing().pack()
    return Reply(asked.dialog.id, value).pack()
