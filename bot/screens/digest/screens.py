"""A nudge about the whole chat, drawn as things stand now."""

from datetime import date, datetime

from bot.screens.digest.digest_screen import draw_digest, draw_past_digest
from bot.screens.digest.erasing_screen import draw_offer, draw_past_offer
from bot.screens.digest.keep_applying_screen import draw_keep_applying
from bot.telegram.screen import Screen
from playbook.chat import Chat, Nudge
from playbook.plan.nudges.whole_chat import Topic


def topic_of(nudge: Nudge) -> Topic | None:
    """What a nudge about the whole chat is about; None for one about applications."""
    item = next(iter(nudge.items), None)
    return Topic(item.action[0]) if item and not item.application else None


def draw_word(chat: Chat, nudge: Nudge, now: datetime) -> Screen:
    """One whose newer sister came since keeps neither buttons nor names."""
    day, is_past = date.fromisoformat(nudge.items[0].action[1:]), bool(list_newer(chat, nudge))
    match topic_of(nudge):
        case Topic.KEEP_APPLYING:
            screen = draw_keep_applying(chat)
            return Screen(screen.text) if is_past else screen
        case Topic.ERASING:
            return draw_past_offer(chat) if is_past else draw_offer(chat, day)
    return draw_past_digest(chat, day) if is_past else draw_digest(chat, day, now)


def list_newer(chat: Chat, nudge: Nudge) -> list[Nudge]:
    """The nudges about the same matter of the whole chat that came after this one."""
    topic = topic_of(nudge)
    same = [one for one in chat.nudges if topic_of(one) is topic]
    return same[same.index(nudge) + 1 :] if nudge in same else []
