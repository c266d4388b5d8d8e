"""Faults on demand: what the bot gets to see, and whether it was done all the same."""

import asyncio

import aiohttp
import pytest

from sandbox.faults.kinds import Dropped, FloodWait, LostAnswer, ServerError, Slow
from sandbox.faults.rules import ALL
from sandbox.messenger.deeds import Deeds
from sandbox.testing.driver import Sandbox
from sandbox.testing.person import Person
from tests.sandbox.raw_api import Api, Reply

CUT_OFF = (aiohttp.ServerDisconnectedError, aiohttp.ClientOSError)


async def say(api: Api, person: Person, text: str = "Hi") -> Reply:
    return await api("sendMessage", chat_id=person.user.id, text=text)


async def test_a_flood_wait_says_how_long_and_does_nothing(
    api: Api, ann: Person, sandbox: Sandbox
) -> None:
    """ResponseParameters.retry_after: "In case of exceeding flood control, the number of seconds
    left to wait before the request can be repeated"."""
    sandbox.faults.next("sendMessage", FloodWait(35))
    refused = await say(api, ann)
    assert (refused.status, refused.refusal) == (429, "Too Many Requests: retry after 35")
    assert refused.body["parameters"] == {"retry_after": 35}
    assert ann.messages == []
    assert (await say(api, ann)).result


async def test_a_gateways_error_is_a_page_and_telegrams_own_is_json(
    api: Api, ann: Person, sandbox: Sandbox, session: aiohttp.ClientSession
) -> None:
    sandbox.faults.next("sendMessage", ServerError(500), ServerError(502))
    refused = await say(api, ann)
    assert (refused.status, refused.refusal) == (500, "Internal Server Error")
    async with session.post(f"{api.url}/bot{api.token}/sendMessage") as response:
        assert (response.status, response.content_type) == (502, "text/html")
        assert "<h1>502 Bad Gateway</h1>" in await response.text()
    assert ann.messages == []


async def test_a_lost_answer_was_done_and_a_dropped_call_was_not(
    api: Api, ann: Person, sandbox: Sandbox
) -> None:
    sandbox.faults.next("sendMessage", LostAnswer(), Dropped())
    for word in ("Done", "Not done"):
        with pytest.raises(CUT_OFF):
            await say(api, ann, word)
    assert [message.text for message in ann.messages] == ["Done"]


async def test_a_slow_answer_comes_in_the_end(api: Api, ann: Person, sandbox: Sandbox) -> None:
    sandbox.faults.next("sendMessage", Slow(30))
    waiting = asyncio.create_task(say(api, ann))
    await asyncio.wait_for(until_said(ann, sandbox), 10)
    assert not waiting.done()
    waiting.cancel()
    sandbox.faults.next("sendMessage", Slow(0.01))
    assert (await say(api, ann)).result


async def until_said(person: Person, sandbox: Sandbox) -> None:
    said = asyncio.Event()
    sandbox.messenger.watch(lambda _: said.set())
    if not person.messages:
        await said.wait()


async def test_a_fault_strikes_one_method_and_one_chat(
    api: Api, ann: Person, sandbox: Sandbox
) -> None:
    bob = sandbox.person("Bob", started=True)
    rule = sandbox.faults.always("sendMessage sendDocument", FloodWait(1), chat=ann.user.id)
    assert (await say(api, bob)).status == 200
    assert (await api("getMe")).status == 200
    assert (await say(api, ann)).status == 429
    sandbox.faults.end()
    assert (await say(api, ann)).status == 200
    assert rule.struck == 1


async def test_polling_is_spared_unless_it_is_named(api: Api, sandbox: Sandbox) -> None:
    sandbox.faults.always("*", ServerError())
    assert (await api("getUpdates")).status == 200
    sandbox.faults.always(ALL, ServerError())
    assert (await api("getUpdates")).status == 500


async def test_a_share_of_the_calls_is_chosen_the_same_by_the_same_seed(
    api: Api, sandbox: Sandbox
) -> None:
    chosen = []
    for _ in range(2):
        sandbox.faults.end()
        sandbox.faults.always("getMe", ServerError(), share=0.3, seed=7)
        chosen.append([(await api("getMe")).status for _ in range(50)])
    assert chosen[0] == chosen[1]
    assert 8 <= chosen[0].count(500) <= 22


async def test_an_outage_cuts_off_who_waits_and_who_comes_until_it_is_over(
    api: Api, ann: Person, sandbox: Sandbox
) -> None:
    polling = asyncio.create_task(api("getUpdates", timeout=30))
    await asyncio.wait_for(sandbox.messenger.updates.polled.wait(), 10)
    sandbox.faults.outage()
    with pytest.raises(CUT_OFF):
        await asyncio.wait_for(polling, 10)
    Deeds(sandbox.messenger).write(ann.user, "Are you there?")
    with pytest.raises(CUT_OFF):
        await say(api, ann)
    sandbox.faults.end_outage()
    (update,) = (await api("getUpdates")).result
    assert update["message"]["text"] == "Are you there?"


async def test_an_outage_ends_by_itself(api: Api, sandbox: Sandbox) -> None:
    over = asyncio.Event()
    sandbox.faults.outage(seconds=0.01)
    sandbox.faults.watch(over.set)
    await asyncio.wait_for(over.wait(), 10)
    assert (await api("getMe")).status == 200
