"""An interview that turns out to be another round of an application that was told before."""

from datetime import datetime

from bot.arranged.happenings import Told
from bot.callbacks import Arrange
from bot.conversation.asked import Asked
from bot.events.happening import What
from bot.overview.naming import name_application
from bot.telegram.screen import Tap
from playbook.arranging.arrangement import join
from playbook.chat import Chat
from playbook.facts import Application
from playbook.plan.changes import begin_change
from playbook.plan.nudges.whole_chat import live_applications


def find_first_told(chat: Chat, newcomer: Application) -> Application | None:
    """The live application at the same company that an application just begun may belong to."""
    if len(newcomer.interviews) > 1 or newcomer.answers or not newcomer.company:
        return None
    wanted = newcomer.company.casefold()
    index = [one.id for one in chat.applications].index(newcomer.id)
    earlier = {one.id for one in chat.applications[:index]}
    same = [
        one
        for one in live_applications(chat)
        if one.id in earlier and (one.company or "").casefold() == wanted and one.planned
    ]
    return same[-1] if same else None


def offer_joining(asked: Asked) -> list[Tap]:
    """The button that says so, where there is such an application."""
    first = find_first_told(asked.chat, asked.application)
    if first is None:
        return []
    data = Arrange(asked.application.id, asked.interview.id, f"{Told.JOIN}.{first.id}").pack()
    label = asked.words.label(
        "It is another round of {application}", application=name_application(first, asked.words)
    )
    return [Tap(label, data)]


def join_in(
    chat: Chat, first: Application, newcomer: Application, now: datetime
) -> tuple[Chat, str]:
    """The chat in which the two are one application, and the change that did it."""
    chat, change = begin_change(chat, {first.id, newcomer.id}, What.ROUND, now)
    joined = join(first, newcomer, now)
    return chat.without_application(newcomer.id).with_application(joined), change
