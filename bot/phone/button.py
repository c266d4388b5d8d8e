"""The way to the phone script, on a follow-up that can be made by a call (PLAYBOOK 2: preferred channel)."""

from markupsafe import Markup

from bot.callbacks import Phone
from bot.plans.view import ActionView, Rows
from bot.telegram.screen import Style, Tap
from playbook.facts import Channel


def leads_with_call(view: ActionView) -> bool:
    """Whether the call comes first: they like to be called. The text for an email stays below."""
    return view.action.kind.is_follow_up and view.application.channel is Channel.PHONE


def advise_call(view: ActionView) -> Markup:
    """Why the call comes first."""
    return view.words.say(
        "They like to be called. The script goes with you through the call; the text below is for an email instead."
    )


def with_call(view: ActionView, rows: Rows) -> Rows:
    """A follow-up's buttons, with the call where somebody can be called."""
    if not view.action.kind.is_follow_up:
        return rows
    data = Phone(view.application.id, view.action.key, "").pack()
    if leads_with_call(view):
        return ((Tap(view.words.label("Phone script"), data, Style.PRIMARY),), *rows)
    if view.action.person and view.action.person.phone:
        return (*rows, (Tap(view.words.label("Call instead"), data),))
    return rows
