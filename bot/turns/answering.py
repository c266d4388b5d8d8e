"""Answers to questions: asked, typed or tapped; and what the end of a list of questions leads to."""

from dataclasses import replace

from bot.conversation import engine
from bot.conversation.asked import Asked
from bot.conversation.engine import Advance, Control
from bot.conversation.question_screen import draw_question
from bot.parts.callbacks.answers import Reply
from bot.turns.endings import LEAVING, end, in_place_of
from bot.turns.turn import Notice, Show, Turn
from playbook.chat import Chat, Dialog
from playbook.ids import fresh_id
from playbook.owed import Keep
from playbook.plan.look import Look

LONGEST_KEPT = 4096  # characters of what was typed before a question was seen: a message


def ask(
    look: Look,
    form: str,
    *,
    application: str = "",
    interview: str = "",
    change: str = "",
    halves: tuple[tuple[str, str], ...] = (),
    here: bool = False,
) -> Turn:
    """Go through a list of questions, beginning with the first that is open.

    `halves` are half answers that were told already, by the keys of their questions: these come first.
    `change` is the change (playbook/plan/taking_back.py) that the answers belong to: its end is shown whole. With `here`
    the question takes the place of the message that was tapped.
    """
    dialog = Dialog(
        fresh_id(look.now, _ids(look.chat)),
        form,
        "",
        look.now,
        application=application,
        interview=interview or None,
        change=change or None,
        halves=halves,
    )
    return in_place_of(look.chat, _shown(engine.start(look, dialog), here=here))


def ask_one(
    look: Look,
    form: str,
    question: str,
    *,
    application: str = "",
    person: str = "",
    action: str = "",
    interview: str = "",
    change: str = "",
    here: bool = False,
) -> Turn:
    """Ask one question, whatever is known already; `change` and `here` as above."""
    dialog = Dialog(
        fresh_id(look.now, _ids(look.chat)),
        form,
        question,
        look.now,
        application=application,
        person=person or None,
        action=action or None,
        interview=interview or None,
        change=change or None,
    )
    return in_place_of(look.chat, _shown(engine.ask_one(look, dialog), here=here))


def take_text(look: Look, text: str) -> Turn:
    """A typed answer to the open question; the question it was typed under loses its buttons.

    What is typed before anybody knows that the question has arrived is no answer to it yet: the question comes first, with
    all that was typed.
    """
    if look.chat.unseen_question:
        return _ask_before_taking(look, text)
    look = _with_typed(look, None)
    return in_place_of(look.chat, _shown(engine.answer_typed(look, text), here=False, before=look))


def take_tap(look: Look, reply: Reply, message: int = 0) -> Turn:
    """A tapped answer; one under a question that is behind us gets a polite word.

    `message` is the one with the button: where it shows the open question already, a double tap
    needs no more than the word.
    """
    dialog = look.chat.dialog
    if dialog is None or dialog.id != reply.dialog:
        return _behind_us(look, message)
    if reply.value in {Control.TAKE, Control.LEAVE} and dialog.typed:
        return _take_typed(look, dialog.typed, reply)
    if reply.value in LEAVING:
        return LEAVING[reply.value](look, dialog)
    if reply.value == Control.GO_ON:
        return _shown(engine.go_on(look), here=True)
    advance = engine.answer_tapped(look, reply.value)
    return _shown(advance, here=True, before=look)


def _ask_before_taking(look: Look, text: str) -> Turn:
    """The open question, asked because nobody may have seen it; with what may be its answer, and no text forgotten."""
    before = look.chat.dialog.typed if look.chat.dialog else None
    lines = dict.fromkeys((*(before or "").split("\n"), *text.split("\n")))
    return show_again(_with_typed(look, "\n".join(filter(None, lines))[:LONGEST_KEPT]))


def _take_typed(look: Look, text: str, reply: Reply) -> Turn:
    """Whether what was typed before the question had surely arrived is the answer to it."""
    asked = _with_typed(look, None)
    if reply.value == Control.LEAVE:
        return _shown(engine.go_on(asked), here=True)
    return _shown(engine.answer_typed(asked, text), here=True, before=look)


def _with_typed(look: Look, text: str | None) -> Look:
    """The open question with a text that may be its answer, or without it."""
    dialog = look.chat.dialog
    if dialog is None or dialog.typed == text:
        return look
    return look.with_chat(replace(look.chat, dialog=replace(dialog, typed=text)))


def show_again(look: Look) -> Turn:
    """The open question once more, at the end of the chat."""
    return in_place_of(look.chat, _shown(engine.go_on(look), here=False))


def leave_person(look: Look, application: str, person: str) -> Turn:
    """Somebody was taken out: a question about them gives way to the next one, or to none."""
    dialog = look.chat.dialog
    if dialog is None or (dialog.application, dialog.person) != (application, person):
        return Turn(look)
    if dialog.only:
        return in_place_of(look.chat, Turn(look.with_chat(replace(look.chat, dialog=None))))
    return show_again(look)


def _behind_us(look: Look, message: int) -> Turn:
    words = look.words
    if look.chat.dialog is None:
        # Translators: shown in a small window, at most 200 characters.
        word = words.label(
            "That question is behind us. You can change every answer: those about an application in /list, your own in /settings."
        )
        return Turn(look, (Notice(word, alert=True),))
    if message and look.chat.dialog.message == message:
        return Turn(look, (Notice(words.label("I have that one; here is the next question.")),))
    word = words.label("That question is behind us; here is the one I am asking now.")
    return Turn(look, (Notice(word), *show_again(look).effects))


def _shown(advance: Advance, *, here: bool, before: Look | None = None) -> Turn:
    """`before` is the chat before the answer, where one was given."""
    look = advance.look
    if advance.finished:
        return end(look, advance.finished, here=here, before=before)
    if look.chat.dialog is None:
        return Turn(look)
    screen = draw_question(Asked(look, look.chat.dialog), advance.unclear)
    return Turn(look, (Show(screen, here=here, keep=Keep.QUESTION),))


def _ids(chat: Chat) -> list[str]:
    return [chat.dialog.id] if chat.dialog else []
