"""Which text belongs to which action, as the facts stand."""

from dataclasses import replace

import pytest

from playbook.facts import Application, Channel, DraftChoice, Person
from playbook.plan.deeds import mark_done
from playbook.plan.draft_of import draft_of, is_short
from playbook.preferences import Preferences
from tests.playbook.plan.builders import (
    BOB,
    FIRST,
    IN_LONDON,
    JANE,
    MOVING_ON,
    SECOND,
    THANKS,
    THANKS_TO_BOB,
    action_of,
    an_application,
    at,
)

TUESDAY = "2026-11-24 15:00"
DATED = an_application(TUESDAY, people=(JANE, BOB), decided="2026-12-04")
SIGNED = replace(IN_LONDON, signature="Ann Lee")
CALLER = Person("1", "Jane Doe", phone="+44 20 7946 0000")


def body_of(application: Application, key: str, now: str, home: Preferences = SIGNED) -> str | None:
    draft = draft_of(application, action_of(application, key, now), home, at(now))
    return draft.body if draft else None


@pytest.mark.parametrize("key", [THANKS, THANKS_TO_BOB, FIRST, SECOND, MOVING_ON])
def test_every_action_has_a_text_with_a_name_under_it(key: str) -> None:
    body = body_of(DATED, key, "2026-11-24 18:00")
    assert body
    assert "Ann Lee" in body
    assert "{" not in body


def test_the_date_is_spoken_of_as_past_only_when_it_is() -> None:
    told = "4 December"
    before, after = (body_of(DATED, FIRST, f"2026-12-{day} 12:00") for day in ("03", "08"))
    assert before is not None
    assert told not in before
    assert after is not None
    assert told in after


def test_late_thanks_go_into_the_follow_up_to_the_same_person() -> None:
    late = body_of(DATED, FIRST, "2026-12-08 12:00")
    thanked = mark_done(DATED, THANKS, at("2026-11-24 18:00"))
    assert late != body_of(thanked, FIRST, "2026-12-08 12:00")


def test_nothing_is_to_be_sent_to_whoever_asked_for_nothing() -> None:
    application = replace(DATED, no_follow_ups=True)
    assert body_of(application, FIRST, "2026-12-08 12:00") is None
    assert body_of(application, THANKS, "2026-11-24 18:00")


def test_the_users_own_words_are_taken_as_they_are() -> None:
    own = DraftChoice(THANKS, own="Dear {x} <b> & co", own_shown=True)
    application = DATED.with_draft_choice(own)
    assert body_of(application, THANKS, "2026-11-24 18:00") == "Dear {x} <b> & co"
    hidden = application.with_draft_choice(replace(own, own_shown=False))
    assert body_of(hidden, THANKS, "2026-11-24 18:00") == body_of(DATED, THANKS, "2026-11-24 18:00")


@pytest.mark.parametrize(
    ("person", "channel", "chosen", "short"),
    [
        (JANE, None, None, False),
        (JANE, Channel.TEXT, None, True),
        (JANE, Channel.TEXT, False, False),
        (JANE, None, True, True),
        (CALLER, None, None, True),
        (CALLER, None, False, False),
        (BOB, None, None, False),
    ],
)
def test_a_thank_you_is_short_when_it_goes_out_as_a_message(
    person: Person, channel: Channel | None, *, chosen: bool | None, short: bool
) -> None:
    application = replace(an_application(TUESDAY, people=(person,)), channel=channel)
    key = f"t1.{person.id}"
    action = action_of(application, key, TUESDAY)
    assert is_short(application, action, DraftChoice(key, short=chosen)) is short
