"""What the journeys share: a still clock, a sandbox, a bot that lives in it, and Ann."""

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import pytest
from pytest_mock import MockerFixture

from sandbox.clock import TurnableClock
from sandbox.testing.driver import Sandbox
from sandbox.testing.person import Person
from tests.journeys.discretion import overheard, repeated
from trials.stage import vocabulary as v
from trials.stage.home import Home
from trials.stage.talks import plan, settle

AFTERNOON = datetime(2026, 11, 19, 15, 20, tzinfo=UTC)
"""A Thursday, twenty past three in London, with a month of ordinary working days ahead."""


@pytest.fixture
def clock() -> TurnableClock:
    return TurnableClock(frozen_at=AFTERNOON)


@pytest.fixture
async def sandbox(clock: TurnableClock) -> AsyncIterator[Sandbox]:
    async with Sandbox(clock=clock) as sandbox:
        yield sandbox


@pytest.fixture(autouse=True)
def log(sandbox: Sandbox) -> Iterator[StringIO]:
    """What is logged meanwhile, at DEBUG: after every journey, nothing that was said is in it."""
    with overheard(sandbox.token) as log:
        yield log
    assert not repeated(log.getvalue(), sandbox)


@pytest.fixture
def introduction() -> None:
    """For a test that looks at it: the bot says who it is before anybody writes to it."""


@pytest.fixture(autouse=True)
def _no_introduction(request: pytest.FixtureRequest, mocker: MockerFixture) -> None:
    """Its eighteen calls would be half of every other start."""
    if "introduction" not in request.fixturenames:
        mocker.patch("bot.composition.introduce")


@pytest.fixture
async def home(sandbox: Sandbox, tmp_path: Path) -> AsyncIterator[Home]:
    home = Home(sandbox, tmp_path / "data")
    await home.start()
    yield home
    await home.stop()


@pytest.fixture
def newcomer(sandbox: Sandbox, home: Home) -> Person:
    """Ann, who has never talked to the bot."""
    return sandbox.person("Ann", last_name="Lee")


@pytest.fixture
async def ann(home: Home, newcomer: Person) -> Person:
    """Ann, who lives in London, has answered the first questions and wants no overview on Sundays."""
    await home.have("introduced", newcomer, settle)
    return newcomer


@pytest.fixture
async def planned(home: Home, ann: Person) -> Person:
    """Ann, who met Jane Doe at Acme at two o'clock, with the plan in front of her."""
    if not await home.have("planned", ann, plan):
        await ann.sends("/list")
        await ann.taps("Acme · Data engineer")
    return ann


@pytest.fixture
async def nudged(planned: Person, clock: TurnableClock) -> Person:
    """Ann at twenty past four, when the thank-you to Jane Doe came up."""
    await clock.move(hours=1)
    assert v.THANK_YOU_TO.format(name="Jane Doe") in planned.last.text
    return planned
