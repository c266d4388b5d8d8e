"""The suite in the time one waits for it, and all of it: `make long` sets LONG_RUN=1.

By default a test that could go through thousands of cases takes some of them, always the same: spread over the
whole, and others for the next kind, tone and language, so that together they come by everything.
"""

import os
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")
LONG_RUN = bool(os.environ.get("LONG_RUN"))
EVERY_FACT = LONG_RUN or bool(
    os.environ.get("EVERY_FACT")
)  # `make letters`: all letters, each in one wording


def some(everything: Sequence[T], count: int, turn: int) -> Sequence[T]:
    """So many of them, evenly spread, and `turn` places on; all of them in the long run."""
    if LONG_RUN or count >= len(everything):
        return everything
    size = len(everything)
    return [everything[(turn + at * size // count) % size] for at in range(count)]
