"""What is tapped under the question whether closed applications may go. Pure decisions."""

from dataclasses import replace
from datetime import date

from bot.parts.callbacks.chat import Erase
from bot.parts.standing import Standing
from bot.screens.digest.erasing_screen import (
    MOST_SHOWN,
    Verdict,
    draw_offer,
    draw_settled_offer,
    draw_sure,
)
from bot.screens.overview.list_screen import draw_list
from bot.telegram.screen import Screen
from bot.turns.records import leave_out, tell_what_stays
from bot.turns.tapped import Tapped
from bot.turns.turn import Show, Turn
from playbook.facts import Application
from playbook.plan.nudges.erasing import list_lying

Lying = tuple[Application, ...]


def erase(tapped: Tapped, callback: Erase) -> Turn:
    """Asked once more, erased, kept, or shown: what was closed until that day, and nothing else."""
    until = _read_day(callback.until)
    if until is None:
        return tapped.unknown()
    lying = list_lying(tapped.chat, until)
    if not lying:
        return tapped.shows(draw_settled_offer(tapped.words))
    match callback.what:
        case Verdict.ERASE if callback.of in {"", str(len(lying))}:
            return _erase(tapped, lying[:MOST_SHOWN], until)
        case Verdict.KEEP:
            return _keep(tapped, lying)
        case Verdict.SHOW:
            shown = draw_list(tapped.look, which=Standing.CLOSED)
            return Turn(tapped.look, (Show(shown),))
    return tapped.shows(draw_sure(tapped.look, until))


def _erase(tapped: Tapped, named: Lying, until: date) -> Turn:
    words = tapped.words
    erased = words.count(
        "{n} application is erased, with everyone you met there.",
        "{n} applications are erased, with everyone you met there.",
        len(named),
    )
    screen = Screen(words.join([erased, tell_what_stays(words)]))
    turn = leave_out(tapped.look, named, screen)
    if turn.look and list_lying(turn.look.chat, until):
        return replace(turn, effects=(*turn.effects, Show(draw_offer(turn.look, until))))
    return turn


def _keep(tapped: Tapped, lying: Lying) -> Turn:
    chat = tapped.chat
    for application in lying:
        chat = chat.with_application(replace(application, kept_at=tapped.now))
    return Turn(tapped.look.with_chat(chat), (Show(_draw_kept(tapped), here=True),))


def _draw_kept(tapped: Tapped) -> Screen:
    words, days = tapped.words, tapped.chat.preferences.erase_after
    if not days:
        return Screen(words.say("Kept, and I will not ask again. /forget erases it at any time."))
    return Screen(
        words.count(
            "Kept. I will not ask again before {n} day is over. /forget erases it at any time.",
            "Kept. I will not ask again before {n} days are over. /forget erases it at any time.",
            days,
        )
    )


def _read_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
