"""What is slow to read the first time is read in a thread, before anybody waits for it and for those alone who need it."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from threading import Timer

from playbook.reading.warming import warm_contacts, warm_language

SOON = timedelta(seconds=5)  # what came in while the bot was down goes first


class Warming:
    """Contacts are warmed soon after the start; a language, soon after somebody came who speaks it.

    A language takes one to seven megabytes, so those that nobody speaks are left alone.
    """

    def __init__(self, warm: Callable[[str], None] = warm_language) -> None:
        self._warm = warm
        self._met: set[str] = set()
        self._timers: list[Timer] = []

    def start(self) -> None:
        self._soon(warm_contacts)

    def meet(self, language: str) -> None:
        if language not in self._met:
            self._met.add(language)
            self._soon(partial(self._warm, language))

    def stop(self) -> None:
        for timer in self._timers:
            timer.cancel()

    def _soon(self, work: Callable[[], None]) -> None:
        timer = Timer(SOON.total_seconds(), work)
        timer.daemon = True
        timer.start()
        self._timers.append(timer)
