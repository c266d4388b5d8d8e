"""Faults from the page: ordered by POST, told in its news."""

from typing import Any

import aiohttp
import pytest

from sandbox.testing.driver import Sandbox
from sandbox.testing.person import Person
from tests.sandbox.raw_api import Api
from tests.sandbox.tab import Tab


@pytest.fixture
async def tab(sandbox: Sandbox, session: aiohttp.ClientSession, ann: Person) -> Tab:
    return Tab(session, sandbox.api_url)


async def present(tab: Tab) -> dict[str, Any]:
    """The faults as a page that has just been opened is told of them."""
    socket = await tab.open()
    state = await socket.receive_json(timeout=10)
    await socket.close()
    faults: dict[str, Any] = state["faults"]
    return faults


async def test_at_first_all_is_well(tab: Tab) -> None:
    assert await present(tab) == {
        "kind": "none",
        "calls": None,
        "seconds": None,
        "share": 1.0,
        "outage": False,
        "flood_limits": False,
        "violations": 0,
        "struck": 0,
    }


async def test_an_ordered_fault_strikes_and_counts_down(tab: Tab, api: Api) -> None:
    await tab.asks("faults", kind="flood_wait", calls=2, seconds=3)
    socket = await tab.open()
    assert (await socket.receive_json(timeout=10))["faults"]["calls"] == 2
    assert (await api("getMe")).refusal == "Too Many Requests: retry after 3"
    told = await socket.receive_json(timeout=10)
    assert (told["type"], told["faults"]["calls"], told["faults"]["struck"]) == ("clock", 1, 1)
    await api("getMe")
    assert (await socket.receive_json(timeout=10))["faults"]["kind"] == "none"
    assert (await api("getMe")).status == 200


@pytest.mark.parametrize("kind", ["server_error", "lost_answer", "dropped", "slow", "outage"])
async def test_every_kind_can_be_ordered_and_ended(tab: Tab, api: Api, kind: str) -> None:
    await tab.asks("faults", kind=kind, seconds=60)
    assert (await present(tab))["kind"] == kind
    await tab.asks("faults", kind="none")
    assert (await present(tab))["kind"] == "none"
    assert (await api("getMe")).status == 200


@pytest.mark.parametrize("kind", ["slow", "outage", "flood_limits", "none"])
async def test_an_open_page_is_told_what_was_ordered(tab: Tab, kind: str) -> None:
    socket = await tab.open()
    await socket.receive_json(timeout=10)
    await tab.asks("faults", kind=kind)
    await tab.asks("people", name="Bob")  # which brings the whole state, and so ends the list
    told = [await socket.receive_json(timeout=10)]
    while told[-1]["type"] != "state":
        told.append(await socket.receive_json(timeout=10))
    assert [news["faults"]["kind"] for news in told[-2:]] == [kind, kind]


async def test_the_flood_limits_are_a_mode(tab: Tab, api: Api, ann: Person) -> None:
    await tab.asks("faults", kind="flood_limits")
    for _ in range(6):
        await api("sendMessage", chat_id=ann.user.id, text="Hi")
    faults = await present(tab)
    assert (faults["kind"], faults["flood_limits"], faults["violations"]) == (
        "flood_limits",
        True,
        1,
    )


@pytest.mark.parametrize(
    ("wish", "error"),
    [
        ({"kind": "gremlins"}, "a fault is one of none, flood_wait"),
        ({"kind": "slow", "share": 2}, "share is a number from 0 to 1"),
        ({"kind": "slow", "calls": 0}, "calls are at least one"),
        ({}, 'parameter "kind" is required'),
    ],
)
async def test_what_is_no_fault_is_said(tab: Tab, wish: dict[str, Any], error: str) -> None:
    answer = await tab.asks("faults", **wish)
    assert answer["error"].startswith(f"Bad Request: {error}")


async def test_a_person_moves_to_another_zone(tab: Tab, ann: Person, sandbox: Sandbox) -> None:
    await tab.asks("zone", person=ann.user.id, time_zone="Asia/Kathmandu")
    socket = await tab.open()
    (person,) = (await socket.receive_json(timeout=10))["people"]
    assert person["time_zone"] == "Asia/Kathmandu"
    refused = await tab.asks("zone", person=ann.user.id, time_zone="Mars/Olympus")
    assert refused["error"] == 'Bad Request: there is no time zone "Mars/Olympus"'
    await tab.asks("zone", person=ann.user.id)
    assert sandbox.messenger.people[ann.user.id].time_zone is None
