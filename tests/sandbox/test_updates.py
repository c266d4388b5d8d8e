"""getUpdates: long polling, redelivery, conflict; taps and their answers; files."""

import asyncio

import aiohttp
import pytest

from sandbox.clock import TurnableClock
from sandbox.messenger.deeds import Deeds
from sandbox.testing.driver import Sandbox
from sandbox.testing.person import Person
from tests.sandbox.raw_api import Api


@pytest.fixture
def deeds(sandbox: Sandbox) -> Deeds:
    """What a person does, without waiting for a bot to be done."""
    return Deeds(sandbox.messenger)


async def test_an_update_comes_again_until_a_higher_offset_confirms_it(
    api: Api, ann: Person, deeds: Deeds
) -> None:
    """ "An update is considered confirmed as soon as getUpdates is called with an offset higher
    than its update_id"."""
    deeds.write(ann.user, "One")
    deeds.write(ann.user, "Two")
    first, second = (await api("getUpdates")).result
    assert (await api("getUpdates", offset=first["update_id"])).result == [first, second]
    assert (await api("getUpdates", offset=second["update_id"])).result == [second]
    assert (await api("getUpdates")).result == [second]
    assert (await api("getUpdates", offset=second["update_id"] + 1)).result == []


async def test_a_negative_offset_forgets_all_but_the_last(
    api: Api, ann: Person, deeds: Deeds
) -> None:
    """ "The negative offset can be specified to retrieve updates starting from -offset update from
    the end of the updates queue. All previous updates will be forgotten"."""
    for word in ("One", "Two", "Three"):
        deeds.write(ann.user, word)
    (last,) = (await api("getUpdates", offset=-1)).result
    assert last["message"]["text"] == "Three"
    assert (await api("getUpdates")).result == [last]


async def test_a_limit_is_kept(api: Api, ann: Person, deeds: Deeds) -> None:
    for word in ("One", "Two", "Three"):
        deeds.write(ann.user, word)
    assert len((await api("getUpdates", limit=2)).result) == 2


async def test_a_long_poll_wakes_at_once(
    api: Api, ann: Person, deeds: Deeds, sandbox: Sandbox
) -> None:
    polling = asyncio.create_task(api("getUpdates", timeout=30))
    await until_polled(sandbox)
    deeds.write(ann.user, "Hello")
    async with asyncio.timeout(10):
        (update,) = (await polling).result
    assert update["message"]["text"] == "Hello"


async def until_polled(sandbox: Sandbox) -> None:
    await asyncio.wait_for(sandbox.messenger.updates.polled.wait(), 10)


async def test_a_poll_without_a_timeout_returns_empty_handed(api: Api) -> None:
    assert (await api("getUpdates")).result == []


async def test_the_older_of_two_pollers_is_told_of_the_conflict(
    api: Api, ann: Person, deeds: Deeds, sandbox: Sandbox
) -> None:
    older = asyncio.create_task(api("getUpdates", timeout=30))
    await until_polled(sandbox)
    newer = asyncio.create_task(api("getUpdates", timeout=30))
    refused = await older
    assert refused.status == 409
    assert refused.refusal == (
        "Conflict: terminated by other getUpdates request; "
        "make sure that only one bot instance is running"
    )
    deeds.write(ann.user, "Hello")
    assert len((await newer).result) == 1


async def test_only_the_kinds_that_were_asked_for_are_queued(
    api: Api, ann: Person, deeds: Deeds
) -> None:
    """ "If not specified, the previous setting will be used"."""
    await api("getUpdates", allowed_updates=["message"])
    deeds.block(ann.user)
    deeds.unblock(ann.user)
    deeds.write(ann.user, "Hello")
    (update,) = (await api("getUpdates")).result
    assert "message" in update
    await api("getUpdates", offset=update["update_id"] + 1, allowed_updates=[])
    deeds.block(ann.user)
    (update,) = (await api("getUpdates")).result
    assert update["my_chat_member"]["new_chat_member"]["status"] == "kicked"


async def test_pending_updates_can_be_dropped(api: Api, ann: Person, deeds: Deeds) -> None:
    deeds.write(ann.user, "Hello")
    assert (await api("getWebhookInfo")).result["pending_update_count"] == 1
    await api("deleteWebhook", drop_pending_updates=True)
    assert (await api("getUpdates")).result == []


async def test_a_command_is_marked_as_one(api: Api, ann: Person, deeds: Deeds) -> None:
    deeds.write(ann.user, "/new Acme")
    (update,) = (await api("getUpdates")).result
    assert update["message"]["entities"] == [{"type": "bot_command", "offset": 0, "length": 4}]
    assert update["message"]["from"]["language_code"] == "en"
    assert update["message"]["chat"] == {"id": ann.user.id, "type": "private", "first_name": "Ann"}


