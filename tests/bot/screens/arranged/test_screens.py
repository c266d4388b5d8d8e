"""Every screen about an interview that is ahead is one that Telegram takes, whatever was typed."""

from dataclasses import replace
from datetime import timedelta

import pytest

from playbook.arranging.checklist import CHECKLIST
from playbook.chat import Chat
from playbook.facts import Application, Format, Interview
from tests.bot.screen_rules import check
from tests.bot.screens.test_screens import (
    HOSTILE,
    LOCALES,
    LONG,
    NOW,
    opened,
    people,
    preferences,
    roam,
)

SOON, STARTED = NOW + timedelta(minutes=30), NOW - timedelta(hours=2)


def ahead(number: int, name: str, **facts: object) -> Interview:
    """An interview of which everything is told, at its longest."""
    interview = Interview(
        str(number),
        "Europe/London",
        people=people(12, name),
        format=Format.ON_SITE,
        place=name[:1] * 300,
        starts_at=NOW + timedelta(days=number),
    )
    return replace(interview, **facts)  # type: ignore[arg-type]  # a table of facts


def several(name: str) -> Application:
    """One to come, one that is soon, one that should be over, one ticked off, one that was called off."""
    return Application(
        "k0000000",
        name[:80],
        name[:100],
        interviews=(
            ahead(1, name),
            ahead(2, name, starts_at=SOON),
            ahead(3, name, starts_at=STARTED),
            ahead(4, name, ticked=tuple(box.key for box in CHECKLIST)),
            ahead(5, name, cancelled=True),
        ),
    )


@pytest.mark.parametrize(
    ("language", "country", "name"),
    [
        *((language, country, LONG) for language, country in LOCALES),
        *(("en", "GB", name) for name in (HOSTILE, "مريم العلي")),
    ],
)
def test_every_screen_of_interviews_to_come(language: str, country: str | None, name: str) -> None:
    chat = Chat(7, preferences=preferences(language, country))
    talk = opened(chat.with_application(several(name)))
    for screen in talk.every:
        check(screen)
    roam(talk, depth=4)


def test_every_screen_of_the_only_interview_called_off() -> None:
    one = replace(several("Acme"), interviews=(ahead(1, "Acme", cancelled=True),))
    talk = opened(Chat(7, preferences=preferences("en", "GB")).with_application(one))
    roam(talk, depth=4)
