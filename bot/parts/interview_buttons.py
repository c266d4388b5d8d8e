"""Buttons about an interview that is to come."""

from bot.parts.arranged_news import ArrangedNews
from bot.parts.callbacks.answers import Arrange
from bot.parts.interview_lines import number_of
from bot.telegram.screen import Tap
from playbook.facts import Application, Interview
from playbook.words import Words


def offer_time(application: Application, interview: Interview, words: Words) -> tuple[Tap, Tap]:
    """For one without a time: there is one now, or it is off."""
    n = number_of(application, interview) or 1
    return (
        _tap(
            words.label("Round {n} has a time now", n=n), application, interview, ArrangedNews.MOVED
        ),
        _tap(words.label("It was called off"), application, interview, ArrangedNews.OFF),
    )


def offer_changes(
    application: Application, interview: Interview, words: Words, off: str
) -> tuple[Tap, Tap]:
    """For one that has a time: it is at another, or (as `off` says) not at all."""
    moved = _tap(words.label("It was moved"), application, interview, ArrangedNews.MOVED)
    return (moved, _tap(off, application, interview, ArrangedNews.OFF))


def _tap(label: str, application: Application, interview: Interview, told: ArrangedNews) -> Tap:
    return Tap(label, Arrange(application.id, interview.id, told).pack())
