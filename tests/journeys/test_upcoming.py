"""An interview that is still ahead: told, prepared on the spot, told again once it is over, and planned."""

from datetime import UTC, datetime

from sandbox.clock import TurnableClock
from sandbox.testing.person import Person
from trials.stage import vocabulary as v
from trials.stage.home import Home

BOXES = (
    "Thank them for their time",
    "Who gets in touch next",
    "When they decide, what comes next",
    "How they like to be contacted",
    "Name and address of everyone",
)


def tuesday(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, 24, hour, minute, tzinfo=UTC)


async def invite(person: Person, when: str = "Tuesday 2:30 pm") -> None:
    """An interview at Acme that is ahead, told by typing."""
    await person.sends("/upcoming")
    await person.sends("Acme")
    await person.sends("Data engineer")
    await person.sends(when)
    await person.taps(v.YES, on=v.IS_THAT_RIGHT)
    await person.taps(v.BY_VIDEO)
    await person.sends("https://meet.example/acme")
    await person.sends("Jane Doe, CTO")
    person.sees(v.PROMISE)


async def test_from_the_invitation_to_the_thank_you(
    home: Home, ann: Person, clock: TurnableClock
) -> None:
    await invite(ann)
    assert "Tue 24 Nov, 13:30" in ann.last.text
    await clock.move_to(tuesday(13, 30))
    assert v.CHECKLIST in ann.last.text
    assert "https://meet.example/acme" in ann.last.text
    for box in BOXES[:2]:
        await ann.taps(f"{v.UNTICKED} {box}")
    await home.restart()
    for box in BOXES[2:]:
        await ann.taps(f"{v.UNTICKED} {box}")
    assert v.ALL_TICKED in ann.last.text
    assert {f"{v.TICKED} {box}" for box in BOXES} <= set(ann.last.buttons)
    await clock.move_to(tuesday(15, 30))
    assert v.HOW_DID_IT_GO in ann.last.text
    await ann.taps(v.GOING_ON)
    await clock.move_to(tuesday(16, 30))
    await ann.taps(v.IT_IS_OVER, on=v.HOW_DID_IT_GO)
    await ann.sends("4 pm")
    await ann.taps(v.YES, on=v.IS_THAT_RIGHT)
    await ann.taps(v.RATHER_WELL)
    await ann.sends("jane@acme.example")
    await ann.taps(v.EVERYONE)
    await ann.sends("4 December")
    await ann.taps(v.YES, on=v.IS_THAT_RIGHT)
    await ann.taps(v.THEY_MOVE)
    for answer in ("Tuesday, 24 November 2026, 16:00", "jane@acme.example", "4 December"):
        assert answer in ann.message(v.SUMMARY).text
    await ann.taps(v.SHOW_PLAN)
    assert f"{v.FIRST}: Tue 8 Dec, 09:00" in ann.last.text
    ann.sees(v.TOLD_ALREADY)
    await clock.move_to(tuesday(18, 0))
    assert v.THANK_YOU_TO.format(name="Jane Doe") in ann.last.text


async def test_a_day_to_come_told_as_if_it_was_over(ann: Person, clock: TurnableClock) -> None:
    await ann.sends("/new")
    await ann.sends("Acme")
    await ann.taps(v.SKIP)
    await ann.sends("tomorrow 3 pm")
    assert v.STILL_AHEAD in ann.last.text
    await ann.taps(v.TO_COME)
    await ann.taps(v.BY_PHONE)
    await ann.taps(v.NO_NAMES, on=v.WHOM_AHEAD)
    assert "Fri 20 Nov, 14:00" in ann.message(v.PROMISE).text
    await clock.move_to(datetime(2026, 11, 20, 14, tzinfo=UTC))
    assert v.CHECKLIST in ann.last.text


async def test_a_past_day_told_as_if_it_was_to_come(ann: Person) -> None:
    await ann.sends("/upcoming")
    await ann.sends("Acme")
    await ann.taps(v.SKIP)
    await ann.sends("yesterday 3 pm")
    assert "is over" in ann.last.text
    await ann.taps(v.WAS_OVER)
    await ann.taps(v.NO_NAMES, on=v.WHOM)
    assert v.WHEN_DECIDED in ann.last.text


async def test_one_line_behind_the_command(ann: Person) -> None:
    await ann.sends("/upcoming Acme, data engineer, Tuesday 2pm")
    assert "Tuesday, 24 November 2026 at 14:00" in ann.last.text
    await ann.taps(v.YES)
    await ann.taps(v.BY_PHONE)
    await ann.taps(v.NO_NAMES)
    assert "Tue 24 Nov, 13:00" in ann.message(v.PROMISE).text


async def test_a_move_is_followed_and_a_cancelled_one_rests(
    ann: Person, clock: TurnableClock
) -> None:
    await invite(ann)
    await ann.taps(v.SHOW_CHECKLIST)
    await ann.taps(v.WAS_MOVED)
    await ann.sends("Thursday 10 am")
    await ann.taps(v.YES, on=v.IS_THAT_RIGHT)
    assert "Tue 24 Nov, 13:30 → Thu 26 Nov, 09:00" in ann.last.text
    said = len(ann.messages)
    await clock.move_to(tuesday(18))
    assert len(ann.messages) == said, "the old time is forgotten"
    await clock.move_to(datetime(2026, 11, 26, 11, tzinfo=UTC))
    await ann.taps(v.NOT_TAKEN_PLACE, on=v.HOW_DID_IT_GO)
    await ann.taps("They will get in touch")
    await ann.taps(v.NEW_TIME)
    await ann.sends("in 4 days at 3 pm")
    await ann.taps(v.YES, on=v.IS_THAT_RIGHT)
    await ann.sends("/list")
    assert "interview Mon 30 Nov, 15:00" in ann.last.text


async def test_the_card_and_today_know_the_interview(ann: Person, clock: TurnableClock) -> None:
    await invite(ann)
    await ann.taps(v.SHOW_PLAN)
    assert "Interview on Tue 24 Nov, 14:30 with Jane Doe" in ann.last.text
    await clock.move_to(tuesday(9))
    await ann.sends("/today")
    assert "Today, 14:30: interview at Acme" in ann.last.text


async def test_the_help_screen_names_the_command(ann: Person) -> None:
    await ann.sends("/help")
    assert "/upcoming" in ann.last.text
