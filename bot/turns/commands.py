"""What each command leads to, typed or from a button. Pure decisions."""

from dataclasses import replace

from bot.conversation.beginning import begin
from bot.conversation.questions.forms import BEGINNING, FormName
from bot.parts.callbacks.chat import Go
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
from playbook.plan.look import Look
from playbook.words import Words


def start(look: Look) -> Turn:
    """First contact: who this is, then what it can't know. Somebody known is not asked again."""
    if look.chat.preferences.zone or look.chat.applications:
        return Turn(look, (Show(draw_known(look.words)),))
    asked = ask(look, FormName.WELCOME)
    return replace(asked, effects=(Show(draw_welcome(look.words)), *asked.effects))


def new(look: Look) -> Turn:
    """Tell about an interview; one that is half told is not pushed aside without asking."""
    half_told = _half_told(look.chat)
    if half_told and half_told.company:
        return Turn(look, (Show(_draw_half_told(look.words, half_told)),))
    if half_told:
        return ask(look, FormName.INTERVIEW, application=half_told.id)
    return another(look)


def upcoming(look: Look) -> Turn:
    """Tell about an interview that is still ahead; in all else as `new`."""
    half_told = _half_told(look.chat)
    if half_told and half_told.company:
        return Turn(look, (Show(_draw_half_told(look.words, half_told, "ahead")),))
    return another_ahead(look)


def another(look: Look) -> Turn:
    """Begin a new application, whatever else is open; a begun one without a name gives way to it."""
    chat, application = begin(look.chat, look.now)
    return ask(look.with_chat(chat), FormName.INTERVIEW, application=application.id)


def another_ahead(look: Look) -> Turn:
    """The same for an interview that is still ahead."""
    chat, application = begin(look.chat, look.now)
    return ask(look.with_chat(chat), FormName.UPCOMING, application=application.id)


def today(look: Look) -> Turn:
    return Turn(look, (Show(draw_today(look)),))


def show_list(look: Look) -> Turn:
    return Turn(look, (Show(draw_list(look)),))


def settings(look: Look) -> Turn:
    return Turn(look, (Show(draw_settings(look)),))


def show_help(look: Look) -> Turn:
    return Turn(look, (Show(draw_help(look.words)),))


def cancel(look: Look) -> Turn:
    """Stop the open question; without one, say so."""
    if look.chat.dialog:
        return leave(look, look.chat.dialog, here=False)
    word = look.words.say("There is nothing to stop: I was not asking anything.")
    return Turn(look, (Show(Screen(word)),))


def go_on(look: Look) -> Turn:
    """Back to the question that is open."""
    return show_again(look) if look.chat.dialog else show_list(look)


def not_now(look: Look) -> Turn:
    """To the word that another application would help: heard, and it rests."""
    return Turn(look, (Show(draw_not_now(look.words), here=True),))


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


def _draw_half_told(words: Words, application: Application, fresh: str = "another") -> Screen:
    text = words.join(
        [
            words.say("You were just telling me about this one:"),
            headline(application, words),
        ]
    )
    on = Tap(words.label("Go on with it"), Go("on").pack(), Style.PRIMARY)
    other = Tap(words.label("Tell about another interview"), Go(fresh).pack())
    return Screen(text, ((on,), (other,)))
