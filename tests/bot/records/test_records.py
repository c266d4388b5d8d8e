"""Export shows everything that is kept; forget leaves nothing."""

import json
from dataclasses import asdict

import pytest

from bot.callbacks import Forget
from playbook.chat import Chat
from tests.bot.talk import Talk, londoner, told


def exported(talk: Talk) -> dict[str, object]:
    talk.sends("/export")
    found = json.loads(talk.files[-1].content)
    assert isinstance(found, dict)
    return found


def leaves(value: object) -> set[str]:
    """Every value that stands somewhere in a record, as text."""
    if isinstance(value, dict):
        return set().union(*(leaves(one) for one in value.values()), set())
    if isinstance(value, list | tuple):
        return set().union(*(leaves(one) for one in value), set())
    return {value.isoformat() if hasattr(value, "isoformat") else str(value)}


def test_the_export_holds_everything_that_is_kept() -> None:
    talk = told().taps("Add what you talked about").sends("their move").waits(hours=2)
    talk.taps("Edit").sends("My own words")
    kept = talk.chat
    found = exported(talk)
    assert leaves(asdict(kept)) <= leaves(found)
    for word in ("Acme", "Jane Doe", "jane@acme.com", "their move", "My own words", "Ann Lee"):
        assert word in leaves(found)


def test_the_export_says_its_day_in_its_name() -> None:
    talk = londoner()
    exported(talk)
    assert talk.files[-1].name == "afterword-2026-11-20.json"


@pytest.mark.parametrize(
    "company", ["A < B & Co", "مريم", 'a "quoted" \\ name', "half a \ud800 sign"]
)
def test_the_export_is_json_whatever_was_typed(company: str) -> None:
    talk = londoner().sends("/new").sends(company)
    [application] = exported(talk)["chat"]["applications"]  # type: ignore[index, call-overload]
    assert application["company"] == company


def test_the_export_of_somebody_unknown_is_no_error() -> None:
    assert exported(Talk())["chat"]["applications"] == []  # type: ignore[index, call-overload]


def test_one_application_is_forgotten_and_the_others_stay() -> None:
    talk = told().sends("/new").sends("Zeta").sends("/cancel").taps("Keep it for later")
    talk.sends("/forget").taps("Acme · data engineer").taps("Yes, forget it")
    assert "Forgotten: Acme" in talk.text
    assert [one.company for one in talk.chat.applications] == ["Zeta"]
    assert "Jane" not in repr(talk.chat)


def test_forget_asks_first_and_can_be_called_off() -> None:
    talk = told()
    for what in ("Acme", "Everything"):
        talk.sends("/forget").taps(what)
        assert "cannot be undone" in talk.text
        talk.taps("No, keep it")
        assert talk.text == "Nothing was forgotten."
        assert len(talk.chat.applications) == 1


def test_two_jobs_at_one_company_are_told_apart() -> None:
    talk = told()
    talk.sends("/new").sends("Acme").sends("analyst").sends("/cancel").taps("Keep it").sends(
        "/forget"
    )
    assert talk.labels() == ["Acme · analyst", "Acme · data engineer", "Everything"]


@pytest.mark.parametrize("sure", ["", "sure", "keep"])
def test_what_is_forgotten_already_is_said_to_be(sure: str) -> None:
    talk = told()
    gone = talk.chat.applications[0].id
    talk.sends("/forget").taps("Acme").taps("Yes, forget it")
    talk.forges(Forget(gone, sure).pack(), talk.last)
    assert talk.word == "That is forgotten already."


def test_everything_is_forgotten_twice_without_harm() -> None:
    talk = told()
    for _ in range(2):
        talk.forges(Forget("all", "sure").pack(), talk.last)
        assert talk.chat == Chat(7)
        assert "Everything is forgotten" in str(talk.screen.text)


def test_of_many_applications_the_older_ones_are_pointed_to() -> None:
    talk = londoner()
    for n in range(22):
        talk.sends("/new").sends(f"Company {n}").sends("/cancel").taps("Keep it for later")
    talk.sends("/forget")
    assert len(talk.labels()) == 21
    assert "/list" in talk.text
