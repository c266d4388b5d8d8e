"""A month of nudges by a turned clock: each message at its moment, and not one too many."""

from datetime import UTC, datetime, timedelta

from sandbox.clock import TurnableClock
from sandbox.testing.person import Person, Seen
from trials.stage import vocabulary as v
from trials.stage.home import Home
from trials.stage.talks import nudges, plan

JANE = "Jane Doe, CTO, jane@acme.com"


async def live(person: Person, clock: TurnableClock, days: int) -> list[tuple[datetime, Seen]]:
    """Let time pass, an hour at a time, until the bot speaks: what it said, and when (UTC)."""
    said, before = [], person.last.id
    for _ in range(days * 24):
        await clock.move(hours=1)
        said += [(clock.now(), one) for one in person.messages if one.id > before]
        before = person.last.id
    return [(moment, one) for moment, one in said if is_about_it(one)]


def is_about_it(seen: Seen) -> bool:
    """Whether a message is about the interview, not about the week or the search as a whole."""
    return not any(words in seen.text for words in (v.ONLY_ONE, v.THE_WEEK))


async def until_it_speaks(person: Person, clock: TurnableClock) -> datetime:
    """The hour (UTC) in which the bot speaks next; a month of silence is a failure."""
    before = person.last.id
    for _ in range(31 * 24):
        await clock.move(hours=1)
        if person.last.id != before and is_about_it(person.last):
            return clock.now()
        before = person.last.id
    raise AssertionError(person.transcript())


def at(month: int, day: int, hour: int, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, 20, tzinfo=UTC)


async def test_a_month_from_the_interview_to_moving_on(ann: Person, clock: TurnableClock) -> None:
    """Interview Thu 19 Nov 14:00, decision by Fri 27 Nov; London, working days Monday to Friday."""
    await plan(ann, people=[JANE], decision="27 November")

    assert await until_it_speaks(ann, clock) == at(11, 19, 16)
    assert v.THANK_YOU_TO.format(name="Jane Doe") in ann.last.text
    assert v.WHY_NOW in ann.last.text
    await ann.taps(v.DONE)

    assert await until_it_speaks(ann, clock) == at(12, 1, 9)
    assert v.FIRST in ann.last.text
    assert "You had hoped to decide by Friday 27 November" in ann.last.text
    await clock.move(hours=3)
    await ann.taps(v.DONE)

    assert await until_it_speaks(ann, clock) == at(12, 10, 9)
    assert v.SECOND in ann.last.text
    assert "Tuesday 1 December" in ann.last.text
    await clock.move(days=1)
    await ann.taps(v.DONE)

    assert await until_it_speaks(ann, clock) == at(12, 22, 9)
    assert v.MOVING_ON in ann.last.text
    await ann.taps(v.MOVE_ON)
    assert not await live(ann, clock, 60)
    await ann.sends("/list")
    assert "closed" in ann.last.text


async def test_the_second_follow_up_counts_from_when_the_first_was_marked_done(
    ann: Person, clock: TurnableClock
) -> None:
    await plan(ann, people=[])
    await clock.move(hours=1)
    await ann.taps(v.DONE)
    await clock.move_to(at(12, 1, 9))
    await clock.move_to(at(12, 3, 14))
    await ann.taps(v.DONE)
    assert f"{v.SECOND}: Mon 14 Dec, 09:00" in ann.message("Interview on").text
    assert await until_it_speaks(ann, clock) == at(12, 14, 9)


async def test_they_named_no_date(ann: Person, clock: TurnableClock) -> None:
    """5 working days after Thursday the 19th is Thursday the 26th; no second one without a date."""
    await plan(ann, people=[JANE], decision=None)
    await clock.move(hours=1)
    await ann.taps(v.DONE)
    assert await until_it_speaks(ann, clock) == at(11, 26, 9)
    assert v.FIRST in ann.last.text
    assert "decide by" not in ann.last.text
    await ann.taps(v.DONE)
    assert await until_it_speaks(ann, clock) == at(12, 7, 9)
    assert v.MOVING_ON in ann.last.text


async def test_they_named_no_date_but_asked_to_check_back(
    ann: Person, clock: TurnableClock
) -> None:
    await plan(ann, people=[JANE], decision=None, move=v.I_MOVE)
    await clock.move(hours=1)
    await ann.taps(v.DONE)
    assert await until_it_speaks(ann, clock) == at(11, 26, 9)
    await ann.taps(v.DONE)
    assert await until_it_speaks(ann, clock) == at(12, 7, 9)
    assert v.SECOND in ann.last.text


