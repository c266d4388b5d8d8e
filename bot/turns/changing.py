"""What happened, shown whole once its questions are answered."""

from datetime import datetime

from bot.screens.events.change_screen import draw_change
from bot.screens.events.menu_screen import draw_left
from bot.turns.turn import Show, Turn
from playbook.chat import Chat
from playbook.plan.changes import end_change, find_change, is_empty


def finish_change(chat: Chat, change_id: str, now: datetime, *, here: bool) -> Turn:
    """The change is complete: it can be taken back from now on, and is shown."""
    chat = end_change(chat, change_id)
    change = find_change(chat, change_id)
    if change is None or not change.before:
        return Turn(chat)
    if is_empty(chat, change):
        return Turn(chat, (Show(draw_left(chat, change.before[0]), here=here),))
    return Turn(chat, (Show(draw_change(chat, change, now), here=here),))
