"""A nudge about the whole chat, drawn as things stand now."""

from bot.screens.digest.digest_screen import draw_digest, draw_past_digest
from bot.screens.digest.erasing_screen import draw_offer, draw_past_offer
from bot.screens.digest.keep_applying_screen import draw_keep_applying
from bot.telegram.screen import Screen
from playbook.chat import Chat, Nudge
from playbook.plan.look import Look
from playbook.plan.nudges.whole_chat import Subject, Topic


def subject_of(nudge: Nudge) -> Subject | None:
    """What a nudge about the whole chat is about; None for one about applications."""
    item = next(iter(nudge.items), None)
    return Subject.of(item) if item else None


def draw_word(look: Look, nudge: Nudge, about: Subject) -> Screen:
    """One whose newer sister came since keeps neither buttons nor names."""
    day, is_past = about.day, bool(list_newer(look.chat, nudge))
    match about.topic:
        case Topic.KEEP_APPLYING:
            screen = draw_keep_applying(look)
            return Screen(screen.text) if is_past else screen
        case Topic.ERASING:
            return draw_past_offer(look.words) if is_past else draw_offer(look, day)
    return draw_past_digest(look.words, day) if is_past else draw_digest(look, day)


def list_newer(chat: Chat, nudge: Nudge) -> list[Nudge]:
    """The nudges about the same matter of the whole chat that came after this one."""
    same = [one for one in chat.nudges if _topic_of(one) is _topic_of(nudge)]
    return same[same.index(nudge) + 1 :] if nudge in same else []


def _topic_of(nudge: Nudge) -> Topic | None:
    subject = subject_of(nudge)
    return subject.topic if subject else None
