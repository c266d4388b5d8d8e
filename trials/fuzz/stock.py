"""What the stream is mixed from: drawn by Hypothesis once, and the updates of a recorded season."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import telegram
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from trials.fuzz.shapes import KINDS, any_message, any_update
from trials.fuzz.taps import any_data
from trials.fuzz.texts import any_text

T = TypeVar("T")

SEASON = Path(__file__).parent / "season.jsonl"  # updates of a whole season, one of each sort
RECORD = SEASON.with_name("season_chat.json")  # and what the bot remembered at the end of it
MEDIA = (
    *("animation", "audio", "checklist", "contact", "dice", "document", "game", "live_photo"),
    *("location", "paid_media", "photo", "poll", "sticker", "story", "venue", "video"),
    *("video_note", "voice"),
)


@dataclass(frozen=True, slots=True)
class Stock:
    """Whole updates of every kind, messages with something other than text, texts, button data."""

    updates: list[str]  # JSON, as it comes off the wire
    media: list[str]
    texts: list[str]
    data: list[str]
    season: list[str]

    @classmethod
    def drawn(cls, size: int, number: int) -> "Stock":
        """So many updates and texts, and a part of the others; the same for the same number."""
        kinds = st.one_of(st.sampled_from(KINDS), st.sampled_from(["message", "callback_query"]))
        media = st.sampled_from(MEDIA).flatmap(any_message).map(json.dumps)
        return cls(
            [
                one
                for one in draw(kinds.flatmap(any_update).map(json.dumps), size, number)
                if is_readable(one)
            ],
            [one for one in draw(media, size // 4, number) if is_readable(one)],
            draw(any_text(), size, number),
            draw(any_data(), size, number),
            SEASON.read_text("utf-8").splitlines(),
        )


def is_readable(update: str) -> bool:
    """PTB writes some things, such as a keyboard without a row, as it would not read them."""
    try:
        telegram.Update.de_json(json.loads(update), None)
    except (LookupError, TypeError, ValueError, AttributeError):
        return False
    return True


def draw(strategy: st.SearchStrategy[T], count: int, number: int) -> list[T]:
    """Hypothesis as a well of examples: nothing is asserted, so nothing is shrunk or remembered."""
    drawn: list[T] = []

    @seed(number)
    @settings(
        max_examples=count,
        database=None,
        phases=[Phase.generate],
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def keep(one: T) -> None:
        drawn.append(one)

    keep()
    return drawn
