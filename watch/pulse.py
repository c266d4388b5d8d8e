"""A sign of life of one part of the program."""

import time
from datetime import timedelta


class Pulse:
    """When a part last got on, by a clock that stands still while the machine is suspended."""

    def __init__(self) -> None:
        self._last = time.monotonic()

    def beat(self) -> None:
        self._last = time.monotonic()

    @property
    def age(self) -> timedelta:
        return timedelta(seconds=time.monotonic() - self._last)
