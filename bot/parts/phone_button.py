"""The way to the phone script, on a follow-up that can be made by a call (PLAYBOOK 2: preferred channel)."""

from markupsafe import Markup

from bot.parts.callbacks.plans import Phone
from bot.parts.view import ActionView, Rows
from bot.telegram.screen import Style, Tap
from playbook.facts import Channel
from playbook.plan.reasons import Reason


def leads_with_call(view: ActionView) -> bool:
    """Whether the call comes first: they like to be called, or agreed to it. The email stays below."""
    liked = view.application.channel is Channel.PHONE
    return may_call(view) and (liked or view.action.reason is Reason.CALL_BACK)


def may_call(view: ActionView) -> bool:
    """Whether it is a follow-up, and no earlier one has to come first."""
    return view.action.kind.is_follow_up and not view.action.tentative


def advise_call(view: ActionView) -> Markup:
    """Why the call comes first."""
    if view.action.reason is Reason.CALL_BACK:
        return view.words.say(
            "The script goes with you through the call; the text below is for an email instead."
        )
    return view.words.say(
        "They like to be called. The script goes with you through the call; the text below is for an email instead."
    )


def with_call(view: ActionView, rows: Rows) -> Rows:
    """A follow-up's buttons, with the call where somebody can be called."""
    if not may_call(view):
        return rows
    data = Phone(view.application.id, view.action.key.pack(), "").pack()
    if leads_with_call(view):
        return ((Tap(view.words.label("Phone script"), data, Style.PRIMARY),), *rows)
    if view.action.person and view.action.person.phone:
        return (*rows, (Tap(view.words.label("Call instead"), data),))
    return rows
