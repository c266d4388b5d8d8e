"""What the end of each list of questions leads to, and what happens when one is left early."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.conversation.engine import Control
from bot.conversation.questions.forms import BEGINNING, FormName
from bot.conversation.summary_screen import draw_summary
from bot.parts.callbacks import Go, OpenCard, Reply
from bot.parts.standing_words import headline
from bot.screens.phone.call_screen import CallView, draw_call_or_end
from bot.screens.plans.action_screen import draw_action
from bot.screens.plans.card_screen import draw_card
from bot.screens.welcome import draw_ready
from bot.telegram.screen import Screen, Style, Tap
from bot.turns.changing import finish_change
from bot.turns.settings import end_setting
from bot.turns.turn import Show, Strip, Turn
from playbook.chat import Chat, Dialog
from playbook.facts import Application
from playbook.owed import Keep
from playbook.plan.deeds import mark_done
from playbook.plan.plan import plan_in
from playbook.words import Words


def end(
    chat: Chat, dialog: Dialog, now: datetime, *, here: bool, before: Chat | None = None
) -> Turn:
    """The screen that a finished list of questions leads to; `here`: in the message just tapped.

    `before` is the chat before the last answer, where there was one.
    """
    application = chat.application(dialog.application or "")
    if dialog.form == FormName.SETTINGS:
        return end_setting(before or chat, chat, now, here=here)
    if application is None:
        return Turn(chat, (Show(draw_ready(chat), here=here),))
    if dialog.change:
        return finish_change(chat, dialog.change, now, here=here)
    if dialog.form == FormName.LESSON:
        return _learned(chat, application, dialog, now, here=here)
    draw = DRAWN.get(dialog.form, _draw_told)
    return Turn(chat, (Show(draw(chat, application, dialog, now), here=here),))


def leave(chat: Chat, dialog: Dialog, now: datetime, *, here: bool = True) -> Turn:
    """Cancel. A new interview of which something is known is not thrown away without asking."""
    application = _half_told(chat, dialog)
    if application is None:
        turn = end(replace(chat, dialog=None), dialog, now, here=here)
    elif application.company is None:
        turn = drop(chat, dialog, now, here=here)
    else:
        screen = _draw_leaving(chat, application, dialog)
        turn = Turn(chat, (Show(screen, here=here, keep=Keep.QUESTION),))
    return turn if here else in_place_of(chat, turn)


def in_place_of(chat: Chat, turn: Turn) -> Turn:
    """The turn that sends a new message: the one with the question before it loses its buttons."""
    asked_in = chat.dialog.message if chat.dialog else None
    return replace(turn, effects=(Strip(asked_in), *turn.effects)) if asked_in else turn


def keep(chat: Chat, dialog: Dialog, now: datetime) -> Turn:
    """Stop asking, and keep what was told so far."""
    chat, words = replace(chat, dialog=None), Words.of(chat.preferences)
    application = chat.application(dialog.application or "")
    if application and application.planned:
        summary = _draw_told(chat, application, dialog, now)
        return Turn(chat, (Show(summary, here=True),))
    text = words.say("I keep it as it is. You can go on at any time: /list shows it.")
    return Turn(chat, (Show(Screen(text), here=True),))


def drop(chat: Chat, dialog: Dialog, now: datetime, *, here: bool = True) -> Turn:
    """Stop asking, and forget the application that was being told; one with a history is kept."""
    half_told, words = _half_told(chat, dialog), Words.of(chat.preferences)
    if half_told is None:
        return keep(chat, dialog, now)
    chat = replace(chat, dialog=None).without_application(half_told.id)
    text = words.say(
        "Stopped; nothing of it is kept. When there is an interview to tell me about: /new."
    )
    new = Tap(words.label("New interview"), Go("new").pack())
    return Turn(chat, (Show(Screen(text, ((new,),)), here=here),))


def _learned(
    chat: Chat, application: Application, dialog: Dialog, now: datetime, *, here: bool
) -> Turn:
    """What there was to learn is kept, and its action done; nothing learned leaves it open."""
    words = Words.of(chat.preferences)
    if application.lesson is None:
        return Turn(chat, (Show(draw_card(chat, application, now), here=here),))
    if dialog.action_key:
        chat = chat.with_application(mark_done(application, dialog.action_key, now))
    text = words.join(
        [
            headline(application, words),
            words.say("I keep that with this application. On to the next one."),
        ]
    )
    plan = Tap(words.label("Open the plan"), OpenCard(application.id).pack())
    return Turn(chat, (Show(Screen(text, ((plan,),)), here=here),))


def _half_told(chat: Chat, dialog: Dialog) -> Application | None:
    """The application that is just being told, of which nothing was made yet."""
    application = chat.application(dialog.application or "")
    new = dialog.form in BEGINNING and not dialog.only
    if not new or application is None:
        return None
    known = application.marks or application.answers or len(application.interviews) > 1
    return None if known else application


LEAVING: dict[str, Callable[[Chat, Dialog, datetime], Turn]] = {
    Control.CANCEL: leave,
    Control.KEEP: keep,
    Control.DROP: drop,
}


def _draw_leaving(chat: Chat, application: Application, dialog: Dialog) -> Screen:
    words = Words.of(chat.preferences)
    text = words.join(
        [headline(application, words), words.say("Shall I keep what you have told me so far?")]
    )
    go_on = Tap(words.label("Go on with the questions"), Reply(dialog.id, Control.GO_ON).pack())
    keep_it = Tap(words.label("Keep it for later"), Reply(dialog.id, Control.KEEP).pack())
    away = Tap(words.label("Throw it away"), Reply(dialog.id, Control.DROP).pack(), Style.DANGER)
    return Screen(text, ((go_on,), (keep_it,), (away,)))


def _draw_told(chat: Chat, application: Application, dialog: Dialog, now: datetime) -> Screen:
    """What was told of the interview that the questions were about."""
    return draw_summary(chat, application, now, dialog.interview or "")


def _draw_call(chat: Chat, application: Application, dialog: Dialog, now: datetime) -> Screen:
    """The day is told, or not: the call goes on where it stood."""
    action = plan_in(chat, application, now).action(dialog.action_key)
    if action is None:
        return draw_card(chat, application, now)
    return draw_call_or_end(CallView(chat, application, action, now), dialog.step or "")


def _draw_own(chat: Chat, application: Application, dialog: Dialog, now: datetime) -> Screen:
    action = plan_in(chat, application, now).action(dialog.action_key)
    if action is None or not action.state.is_open:
        return draw_card(chat, application, now)
    return draw_action(chat, application, action, now, insist=True)


def _draw_in_language(
    chat: Chat, application: Application, dialog: Dialog, now: datetime
) -> Screen:
    draw = _draw_own if dialog.action else _draw_told
    return draw(chat, application, dialog, now)


DRAWN: dict[str, Callable[[Chat, Application, Dialog, datetime], Screen]] = {
    FormName.CALL: _draw_call,
    FormName.OWN_TEXT: _draw_own,
    FormName.TEXT_LANGUAGE: _draw_in_language,
}
"""The lists of questions that end with another screen than what was told."""
