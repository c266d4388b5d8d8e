"""What people do about a nudge: done, later, skip, an answer; twice, too late, on old messages."""

from datetime import UTC, datetime, timedelta

import pytest

from sandbox.clock import TurnableClock
from sandbox.testing.person import Person, Seen
from trials.stage import vocabulary as v
from trials.stage.talks import plan

JANE = "Jane Doe, CTO, jane@acme.com"
THANK_JANE = v.THANK_YOU_TO.format(name="Jane Doe")


def card(person: Person) -> str:
    """The living card, as it stands."""
    return person.message("Interview on").text


@pytest.mark.parametrize(
    ("choice", "moment"),
    [
        (v.IN_AN_HOUR, datetime(2026, 11, 19, 17, 20, tzinfo=UTC)),
        (v.THIS_EVENING, datetime(2026, 11, 19, 18, 0, tzinfo=UTC)),
        (v.TOMORROW_MORNING, datetime(2026, 11, 20, 9, 0, tzinfo=UTC)),
    ],
)
async def test_later_comes_back_at_the_moment_it_names(
    nudged: Person, clock: TurnableClock, choice: str, moment: datetime
) -> None:
    await nudged.taps(v.LATER)
    label = next(one for one in nudged.last.buttons if one.startswith(choice))
    assert f"{moment:%H:%M}" in label
    await nudged.taps(choice)
    assert "put off until" in nudged.last.text
    before = nudged.last.id
    await clock.move_to(moment - timedelta(minutes=1))
    assert nudged.last.id == before
    await clock.move_to(moment)
    assert nudged.last.id > before
    assert THANK_JANE in nudged.last.text
    assert v.LAST_TIME not in nudged.last.text


async def test_later_on_a_day_of_the_calendar_comes_back_that_morning(
    nudged: Person, clock: TurnableClock
) -> None:
    await nudged.taps(v.LATER)
    await nudged.taps(v.PICK_A_DAY)
    assert "November 2026" in nudged.last.buttons
    await nudged.taps("21")
    before = nudged.last.id
    await clock.move_to(datetime(2026, 11, 21, 8, 59, tzinfo=UTC))
    assert nudged.last.id == before
    await clock.move_to(datetime(2026, 11, 21, 9, 0, tzinfo=UTC))
    assert THANK_JANE in nudged.last.text


async def test_a_follow_up_put_off_to_a_saturday_waits_for_monday(
    nudged: Person, clock: TurnableClock
) -> None:
    await nudged.taps(v.DONE)
    await clock.move_to(datetime(2026, 12, 1, 9, 0, tzinfo=UTC))
    await nudged.taps(v.LATER)
    await nudged.taps(v.PICK_A_DAY)
    await nudged.taps("5")
    assert "Mon 7 Dec" in nudged.last.text


async def test_later_can_be_thought_better_of(nudged: Person) -> None:
    await nudged.taps(v.LATER)
    assert v.WHEN_AGAIN in nudged.last.text
    await nudged.taps(v.BACK)
    assert v.DONE in nudged.last.buttons


async def test_done_says_what_comes_next_and_can_be_taken_back(nudged: Person) -> None:
    await nudged.taps(v.DONE)
    assert "done Thu 19 Nov" in nudged.last.text
    assert f"{v.NEXT} {v.FIRST}, Tue 1 Dec" in nudged.last.text
    assert f"{THANK_JANE}: done" in card(nudged)
    await nudged.taps(v.UNDO)
    assert f"{THANK_JANE}: now" in card(nudged)
    assert v.DONE in nudged.last.buttons


async def test_skip_leaves_it_out_and_the_plan_goes_on(nudged: Person) -> None:
    await nudged.taps(v.SKIP_ACTION)
    assert "left out" in nudged.last.text
    assert v.FIRST in nudged.last.text
    assert f"{THANK_JANE}: left out" in card(nudged)


async def test_a_skipped_first_follow_up_is_not_followed_by_a_second(
    nudged: Person, clock: TurnableClock
) -> None:
    await nudged.taps(v.DONE)
    await clock.move_to(datetime(2026, 12, 1, 9, 0, tzinfo=UTC))
    await nudged.taps(v.SKIP_ACTION)
    assert v.SECOND not in card(nudged)
    assert f"{v.MOVING_ON}:" in card(nudged)


