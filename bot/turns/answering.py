"""Answers to questions: asked, typed or tapped; and what the end of a list of questions leads to."""

from dataclasses import replace
from datetime import datetime

from bot.conversation import engine
from bot.conversation.asked import Asked
from bot.conversation.engine import Advance, Control
from bot.conversation.question_screen import draw_question
from bot.parts.callbacks import Reply
from bot.turns.endings import LEAVING, end, in_place_of
from bot.turns.turn import Effect, Notice, Show, Turn
from playbook.chat import Chat, Dialog
from playbook.ids import fresh_id
from playbook.owed import Keep
from playbook.words import Words

LONGEST_KEPT = 1000  # characters of a text that may be an answer: no answer is longer


def ask(
    chat: Chat,
    form: str,
    now: datetime,
    *,
    application: str = "",
    interview: str = "",
    change: str = "",
    halves: tuple[tuple[str, str], ...] = (),
    here: bool = False,
) -> Turn:
    """Go through a list of questions, beginning with the first that is open.

    `halves` are half answers that were told already, by the keys of their questions: these come first.
    `change` is the change (playbook/plan/changes.py) that the answers belong to: its end is shown whole. With `here`
    the question takes the place of the message that was tapped.
    """
    dialog = Dialog(
        fresh_id(now, _ids(chat)),
        form,
        "",
        now,
        application=application,
        interview=interview or None,
        change=change or None,
        halves=halves,
    )
    return in_place_of(chat, _shown(engine.start(chat, dialog), now, here=here))


def ask_one(
    chat: Chat,
    form: str,
    question: str,
    now: datetime,
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
        fresh_id(now, _ids(chat)),
        form,
        question,
        now,
        application=application,
        person=person or None,
        action=action or None,
        interview=interview or None,
        change=change or None,
    )
    return in_place_of(chat, _shown(Advance(engine.ask_one(chat, dialog)), now, here=here))


def take_text(chat: Chat, text: str, now: datetime) -> Turn:
    """A typed answer to the open question; the question it was typed under loses its buttons.

    What is typed before anybody knows that the question has arrived is no answer to it yet: the question comes first, and
    where it may have arrived, with what was typed.
    """
    if unseen := chat.unseen_question:
        return _ask_before_taking(chat, "" if unseen.unsent else text, now)
    if chat.dialog and chat.dialog.typed:
        chat = replace(chat, dialog=replace(chat.dialog, typed=None))
    advance = engine.answer_typed(chat, text, now)
    return in_place_of(chat, _shown(advance, now, here=False, before=chat))


def take_tap(chat: Chat, reply: Reply, now: datetime, message: int = 0) -> Turn:
    """A tapped answer; one under a question that is behind us gets a polite word.

    `message` is the one with the button: where it shows the open question already, a double tap
    needs no more than the word.
    """
    if chat.dialog is None or chat.dialog.id != reply.dialog:
        return _behind_us(chat, message, now)
    if reply.value in {Control.TAKE, Control.LEAVE} and chat.dialog.typed:
        return _take_typed(chat, chat.dialog.typed, reply, now)
    if reply.value in LEAVING:
        return LEAVING[reply.value](chat, chat.dialog, now)
    if reply.value == Control.GO_ON:
        return _shown(engine.go_on(chat, now), now, here=True)
    advance = engine.answer_tapped(chat, reply.value, now)
    return _shown(advance, now, here=True, before=chat)


def _ask_before_taking(chat: Chat, text: str, now: datetime) -> Turn:
    """The open question, asked because nobody can have seen it; with a text that may be its answer."""
    asked = chat.dialog and replace(chat.dialog, typed=text[:LONGEST_KEPT] or None)
    return show_again(replace(chat, dialog=asked), now)


def _take_typed(chat: Chat, text: str, reply: Reply, now: datetime) -> Turn:
    """Whether what was typed before the question had surely arrived is the answer to it."""
    asked = replace(chat, dialog=chat.dialog and replace(chat.dialog, typed=None))
    if reply.value == Control.LEAVE:
        return _shown(engine.go_on(asked, now), now, here=True)
    return _shown(engine.answer_typed(asked, text, now), now, here=True, before=chat)


def show_again(chat: Chat, now: datetime) -> Turn:
    """The open question once more, at the end of the chat."""
    return in_place_of(chat, _shown(engine.go_on(chat, now), now, here=False))


def leave_person(chat: Chat, application: str, person: str, now: datetime) -> Turn:
    """Somebody was taken out: a question about them gives way to the next one, or to none."""
    dialog = chat.dialog
    if dialog is None or (dialog.application, dialog.person) != (application, person):
        return Turn(chat)
    if dialog.only:
        return in_place_of(chat, Turn(replace(chat, dialog=None)))
    return show_again(chat, now)


def _behind_us(chat: Chat, message: int, now: datetime) -> Turn:
    words = Words.of(chat.preferences)
    if chat.dialog is None:
        # Translators: shown in a small window, at most 200 characters.
        word = words.label(
            "That question is behind us. You can change every answer: those about an application in /list, your own in /settings."
        )
        return Turn(chat, (Notice(word, alert=True),))
    if message and chat.dialog.message == message:
        return Turn(chat, (Notice(words.label("I have that one; here is the next question.")),))
    word = words.label("That question is behind us; here is the one I am asking now.")
    return Turn(chat, (Notice(word), *show_again(chat, now).effects))


def _shown(advance: Advance, now: datetime, *, here: bool, before: Chat | None = None) -> Turn:
    """`before` is the chat before the answer, where one was given."""
    if advance.finished:
        return end(advance.chat, advance.finished, now, here=here, before=before)
    if advance.chat.dialog is None:
        return Turn(advance.chat)
    screen = draw_question(Asked(advance.chat, advance.chat.dialog, now), advance.unclear)
    effects: tuple[Effect, ...] = (Show(screen, here=here, keep=Keep.QUESTION),)
    return Turn(advance.chat, effects)


def _ids(chat: Chat) -> list[str]:
    return [chat.dialog.id] if chat.dialog else []
