"""Talks about an interview that is still ahead."""

from datetime import UTC, datetime

from playbook.facts import Application, Interview
from trials.stage.talk import Talk, londoner

TUESDAY = datetime(2026, 11, 24, 14, 30, tzinfo=UTC)
"""When the interview at Acme starts, four days from when it is told."""


def upcoming(when: str = "Tuesday 2:30 pm", people: str = "Jane Doe, CTO") -> Talk:
    """Somebody who has told of an interview at Acme that is ahead, by video."""
    talk = londoner().sends("/upcoming").sends("Acme").sends("data engineer").sends(when)
    talk.taps("Yes, that is right").taps("By video").taps("Skip")
    return talk.sends(people) if people else talk.taps("I have no names")


def told_later(when: str = "Tuesday 2:30 pm") -> Talk:
    """The same person when "How did it go?" has come up."""
    talk = upcoming(when)
    talk.now = TUESDAY.replace(hour=15, minute=30)
    return talk.wakes()


def the_one(talk: Talk) -> Application:
    assert len(talk.chat.applications) == 1
    return talk.chat.applications[0]


def the_interview(talk: Talk) -> Interview:
    interview = the_one(talk).interview
    assert interview is not None
    return interview
