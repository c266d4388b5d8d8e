"""Updates that Telegram brings: the same talk, nothing lost, and nobody else let in."""

import asyncio
import re
from io import BytesIO

import aiohttp
import pytest

from bot.telegram.webhook import SECRET_HEADER
from sandbox.api.courier import Persistence
from sandbox.faults.kinds import Slow
from sandbox.messenger.deeds import Deeds
from sandbox.testing.driver import Sandbox
from sandbox.testing.person import Person
from tests.faults.test_bad_start import free_port
from trials.stage import vocabulary as v
from trials.stage.home import Home
from trials.stage.talks import introduce, plan

GIVEN = "a_secret_that_is-long-enough"


@pytest.fixture
async def hooked(sandbox: Sandbox, home: Home) -> str:
    """The address at which the bot waits for Telegram, in the place of asking it."""
    sandbox.server.courier.persistence = Persistence(first_pause=0.01, longest_pause=0.05)
    await home.stop()
    port = free_port()
    url = f"http://127.0.0.1:{port}/updates"
    await home.start(webhook_url=url, port=port)
    async with asyncio.timeout(30):
        while sandbox.messenger.webhook is None:  # noqa: ASYNC110 - a webhook has no events
            await asyncio.sleep(0.01)
    return url


def an_update(ann: Person, text: str, number: int = 5) -> dict[str, object]:
    user = {"id": ann.user.id, "is_bot": False, "first_name": "Ann"}
    chat = {"id": ann.user.id, "type": "private", "first_name": "Ann"}
    message: dict[str, object] = {
        "message_id": 900,
        "date": 1,
        "chat": chat,
        "from": user,
        "text": text,
    }
    if text.startswith("/"):
        message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text)}]
    return {"update_id": number, "message": message}


async def test_a_whole_talk_comes_through(hooked: str, sandbox: Sandbox) -> None:
    ann = sandbox.person("Ann", last_name="Lee")
    await introduce(ann)
    await plan(ann)
    await sandbox.clock.move(hours=1)
    assert v.THANK_YOU_TO.format(name="Jane Doe") in ann.last.text
    await ann.taps(v.DONE)
    assert sandbox.messenger.webhook
    assert sandbox.messenger.webhook.trouble is None


async def test_telegram_is_told_a_secret_and_what_is_wanted(hooked: str, sandbox: Sandbox) -> None:
    webhook = sandbox.messenger.webhook
    assert webhook
    assert re.fullmatch(r"[A-Za-z0-9_-]{43}", webhook.secret or "")
    assert (webhook.url, webhook.max_connections) == (hooked, 40)
    assert sandbox.messenger.updates.allowed == {
        "message",
        "edited_message",
        "callback_query",
        "my_chat_member",
    }


async def test_nobody_else_is_let_in_and_none_is_told_why(
    hooked: str, home: Home, sandbox: Sandbox
) -> None:
    ann = sandbox.person("Ann", last_name="Lee")
    await introduce(ann)
    said, kept = len(ann.messages), await home_holds(home, ann)
    webhook = sandbox.messenger.webhook
    assert webhook
    right = {SECRET_HEADER: webhook.secret or ""}
    update = an_update(ann, "/new")
    health = hooked.replace("/updates", "/healthz")
    async with aiohttp.ClientSession() as stranger:
        for headers in ({}, {SECRET_HEADER: ""}, {SECRET_HEADER: "x" * 43}, {SECRET_HEADER: "é"}):
            async with stranger.post(hooked, json=update, headers=headers) as answer:
                assert (answer.status, await answer.read()) == (401, b"")
                assert "Server" not in answer.headers
        for body in (b"", b"{", b"[]", b'{"update_id": "5"}', b"[" * 100_000, b"\xff"):
            async with stranger.post(hooked, data=body, headers=right) as answer:
                assert (answer.status, await answer.read()) == (400, b"")
        async with stranger.post(hooked, data=BytesIO(b"x" * (2 << 20)), headers=right) as answer:
            assert (answer.status, await answer.read()) == (413, b"")
        async with stranger.post(hooked, data=BytesIO(b"x" * (2 << 20))) as answer:
            assert answer.status == 401, "unread"
        async with stranger.get(hooked, headers=right) as answer:
            assert answer.status == 405
        async with stranger.post(hooked + "/x", json=update, headers=right) as answer:
            assert answer.status == 404
        async with stranger.get(health) as answer:
            assert (answer.status, await answer.text()) == (200, "well")
    assert len(ann.messages) == said
    assert await home_holds(home, ann) == kept


