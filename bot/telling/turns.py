"""A told interview, typed where no question is open, behind /new, or where the company is asked for."""

from dataclasses import replace
from datetime import datetime

from bot.answering import ask, take_text
from bot.commands import new
from bot.conversation.asked import Asked
from bot.conversation.beginning import begin
from bot.conversation.questions.forms import FormName
from bot.conversation.questions.interview import COMPANY
from bot.telling.filling import fill
from bot.telling.screen import draw_understood
from bot.turn import Show, Turn
from playbook.chat import Chat, Dialog
from playbook.reading.telling import Telling, read_telling


def tell(chat: Chat, text: str, now: datetime) -> Turn | None:
    """Begin an application with all that a line tells, show it, and ask the rest, its doubts first.

    None where the line does not clearly tell of an interview, or answers another open question.
    """
    if chat.dialog and not _asks_company(chat.dialog):
        return None
    return _begin_with(chat, text, now)


def new_with(chat: Chat, text: str, now: datetime) -> Turn:
    """/new with a line behind it; one that is no telling answers the first question."""
    if turn := _begin_with(chat, text, now):
        return turn
    turn = new(chat, now)
    if turn.chat is None or turn.chat.dialog is None or not _asks_company(turn.chat.dialog):
        return turn
    return take_text(turn.chat, text, now)


def _begin_with(chat: Chat, text: str, now: datetime) -> Turn | None:
    telling = _read(chat, text, now)
    if telling is None:
        return None
    begun, application = begin(chat, now)
    filled = fill(begun, application.id, telling, now)
    if filled is None:
        return None
    turn = ask(
        filled.chat, FormName.INTERVIEW, now, application=application.id, halves=filled.halves
    )
    about = Dialog("", FormName.INTERVIEW, "", now, application.id, halves=filled.halves)
    shown = Show(draw_understood(Asked(filled.chat, about, now), filled.left))
    return replace(turn, effects=(shown, *turn.effects))


def _read(chat: Chat, text: str, now: datetime) -> Telling | None:
    asked = Asked(chat, Dialog("", "", "", now), now)
    words, country = asked.words, chat.preferences.country
    return read_telling(text, now, words.zone, words.locale, asked.days, country=country)


def _asks_company(dialog: Dialog) -> bool:
    """Whether the open question is the first one about a new interview."""
    asked = (dialog.form, dialog.question, dialog.only)
    return asked == (FormName.INTERVIEW, COMPANY.key, False)