async def test_a_double_tap_does_its_work_once(nudged: Person) -> None:
    """The second tap left the phone before the buttons changed."""
    button = nudged.last
    await nudged.taps(v.DONE)
    first = nudged.last.text
    await tap_again(nudged, button, v.DONE)
    assert nudged.toast == v.DONE_ALREADY + "."
    assert nudged.last.text == first
    await nudged.sends("/export")
    assert nudged.last.document.count(b'"deed": "done"') == 1


async def tap_again(person: Person, seen: Seen, label: str) -> None:
    """Tap a button that stood in a message when it was seen, though it is gone by now."""
    room, now = person.room, person.room.messages[seen.id]
    room.messages[seen.id] = seen.message
    try:
        await person.taps(label, on=seen.text[:30])
    finally:
        room.messages[seen.id] = max(now, room.messages[seen.id], key=lambda one: bool(one.edited))


async def test_a_tap_on_an_old_message_gets_a_polite_word(
    nudged: Person, clock: TurnableClock
) -> None:
    old = nudged.last
    await clock.move_to(datetime(2026, 11, 20, 9, 30, tzinfo=UTC))
    assert v.BROUGHT_AGAIN in nudged.message(THANK_JANE + ", Acme").text
    await nudged.taps(v.SKIP_ACTION)
    await tap_again(nudged, old, v.DONE)
    assert nudged.toast == v.LEFT_OUT_ALREADY + "."


async def test_a_thank_you_marked_done_late_was_sent_when_it_was_brought_up(
    nudged: Person, clock: TurnableClock
) -> None:
    """The follow-up must not thank again, and does not move back for a thank-you of long ago."""
    await clock.move_to(datetime(2026, 11, 20, 9, 30, tzinfo=UTC))
    again = nudged.last
    await clock.move_to(datetime(2026, 12, 1, 9, 0, tzinfo=UTC))
    assert v.DONE in nudged.last.buttons
    await tap_again(nudged, again, v.DONE)
    assert f"{THANK_JANE}: done Thu 19 Nov" in card(nudged)
    assert f"{v.FIRST}: now" in card(nudged)
    await nudged.taps(v.OTHER_WORDING)
    assert "my thanks for" not in nudged.last.text


async def test_a_tap_after_everything_was_forgotten_gets_a_polite_word(nudged: Person) -> None:
    old = nudged.last
    await nudged.sends("/forget")
    await nudged.taps(v.EVERYTHING)
    await nudged.taps(v.YES_FORGET)
    await tap_again(nudged, old, v.DONE)
    assert nudged.alert
    assert v.NO_LONGER_PLANNED in nudged.alert


async def test_a_tap_under_a_question_that_is_answered_gets_a_polite_word(ann: Person) -> None:
    await ann.sends("/new")
    await ann.sends("Acme")
    old = ann.last
    await ann.taps(v.SKIP)
    await tap_again(ann, old, v.SKIP)
    assert v.WHEN in ann.last.text
    ann.does_not_see(v.WHOM)


async def test_a_no_ends_the_follow_ups_and_asks_a_day_later_what_there_is_to_learn(
    nudged: Person, clock: TurnableClock
) -> None:
    await nudged.taps(v.DONE)
    await clock.move_to(datetime(2026, 12, 1, 9, 0, tzinfo=UTC))
    await nudged.taps(v.HAPPENED, on=v.WHY_NOW)
    assert v.WHAT_HAPPENED in nudged.last.text
    await nudged.taps(v.A_NO)
    assert "sorry" in nudged.last.text
    assert v.FALLS_AWAY in nudged.last.text
    last = nudged.last.id
    for _ in range(30):
        await clock.move(hours=12)
    told = [one.text for one in nudged.messages if one.id > last]
    assert ["Answer to the no" in text for text in told] == [True, True]
    assert ["What did you learn?" in text for text in told] == [False, True]


