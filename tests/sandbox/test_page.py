"""What the page in the browser talks to: its news, its deeds, its files, its guard."""

import json
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import aiohttp
import pytest

from sandbox.clock import TurnableClock
from sandbox.testing.driver import Sandbox
from sandbox.testing.person import Person
from tests.sandbox.pictures import PNG
from tests.sandbox.raw_api import Api
from tests.sandbox.tab import Tab


@pytest.fixture
async def tab(sandbox: Sandbox, session: aiohttp.ClientSession) -> Tab:
    return Tab(session, sandbox.api_url)


@pytest.fixture
async def news(tab: Tab, ann: Person) -> AsyncIterator[aiohttp.ClientWebSocketResponse]:
    """The news of a page that has just been opened, after the first word about everything."""
    socket = await tab.open()
    await socket.receive_json()
    yield socket
    await socket.close()


async def test_a_page_is_told_everything_first(tab: Tab, ann: Person, api: Api) -> None:
    await api("setMyCommands", commands=[{"command": "new", "description": "Begin"}])
    await api("sendMessage", chat_id=ann.user.id, text="Hello")
    socket = await tab.open()
    state = await socket.receive_json(timeout=10)
    assert state["type"] == "state"
    assert [person["name"] for person in state["people"]] == ["Ann"]
    (chat,) = state["chats"]
    assert [message["text"] for message in chat["messages"]] == ["Hello"]
    assert chat["commands"][str(ann.user.id)] == [{"command": "new", "description": "Begin"}]


async def test_a_page_hears_of_each_thing_as_it_happens(
    news: aiohttp.ClientWebSocketResponse, ann: Person, api: Api
) -> None:
    sent = await api("sendMessage", chat_id=ann.user.id, text="Hello")
    message_id = sent.result["message_id"]
    assert (await news.receive_json(timeout=10))["message"]["text"] == "Hello"
    await api("editMessageText", chat_id=ann.user.id, message_id=message_id, text="Bye")
    assert (await news.receive_json(timeout=10))["message"]["edit_date"]
    await api("sendChatAction", chat_id=ann.user.id, action="typing")
    assert (await news.receive_json(timeout=10))["action"] == "typing"
    await api("deleteMessage", chat_id=ann.user.id, message_id=message_id)
    deleted = {"type": "deleted", "chat": ann.user.id, "message": message_id}
    assert await news.receive_json(timeout=10) == deleted


async def test_two_tabs_hear_the_same(
    news: aiohttp.ClientWebSocketResponse, tab: Tab, ann: Person, api: Api
) -> None:
    second = await tab.open()
    await second.receive_json(timeout=10)
    await api("sendMessage", chat_id=ann.user.id, text="Hello")
    first_news, second_news = await news.receive_json(), await second.receive_json()
    assert first_news == second_news


async def test_a_tab_that_is_gone_or_talks_nonsense_disturbs_nobody(
    news: aiohttp.ClientWebSocketResponse, tab: Tab, ann: Person, api: Api
) -> None:
    rude = await tab.open()
    await rude.send_str("{nonsense")
    await rude.send_bytes(b"\x00")
    gone = await tab.open()
    await gone.close()
    await api("sendMessage", chat_id=ann.user.id, text="Hello")
    assert (await news.receive_json(timeout=10))["message"]["text"] == "Hello"


async def test_what_is_written_and_tapped_on_the_page_reaches_the_bot(
    tab: Tab, ann: Person, api: Api
) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Done", "callback_data": "done"}]]}
    sent = await api("sendMessage", chat_id=ann.user.id, text="Card", reply_markup=keyboard)
    here = {"person": ann.user.id, "chat": ann.user.id}
    await tab.asks("write", **here, text="12")
    await tab.asks("tap", **here, message=sent.result["message_id"], row=0, column=0)
    written, tapped = (await api("getUpdates")).result
    assert written["message"]["text"] == "12"
    assert tapped["callback_query"]["data"] == "done"


async def test_a_file_attached_on_the_page_reaches_the_bot(
    tab: Tab, ann: Person, api: Api, session: aiohttp.ClientSession
) -> None:
    form = aiohttp.FormData({"person": str(ann.user.id), "chat": str(ann.user.id), "kind": "photo"})
    form.add_field("file", PNG, filename="me.png", content_type="image/png")
    await session.post(f"{tab.url}/sandbox/attach", data=form)
    (update,) = (await api("getUpdates")).result
    file_id = update["message"]["photo"][0]["file_id"]
    async with session.get(f"{tab.url}/sandbox/files/{file_id}") as response:
        assert await response.read() == PNG
        assert "Content-Disposition" not in response.headers


async def test_a_document_is_saved_and_never_shown_in_the_page(
    tab: Tab, ann: Person, api: Api, session: aiohttp.ClientSession
) -> None:
    form = {"chat_id": ann.user.id, "document": b"<script>alert(1)</script>"}
    sent = await api.form("sendDocument", form)
    file_id = sent.result["document"]["file_id"]
    async with session.get(f"{tab.url}/sandbox/files/{file_id}") as response:
        assert response.headers["Content-Disposition"].startswith("attachment")
        assert response.content_type == "application/octet-stream"
        assert "script-src 'self'" in response.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("action", "fields", "error"),
    [
        ("write", {"text": " "}, "There is nothing to send yet."),
        ("write", {"text": "x", "person": 1}, "Bad Request: there is no such person"),
        ("write", {"text": "x", "chat": 1}, "Bad Request: there is no such chat"),
        ("write", {}, 'Bad Request: parameter "text" is required'),
        ("tap", {"message": 1, "row": 0, "column": 0}, "Bad Request: the message is gone"),
        (
            "attach",
            {"file": "x"},
            'Bad Request: parameter "file" is of the wrong type',
        ),
        ("edit", {"message": 1, "text": "x"}, "Bad Request: the message is gone"),
    ],
)
async def test_what_can_not_be_done_is_said_in_a_sentence(
    tab: Tab, ann: Person, action: str, fields: dict[str, Any], error: str
) -> None:
    answer = await tab.asks(action, **{"person": ann.user.id, "chat": ann.user.id, **fields})
    assert answer == {"ok": False, "error": error}


