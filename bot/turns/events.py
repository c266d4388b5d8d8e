"""What a tap in the menu leads to. Pure decisions, handed to the store."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from bot.conversation.calendar import month_of
from bot.conversation.fields import OnInterview
from bot.conversation.questions.events import EVENTS, Event
from bot.conversation.questions.forms import FormName
from bot.parts.callbacks.plans import Happened, Heard, TakeBack, TextSent
from bot.parts.plan_button import open_plan
from bot.parts.standing_words import headline
from bot.screens.events import menu_screen as menu
from bot.telegram.screen import Screen
from bot.turns.answering import ask, ask_one
from bot.turns.changing import find_just_told, finish_change
from bot.turns.plans import gone
from bot.turns.tapped import Tapped
from bot.turns.turn import Notice, Show, Turn
from playbook.chat import Chat
from playbook.facts import Application, Ending, News
from playbook.plan import events
from playbook.plan.actions import Action
from playbook.plan.deeds import mark_done
from playbook.plan.nudges.whole_chat import live_applications
from playbook.plan.taking_back import begin_change, can_take_back, find_change, take_back

NOON = time(12)
OLDER = {str(one.news): event for event, one in EVENTS.items() if one.news}


@dataclass(frozen=True, slots=True)
class TappedNews:
    """One application in the chat from which something was told; `rest` is what the button says of it."""

    tapped: Tapped
    application: Application
    rest: str = ""

    def changes(
        self, what: Event, change: Callable[[Chat], Chat], others: Collection[str] = ()
    ) -> Turn:
        """The chat with the change made: shown whole, at once or when the event's question is answered.

        A question is put whatever is known: about the newest interview that is over, or about the job.
        """
        tapped, application, question = self.tapped, self.application, EVENTS[what].asks
        chat, number = begin_change(tapped.chat, {application.id, *others}, what, tapped.now)
        look = tapped.look.with_chat(change(chat))
        if question is None:
            return finish_change(look, number, here=True)
        held = application.held if isinstance(question.field, OnInterview) else None
        return ask_one(
            look,
            what,
            question.key,
            application=application.id,
            interview=held.id if held else "",
            change=number,
            here=True,
        )

    def becomes(self, what: Event, changed: Application) -> Turn:
        """A change of this application only."""
        return self.changes(what, lambda chat: chat.with_application(changed))


def happened(tapped: Tapped, callback: Happened) -> Turn:
    """The menu below the card or nudge that it was asked from; then, in its message, what follows."""
    application = tapped.chat.application(callback.application)
    if application is None or not application.planned:
        return gone(tapped)
    what, rest = callback.told
    if not what:
        return Turn(tapped.look, (Show(menu.draw_menu(tapped.words, application)),))
    event = TappedNews(tapped, application, rest)
    if what == menu.NEVER_MIND:
        return event.tapped.shows(menu.draw_left(tapped.words, application))
    if what not in set(Event):
        return gone(tapped)
    decide = MORE_TO_IT.get(what)
    return decide(event) if decide else _as_declared(event, Event(what))


def heard(tapped: Tapped, callback: Heard) -> Turn:
    """The button of older keyboards."""
    what = OLDER.get(callback.news, "")
    return happened(tapped, Happened(callback.application, callback.action, what))


def undo(tapped: Tapped, callback: TakeBack) -> Turn:
    """All as it was before; unless something else has happened to it since."""
    chat, words = tapped.chat, tapped.words
    change = find_change(chat, callback.change)
    if change is None or not can_take_back(chat, change):
        # Translators: shown in a small window, at most 200 characters.
        word = words.label(
            "More has happened to it since, so I can't undo this in one go. /list shows it, and every answer can be changed there."
        )
        return tapped.alerts(word)
    subject, look = change.before[0], tapped.look.with_chat(take_back(chat, change))
    text = words.join([headline(subject, words), words.say("Undone. Everything is as it was.")])
    return Turn(look, (Show(Screen(text, ((open_plan(subject, words),),)), here=True),))


def _as_declared(event: TappedNews, what: Event) -> Turn:
    """What the event says that it changes and asks; told twice within a minute it was tapped twice."""
    tapped, declared = event.tapped, EVENTS[what]
    if not (declared.changes_at_once or declared.asks):
        return gone(tapped)
    newest = find_just_told(tapped.chat, event.application, tapped.now)
    if declared.changes_at_once and newest and newest.what == what:
        return Turn(tapped.look, (Notice(tapped.words.label("I have noted that already.")),))
    return event.becomes(what, declared.happen(event.application, tapped.now))


def _next_round(event: TappedNews) -> Turn:
    now, zone = event.tapped.now, event.tapped.chat.preferences.zone or "UTC"
    changed = events.hear(event.application, News.NEXT_ROUND, now)
    changed, number = events.add_interview(changed, zone, now)
    chat, change = begin_change(event.tapped.chat, {changed.id}, Event.ROUND, now)
    return ask(
        event.tapped.look.with_chat(chat.with_application(changed)),
        FormName.NEXT_ROUND,
        application=changed.id,
        interview=number,
        change=change,
        here=True,
    )


def _wrote(event: TappedNews) -> Turn:
    """Which text, which day; then it is done, on that day."""
    look, application = event.tapped.look, event.application
    texts = {one.key: one for one in menu.list_texts(look, application)}
    sent = TextSent.parse(event.rest)
    action = texts.get(sent.key) if sent.key else None
    if action is None:
        return event.tapped.shows(menu.draw_which_text(look, application))
    if month := month_of(sent.day.removeprefix("m")):
        return event.tapped.shows(menu.draw_which_date(look, application, action, month))
    at = _moment_of(event, sent.day)
    if at is None:
        return event.tapped.shows(menu.draw_which_day(look, application, action))
    return event.becomes(Event.WROTE, _written(application, action, at))


def _moment_of(event: TappedNews, day: str) -> datetime | None:
    """The noon of a day that is possible, but never in the future; None for any other."""
    words, now = event.tapped.words, event.tapped.now
    try:
        wanted = date.fromisoformat(day)
    except ValueError:
        return None
    if not menu.first_day(event.application) <= wanted <= words.local_day(now):
        return None
    return min(datetime.combine(wanted, NOON, words.zone).astimezone(UTC), now)


def _written(application: Application, action: Action, at: datetime) -> Application:
    return mark_done(application, action.key, at, action.person.id if action.person else None)


def _withdrew(event: TappedNews) -> Turn:
    if event.rest not in {menu.TOLD, menu.UNTOLD}:
        return event.tapped.shows(menu.draw_do_they_know(event.tapped.words, event.application))
    told = event.rest == menu.TOLD
    now = event.tapped.now
    closed = events.close(event.application, Ending.WITHDRAWN, now, told=told)
    return event.becomes(Event.WITHDREW, closed)


def _took(event: TappedNews) -> Turn:
    if event.rest not in {*_live(event), menu.ELSEWHERE}:
        return event.tapped.shows(menu.draw_whose_job(event.tapped.look, event.application))
    return _takes(event, Event.TOOK, None if event.rest == menu.ELSEWHERE else event.rest)


def _accept(event: TappedNews) -> Turn:
    return _takes(event, Event.ACCEPT, event.application.id)


def _takes(event: TappedNews, what: Event, job: str | None) -> Turn:
    now = event.tapped.now
    return event.changes(what, lambda chat: events.accept(chat, job, now), others=_live(event))


def _live(event: TappedNews) -> list[str]:
    return [one.id for one in live_applications(event.tapped.chat)]


MORE_TO_IT: dict[str, Callable[[TappedNews], Turn]] = {
    Event.ROUND: _next_round,
    Event.WROTE: _wrote,
    Event.WITHDREW: _withdrew,
    Event.TOOK: _took,
    Event.ACCEPT: _accept,
}
"""The events that need more than they declare: another word, another interview, all applications."""
