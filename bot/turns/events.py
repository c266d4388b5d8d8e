"""What a tap in the menu leads to. Pure decisions, handed to the store."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from bot.conversation.calendar import month_of
from bot.conversation.questions.forms import FormName
from bot.conversation.questions.interview import DECISION_NOW, PEOPLE
from bot.parts.callbacks import Happened, Heard, TakeBack
from bot.parts.events import Event, TextSent
from bot.parts.plan_button import open_plan
from bot.parts.standing_words import headline
from bot.screens.events import menu_screen as menu
from bot.telegram.screen import Screen
from bot.turns.answering import ask, ask_one
from bot.turns.changing import finish_change
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
MINUTE = timedelta(minutes=1)
OLDER = {
    "good": Event.GOOD,
    "more_time": Event.MORE_TIME,
    "offer": Event.OFFER,
    "rejection": Event.NO,
}


@dataclass(frozen=True, slots=True)
class TappedNews:
    """One application in the chat from which something was told; `rest` is what the button says of it."""

    tapped: Tapped
    application: Application
    rest: str = ""

    def changes(
        self,
        what: Event,
        change: Callable[[Chat], Chat],
        *,
        form: FormName | None = None,
        others: Collection[str] = (),
    ) -> Turn:
        """The chat with the change made: shown whole, at once or when its questions are answered."""
        tapped, application = self.tapped, self.application
        chat, number = begin_change(tapped.chat, {application.id, *others}, what, tapped.now)
        chat = change(chat)
        if form is None:
            return finish_change(tapped.look.with_chat(chat), number, here=True)
        return ask(
            tapped.look.with_chat(chat), form, application=application.id, change=number, here=True
        )

    def becomes(self, what: Event, changed: Application, *, form: FormName | None = None) -> Turn:
        """A change of this application only."""
        return self.changes(what, lambda chat: chat.with_application(changed), form=form)

    def asks(self, what: Event, form: FormName, question: str, interview: str = "") -> Turn:
        """One question, whose answer is the change."""
        tapped, application = self.tapped, self.application
        chat, number = begin_change(tapped.chat, {application.id}, what, tapped.now)
        return ask_one(
            tapped.look.with_chat(chat),
            form,
            question,
            application=application.id,
            interview=interview,
            change=number,
            here=True,
        )


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
    decide = EVENTS.get(what)
    return decide(event) if decide else gone(tapped)


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
        return Turn(tapped.look, (Notice(word, alert=True),))
    subject, look = change.before[0], tapped.look.with_chat(take_back(chat, change))
    text = words.join([headline(subject, words), words.say("Undone. Everything is as it was.")])
    return Turn(look, (Show(Screen(text, ((open_plan(subject, words),),)), here=True),))


def _news(what: Event, news: News, form: FormName | None = None) -> Callable[[TappedNews], Turn]:
    """They said so; the same word twice within a minute is one word tapped twice."""

    def hear(event: TappedNews) -> Turn:
        now, said = event.tapped.now, event.application.answers
        if said and said[-1].news is news and now - said[-1].at < MINUTE:
            word = Notice(event.tapped.words.label("I have noted that already."))
            return Turn(event.tapped.look, (word,))
        return event.becomes(what, events.hear(event.application, news, now), form=form)

    return hear


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


def _date(event: TappedNews) -> Turn:
    """A new date: asked for although one may be known."""
    return event.asks(Event.DATE, FormName.MORE_TIME, DECISION_NOW.key)


def _no_follow_ups(event: TappedNews) -> Turn:
    return event.becomes(Event.NO_FOLLOW_UPS, events.ask_for_none(event.application))


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


def _met(event: TappedNews) -> Turn:
    """Somebody else of the newest interview that is over."""
    held = event.application.held
    return event.asks(Event.MET, FormName.INTERVIEW, PEOPLE.key, held.id if held else "")


def _withdrew(event: TappedNews) -> Turn:
    if event.rest not in {menu.TOLD, menu.UNTOLD}:
        return event.tapped.shows(menu.draw_do_they_know(event.tapped.words, event.application))
    told = event.rest == menu.TOLD
    now = event.tapped.now
    closed = events.close(event.application, Ending.WITHDRAWN, now, told=told)
    return event.becomes(Event.WITHDREW, closed)


def _took(event: TappedNews) -> Turn:
    chat, now = event.tapped.chat, event.tapped.now
    live = [one.id for one in live_applications(chat)]
    if event.rest not in {*live, menu.ELSEWHERE}:
        return event.tapped.shows(menu.draw_whose_job(event.tapped.look, event.application))
    job = None if event.rest == menu.ELSEWHERE else event.rest
    return event.changes(Event.TOOK, lambda chat: events.accept(chat, job, now), others=live)


def _accept(event: TappedNews) -> Turn:
    now, job = event.tapped.now, event.application.id
    live = [one.id for one in live_applications(event.tapped.chat)]
    return event.changes(Event.ACCEPT, lambda chat: events.accept(chat, job, now), others=live)


def _decline(event: TappedNews) -> Turn:
    closed = events.close(event.application, Ending.DECLINED, event.tapped.now)
    return event.becomes(Event.DECLINE, closed)


EVENTS: dict[str, Callable[[TappedNews], Turn]] = {
    Event.GOOD: _news(Event.GOOD, News.GOOD),
    Event.ROUND: _next_round,
    Event.MORE_TIME: _news(Event.MORE_TIME, News.MORE_TIME, FormName.MORE_TIME),
    Event.DATE: _date,
    Event.OFFER: _news(Event.OFFER, News.OFFER, FormName.OFFER),
    Event.NO: _news(Event.NO, News.REJECTION),
    Event.NO_FOLLOW_UPS: _no_follow_ups,
    Event.WROTE: _wrote,
    Event.MET: _met,
    Event.WITHDREW: _withdrew,
    Event.TOOK: _took,
    Event.ACCEPT: _accept,
    Event.DECLINE: _decline,
}
