"""What the end of each list of questions leads to, and what happens when one is left early."""

from collections.abc import Callable
from dataclasses import replace

from bot.conversation.engine import Control
from bot.conversation.questions.forms import BEGINNING, FormName
from bot.conversation.summary_screen import draw_summary
from bot.parts.callbacks.answers import Reply
from bot.parts.callbacks.chat import Go
from bot.parts.plan_button import open_plan
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
from playbook.plan.look import Look
from playbook.words import Words


def end(look: Look, dialog: Dialog, *, here: bool, before: Look | None = None) -> Turn:
    """The screen that a finished list of questions leads to; `here`: in the message just tapped.

    `before` is the chat before the last answer, where there was one.
    """
    application = look.chat.application(dialog.application or "")
    if dialog.form == FormName.SETTINGS:
        return end_setting(before or look, look, here=here)
    if application is None:
        return Turn(look, (Show(draw_ready(look.words), here=here),))
    if dialog.change:
        return finish_change(look, dialog.change, here=here)
    if dialog.form == FormName.LESSON:
        return _learned(look, application, dialog, here=here)
    draw = DRAWN.get(dialog.form, _draw_told)
    return Turn(look, (Show(draw(look, application, dialog), here=here),))


def leave(look: Look, dialog: Dialog, *, here: bool = True) -> Turn:
    """Cancel. A new interview of which something is known is not thrown away without asking."""
    application = _half_told(look.chat, dialog)
    if application is None:
        turn = end(look.with_chat(replace(look.chat, dialog=None)), dialog, here=here)
    elif application.company is None:
        turn = drop(look, dialog, here=here)
    else:
        screen = _draw_leaving(look.words, application, dialog)
        turn = Turn(look, (Show(screen, here=here, keep=Keep.QUESTION),))
    return turn if here else in_place_of(look.chat, turn)


def in_place_of(chat: Chat, turn: Turn) -> Turn:
    """The turn that sends a new message: the one with the question before it loses its buttons."""
    asked_in = chat.dialog.message if chat.dialog else None
    return replace(turn, effects=(Strip(asked_in), *turn.effects)) if asked_in else turn


def keep(look: Look, dialog: Dialog) -> Turn:
    """Stop asking, and keep what was told so far."""
    look = look.with_chat(replace(look.chat, dialog=None))
    application = look.chat.application(dialog.application or "")
    if application and application.planned:
        return Turn(look, (Show(_draw_told(look, application, dialog), here=True),))
    text = look.words.say("I keep it as it is. You can go on at any time: /list shows it.")
    return Turn(look, (Show(Screen(text), here=True),))


def drop(look: Look, dialog: Dialog, *, here: bool = True) -> Turn:
    """Stop asking, and forget the application that was being told; one with a history is kept."""
    half_told, words = _half_told(look.chat, dialog), look.words
    if half_told is None:
        return keep(look, dialog)
    chat = replace(look.chat, dialog=None).without_application(half_told.id)
    text = words.say(
        "Stopped; nothing of it is kept. When there is an interview to tell me about: /new."
    )
    new = Tap(words.label("New interview"), Go("new").pack())
    return Turn(look.with_chat(chat), (Show(Screen(text, ((new,),)), here=here),))


def _learned(look: Look, application: Application, dialog: Dialog, *, here: bool) -> Turn:
    """What there was to learn is kept, and its action done; nothing learned leaves it open."""
    words = look.words
    if application.lesson is None:
        return Turn(look, (Show(draw_card(look, application), here=here),))
    if dialog.action_key:
        done = mark_done(application, dialog.action_key, look.now)
        look = look.with_application(done)
    text = words.join(
        [
            headline(application, words),
            words.say("I keep that with this application. On to the next one."),
        ]
    )
    screen = Screen(text, ((open_plan(application, words),),))
    return Turn(look, (Show(screen, here=here),))


def _half_told(chat: Chat, dialog: Dialog) -> Application | None:
    """The application that is just being told, of which nothing was made yet."""
    application = chat.application(dialog.application or "")
    new = dialog.form in BEGINNING and not dialog.only
    if not new or application is None:
        return None
    known = application.marks or application.answers or len(application.interviews) > 1
    return None if known else application


LEAVING: dict[str, Callable[[Look, Dialog], Turn]] = {
    Control.CANCEL: leave,
    Control.KEEP: keep,
    Control.DROP: drop,
}


def _draw_leaving(words: Words, application: Application, dialog: Dialog) -> Screen:
    text = words.join(
        [headline(application, words), words.say("Shall I keep what you have told me so far?")]
    )
    go_on = Tap(words.label("Go on with the questions"), Reply(dialog.id, Control.GO_ON).pack())
    keep_it = Tap(words.label("Keep it for later"), Reply(dialog.id, Control.KEEP).pack())
    away = Tap(words.label("Throw it away"), Reply(dialog.id, Control.DROP).pack(), Style.DANGER)
    return Screen(text, ((go_on,), (keep_it,), (away,)))


def _draw_told(look: Look, application: Application, dialog: Dialog) -> Screen:
    """What was told of the interview that the questions were about."""
    return draw_summary(look, application, dialog.interview or "")


def _draw_call(look: Look, application: Application, dialog: Dialog) -> Screen:
    """The day is told, or not: the call goes on where it stood."""
    action = look.plan(application).action(dialog.action_key)
    if action is None:
        return draw_card(look, application)
    return draw_call_or_end(CallView(look, application, action), dialog.step or "")


def _draw_own(look: Look, application: Application, dialog: Dialog) -> Screen:
    action = look.plan(application).action(dialog.action_key)
    if action is None or not action.state.is_open:
        return draw_card(look, application)
    return draw_action(look, application, action, insist=True)


def _draw_in_language(look: Look, application: Application, dialog: Dialog) -> Screen:
    draw = _draw_own if dialog.action else _draw_told
    return draw(look, application, dialog)


DRAWN: dict[str, Callable[[Look, Application, Dialog], Screen]] = {
    FormName.CALL: _draw_call,
    FormName.OWN_TEXT: _draw_own,
    FormName.TEXT_LANGUAGE: _draw_in_language,
}
"""The lists of questions that end with another screen than what was told."""
