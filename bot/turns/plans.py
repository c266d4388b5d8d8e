"""What a tap on a card, a nudge or an action leads to. Pure decisions, handed to the store."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from bot.conversation.questions.forms import FormName
from bot.conversation.questions.languages import TEXT_LANGUAGE
from bot.conversation.questions.question import Question
from bot.conversation.questions.talk import LESSON, OWN
from bot.parts.callbacks.plans import Act, OpenCard, OpenNudge, Snooze
from bot.parts.verbs import Verb
from bot.screens.digest.screens import subject_of
from bot.screens.plans.action_screen import draw_action
from bot.screens.plans.card_screen import draw_card
from bot.screens.plans.later_screen import draw_days, draw_later, is_choice
from bot.screens.plans.nudge_screen import draw_nudge
from bot.screens.plans.settled_screen import draw_settled
from bot.telegram.screen import Screen
from bot.turns.answering import ask_one
from bot.turns.tapped import Tapped
from bot.turns.turn import Notice, Show, Strip, Turn
from playbook.chat import Item
from playbook.facts import ActionKey, ActionKind, Application, DraftChoice
from playbook.owed import Keep
from playbook.plan.actions import Action, State
from playbook.plan.deeds import mark_done, mark_skipped, pass_on, reopen, snooze
from playbook.plan.moments.snoozing import Later, snooze_until
from playbook.plan.reasons import TOO_LATE

VerbTurn = Callable[[Tapped, Application, Action], Turn]


def open_card(tapped: Tapped, callback: OpenCard) -> Turn:
    """The card: here if this is its message, else anew at the end of the chat."""
    application = tapped.chat.application(callback.application)
    return show_card(tapped, application) if application else gone(tapped)


def show_card(tapped: Tapped, application: Application) -> Turn:
    """The one living card; an older one loses its buttons."""
    screen = draw_card(tapped.look, application)
    if application.card == tapped.message:
        return tapped.shows(screen)
    old = (Strip(application.card),) if application.card else ()
    card = Show(screen, keep=Keep.CARD, application=application.id)
    return Turn(tapped.look, (*old, card))


def open_nudge(tapped: Tapped, callback: OpenNudge) -> Turn:
    nudge = next((n for n in tapped.chat.nudges if n.id == callback.nudge), None)
    if nudge is None:
        return gone(tapped)
    return tapped.shows(draw_nudge(tapped.look, nudge))


def act(tapped: Tapped, callback: Act) -> Turn:
    """One of the verbs on one action; on an action that is settled already, a polite word."""
    found, verb = tapped.find(callback), VERBS.get(callback.verb)
    if found is None or verb is None:
        return gone(tapped)
    application, action = found
    if callback.verb == Verb.DONE and action.reason in TOO_LATE:
        return _done_in_time(tapped, application, action)
    if not action.state.is_open and callback.verb != Verb.UNDO:
        return _settled_already(tapped, application, action)
    return verb(tapped, application, action)


def put_off(tapped: Tapped, callback: Snooze) -> Turn:
    """Later: at a usual moment or on a day of the calendar."""
    found = tapped.find(callback)
    if found is None:
        return gone(tapped)
    application, action = found
    if not action.state.is_open:
        return _settled_already(tapped, application, action)
    later = _read_later(callback.until, action, tapped)
    if later is None:
        screen = draw_days(tapped.look, application, action, callback.until)
        return tapped.shows(screen)
    until = snooze_until(later, action.kind, tapped.chat.preferences, tapped.now)
    changed = snooze(application, action.key, tapped.now, until)
    return _after_deed(tapped, changed, action.key)


def gone(tapped: Tapped) -> Turn:
    """A button for something that was forgotten, or that this version does not know."""
    word = tapped.words.label("This is no longer in your plans. /list shows what is.")
    return tapped.alerts(word)


def _open(tapped: Tapped, application: Application, action: Action) -> Turn:
    return tapped.shows(_draw(tapped, application, action))


def _insist(tapped: Tapped, application: Application, action: Action) -> Turn:
    return tapped.shows(_draw(tapped, application, action, insist=True))


def _done(tapped: Tapped, application: Application, action: Action) -> Turn:
    if action.kind is ActionKind.CONTACTS:
        passed_on = pass_on(application, action.key, tapped.now)
        return _after_deed(tapped, passed_on, action.key)
    person = action.person.id if action.person else None
    return _after_deed(tapped, mark_done(application, action.key, tapped.now, person), action.key)


def _done_in_time(tapped: Tapped, application: Application, action: Action) -> Turn:
    """A thank-you that seemed too late was sent all the same: when it was brought up, as far as we know."""
    item = Item(application.id, action.key.pack())
    brought_up = [nudge.at for nudge in tapped.chat.nudges if item in nudge.items]
    done = mark_done(application, action.key, min(brought_up, default=tapped.now))
    return _after_deed(tapped, done, action.key)


def _skip(tapped: Tapped, application: Application, action: Action) -> Turn:
    return _after_deed(tapped, mark_skipped(application, action.key, tapped.now), action.key)


def _undo(tapped: Tapped, application: Application, action: Action) -> Turn:
    if action.settled_at is None:
        return _open(tapped, application, action)
    return _after_deed(tapped, reopen(application, action.key), action.key)


def _later(tapped: Tapped, application: Application, action: Action) -> Turn:
    return tapped.shows(draw_later(tapped.look, application, action))


def _ask_for(form: FormName, question: Question) -> VerbTurn:
    """A question about the action, whatever is known."""

    def ask_for(tapped: Tapped, application: Application, action: Action) -> Turn:
        return ask_one(
            tapped.look, form, question.key, application=application.id, action=action.key.pack()
        )

    return ask_for


def _rewrite(change: Callable[[DraftChoice], DraftChoice]) -> VerbTurn:
    """Another look of the draft: short or long, the user's own, or other words."""

    def rewrite(tapped: Tapped, application: Application, action: Action) -> Turn:
        choice = change(application.draft_choice(action.key))
        return _redraw(tapped, application.with_draft_choice(choice), action)

    return rewrite


