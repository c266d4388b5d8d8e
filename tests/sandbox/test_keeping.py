"""What stays when a sandbox ends, and what is lost when its folder is damaged."""

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from sandbox.clock import TurnableClock
from sandbox.keeping.keeper import Keeper
from sandbox.keeping.shelf import NotKept, Shelf
from sandbox.messenger.deeds import Deeds
from sandbox.messenger.messenger import Messenger
from sandbox.testing.driver import Sandbox
from sandbox.testing.person import Person
from sandbox.testing.transcript import write_transcript
from tests.sandbox.pictures import PNG
from tests.sandbox.raw_api import Api

KEYBOARD = {
    "inline_keyboard": [
        [{"text": "Done", "callback_data": "done", "style": "success"}],
        [
            {"text": "Copy", "copy_text": {"text": "Thanks"}},
            {"text": "Open", "url": "https://e.com"},
        ],
    ]
}
KEYS = {"keyboard": [["Yes", "No"]], "input_field_placeholder": "Well?"}


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    with Shelf(tmp_path / "kept") as shelf:
        yield shelf


async def brought_back(shelf: Shelf, clock: TurnableClock) -> Messenger:
    messenger = Sandbox(clock=clock).messenger
    await Keeper(shelf, messenger, clock).restore()
    return messenger


def keep(shelf: Shelf, sandbox: Sandbox) -> None:
    Keeper(shelf, sandbox.messenger, sandbox.clock).write()


async def test_a_chat_reads_the_same_after_a_restart(
    api: Api, ann: Person, sandbox: Sandbox, shelf: Shelf
) -> None:
    here = {"chat_id": ann.user.id}
    first = await api("sendMessage", **here, text="<b>Now</b> 😀", parse_mode="HTML")
    message = {**here, "message_id": first.result["message_id"]}
    await api("editMessageText", **message, text="<i>Then</i>", parse_mode="HTML")
    await api("setMessageReaction", **message, reaction=[{"type": "emoji", "emoji": "👍"}])
    await api("pinChatMessage", **message)
    await api("sendMessage", **here, text="Card", reply_markup=KEYBOARD, reply_parameters=message)
    await api("sendMessage", **here, text="Well?", reply_markup=KEYS)
    await api("sendMessage", **here, text="Say", reply_markup={"force_reply": True})
    await api.form("sendDocument", {**here, "document": b"{}", "caption": "Yours"})
    await api.form("sendPhoto", {**here, "photo": PNG})
    sandbox.group("Hunters", ann)
    keep(shelf, sandbox)
    again = await brought_back(shelf, sandbox.clock)
    assert again.people == sandbox.messenger.people
    for room_id, room in sandbox.messenger.rooms.items():
        assert write_transcript(again.rooms[room_id]) == write_transcript(room)
    room = again.rooms[ann.user.id]
    assert list(room.messages.values())[:4] == list(ann.room.messages.values())[:4]
    assert (room.pinned, room.keys) == (ann.room.pinned, ann.room.keys)


async def test_what_the_bot_had_not_confirmed_is_sent_to_it_again(
    api: Api, ann: Person, sandbox: Sandbox, shelf: Shelf
) -> None:
    deeds = Deeds(sandbox.messenger)
    sent = await api("sendMessage", chat_id=ann.user.id, text="Card", reply_markup=KEYBOARD)
    card = ann.room.messages[sent.result["message_id"]]
    deeds.write(ann.user, "Hello")
    deeds.tap(ann.user, card, card.inline_keyboard.buttons[0])
    deeds.block(ann.user)
    before = (await api("getUpdates")).result
    keep(shelf, sandbox)
    async with Sandbox(clock=sandbox.clock) as later:
        await Keeper(shelf, later.messenger, later.clock).restore()
        there = Api(api.session, later.api_url, later.token)
        assert (await there("getUpdates")).result == before
        query = {"callback_query_id": before[1]["callback_query"]["id"]}
        assert (await there("answerCallbackQuery", **query)).result is True
        fresh = Deeds(later.messenger).unblock(ann.user)
        assert fresh.id > before[-1]["update_id"]


async def test_a_webhook_stays_set(api: Api, sandbox: Sandbox, shelf: Shelf) -> None:
    await api("setWebhook", url="http://127.0.0.1:9/hook", secret_token="s3cret")
    keep(shelf, sandbox)
    again = await brought_back(shelf, sandbox.clock)
    assert again.webhook == sandbox.messenger.webhook


async def test_the_clock_stays_turned(sandbox: Sandbox, shelf: Shelf) -> None:
    turned = TurnableClock()
    await turned.move(days=40)
    Keeper(shelf, sandbox.messenger, turned).write()
    fresh = TurnableClock()
    await brought_back(shelf, fresh)
    assert timedelta(0) <= fresh.now() - turned.now() + timedelta(seconds=1) < timedelta(minutes=1)


async def test_a_file_that_is_lost_takes_nothing_else_with_it(
    api: Api, ann: Person, sandbox: Sandbox, shelf: Shelf
) -> None:
    for content in (b"one", b"two"):
        await api.form("sendDocument", {"chat_id": ann.user.id, "document": content})
    keep(shelf, sandbox)
    (shelf.folder / "files" / "sandbox-file-1").unlink()
    again = await brought_back(shelf, sandbox.clock)
    first, second = (one.media for one in again.rooms[ann.user.id].messages.values())
    assert (first.file, second.file.content) == (None, b"two")
    assert again.files.keep("new.txt", b"three").id == "sandbox-file-3"


@pytest.mark.parametrize("damage", [b"", b"{", b"\xff\x00", b'{"version": 2}', b'{"people": 3}'])
async def test_a_damaged_file_is_set_aside_and_all_begins_anew(
    ann: Person, sandbox: Sandbox, shelf: Shelf, damage: bytes
) -> None:
    (shelf.folder / "sandbox.json").write_bytes(damage)
    with pytest.raises(NotKept, match=r"it now lies in sandbox\.json\.aside-1, and all begins"):
        await brought_back(shelf, sandbox.clock)
    assert (shelf.folder / "sandbox.json.aside-1").read_bytes() == damage
    assert (await brought_back(shelf, sandbox.clock)).people == {}


async def test_the_folder_is_its_owners_alone(
    api: Api, ann: Person, sandbox: Sandbox, shelf: Shelf
) -> None:
    await api.form("sendDocument", {"chat_id": ann.user.id, "document": b"mine"})
    keep(shelf, sandbox)
    modes = {oct(path.stat().st_mode & 0o077) for path in shelf.folder.rglob("*.json")}
    modes |= {oct(path.stat().st_mode & 0o077) for path in (shelf.folder / "files").iterdir()}
    assert modes == {"0o0"}
    assert shelf.folder.stat().st_mode & 0o077 == 0


def test_a_folder_is_kept_by_one_sandbox_at_a_time(shelf: Shelf) -> None:
    with pytest.raises(NotKept, match="Another sandbox is kept in"), Shelf(shelf.folder):
        pass


class WatchedShelf(Shelf):
    """Says when something was written."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.written = asyncio.Event()

    def write(self, source: bytes) -> None:
        super().write(source)
        self.written.set()


async def test_it_is_written_while_it_runs(
    ann: Person, sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sandbox.keeping.keeper._SECONDS_BETWEEN_WRITES", 0.001)
    with WatchedShelf(tmp_path) as shelf:
        running = asyncio.create_task(Keeper(shelf, sandbox.messenger, sandbox.clock).run())
        await asyncio.wait_for(shelf.written.wait(), 10)
        running.cancel()
    assert b'"first_name": "Ann"' in (tmp_path / "sandbox.json").read_bytes()
