"""What happened, shown whole once its questions are answered."""

from datetime import datetime, timedelta

from bot.screens.events.change_screen import draw_change
from bot.screens.events.menu_screen import draw_left
from bot.turns.turn import Show, Turn
from playbook.chat import Change, Chat
from playbook.facts import Application
from playbook.plan.look import Look
from playbook.plan.taking_back import end_change, find_change, is_empty

MINUTE = timedelta(minutes=1)


def finish_change(look: Look, change_id: str, *, here: bool) -> Turn:
    """The change is complete: it can be taken back from now on, and is shown."""
    look = look.with_chat(end_change(look.chat, change_id))
    change = find_change(look.chat, change_id)
    if change is None or not change.before:
        return Turn(look)
    if is_empty(look.chat, change):
        return Turn(look, (Show(draw_left(look.words, change.before[0]), here=here),))
    return Turn(look, (Show(draw_change(look, change), here=here),))


def find_just_told(chat: Chat, application: Application, now: datetime) -> Change | None:
    """The newest change, if it is of this application and of the last minute: its button may be tapped twice."""
    newest = chat.changes[-1] if chat.changes else None
    if newest is None or now - newest.at >= MINUTE:
        return None
    return newest if any(one.id == application.id for one in newest.before) else None
