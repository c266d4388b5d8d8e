"""Languages are read ahead for those who speak them, and for nobody else."""

from threading import Event

import pytest

from bot import warming
from bot.warming import Warming


class Heard:
    """Takes the place of reading a language's tables."""

    def __init__(self) -> None:
        self.languages: list[str] = []
        self.one = Event()

    def __call__(self, language: str) -> None:
        self.languages.append(language)
        self.one.set()


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Heard:
    monkeypatch.setattr(warming, "SOON", warming.SOON * 0)
    return Heard()


def test_a_language_is_read_once_when_the_first_who_speaks_it_comes(heard: Heard) -> None:
    warm = Warming(heard)
    for _ in range(3):
        warm.meet("de")
    assert heard.one.wait(5)
    warm.stop()
    assert heard.languages == ["de"]


def test_a_language_that_nobody_speaks_is_never_read(heard: Heard) -> None:
    warm = Warming(heard)
    warm.start()
    warm.stop()
    assert heard.languages == []


def test_what_is_stopped_reads_nothing_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warming, "SOON", warming.SOON * 100)
    heard = Heard()
    warm = Warming(heard)
    warm.meet("de")
    warm.stop()
    assert heard.languages == []
