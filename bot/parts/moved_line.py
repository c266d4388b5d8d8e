"""One line for an action that something moved: from when to when."""

from datetime import datetime

from markupsafe import Markup

from bot.parts.standing_words import describe_state
from playbook.plan.actions import Action
from playbook.plan.difference import Moved
from playbook.words import Words


def describe_move(
    name: str, moved: Moved, now: datetime | None, words: Words, then: Words | None = None
) -> Markup:
    """The action under this name, with its date before and after.

    `then` are the words of the time before, where the user's clock was another. With `now` days near it are told as
    "today" or "tomorrow".
    """
    if moved.after is None:
        # Translators: this action is in the plan no more.
        return words.say("➖ {action}: falls away", action=name)
    after = describe_state(moved.after, words, now)
    if not moved.after.state.is_open:
        return words.say("✅ {action}: {after}", action=name, after=after)
    if moved.before is None:
        return words.say("▫️ {action}: {after} (new)", action=name, after=after)
    before = describe_state(moved.before, then or words, now)
    return words.say("↪️ {action}: {before} → {after}", action=name, before=before, after=after)


def reads_alike(moved: Moved, words: Words, then: Words) -> bool:
    """Whether the user's calendar shows the same before and after."""
    if moved.before is None or moved.after is None:
        return False
    return _reading(moved.before, then) == _reading(moved.after, words)


def _reading(action: Action, words: Words) -> tuple[object, ...]:
    """All that the line about it says, unwritten: a hundred dates may have moved, of which a few are shown."""
    at = action.settled_at or action.due
    local = at.astimezone(words.zone) if at else None
    says_hour = local and not action.settled_at and not action.tentative
    clock = (local.hour, local.minute) if local and says_hour else None
    return action.state, action.tentative, action.snoozed, local and local.date(), clock
