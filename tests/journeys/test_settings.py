"""Settings, changed in the middle of a search: what moves is shown, done at once, and undone."""

from datetime import UTC, datetime

import pytest

from playbook.reading.places import find_places
from sandbox.clock import TurnableClock
from sandbox.testing.person import Person
from trials.stage import vocabulary as v
from trials.stage.talks import plan


@pytest.fixture(scope="module", autouse=True)
def cities() -> None:
    """The bot reads its cities when it is quiet; on a busy machine that takes longer than people wait here."""
    find_places("London")


async def change(person: Person, setting: str, answer: str) -> None:
    await person.sends("/settings")
    await person.taps(setting, on=v.WHAT_TO_CHANGE)
    await person.sends(answer)


def card(person: Person) -> str:
    return person.message("Interview on").text


@pytest.mark.parametrize(
    ("setting", "answer", "shown"),
    [
        ("Time zone", "Tokyo", "Tokyo, 00:20"),
        ("Country", "Germany", "Germany"),
        ("Signature", "Dr. A. Lee", "Dr. A. Lee"),
        ("Quiet hours", "23:00 to 7:00", "23:00–07:00"),
        ("Follow-ups come up at", "10:00", "10:00"),
        ("Evening begins at", "7 pm", "19:00"),
        ("Working days", "Monday to Thursday", "Mon, Tue, Wed and Thu"),
        ("Patience", "Patient", "Patience: Patient"),
        ("Pause after their date", "3", "Pause after their date: 3"),
        ("Pause without a date", "10", "Pause without a date: 10"),
        ("Pause after the first follow-up", "5", "Pause after the first follow-up: 5"),
        ("Pause before moving on", "9", "Pause before moving on: 9"),
        ("Tone of the texts", "Formal", "Tone of the texts: Formal"),
    ],
)
async def test_every_setting_can_be_changed(
    ann: Person, setting: str, answer: str, shown: str
) -> None:
    await change(ann, setting, answer)
    assert shown in ann.last.text
    assert "(was: " in ann.last.text
    await ann.taps(v.ALL_SETTINGS)
    assert v.SETTINGS in ann.last.text
    assert shown in ann.last.text


async def test_a_setting_moves_the_plans_that_stand_and_undo_moves_them_back(
    planned: Person,
) -> None:
    assert "First follow-up: Tue 1 Dec, 09:00" in card(planned)
    await change(planned, "Pause after their date", "3")
    assert "Tue 1 Dec, 09:00 → Wed 2 Dec, 09:00" in planned.last.text
    assert "First follow-up: Wed 2 Dec, 09:00" in card(planned)
    await planned.taps(v.UNDO_IT)
    assert "First follow-up: Tue 1 Dec, 09:00" in card(planned)
    await change(planned, "Follow-ups come up at", "10:00")
    assert "First follow-up: Tue 1 Dec, 10:00" in card(planned)


async def test_a_new_zone_moves_the_mornings(planned: Person, clock: TurnableClock) -> None:
    await clock.move(hours=1)
    await planned.taps(v.DONE)
    await change(planned, "Time zone", "Berlin, Germany")
    await clock.move_to(datetime(2026, 12, 1, 7, 59, tzinfo=UTC))
    assert v.FIRST not in planned.last.text
    await clock.move_to(datetime(2026, 12, 1, 8, 0, tzinfo=UTC))
    assert v.FIRST in planned.last.text


async def test_a_traveller_is_reminded_at_the_hour_she_named_where_she_is(
    nudged: Person, clock: TurnableClock
) -> None:
    await nudged.taps(v.LATER)
    await nudged.taps(v.THIS_EVENING)  # six in London, and she flies to New York
    await change(nudged, "Time zone", "New York")
    before = nudged.last.id
    await clock.move_to(datetime(2026, 11, 19, 18, 0, tzinfo=UTC))
    assert nudged.last.id == before
    await clock.move_to(datetime(2026, 11, 19, 23, 0, tzinfo=UTC))
    assert v.THANK_YOU_TO.format(name="Jane Doe") in nudged.last.text
    assert v.WHY_NOW in nudged.last.text


async def test_the_tone_of_a_text_follows_its_setting(nudged: Person) -> None:
    before = nudged.last.text
    nudge = nudged.last.id
    await change(nudged, "Tone of the texts", "Formal")
    formal = next(one for one in nudged.messages if one.id == nudge)
    assert formal.text != before
    assert v.DONE in formal.buttons


async def test_the_days_of_a_week_are_tapped_on_and_off(planned: Person) -> None:
    await planned.sends("/settings")
    await planned.taps("Working days", on=v.WHAT_TO_CHANGE)
    await planned.taps("✓ Tue")
    await planned.taps("These are my working days")
    assert "Working days: Mon, Wed, Thu and Fri" in planned.last.text
    assert "First follow-up: Wed 2 Dec, 09:00" in card(planned)


async def test_an_employer_abroad_has_its_own_holidays(ann: Person) -> None:
    await plan(ann, "Acme", decision="24 November")
    await ann.taps(v.CHANGE)
    await ann.taps(v.CHANGE_AN_ANSWER)
    await ann.taps("Country of the employer")
    await ann.sends("United States")
    await ann.taps(v.SHOW_PLAN)
    assert "First follow-up: Fri 27 Nov, 09:00" in ann.last.text  # Thursday is Thanksgiving
