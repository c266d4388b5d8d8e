"""Buttons put in rows."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def in_rows(buttons: Sequence[T], per_row: int = 2) -> tuple[tuple[T, ...], ...]:
    """The buttons in their order, so many to a row; the last row may be shorter."""
    return tuple(tuple(buttons[n : n + per_row]) for n in range(0, len(buttons), per_row))