async def test_an_edit_of_ones_own_words_reaches_the_bot(
    api: Api, ann: Person, deeds: Deeds
) -> None:
    deeds.write(ann.user, "Helo")
    (message,) = ann.room.messages.values()
    deeds.edit(ann.user, message, "Hello")
    edited = (await api("getUpdates")).result[-1]["edited_message"]
    assert (edited["text"], edited["message_id"]) == ("Hello", message.id)
    assert "edit_date" in edited


@pytest.fixture
async def query_id(api: Api, ann: Person, deeds: Deeds) -> str:
    """The id of a tap on the bot's button."""
    keyboard = {"inline_keyboard": [[{"text": "Done", "callback_data": "done:1"}]]}
    await api("sendMessage", chat_id=ann.user.id, text="Card", reply_markup=keyboard)
    (message,) = ann.room.messages.values()
    deeds.tap(ann.user, message, message.keyboard.buttons[0])
    (update,) = (await api("getUpdates")).result
    assert update["callback_query"]["data"] == "done:1"
    assert update["callback_query"]["message"]["text"] == "Card"
    assert update["callback_query"]["chat_instance"]
    return update["callback_query"]["id"]


async def test_the_answer_to_a_tap_is_seen(api: Api, ann: Person, query_id: str) -> None:
    await api("answerCallbackQuery", callback_query_id=query_id, text="Well done")
    assert (ann.toast, ann.alert) == ("Well done", None)
    await api("answerCallbackQuery", callback_query_id=query_id, text="Sure?", show_alert=True)
    assert (ann.toast, ann.alert) == (None, "Sure?")


async def test_an_answer_that_is_too_late_or_to_nothing_is_refused(
    api: Api, clock: TurnableClock, query_id: str
) -> None:
    sentence = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    assert (await api("answerCallbackQuery", callback_query_id="0")).refusal == sentence
    too_long = await api("answerCallbackQuery", callback_query_id=query_id, text="x" * 201)
    assert too_long.refusal == "Bad Request: MESSAGE_TOO_LONG"
    await clock.move(hours=1)
    assert (await api("answerCallbackQuery", callback_query_id=query_id)).refusal == sentence


async def test_a_file_is_fetched_by_its_path(
    api: Api, ann: Person, session: aiohttp.ClientSession
) -> None:
    sent = await api.form("sendDocument", {"chat_id": ann.user.id, "document": b"content"})
    found = await api("getFile", file_id=sent.result["document"]["file_id"])
    address = f"{api.url}/file/bot{api.token}/{found.result['file_path']}"
    async with session.get(address) as response:
        assert await response.read() == b"content"
    async with session.get(f"{address}x") as response:
        assert response.status == 404
    assert (await api("getFile", file_id="nope")).refusal == "Bad Request: invalid file_id"


async def test_in_a_group_the_bot_hears_what_is_meant_for_it(
    api: Api, ann: Person, deeds: Deeds, sandbox: Sandbox
) -> None:
    """Privacy mode: commands, replies to the bot, and mentions of it; nothing else."""
    group = sandbox.group("Hunters", ann)
    joined, added = (await api("getUpdates")).result
    assert joined["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert added["message"]["new_chat_members"][0]["username"] == "afterword_bot"
    await api("sendMessage", chat_id=group.chat.id, text="In private, please")
    own = next(m for m in group.messages.values() if m.text.plain == "In private, please")
    deeds.write(ann.user, "Lunch?", group)
    deeds.write(ann.user, "/start@other_bot", group)
    deeds.write(ann.user, "/start@afterword_bot", group)
    deeds.write(ann.user, "Thanks", group, own)
    deeds.write(ann.user, "Hey @afterword_bot", group)
    heard = [u["message"]["text"] for u in (await api("getUpdates")).result[2:]]
    assert heard == ["/start@afterword_bot", "Thanks", "Hey @afterword_bot"]


async def test_numbers_go_on_when_a_sandbox_is_made_anew(clock: TurnableClock) -> None:
    """A bot whose files outlive the sandbox must never meet the same update id twice."""
    first = Sandbox(clock=clock).messenger
    await clock.move(hours=1)
    again = Sandbox(clock=clock).messenger
    room = again.rooms[again.add_person("Ann").id]
    assert (
        again.post(room, again.bot).id
        > first.post(first.rooms[first.add_person("A").id], first.bot).id
    )
