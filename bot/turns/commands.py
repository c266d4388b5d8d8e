"""What each command leads to, typed or from a button. Pure decisions."""

from dataclasses import replace
from datetime import datetime

from bot.conversation.beginning import begin
from bot.conversation.questions.forms import BEGINNING, FormName
from bot.parts.callbacks import Go
from bot.parts.standing_words import headline
from bot.screens.digest.keep_applying_screen import NOT_NOW, draw_not_now
from bot.screens.overview.list_screen import draw_list
from bot.screens.overview.today_screen import draw_today
from bot.screens.settings.screen import draw_settings
from bot.screens.welcome import draw_help, draw_known, draw_welcome
from bot.telegram.screen import Screen, Style, Tap
from bot.turns.answering import ask, show_again
from bot.turns.endings import leave
from bot.turns.records import ask_what_to_forget, export
from bot.turns.turn import Decision, Show, Turn
from playbook.chat import Chat
from playbook.facts import Application
from playbook.words import Words


def start(chat: Chat, now: datetime) -> Turn:
    """First contact: who this is, then what it can't know. Somebody known is not asked again."""
    if chat.preferences.zone or chat.applications:
        return Turn(chat, (Show(draw_known(chat)),))
    asked = ask(chat, FormName.WELCOME, now)
    return replace(asked, effects=(Show(draw_welcome(chat)), *asked.effects))


def new(chat: Chat, now: datetime) -> Turn:
    """Tell about an interview; one that is half told is not pushed aside without asking."""
    half_told = _half_told(chat)
    if half_told and half_told.company:
        return Turn(chat, (Show(_draw_half_told(chat, half_told)),))
    if half_told:
        return ask(chat, FormName.INTERVIEW, now, application=half_told.id)
    return another(chat, now)


def upcoming(chat: Chat, now: datetime) -> Turn:
    """Tell about an interview that is still ahead; in all else as `new`."""
    half_told = _half_told(chat)
    if half_told and half_told.company:
        return Turn(chat, (Show(_draw_half_told(chat, half_told, "ahead")),))
    return another_ahead(chat, now)


def another(chat: Chat, now: datetime) -> Turn:
    """Begin a new application, whatever else is open; a begun one without a name gives way to it."""
    chat, application = begin(chat, now)
    return ask(chat, FormName.INTERVIEW, now, application=application.id)


def another_ahead(chat: Chat, now: datetime) -> Turn:
    """The same for an interview that is still ahead."""
    chat, application = begin(chat, now)
    return ask(chat, FormName.UPCOMING, now, application=application.id)


def today(chat: Chat, now: datetime) -> Turn:
    return Turn(chat, (Show(draw_today(chat, now)),))


def show_list(chat: Chat, now: datetime) -> Turn:
    return Turn(chat, (Show(draw_list(chat, now)),))


def settings(chat: Chat, now: datetime) -> Turn:
    return Turn(chat, (Show(draw_settings(chat, now)),))


def show_help(chat: Chat, _now: datetime) -> Turn:
    return Turn(chat, (Show(draw_help(chat)),))


def cancel(chat: Chat, now: datetime) -> Turn:
    """Stop the open question; without one, say so."""
    if chat.dialog:
        return leave(chat, chat.dialog, now, here=False)
    word = Words.of(chat.preferences).say("There is nothing to stop: I was not asking anything.")
    return Turn(chat, (Show(Screen(word)),))


def go_on(chat: Chat, now: datetime) -> Turn:
    """Back to the question that is open."""
    return show_again(chat, now) if chat.dialog else show_list(chat, now)


def not_now(chat: Chat, _now: datetime) -> Turn:
    """To the word that another application would help: heard, and it rests."""
    return Turn(chat, (Show(draw_not_now(chat), here=True),))


COMMANDS: dict[str, Decision] = {
    "start": start,
    "new": new,
    "upcoming": upcoming,
    "today": today,
    "list": show_list,
    "settings": settings,
    "export": export,
    "forget": ask_what_to_forget,
    "help": show_help,
    "cancel": cancel,
}
BUTTONS: dict[str, Decision] = COMMANDS | {
    "another": another,
    "ahead": another_ahead,
    "on": go_on,
    NOT_NOW: not_now,
}


def _half_told(chat: Chat) -> Application | None:
    """The application that the open questions are about, if its interview is not told yet."""
    if chat.dialog is None or chat.dialog.form not in BEGINNING or chat.dialog.only:
        return None
    return chat.application(chat.dialog.application or "")


def _draw_half_told(chat: Chat, application: Application, fresh: str = "another") -> Screen:
    words = Words.of(chat.preferences)
    text = words.join(
        [
            words.say("You were just telling me about this one:"),
            headline(application, words),
        ]
    )
    on = Tap(words.label("Go on with it"), Go("on").pack(), Style.PRIMARY)
    other = Tap(words.label("Tell about another interview"), Go(fresh).pack())
    return Screen(text, ((on,), (other,)))
