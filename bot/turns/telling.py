"""A told interview, typed where no question or one of the first contact is open, behind /new, or where the
company is asked for."""

from dataclasses import replace
from datetime import datetime

from bot.conversation.asked import Asked
from bot.conversation.beginning import begin
from bot.conversation.questions.forms import BEGINNING, FormName
from bot.conversation.questions.interview import COMPANY
from bot.screens.telling import draw_understood
from bot.turns.answering import ask, take_text
from bot.turns.commands import new, upcoming
from bot.turns.filling import fill
from bot.turns.turn import Show, Turn
from playbook.chat import Chat, Dialog
from playbook.reading.telling import Telling, read_telling


def tell(chat: Chat, text: str, now: datetime) -> Turn | None:
    """Begin an application with all that a line tells, show it, and ask the rest, its doubts first.

    None where the line does not clearly tell of an interview, or answers another open question.
    """
    dialog = chat.dialog
    if dialog is None or dialog.form == FormName.WELCOME:  # whose questions can wait
        return _begin_with(chat, text, now, FormName.INTERVIEW)
    return _begin_with(chat, text, now, dialog.form) if _asks_company(dialog) else None


def new_with(chat: Chat, text: str, now: datetime) -> Turn:
    """/new with a line behind it; one that is no telling answers the first question."""
    told = _begin_with(chat, text, now, FormName.INTERVIEW)
    return told or _answer_first(new(chat, now), text, now)


def upcoming_with(chat: Chat, text: str, now: datetime) -> Turn:
    """/upcoming with a line behind it."""
    told = _begin_with(chat, text, now, FormName.UPCOMING)
    return told or _answer_first(upcoming(chat, now), text, now)


def _answer_first(turn: Turn, text: str, now: datetime) -> Turn:
    """The text as the answer to the first question, where that was asked."""
    if turn.chat is None or turn.chat.dialog is None or not _asks_company(turn.chat.dialog):
        return turn
    return take_text(turn.chat, text, now)


def _begin_with(chat: Chat, text: str, now: datetime, form: str) -> Turn | None:
    telling = _read(chat, text, now)
    if telling is None and form == FormName.UPCOMING:
        telling = _read_ahead(chat, text, now)
    if telling is None:
        return None
    begun, application = begin(chat, now)
    filled = fill(begun, application.id, telling, now, form)
    if filled is None:
        return None
    turn = ask(filled.chat, form, now, application=application.id, halves=filled.halves)
    about = Dialog("", form, "", now, application.id, halves=filled.halves)
    shown = Show(draw_understood(Asked(filled.chat, about, now), filled.left))
    return replace(turn, effects=(shown, *turn.effects))


def _read(chat: Chat, text: str, now: datetime) -> Telling | None:
    asked = Asked(chat, Dialog("", "", "", now), now)
    words, country = asked.words, chat.preferences.country
    return read_telling(text, now, words.zone, words.locale, asked.days, country=country)


def _read_ahead(chat: Chat, text: str, now: datetime) -> Telling | None:
    """A line that takes for granted what it is about: "Acme tomorrow at 9"."""
    telling = _read(chat, f"interview at {text}", now)
    return telling if telling and telling.starts else None


def _asks_company(dialog: Dialog) -> bool:
    """Whether the open question is the first one about a new interview."""
    first = dialog.form in BEGINNING and dialog.question == COMPANY.key
    return first and not dialog.only
