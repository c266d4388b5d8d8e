"""The script as it is looked at during a call: what to say now, and a button for all that may come back."""

from dataclasses import dataclass
from datetime import date, timedelta

from markupsafe import Markup

from bot.conversation.calendar import NO_DAY, draw_month, month_of
from bot.parts.callbacks.chat import Nothing
from bot.parts.callbacks.plans import Act, Phone
from bot.parts.looking import Looking
from bot.parts.plan_button import open_plan
from bot.parts.standing_words import headline
from bot.parts.verbs import Verb
from bot.parts.view import Rows
from bot.screens.plans.later_screen import is_choice
from bot.screens.plans.settled_screen import draw_settled
from bot.telegram.screen import Button, Copy, Screen, Style, Tap
from playbook.facts import Application
from playbook.phone import BEGINNING, Asks, Call, CallPlace, Node, Outcome, Said, follow, speak
from playbook.plan.actions import Action
from playbook.plan.why import name_action

STOP = "stop"  # in the place of a step
FARTHEST = timedelta(days=366)  # from today, for a day in a button


@dataclass(frozen=True, slots=True)
class CallView(Looking):
    """A call in its chat, about an action that is open."""

    application: Application
    action: Action

    @property
    def call(self) -> Call:
        return Call(self.application, self.action, self.look.chat.preferences, self.look.now)

    @property
    def open(self) -> bool:
        """Whether there is still a follow-up that the call can stand for."""
        waits = self.action.state.is_open and not self.action.tentative
        return waits and self.action.kind.is_follow_up

    def find(self, step: str) -> CallPlace | None:
        """The place a button leads to; None for one that is unknown, or names a day out of reach."""
        place = follow(step, last=self.call.last)
        day = place.day if place else None
        return None if day and abs(day - self.call.today) > FARTHEST else place

    def may_try_on(self, day: date) -> bool:
        """Whether the call can be put off to that day: a working day, and not too far."""
        possible = is_choice(day, self.action, self.call.today)
        return possible and self.call.moments.days.is_working(day)

    def tap(self, label: str, step: str, style: Style | None = None) -> Tap:
        return Tap(label, Phone(self.application.id, self.action.key.pack(), step).pack(), style)

    def screen(self, paragraphs: list[Markup], rows: Rows) -> Screen:
        """The head, the paragraphs, the rows."""
        title = name_action(self.action, self.words)
        head = [
            # Translators: {action} is what the call is for, like "First follow-up".
            self.words.say("📞 <b>Call: {action}</b>", action=title),
            headline(self.application, self.words),
        ]
        return Screen(Markup("\n\n").join([self.words.join(head), *paragraphs]), rows)


def draw_step(view: CallView, step: str = BEGINNING) -> Screen:
    """A scene of the call, or the calendar for a day to try again; the beginning for an unknown step."""
    place = view.find(step) or view.find(BEGINNING)
    if place and place.asked and place.asked.asks is Asks.CALL_AGAIN:
        return _draw_calendar(view, place, place.asked)
    if place and place.asked:  # the question about the day was left without an answer
        return draw_step(view, place.before or BEGINNING)
    if place and place.node:
        return _draw_scene(view, place, place.node)
    return draw_stopped(view)


def draw_call_or_end(view: CallView, step: str) -> Screen:
    """A step of the call; where its follow-up was settled meanwhile, what became of that."""
    if view.open:
        return draw_step(view, step)
    return draw_settled(view.look, view.application, view.action)


def draw_stopped(view: CallView) -> Screen:
    """The call is left: nothing was noted."""
    words = view.words
    again = view.tap(words.label("Phone script"), BEGINNING)
    text = Act(view.application.id, view.action.key.pack(), Verb.ANYWAY).pack()
    rows = (
        (again, Tap(words.label("Show the email"), text)),
        (open_plan(view.application, words),),
    )
    return view.screen([words.say("Stopped. Nothing of the call is noted.")], rows)


def _draw_scene(view: CallView, place: CallPlace, node: Node) -> Screen:
    words = view.words
    said = Markup("<blockquote>{}</blockquote>").format(speak(node, view.call, place.day))
    # Translators: stands above the words to say on the phone.
    paragraphs = [*_number(view, place), words.join([words.say("You say:"), said])]
    if node.hint:
        paragraphs.append(words.say("<i>{hint}</i>", hint=words.say(node.hint)))
    if len(node.answers) > 1:
        # Translators: asked below the words to say: what did they answer?
        paragraphs.append(words.say("And then?"))
    rows = tuple((_answer(view, place, one),) for one in node.answers if _fits(view, one))
    return view.screen(paragraphs, (*rows, *_copy(view, place), _ways_out(view, place)))


def _fits(view: CallView, said: Said) -> bool:
    return said.to is not Outcome.IN_AN_HOUR or view.call.may_try_again_today


def _answer(view: CallView, place: CallPlace, said: Said) -> Tap:
    last_one = place.node is not None and len(place.node.answers) == 1
    style = Style.SUCCESS if last_one else None
    return view.tap(view.words.label(said.label), place.after(said), style)


def _number(view: CallView, place: CallPlace) -> list[Markup]:
    """Whom to call, at the beginning only. Telegram makes a number one that dials on a tap."""
    person, words = view.action.person, view.words
    if place.step != BEGINNING or person is None:
        return []
    if person.phone:
        return [words.say("{name}: {number}", name=person.name, number=person.phone)]
    return [
        words.say(
            "I have no number for {name}; the switchboard or the recruiter can put you through.",
            name=person.name,
        )
    ]


def _copy(view: CallView, place: CallPlace) -> Rows:
    phone = view.action.person.phone if view.action.person else None
    if place.step != BEGINNING or not phone:
        return ()
    return ((Copy(view.words.label("Copy number"), phone),),)


def _ways_out(view: CallView, place: CallPlace) -> tuple[Button, ...]:
    words = view.words
    stop = view.tap(words.label("Stop the call"), STOP)
    if place.before is None:
        return (stop,)
    return (view.tap(words.label("‹ Back"), place.before), stop)


def _draw_calendar(view: CallView, place: CallPlace, asked: Said) -> Screen:
    """When to try again: a working day."""
    words, today = view.words, view.call.today
    month = month_of(place.written.removeprefix("m")) or today.replace(day=1)
    step = (place.before or BEGINNING) + "." + asked.code
    rows = tuple(
        tuple(
            Tap(one.label, Nothing().pack())
            if one.value == NO_DAY
            else view.tap(one.label, f"{step}={one.value}")
            for one in row
        )
        for row in draw_month(month, words, view.may_try_on)
    )
    question = words.say("On which day should you try again?")
    return view.screen([question], (*rows, _ways_out(view, place)))
