"""What one update comes to: judged once, however often it comes. Pure."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.screens.plans.living import find_changes
from bot.screens.welcome import draw_damaged
from bot.telegram.screen import Screen
from bot.turns.answering import show_again, show_end
from bot.turns.capacity import within_capacity
from bot.turns.turn import Decision, Effect, Keep, Show, Strip, Turn
from playbook.chat import Chat
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

    effects: tuple[Effect, ...]
    living: dict[int, Screen]
    dialog: str | None = None  # the question that is open now
    forgot: bool = False  # whether something was forgotten for good


def serve(
    chat: Chat, origin: Origin, decision: Decision, now: datetime
) -> tuple[Chat | None, Served]:
    """The chat after an update, and what to show of it. None: nothing of the chat is kept.

    An update that was served before changes nothing: it shows where the chat stands, because the
    answer to it may have got lost.
    """
    before = _introduce(replace(chat, blocked=False), origin)
    decision = within_capacity(decision, tapped=bool(origin.query))
    if origin.update in chat.seen:
        return _kept(chat), _show_where_it_stands(before, origin, decision, now)
    turn = decision(before, now)
    if turn.chat is None:
        return None, Served(turn.effects, find_changes(before, Chat(chat.id), now), forgot=True)
    after = _with_question(turn.chat, turn, origin)
    effects = (*_own_up(before, origin), *turn.effects)
    living = _living(before, after, turn, origin, now)
    forgot = any(after.application(one.id) is None for one in before.applications)
    served = Served(effects, living, _dialog_of(turn), forgot)
    ended = None if after.ended == before.ended else after.ended
    after = replace(after.saw(origin.update), active_at=now, ended=ended)
    return _kept(refresh_due(after, now)), served


def remember(chat: Chat, show: Show, dialog: str | None, message: int) -> Chat:
    """The chat that knows which message shows its open question, or an application's card."""
    if show.keep is Keep.CARD:
        application = chat.application(show.application)
        return chat.with_application(replace(application, card=message)) if application else chat
    if chat.dialog and chat.dialog.id == dialog:
        return replace(chat, dialog=replace(chat.dialog, message=message))
    return chat


def _show_where_it_stands(chat: Chat, origin: Origin, decision: Decision, now: datetime) -> Served:
    """What to show for an update that was served before. A question that has its message is drawn
    into it, so that several repeated updates don't put it several times."""
    first = _own_up(chat, origin)
    if chat.ended and chat.seen[-1] == origin.update:
        return Served(show_end(chat, chat.ended, now, here=bool(origin.query)).effects, {})
    if chat.dialog is None:
        return Served((*first, *decision(chat, now).effects), {})
    again = show_again(chat, now)
    screens = [effect.screen for effect in again.effects if isinstance(effect, Show)]
    if chat.dialog.message and screens:
        return Served(first, {chat.dialog.message: screens[-1]})
    return Served((*first, *again.effects), {}, _dialog_of(again))


def _own_up(chat: Chat, origin: Origin) -> tuple[Effect, ...]:
    """A word before all else to somebody whose record was damaged, with the first update after that."""
    if chat.damaged and chat.seen in {(), (origin.update,)}:
        return (Show(draw_damaged(chat)),)
    return ()


def _introduce(chat: Chat, origin: Origin) -> Chat:
    """The chat with the language and the name that Telegram tells with every update."""
    known = chat.preferences
    preferences = replace(
        known, language=origin.language or known.language, known_as=origin.name or known.known_as
    )
    return replace(chat, preferences=preferences)


def _kept(chat: Chat) -> Chat | None:
    """Nothing is stored of somebody who has told us nothing, as after "forget everything"."""
    told = replace(
        chat,
        seen=(),
        active_at=None,
        ended=None,
        preferences=replace(chat.preferences, language=Preferences().language, known_as=None),
    )
    return None if told.is_blank else chat


def _with_question(chat: Chat, turn: Turn, origin: Origin) -> Chat:
    """A question that takes the place of the tapped message is known by that message at once; one
    that is still to be sent has none."""
    for effect in turn.effects:
        if isinstance(effect, Show) and effect.keep:
            if effect.here and origin.message:
                return remember(chat, effect, _dialog_of(turn), origin.message)
            if effect.keep is Keep.QUESTION and chat.dialog:
                return replace(chat, dialog=replace(chat.dialog, message=None))
    return chat


def _living(
    before: Chat, after: Chat, turn: Turn, origin: Origin, now: datetime
) -> dict[int, Screen]:
    """The cards and nudges to draw anew, without those that the turn itself takes care of."""
    taken = {effect.message for effect in turn.effects if isinstance(effect, Strip)}
    if any(isinstance(effect, Show) and effect.here for effect in turn.effects):
        taken.add(origin.message or 0)
    changes = find_changes(before, after, now)
    return {message: screen for message, screen in changes.items() if message not in taken}


def _dialog_of(turn: Turn) -> str | None:
    return turn.chat.dialog.id if turn.chat and turn.chat.dialog else None