async def test_they_asked_for_no_follow_ups(ann: Person, clock: TurnableClock) -> None:
    await plan(ann, people=[JANE], move=v.NO_FOLLOW_UPS)
    await clock.move(hours=1)
    await ann.taps(v.DONE)
    said = await live(ann, clock, 45)
    assert [v.MOVING_ON in seen.text for _, seen in said] == [True]
    assert "Subject" not in ann.last.text


async def test_a_christmas_holiday_is_no_working_day(home: Home, clock: TurnableClock) -> None:
    """25 and 28 December 2026 are holidays in England (the 26th is a Saturday)."""
    await clock.move_to(datetime(2026, 12, 18, 15, 20, tzinfo=UTC))
    bob = home.sandbox.person("Bob")
    await bob.sends("/start")
    for answer in ("London", "United Kingdom", "Bob"):
        await bob.taps(answer)
    await plan(bob, people=[JANE], decision="24 December")
    await clock.move(hours=1)
    await bob.taps(v.DONE)
    assert await until_it_speaks(bob, clock) == at(12, 30, 9)


async def test_an_interview_in_the_evening_is_thanked_for_next_morning(
    ann: Person, clock: TurnableClock
) -> None:
    """Quiet hours from 21:30 to 8:00; a thank-you is on time for 24 hours."""
    await clock.move_to(at(11, 19, 20))
    await plan(ann, people=[JANE], ended="today 8 pm")
    assert await until_it_speaks(ann, clock) == at(11, 20, 8)


async def test_several_things_that_are_due_together_come_as_one_message(
    ann: Person, clock: TurnableClock
) -> None:
    people = [JANE, "Bob Stone, HR, bob@acme.com"]
    await plan(ann, people=people)
    await plan(ann, "Globex", people=["Hank Scorpio"])
    before = len(ann.messages)
    await clock.move(hours=1)
    assert len(ann.messages) == before + 1
    for name in ("Jane Doe", "Bob Stone", "Hank Scorpio"):
        assert v.THANK_YOU_TO.format(name=name) in ann.last.text
    for name in ("Jane Doe", "Bob Stone", "Hank Scorpio"):
        await ann.taps(v.THANK_YOU_TO.format(name=name), on="due")
        await ann.taps(v.DONE)
    assert v.ALL_DONE in ann.last.text
    assert not ann.last.buttons


async def test_nobody_is_interrupted_in_mid_question(planned: Person, clock: TurnableClock) -> None:
    await clock.move(minutes=35)
    await planned.sends("/new")
    await clock.move(minutes=10)
    assert v.WHICH_COMPANY in planned.last.text
    await clock.move(minutes=10)
    assert v.THANK_YOU_TO.format(name="Jane Doe") in planned.last.text


async def test_what_is_left_lying_is_brought_up_once_more_and_then_rests(
    ann: Person, clock: TurnableClock
) -> None:
    await plan(ann, people=[JANE], decision=None)
    said = await live(ann, clock, 40)
    assert [moment for moment, _ in said] == [
        *(at(11, 19, 16), at(11, 20, 9)),
        *(at(11, 26, 9), at(11, 27, 9)),
    ]
    assert len(nudges(ann)) == 1
    assert v.LAST_TIME in said[-1][1].text
    await ann.sends("/today")
    assert v.FIRST in ann.last.text


async def test_the_clock_goes_back_and_the_morning_stays_the_morning(
    home: Home, clock: TurnableClock
) -> None:
    """British Summer Time ends on 25 October 2026: nine o'clock is 8:00 UTC before, 9:00 after."""
    await clock.move_to(datetime(2026, 10, 22, 14, 20, tzinfo=UTC))
    bob = home.sandbox.person("Bob")
    await bob.sends("/start")
    for answer in ("London", "United Kingdom", "Bob"):
        await bob.taps(answer)
    await plan(bob, people=[JANE], decision="23 October")
    await clock.move(hours=1)
    await bob.taps(v.DONE)
    assert await until_it_speaks(bob, clock) - timedelta(hours=1) < datetime(
        2026, 10, 27, 9, tzinfo=UTC
    )
    assert clock.now() >= datetime(2026, 10, 27, 9, tzinfo=UTC)