async def test_an_offer_ends_the_follow_ups_and_wants_an_answer(
    nudged: Person, clock: TurnableClock
) -> None:
    await nudged.taps(v.DONE)
    await clock.move_to(datetime(2026, 12, 1, 9, 0, tzinfo=UTC))
    await nudged.taps(v.HAPPENED, on=v.WHY_NOW)
    await nudged.taps(v.OFFER)
    await nudged.sends("by 8 December")
    await nudged.taps(v.YES)
    assert "Congratulations" in nudged.last.text
    await clock.move_to(datetime(2026, 12, 7, 9, 0, tzinfo=UTC))
    assert "8 December 2026" in nudged.last.text


async def test_more_time_asks_for_the_new_date_and_moves_the_plan(
    nudged: Person, clock: TurnableClock
) -> None:
    await nudged.taps(v.DONE)
    await clock.move_to(datetime(2026, 11, 30, 12, 0, tzinfo=UTC))
    await nudged.taps(v.HAPPENED, on="Interview on")
    await nudged.taps(v.MORE_TIME)
    await nudged.sends("by 11 December")
    await nudged.taps(v.YES)
    assert f"{v.FIRST}: Tue 15 Dec" in card(nudged)
    await clock.move_to(datetime(2026, 12, 15, 9, 0, tzinfo=UTC))
    assert "Friday 11 December" in nudged.last.text


async def test_more_time_without_a_date_starts_the_wait_anew(
    nudged: Person, clock: TurnableClock
) -> None:
    await nudged.taps(v.DONE)
    await clock.move_to(datetime(2026, 11, 30, 12, 0, tzinfo=UTC))
    await nudged.taps(v.HAPPENED, on="Interview on")
    await nudged.taps(v.MORE_TIME)
    await nudged.taps(v.NO_DATE)
    assert f"{v.FIRST}: Mon 7 Dec" in card(nudged)


async def test_a_rejection_can_still_come_after_moving_on(
    nudged: Person, clock: TurnableClock
) -> None:
    for moment, deed in (
        (None, v.DONE),
        (datetime(2026, 12, 1, 9, tzinfo=UTC), v.DONE),
        (datetime(2026, 12, 10, 9, tzinfo=UTC), v.DONE),
        (datetime(2026, 12, 21, 9, tzinfo=UTC), v.MOVE_ON),
    ):
        if moment:
            await clock.move_to(moment)
        await nudged.taps(deed)
    await nudged.taps(v.HAPPENED)
    await nudged.taps(v.A_NO)
    nudged.sees("sorry")


async def test_moving_on_can_be_left_for_another_day(nudged: Person, clock: TurnableClock) -> None:
    await nudged.taps(v.DONE)
    for moment in (datetime(2026, 12, 1, 9, tzinfo=UTC), datetime(2026, 12, 10, 9, tzinfo=UTC)):
        await clock.move_to(moment)
        await nudged.taps(v.DONE)
    await clock.move_to(datetime(2026, 12, 21, 9, tzinfo=UTC))
    await nudged.taps(v.KEEP_OPEN)
    await nudged.sends("/list")
    assert "closed" not in nudged.last.text


async def test_asking_too_early_gets_a_warning_and_then_the_text(nudged: Person) -> None:
    await nudged.taps(v.FIRST, on="Interview on")
    warning = nudged.message(v.TOO_EARLY).text
    assert "Tue 1 Dec, 09:00" in warning
    await nudged.taps(v.SHOW_ANYWAY)
    nudged.sees("Subject:")


async def test_what_is_put_off_is_not_called_taken_care_of(
    ann: Person, clock: TurnableClock
) -> None:
    await plan(ann, people=[JANE, "Bob Stone, HR, bob@acme.com"])
    await clock.move(hours=1)
    await ann.taps(THANK_JANE, on="due")
    await ann.taps(v.DONE)
    await ann.taps(v.THANK_YOU_TO.format(name="Bob Stone"), on="due")
    await ann.taps(v.LATER)
    await ann.taps(v.THIS_EVENING)
    assert v.ALL_DONE not in ann.last.text
    assert "put off until Thu 19 Nov, 18:00" in ann.last.text