VERBS: dict[str, VerbTurn] = {
    Verb.OPEN: _open,
    Verb.ANYWAY: _insist,
    Verb.DONE: _done,
    Verb.SKIP: _skip,
    Verb.UNDO: _undo,
    Verb.LATER: _later,
    Verb.EDIT: _ask_for(FormName.OWN_TEXT, OWN),
    Verb.LANGUAGE: _ask_for(FormName.TEXT_LANGUAGE, TEXT_LANGUAGE),
    Verb.LEARN: _ask_for(FormName.LESSON, LESSON),
    Verb.WORDING: _rewrite(lambda c: replace(c, variant=c.variant + 1, own_shown=False)),
    Verb.SHORT: _rewrite(lambda c: replace(c, short=True)),
    Verb.MAIL: _rewrite(lambda c: replace(c, short=False)),
    Verb.OWN: _rewrite(lambda c: replace(c, own_shown=True)),
    Verb.SUGGESTED: _rewrite(lambda c: replace(c, own_shown=False)),
}


def _redraw(tapped: Tapped, application: Application, action: Action) -> Turn:
    return _insist(tapped.with_application(application), application, action)


def _after_deed(tapped: Tapped, application: Application, key: ActionKey) -> Turn:
    """The message that was tapped shows what became of it: the card, the nudge, or the action."""
    tapped = tapped.with_application(application)
    action = tapped.look.plan(application).action(key)
    if application.card == tapped.message:
        return show_card(tapped, application)
    if tapped.nudge:
        return tapped.shows(draw_nudge(tapped.look, tapped.nudge))
    if action is None:
        return show_card(tapped, application)
    return tapped.shows(_draw(tapped, application, action))


def _settled_already(tapped: Tapped, application: Application, action: Action) -> Turn:
    """A second tap, or one on an old message: nothing is done twice."""
    told = {
        State.DONE: tapped.words.label("That is done already."),
        State.SKIPPED: tapped.words.label("You left that one out."),
    }
    word = told.get(action.state, tapped.words.label("That is not needed any more."))
    shown = _after_deed(tapped, application, action.key)
    return replace(shown, effects=(Notice(word), *shown.effects))


def _draw(
    tapped: Tapped, application: Application, action: Action, *, insist: bool = False
) -> Screen:
    if not action.state.is_open or (action.snoozed and not insist):
        return draw_settled(tapped.look, application, action)
    nudge = tapped.nudge
    among = nudge if nudge and (len(nudge.items) > 1 or subject_of(nudge)) else None
    return draw_action(tapped.look, application, action, among=among, insist=insist)


def _read_later(until: str, action: Action, tapped: Tapped) -> Later | date | None:
    """A usual moment or an allowed day; None for a month of the calendar, or nonsense."""
    if until in set(Later):
        return Later(until)
    try:
        day = date.fromisoformat(until)
    except ValueError:
        return None
    return day if is_choice(day, action, tapped.words.local_day(tapped.now)) else None
