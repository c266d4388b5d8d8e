"""What is sent that nobody asked for, and who may talk to the bot at all."""

from dataclasses import dataclass
from http import HTTPStatus
from io import StringIO

import pytest
from aiohttp import web

from sandbox.api.gateway import read_parameters
from sandbox.api.shapes import shape_user
from sandbox.clock import TurnableClock
from sandbox.faults.kinds import Serve
from sandbox.refusals import Refusal, refuse
from sandbox.testing.driver import Sandbox
from sandbox.testing.person import Person
from tests.sandbox.pictures import PNG
from trials.fuzz.population import stamps
from trials.fuzz.wire import Wire, Witness
from trials.stage import vocabulary as v
from trials.stage.home import Home
from trials.stage.talks import introduce, plan


async def test_a_text_that_nobody_asked_for_gets_a_helpful_answer(ann: Person) -> None:
    await ann.sends("hello there")
    assert v.WAS_NOT_ASKING in ann.last.text
    assert v.NEW_INTERVIEW in ann.last.buttons


@pytest.mark.parametrize("kind", ["photo", "voice", "sticker", "document", "location"])
async def test_what_is_no_text_gets_a_kind_word_and_the_question_again(
    ann: Person, kind: str
) -> None:
    await ann.sends("/new")
    match kind:
        case "photo":
            await ann.sends_photo(PNG)
        case "voice":
            await ann.sends_voice()
        case "sticker":
            await ann.sends_sticker()
        case "document":
            await ann.sends_document("cv.pdf", b"%PDF")
        case _:
            await ann.sends_location(51.5, -0.1)
    ann.sees(v.TEXT_ONLY)
    assert v.WHICH_COMPANY in ann.last.text
    await ann.sends("Acme")
    assert v.WHICH_ROLE in ann.last.text


async def test_a_photo_with_a_caption_is_no_answer(ann: Person) -> None:
    await ann.sends("/new")
    await ann.sends_photo(PNG, "Acme")
    assert v.WHICH_COMPANY in ann.last.text


async def test_an_edited_message_is_told_where_answers_are_changed(ann: Person) -> None:
    await ann.sends("/new")
    await ann.sends("Acme")
    await ann.edits("Acme", "Acme Ltd")
    assert v.SENT_FIRST in ann.last.text
    await ann.sends("/list")
    assert "Acme Ltd" not in ann.last.text


async def test_a_location_that_moves_is_answered_once(ann: Person) -> None:
    """Telegram tells of a live location's every step as of an edit."""
    await ann.sends_location(51.5, -0.1)
    said = len(ann.messages)
    await ann.edits("", "")
    assert len(ann.messages) == said


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("/new, Acme", v.WHICH_ROLE),
        ("/new. Acme!", v.WHICH_ROLE),
        ("/new!", v.WHICH_COMPANY),
        ("/help?", v.HELP),
        ("/HELP", v.HELP),
        ("/list-all", "no applications yet"),
    ],
)
async def test_a_command_with_a_sign_behind_it_is_still_that_command(
    ann: Person, typed: str, seen: str
) -> None:
    await ann.sends(typed)
    assert seen in ann.last.text


async def test_an_unknown_command_gets_the_help(ann: Person) -> None:
    await ann.sends("/frobnicate")
    assert v.HELP in ann.last.text


async def test_a_group_is_told_once_that_this_works_in_private(
    sandbox: Sandbox, home: Home, ann: Person
) -> None:
    group = sandbox.group("Job hunters", ann)
    in_group = ann.in_group(group)
    await in_group.sends("/new")
    await in_group.sends("/start@afterword_bot")
    said = [one.text for one in in_group.messages]
    assert len(said) == 1
    assert v.PRIVATE_ONLY in said[0]
    await ann.sends("/list")
    ann.does_not_see("1 application")


