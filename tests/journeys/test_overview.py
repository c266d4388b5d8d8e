"""A search seen from above: /today, the list with its filters, and the overview on Sunday evening."""

from datetime import UTC, datetime

import pytest

from playbook.chat import Chat
from playbook.facts import Application
from sandbox.clock import TurnableClock
from sandbox.testing.person import Person
from tests.bot.many import thirty
from trials.stage import vocabulary as v
from trials.stage.home import Home
from trials.stage.talks import plan

SUNDAY = datetime(2026, 11, 22, 19, 0, tzinfo=UTC)  # all have heard theirs


@pytest.fixture
async def busy(home: Home, ann: Person) -> Person:
    """Ann in the middle of a long search: thirty applications in every state."""
    many = thirty(datetime(2026, 11, 19, 15, 20, tzinfo=UTC)).applications
    if home.bot is None:
        raise AssertionError("The bot does not run.")
    await home.bot.storage.change(ann.user.id, lambda chat: (with_all(chat, many), None))
    return ann


def with_all(chat: Chat, many: tuple[Application, ...]) -> Chat:
    for one in many:
        chat = chat.with_application(one)
    return chat


async def test_thirty_applications_are_found_in_a_few_taps(busy: Person) -> None:
    await busy.sends("/today")
    assert "things are due" in busy.last.text
    await busy.taps(v.TO_DO)
    assert "To do (" in busy.last.text
    await busy.taps(v.CLOSED)
    assert "closed, you" in busy.last.text
    await busy.taps("All 30")
    assert "30 applications" in busy.last.text
    await busy.taps(v.OLDER)
    await busy.taps(v.OLDER)
    await busy.taps(v.NEWER)
    await busy.taps(busy.last.buttons[0])
    assert "Rheinisch-Westfälische" in busy.last.text


async def test_the_overview_comes_on_sunday_and_an_old_one_loses_its_buttons(
    ann: Person, clock: TurnableClock
) -> None:
    await wanted(ann)
    await plan(ann, "Acme", decision="11 December")
    await clock.move(hours=1)
    await ann.taps(v.DONE)
    await clock.move_to(SUNDAY)
    first = ann.last
    assert "The week from Mon 23 Nov" in first.text
    assert "Acme · Data engineer: they decide by Fri 11 Dec" in first.text
    await clock.move(days=7)
    ann.sees("The week from Mon 30 Nov")
    [old] = [one for one in ann.messages if one.id == first.id]
    assert old.buttons == []
    assert "Acme" not in old.text


async def test_the_overview_is_taken_off_and_stays_away(ann: Person, clock: TurnableClock) -> None:
    await wanted(ann)
    await plan(ann, "Acme", decision="11 December")
    await clock.move(hours=1)
    await ann.taps(v.DONE)
    await clock.move_to(SUNDAY)
    await ann.taps(v.ENOUGH_OVERVIEW)
    assert "Week’s overview: No overview" in ann.last.text
    said = ann.last.id
    await clock.move_to(datetime(2026, 11, 29, 20, 0, tzinfo=UTC))
    assert not any(one.id > said and v.THE_WEEK in one.text for one in ann.messages)


async def wanted(person: Person) -> None:
    """The week's overview switched on."""
    await person.sends("/settings")
    await person.taps(v.OVERVIEW, on=v.WHAT_TO_CHANGE)
    await person.taps("On Sunday evening")


async def test_who_has_one_application_only_hears_a_kind_word_once(
    ann: Person, clock: TurnableClock
) -> None:
    await plan(ann, "Acme", decision="11 December")
    await clock.move(hours=1)
    await ann.taps(v.DONE)
    await clock.move_to(datetime(2026, 11, 26, 9, 0, tzinfo=UTC))
    await clock.move_to(datetime(2026, 11, 27, 9, 0, tzinfo=UTC))
    word = ann.message(v.ONLY_ONE)
    await ann.taps(v.NOT_NOW, on=v.ONLY_ONE)
    await clock.move_to(datetime(2026, 12, 10, 9, 0, tzinfo=UTC))
    [now] = [one for one in ann.messages if one.id == word.id]
    assert now.buttons == []
    assert [one for one in ann.messages if v.ONLY_ONE in one.text] == []


async def test_an_interview_of_the_day_stands_on_top_of_today(
    ann: Person, clock: TurnableClock
) -> None:
    await ann.sends("/upcoming")
    await ann.sends("Acme")
    await ann.taps(v.SKIP)
    await ann.sends("tomorrow 2 pm")
    await ann.taps(v.YES, on=v.IS_THAT_RIGHT)
    await ann.sends("/cancel")
    await clock.move_to(datetime(2026, 11, 20, 9, 0, tzinfo=UTC))
    await ann.sends("/today")
    assert ann.last.text.startswith("Today, 14:00: interview at Acme")