async def test_a_message_of_a_kind_that_came_after_the_library_is_answered_like_a_picture(
    hooked: str, sandbox: Sandbox
) -> None:
    """A poll of a newer Bot API, in the middle of a question."""
    ann = sandbox.person("Ann", last_name="Lee")
    await introduce(ann)
    await ann.sends("/new")
    webhook = sandbox.messenger.webhook
    assert webhook
    poll = an_update(ann, "", number=10_000)
    assert isinstance(poll["message"], dict)
    poll["message"] |= {"poll": {"is_of_a_newer": "form"}}
    right = {SECRET_HEADER: webhook.secret or ""}
    async with (
        aiohttp.ClientSession(headers=right) as telegram,
        telegram.post(hooked, json=poll) as answer,
    ):
        assert answer.status == 200
    ann.sees("I can read text and taps only")
    assert v.WHICH_COMPANY in ann.last.text


async def home_holds(home: Home, person: Person) -> object:
    assert home.bot
    return await home.bot.storage.read(person.user.id)


async def test_an_update_is_answered_when_its_effect_is_kept_and_known_when_it_comes_again(
    hooked: str, home: Home, sandbox: Sandbox
) -> None:
    ann = sandbox.person("Ann", last_name="Lee")
    await introduce(ann)
    webhook = sandbox.messenger.webhook
    assert webhook
    headers = {SECRET_HEADER: webhook.secret or ""}
    async with aiohttp.ClientSession(headers=headers) as telegram:

        async def bring(text: str, number: int) -> int:
            async with telegram.post(hooked, json=an_update(ann, text, number)) as answer:
                return answer.status

        sandbox.faults.next("sendMessage", Slow(0.2))
        assert await asyncio.gather(bring("/new", 5), bring("/new", 5)) == [200, 200]
        assert sum(v.WHICH_COMPANY in one.text for one in ann.messages) == 1
        assert await bring("Acme", 6) == 200
        assert home.holds("Acme")
        assert await bring("Acme", 6) == 200
        assert sum(v.WHICH_ROLE in one.text for one in ann.messages) == 1


async def test_chats_are_served_side_by_side_and_each_in_order(
    hooked: str, sandbox: Sandbox
) -> None:
    people = [sandbox.person(f"P{n}") for n in range(5)]
    for one in people:
        await introduce(one)
    webhook = sandbox.messenger.webhook
    assert webhook
    headers = {SECRET_HEADER: webhook.secret or ""}
    async with aiohttp.ClientSession(headers=headers) as telegram:

        async def bring(person: Person, text: str, number: int) -> int:
            async with telegram.post(hooked, json=an_update(person, text, number)) as answer:
                return answer.status

        sandbox.faults.next("sendMessage", Slow(0.5))
        first = asyncio.create_task(bring(people[0], "/new", 10))
        await asyncio.sleep(0.05)
        second = asyncio.create_task(bring(people[0], "Acme", 11))
        others = [bring(one, "/help", 20 + n) for n, one in enumerate(people[1:])]
        assert set(await asyncio.gather(*others)) == {200}
        assert not first.done()
        assert await asyncio.gather(first, second) == [200, 200]
    assert v.WHICH_ROLE in people[0].last.text


async def test_whoever_polls_next_takes_the_webhook_away(
    hooked: str, home: Home, sandbox: Sandbox
) -> None:
    ann = sandbox.person("Ann", last_name="Lee")
    await introduce(ann)
    await ann.sends("/new")
    await home.stop()
    home.settings.pop("webhook_url")
    await home.start()
    await ann.sends("Acme")
    assert v.WHICH_ROLE in ann.last.text
    assert sandbox.messenger.webhook is None


async def test_what_is_written_while_it_is_down_comes_at_the_next_start(
    hooked: str, home: Home, sandbox: Sandbox
) -> None:
    ann = sandbox.person("Ann", last_name="Lee")
    await introduce(ann)
    await home.stop()
    update = Deeds(sandbox.messenger).write(ann.user, "/new")
    await home.start(webhook_secret=GIVEN)
    assert update
    async with asyncio.timeout(30):
        await sandbox.messenger.updates.confirmed(update)
    assert v.WHICH_COMPANY in ann.last.text
    assert sandbox.messenger.webhook
    assert sandbox.messenger.webhook.secret == GIVEN