async def test_who_has_blocked_the_bot_must_unblock_it_to_write(tab: Tab, ann: Person) -> None:
    await tab.asks("block", person=ann.user.id)
    refused = await tab.asks("write", person=ann.user.id, chat=ann.user.id, text="Hi")
    assert refused["error"] == "You have blocked the bot. Unblock it to write."
    await tab.asks("unblock", person=ann.user.id)
    assert (await tab.asks("write", person=ann.user.id, chat=ann.user.id, text="Hi"))["ok"]


async def test_people_and_groups_are_added_on_the_page(
    tab: Tab, ann: Person, sandbox: Sandbox
) -> None:
    bob = await tab.asks("people", name="Bob Loblaw", language="pt-br", time_zone="Asia/Tokyo")
    user = sandbox.messenger.people[bob["id"]]
    assert (user.first_name, user.last_name, user.time_zone) == ("Bob", "Loblaw", "Asia/Tokyo")
    group = await tab.asks("groups", title="Us", people=[ann.user.id, bob["id"]])
    assert (await tab.asks("invite", person=ann.user.id, chat=group["id"]))["ok"]
    assert sandbox.messenger.rooms[group["id"]].bot == "member"
    assert (await tab.asks("people", name=" "))["error"] == "Bad Request: a person needs a name"


async def test_the_clock_is_turned_from_the_page(
    tab: Tab, news: aiohttp.ClientWebSocketResponse, clock: TurnableClock
) -> None:
    before = clock.now()
    await tab.asks("clock", hours=1)
    told = await news.receive_json(timeout=10)
    assert told["clock"]["now"] == clock.now().timestamp()
    await tab.asks("clock", days=1)
    assert clock.now() - before == timedelta(days=1, hours=1)
    await tab.asks("clock", to=before.timestamp())
    assert clock.now() == before
    assert (await tab.asks("clock", days=10**9))["error"].endswith("further than the clock goes")


async def test_the_page_jumps_to_what_the_bot_has_planned(
    tab: Tab, news: aiohttp.ClientWebSocketResponse, clock: TurnableClock, sandbox: Sandbox
) -> None:
    refused = await tab.asks("clock", next=True)
    assert refused["error"] == "Bad Request: nothing is planned yet"
    planned = clock.now() + timedelta(days=3)
    sandbox.server.plan_with(lambda: planned)
    await tab.asks("clock", next=True)
    assert clock.now() == planned
    assert (await news.receive_json(timeout=10))["clock"]["next"] == int(planned.timestamp())


async def test_what_is_overdue_is_jumped_to_without_going_back(
    tab: Tab, clock: TurnableClock, sandbox: Sandbox
) -> None:
    sandbox.server.plan_with(lambda: clock.now() - timedelta(hours=1))
    before = clock.now()
    await tab.asks("clock", next=True)
    assert clock.now() == before


async def test_the_page_and_its_parts_are_served(tab: Tab, session: aiohttp.ClientSession) -> None:
    async with session.get(f"{tab.url}/") as response:
        page = await response.text()
    for part in ("/page/app.js", "/page/layout.css", "/page/icon.svg"):
        assert part in page
        async with session.get(f"{tab.url}{part}") as response:
            assert response.status == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "[::1"},
        {"Host": "evil@127.0.0.1:8081"},
        {"Host": "127.0.0.1.evil.example"},
        {"Origin": "https://evil.example"},
        {"Origin": "http://[::1"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": ""},
    ],
)
async def test_other_sites_are_kept_out(
    tab: Tab, session: aiohttp.ClientSession, ann: Person, headers: dict[str, str]
) -> None:
    body = json.dumps({"person": ann.user.id, "chat": ann.user.id, "text": "Hi"})
    async with session.post(f"{tab.url}/sandbox/write", data=body, headers=headers) as response:
        assert response.status == 403
    async with session.get(
        f"{tab.url}/bot1:x/sendMessage?chat_id={ann.user.id}&text=Hi", headers=headers
    ) as response:
        assert response.status == 403
    assert not ann.room.messages


@pytest.mark.parametrize("site", ["same-origin", "none"])
async def test_its_own_page_and_an_address_that_somebody_typed_are_let_in(
    tab: Tab, session: aiohttp.ClientSession, site: str
) -> None:
    async with session.get(f"{tab.url}/", headers={"Sec-Fetch-Site": site}) as response:
        assert response.status == 200


async def test_two_sandboxes_can_not_share_a_port(sandbox: Sandbox, clock: TurnableClock) -> None:
    port = int(sandbox.api_url.rpartition(":")[2])
    with pytest.raises(OSError, match="address already in use"):
        await Sandbox(clock=clock, port=port).server.start()
