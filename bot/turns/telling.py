"""A told interview, typed where no question or one of the first contact is open, behind /new, or where the
company is asked for."""

from dataclasses import replace

from bot.conversation.asked import Asked
from bot.conversation.beginning import begin
from bot.conversation.questions.forms import BEGINNING, FormName
from bot.conversation.questions.interview import COMPANY
from bot.screens.telling import draw_understood
from bot.turns.answering import ask, take_text
from bot.turns.commands import new, upcoming
from bot.turns.filling import fill
from bot.turns.turn import Show, Turn
from playbook.chat import Dialog
from playbook.plan.look import Look
from playbook.reading.telling import Telling, read_telling


def tell(look: Look, text: str) -> Turn | None:
    """Begin an application with all that a line tells, show it, and ask the rest, its doubts first.

    None where the line does not clearly tell of an interview, or answers another open question.
    """
    dialog = look.chat.dialog
    if dialog is None or dialog.form == FormName.WELCOME:  # whose questions can wait
        return _begin_with(look, text, FormName.INTERVIEW)
    return _begin_with(look, text, dialog.form) if _asks_company(dialog) else None


def new_with(look: Look, text: str) -> Turn:
    """/new with a line behind it; one that is no telling answers the first question."""
    told = _begin_with(look, text, FormName.INTERVIEW)
    return told or _answer_first(new(look), text)


def upcoming_with(look: Look, text: str) -> Turn:
    """/upcoming with a line behind it."""
    told = _begin_with(look, text, FormName.UPCOMING)
    return told or _answer_first(upcoming(look), text)


def _answer_first(turn: Turn, text: str) -> Turn:
    """The text as the answer to the first question, where that was asked."""
    dialog = turn.chat.dialog if turn.chat else None
    if turn.look is None or dialog is None or not _asks_company(dialog):
        return turn
    return take_text(turn.look, text)


def _begin_with(look: Look, text: str, form: str) -> Turn | None:
    telling = _read(look, text)
    if telling is None and form == FormName.UPCOMING:
        telling = _read_ahead(look, text)
    if telling is None:
        return None
    begun, application = begin(look.chat, look.now)
    filled = fill(look.with_chat(begun), application.id, telling, form)
    if filled is None:
        return None
    turn = ask(filled.look, form, application=application.id, halves=filled.halves)
    about = Dialog("", form, "", look.now, application.id, halves=filled.halves)
    shown = Show(draw_understood(Asked(filled.look, about), filled.left))
    return replace(turn, effects=(shown, *turn.effects))


def _read(look: Look, text: str) -> Telling | None:
    asked = Asked(look, Dialog("", "", "", look.now))
    words, country = asked.words, look.chat.preferences.country
    return read_telling(text, look.now, words.zone, words.locale, asked.days, country=country)


def _read_ahead(look: Look, text: str) -> Telling | None:
    """A line that takes for granted what it is about: "Acme tomorrow at 9"."""
    telling = _read(look, f"interview at {text}")
    return telling if telling and telling.starts else None


def _asks_company(dialog: Dialog) -> bool:
    """Whether the open question is the first one about a new interview."""
    first = dialog.form in BEGINNING and dialog.question == COMPANY.key
    return first and not dialog.only
