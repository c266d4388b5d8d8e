"""What silence usually means (PLAYBOOK part 5: S1, S2, S4): one sentence at a time, not always the same."""

from datetime import date
from zlib import crc32

from markupsafe import Markup

from playbook.facts import Application, Deed, Mark
from playbook.words import Words, noop

SENTENCES = (
    noop("Silence mostly means that other interviews are still running."),
    noop("A search is often paused for a while, for reasons that have nothing to do with you."),
    noop("Now and then a message gets stuck between two desks. It is seldom about you."),
    noop("Before anybody may say yes, somebody else has to approve it, and that takes its time."),
    noop("An offer takes days to be written, and nobody says a word meanwhile."),
)


def comfort_of_week(day: date, words: Words) -> Markup:
    """Another sentence than the week before."""
    return words.say(SENTENCES[day.toordinal() // 7 % len(SENTENCES)])


def comfort_for(application: Application, today: date, words: Words) -> Markup | None:
    """For somebody who waits longer than they were told to, or whose message went unanswered; else None."""
    written = [mark for mark in application.marks if _is_follow_up(mark)]
    named = application.decision_by
    overdue = bool(written) or (named is not None and named < today)
    if not overdue or application.closed or application.offered or application.ahead:
        return None
    at = crc32(application.id.encode()) + len(written)
    return words.say(SENTENCES[at % len(SENTENCES)])


def _is_follow_up(mark: Mark) -> bool:
    return mark.deed is Deed.DONE and mark.key is not None and mark.key.kind.is_follow_up
