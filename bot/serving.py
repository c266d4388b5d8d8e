"""What one update comes to: judged once, however often it comes. Pure."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.owing import owe
from bot.screens.plans.living import find_changes
from bot.screens.welcome import draw_damaged
from bot.telegram.screen import Screen
from bot.turns.capacity import within_capacity
from bot.turns.turn import Decision, Effect, Notice, Show, Strip, Turn
from playbook.chat import Chat
from playbook.owed import Keep, Owed
from playbook.plan.look import Look
from playbook.plan.nudges.nudging import refresh_due
from playbook.preferences import Preferences


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an update came from, and the tap it was, if it was one."""

    chat: int
    update: int
    language: str | None = None
    name: str | None = None  # what Telegram calls the user
    query: str | None = None
    message: int | None = None  # the message that carried the tapped button


@dataclass(frozen=True, slots=True)
class Served:
    """What is to be shown once the effect is committed; living messages by their ids."""

    effects: tuple[Effect, ...] = ()  # beside what is owed; of a chat that is forgotten wholly, all
    living: dict[int, Screen] = field(default_factory=dict)
    owed: tuple[Owed, ...] = ()
    language: str = ""  # the chat's, as it is from now on
    look: Look | None = None  # what was seen of the chat, as it is from now on


def serve(
    chat: Chat,
    origin: Origin,
    decision: Decision,
    now: datetime,
    earlier: tuple[Look, ...] = (),
) -> tuple[Chat | None, Served]:
    """The chat after an update, and what to show of it. None: nothing of the chat is kept.

    What was seen of the chat `earlier` is not looked at again where it still holds.

    What the turn says is kept with it, as owed. An update that was served before changes nothing, and says no more
    than what is owed still.
    """
    before = Look(_introduce(replace(chat, blocked=False), origin), now, earlier)
    decision = within_capacity(decision, tapped=bool(origin.query))
    if origin.update in chat.seen:
        return kept(chat), Served(owed=chat.owed, look=before)
    turn = decision(before)
    if turn.look is None:
        return None, Served(turn.effects, find_changes(before, before.with_chat(Chat(chat.id))))
    after = turn.look.with_chat(_with_question(turn.look.chat, turn))
    living = _living(before, after, turn, origin)
    owing = owe(after.chat, (*_own_up(before), *turn.effects), origin.message, now)
    after = after.with_chat(replace(owing.saw(origin.update), active_at=now))
    aside = tuple(one for one in turn.effects if isinstance(one, Strip | Notice))
    language = after.words.locale.language
    return kept(refresh_due(after)), Served(aside, living, after.chat.owed, language, after)


def _own_up(look: Look) -> tuple[Effect, ...]:
    """A word before all else to somebody whose record was damaged, with the first update after that."""
    if look.chat.damaged and not look.chat.seen:
        return (Show(draw_damaged(look.words)),)
    return ()


def _introduce(chat: Chat, origin: Origin) -> Chat:
    """The chat with the language and the name that Telegram tells with every update."""
    known = chat.preferences
    preferences = replace(
        known, language=origin.language or known.language, known_as=origin.name or known.known_as
    )
    return replace(chat, preferences=preferences)


def kept(chat: Chat) -> Chat | None:
    """Nothing is stored of somebody who has told us nothing, as after "forget everything"."""
    if chat.applications:
        return chat
    told = replace(
        chat,
        seen=(),
        active_at=None,
        preferences=replace(chat.preferences, language=Preferences().language, known_as=None),
    )
    return None if told.is_blank else chat


def _with_question(chat: Chat, turn: Turn) -> Chat:
    """A question that is still to be shown has no message yet."""
    asks = any(isinstance(one, Show) and one.keep is Keep.QUESTION for one in turn.effects)
    return (
        replace(chat, dialog=replace(chat.dialog, message=None)) if asks and chat.dialog else chat
    )


def _living(before: Look, after: Look, turn: Turn, origin: Origin) -> dict[int, Screen]:
    """The cards and nudges to draw anew, without those that the turn itself takes care of."""
    taken = {effect.message for effect in turn.effects if isinstance(effect, Strip)}
    if any(isinstance(effect, Show) and effect.here for effect in turn.effects):
        taken.add(origin.message or 0)
    changes = find_changes(before, after)
    return {message: screen for message, screen in changes.items() if message not in taken}
