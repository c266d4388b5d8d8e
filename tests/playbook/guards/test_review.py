"""All that the guards have to say about one action, in words."""

from dataclasses import replace

import pytest

from playbook.chat import Chat
from playbook.facts import Application, DraftChoice, Person
from playbook.guards import Caution, Guard, explain, look_over
from playbook.plan.deeds import mark_done
from playbook.plan.look import Look
from playbook.words import Words
from tests.playbook.plan.builders import (
    BOB,
    FIRST,
    IN_LONDON,
    JANE,
    MOVING_ON,
    SECOND,
    THANKS,
    THANKS_TO_BOB,
    an_application,
    at,
    key_of,
)

TUESDAY, EVENING = "2026-11-24 15:00", "2026-11-24 18:00"
ACME = an_application(TUESDAY, people=(JANE, BOB), decided="2026-12-04")
MEI = Person("1", "Mei Tanaka", email="mei@globex.example")
GLOBEX = replace(an_application("2026-11-20 15:00", people=(MEI,), name="b"), company="Globex")
WORDS = Words.of(IN_LONDON)
OWN = "Hi Jane,\n\n" + "Thank you for the talk, which gave me plenty to think about. " * 5


def cautions(application: Application, key: str, now: str, *others: Application) -> list[Caution]:
    chat = Chat(1, IN_LONDON, (application, *others))
    action = Look(chat, at(now)).plan(application).action(key_of(key))
    assert action is not None
    return list(look_over(Look(chat, at(now)), application, action))


def written(application: Application, key: str, text: str, *, shown: bool = True) -> Application:
    return application.with_draft_choice(DraftChoice(key, own=text, own_shown=shown))


def test_a_suggested_text_to_an_official_address_needs_no_word() -> None:
    for key in (THANKS, THANKS_TO_BOB, FIRST, SECOND, MOVING_ON):
        assert cautions(ACME, key, EVENING, GLOBEX) == []


def test_the_users_own_text_is_looked_over_while_it_counts() -> None:
    text = f"{OWN} I would love to work at Globex, as Mei Tanaka said. [Name]"
    found = cautions(written(ACME, THANKS, text), THANKS, EVENING, GLOBEX)
    assert [caution.guard for caution in found] == [
        Guard.UNFILLED,
        Guard.OTHER_COMPANY,
        Guard.OTHER_PERSON,
    ]
    assert cautions(written(ACME, THANKS, text, shown=False), THANKS, EVENING, GLOBEX) == []


def test_a_text_copied_to_a_colleague_is_seen_on_both() -> None:
    """Bob was given Jane's text, with his name in it."""
    application = written(ACME, THANKS, OWN)
    application = written(application, THANKS_TO_BOB, OWN.replace("Jane", "Bob"))
    for key in (THANKS, THANKS_TO_BOB):
        assert [one.guard for one in cautions(application, key, EVENING)] == [Guard.NEAR_COPY]


def test_one_own_text_beside_a_suggested_one_is_no_copy() -> None:
    application = written(ACME, THANKS, OWN)
    for key in (THANKS, THANKS_TO_BOB):
        assert cautions(application, key, EVENING) == []


def test_a_private_address_is_pointed_out() -> None:
    private = replace(JANE, email="jane@gmail.com")
    people = (private, replace(BOB, email="bob@acme.example"))
    (caution,) = cautions(an_application(TUESDAY, people=people), THANKS, EVENING)
    assert caution.guard is Guard.PERSONAL_ADDRESS


@pytest.mark.parametrize("sent", ["2026-12-07 10:00", "2026-12-08 09:00"])
def test_a_question_less_than_three_working_days_after_a_message_is_too_often(sent: str) -> None:
    application = mark_done(ACME, key_of(FIRST), at(sent))
    (caution,) = cautions(application, SECOND, "2026-12-09 10:00")
    assert caution.guard is Guard.TOO_OFTEN
    assert caution.day is not None
    assert cautions(application, SECOND, f"{caution.day} 10:00") == []


def test_a_message_to_the_same_person_about_another_job_counts_too() -> None:
    other = an_application("2026-11-20 15:00", people=(replace(JANE, id="7"),), name="b")
    other = mark_done(replace(other, company="Acme"), key_of(FIRST), at("2026-12-07 10:00"))
    (caution,) = cautions(an_application(TUESDAY), FIRST, "2026-12-08 10:00", other)
    assert caution.guard is Guard.TOO_OFTEN


def test_thanks_are_never_too_often() -> None:
    application = mark_done(ACME, key_of(FIRST), at(EVENING))
    assert cautions(application, THANKS_TO_BOB, EVENING) == []


@pytest.mark.parametrize("guard", Guard)
def test_every_caution_is_said_in_one_sentence_with_what_was_seen(guard: Guard) -> None:
    caution = Caution(guard, "<b>", "Jane & Co", "@acme.example", 300, 150, at(TUESDAY).date())
    said = explain(caution, WORDS)
    assert said.endswith(".")
    assert said.count(". ") == 0
    assert "{" not in said
    assert "<b>" not in said
    assert len(said) < 200
    assert any(told in said for told in ("&lt;b&gt;", "Jane &amp; Co", "300"))
