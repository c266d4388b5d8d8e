"""What is told to the bot stays out of its log, also when something breaks in the middle of it."""

import logging
from io import StringIO

import pytest

from sandbox.clock import TurnableClock
from sandbox.faults.kinds import Dropped, ServerError
from sandbox.testing.person import Person
from storage.contract import Decide
from storage.files.store import FileStorage
from tests.journeys.discretion import repeated
from trials.stage import vocabulary as v
from trials.stage.home import Home
from trials.stage.talks import plan

SECRET = "Jane Doe, jane@acme.com, asked for my salary"


async def test_what_libraries_tell_of_each_request_is_left_out(
    ann: Person, clock: TurnableClock, log: StringIO, caplog: pytest.LogCaptureFixture
) -> None:
    """Whatever they tell at DEBUG, no message is quoted in the log."""
    caplog.set_level(logging.DEBUG)
    await plan(ann)
    await clock.move(hours=1)
    assert v.THANK_YOU_TO.format(name="Jane Doe") in ann.last.text
    assert (
        "apscheduler" in caplog.text
    )  # they do tell at DEBUG; of messages nothing passes through them any more
    assert "Jane Doe" not in log.getvalue()


async def test_an_error_that_quotes_what_was_typed_is_told_by_its_place(
    ann: Person, log: StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_self: FileStorage, _chat_id: int, _decide: Decide[object]) -> object:
        raise ValueError(SECRET)

    monkeypatch.setattr(FileStorage, "change", fail)
    await ann.sends(SECRET)
    ann.sees("Something went wrong on my side")
    assert f"An update of chat {ann.user.id} failed: ValueError at test_discretion.py:" in (
        log.getvalue()
    )


async def test_a_nudge_that_fails_is_told_by_its_chat(
    planned: Person, clock: TurnableClock, log: StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object) -> int:
        raise ValueError(SECRET)

    monkeypatch.setattr("bot.desk.Bringer.bring", fail)
    await clock.move(hours=1)
    assert f"Chat {planned.user.id} could not be served: ValueError at" in log.getvalue()
    assert SECRET not in log.getvalue()


async def test_a_file_that_is_damaged_is_told_by_its_name(
    home: Home, planned: Person, log: StringIO
) -> None:
    (home.data / "chats" / f"{planned.user.id}.json").write_text(f'{{"chat": "{SECRET}"')
    await planned.sends("/list")
    assert f"The file of chat {planned.user.id} was set aside as" in log.getvalue()
    assert SECRET not in log.getvalue()


async def test_trouble_on_the_way_tells_no_text(home: Home, ann: Person, log: StringIO) -> None:
    home.sandbox.faults.next("sendMessage", ServerError(), Dropped())
    home.sandbox.faults.next("getUpdates", Dropped())
    await ann.sends("/new")
    await ann.sends("Acme")
    assert v.WHICH_ROLE in ann.last.text
    assert "Telegram does not answer" in log.getvalue()


async def test_these_tests_would_notice(home: Home, ann: Person) -> None:
    await ann.sends("hello there")
    assert repeated("so: hello there, Lee", home.sandbox) == {"hello there"}
