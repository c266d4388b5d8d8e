"""Buttons put in rows."""

from collections.abc import Sequence
from typing import Protocol, TypeVar

LINE = 40  # characters that the buttons of one row show on a phone; what is longer is cut there


class Labelled(Protocol):
    @property
    def label(self) -> str: ...


T = TypeVar("T", bound=Labelled)


def in_rows(buttons: Sequence[T], per_row: int = 2) -> tuple[tuple[T, ...], ...]:
    """The buttons in their order, at most so many to a row and no more than can be read there."""
    rows: list[tuple[T, ...]] = []
    for button in buttons:
        wider = (*rows[-1], button) if rows else (button,)
        if rows and len(wider) <= per_row and _is_readable(wider):
            rows[-1] = wider
        else:
            rows.append((button,))
    return tuple(rows)


def _is_readable(row: tuple[Labelled, ...]) -> bool:
    return all(len(button.label) <= LINE // len(row) for button in row)