async def test_a_tap_that_belongs_to_no_chat_of_ours_stops_waiting_and_does_nothing(
    home: Home, sandbox: Sandbox, ann: Person
) -> None:
    """Under a message that was sent through another chat, or in a group: no button of ours is there."""
    wire, witness = Wire(), Witness()
    await home.stop()
    sandbox.faults.always("getUpdates", wire)
    sandbox.faults.always("*", witness)
    await home.start()
    before = stamps(home.data)
    tap = {"from": shape_user(ann.user), "chat_instance": "1", "data": "g:new"}
    group = {"message_id": 1, "date": 0, "chat": {"id": -5, "type": "group", "title": "Us"}}
    await wire.bring(
        {"update_id": 1, "callback_query": {**tap, "id": "1", "inline_message_id": "x"}}
    )
    await wire.bring({"update_id": 2, "callback_query": {**tap, "id": "2", "message": group}})
    wire.drop()
    assert [call.query for call in witness.calls if call.query] == ["1", "2"]
    assert not [call for call in witness.calls if call.chat]
    assert stamps(home.data) == before


async def test_somebody_who_blocked_the_bot_hears_nothing_until_they_are_back(
    ann: Person, clock: TurnableClock
) -> None:
    await plan(ann, people=["Jane Doe, CTO"])
    await ann.blocks()
    before = ann.last.id
    await clock.move(hours=4)
    assert ann.last.id == before
    await ann.unblocks()
    await ann.sends("/today")
    ann.sees("Thank-you to Jane Doe")
    await clock.move(minutes=30)
    assert ann.last.id > before


@dataclass
class RefusesWhatIsSentTo:
    """400 for one chat's messages, as when Telegram cannot parse them; all others are served."""

    chat: int
    refused: int = 0

    async def strike(self, request: web.Request, serve: Serve) -> web.Response:
        if str((await read_parameters(request)).get("chat_id")) != str(self.chat):
            return await serve()
        self.refused += 1
        return refuse(Refusal(HTTPStatus.BAD_REQUEST, "can't parse entities"))


async def test_a_nudge_that_telegram_refuses_stops_no_other_and_comes_once_it_is_taken(
    ann: Person, sandbox: Sandbox, clock: TurnableClock, log: StringIO
) -> None:
    bob = sandbox.person("Bob")
    await introduce(bob)
    await plan(ann)
    await plan(bob)
    before = ann.last.id
    sandbox.faults.always("sendMessage", fault := RefusesWhatIsSentTo(ann.user.id))
    await clock.move(hours=1)
    assert v.DONE in bob.last.buttons
    assert fault.refused
    assert ann.last.id == before
    assert f"Chat {ann.user.id} could not be served" in log.getvalue()
    sandbox.faults.end()
    heard = bob.last.id
    await clock.move(hours=1)
    assert v.DONE in ann.last.buttons
    assert bob.last.id == heard


async def test_a_stranger_is_turned_away_from_a_private_bot(home: Home, sandbox: Sandbox) -> None:
    ann, eve = sandbox.person("Ann", last_name="Lee"), sandbox.person("Eve")
    await home.stop()
    await home.start(allowed_users=frozenset({ann.user.id}))
    await introduce(ann)
    await eve.sends("/start")
    await eve.sends("my secret")
    assert v.NOT_FOR_YOU in eve.last.text
    eve.does_not_see(v.WHAT_TIME)
    assert not home.holds("secret")
    assert not home.holds("Eve")
    assert not list(home.data.glob(f"chats/{eve.user.id}*"))


@pytest.mark.usefixtures("introduction")
async def test_the_menu_offers_every_command(sandbox: Sandbox, ann: Person) -> None:
    offered = sandbox.messenger.profile.commands_seen(ann.room.chat, ann.user)
    wanted = {"start", "new", "today", "list", "settings", "export", "forget", "help", "cancel"}
    assert {one.command for one in offered} >= wanted


async def test_when_the_disk_fails_the_chat_is_told_and_goes_on_afterwards(
    home: Home, ann: Person
) -> None:
    await ann.sends("/new")
    chats, away = home.data / "chats", home.data / "away"
    chats.rename(away)
    chats.touch()
    await ann.sends("Acme")
    assert v.MEMORY_GONE in ann.last.text
    chats.unlink()
    away.rename(chats)
    await ann.sends("Acme")
    assert v.WHICH_ROLE in ann.last.text
