"""Limits of https://core.telegram.org/bots/api, each by the sentence that sets it: up to it, and over."""

from typing import Any

import pytest

from sandbox.testing.driver import Sandbox
from sandbox.testing.person import Person
from tests.sandbox.pictures import draw_png
from tests.sandbox.raw_api import Api

COMMAND = {"command": "new", "description": "x"}


def commands(*changes: dict[str, str]) -> dict[str, Any]:
    return {"commands": [{**COMMAND, **change} for change in changes]}


@pytest.mark.parametrize(
    ("method", "within", "over", "refusal"),
    [
        pytest.param(
            "setMyName",
            {"name": "x" * 64},
            {"name": "x" * 65},
            "bot name is too long",
            id="New bot name; 0-64 characters.",
        ),
        pytest.param(
            "setMyDescription",
            {"description": "x" * 512},
            {"description": "x" * 513},
            "bot description is too long",
            id="New bot description; 0-512 characters.",
        ),
        pytest.param(
            "setMyShortDescription",
            {"short_description": "x" * 120},
            {"short_description": "x" * 121},
            "bot short description is too long",
            id="New short description for the bot; 0-120 characters.",
        ),
        pytest.param(
            "setMyCommands",
            commands({"command": "x" * 32}),
            commands({"command": "x" * 33}),
            "BOT_COMMAND_INVALID",
            id="Text of the command; 1-32 characters.",
        ),
        pytest.param(
            "setMyCommands",
            commands({"description": "x" * 256}),
            commands({"description": "x" * 257}),
            "BOT_COMMAND_DESCRIPTION_INVALID",
            id="Description of the command; 1-256 characters.",
        ),
        pytest.param(
            "setMyCommands",
            commands(*[{}] * 100),
            commands(*[{}] * 101),
            "BOT_COMMANDS_TOO_MUCH",
            id="At most 100 commands can be specified.",
        ),
    ],
)
async def test_a_limit_on_what_the_bot_says_of_itself(
    api: Api, method: str, within: dict[str, Any], over: dict[str, Any], refusal: str
) -> None:
    assert (await api(method, **within)).result is True
    assert (await api(method, **over)).refusal == f"Bad Request: {refusal}"


async def test_a_placeholder_has_at_most_64_characters(api: Api, ann: Person) -> None:
    """ "The placeholder to be shown in the input field when the reply is active; 1-64 characters"."""
    for length, status in ((64, 200), (65, 400)):
        forced = {"force_reply": True, "input_field_placeholder": "x" * length}
        sent = await api("sendMessage", chat_id=ann.user.id, text="Well?", reply_markup=forced)
        assert sent.status == status


@pytest.mark.parametrize("count", [0, 101])
async def test_a_hundred_messages_are_deleted_at_once_at_most(
    api: Api, ann: Person, count: int
) -> None:
    """ "A JSON-serialized list of 1-100 identifiers of messages to delete"."""
    ids = list(range(1, count + 1))
    refused = await api("deleteMessages", chat_id=ann.user.id, message_ids=ids)
    assert refused.refusal == "Bad Request: message identifiers are not specified"


@pytest.mark.parametrize(
    ("reaction", "refusal"),
    [
        ([{"type": "emoji", "emoji": "🥕"}], "REACTION_INVALID"),
        ([{"type": "paid"}], "REACTION_INVALID"),
        (
            [{"type": "emoji", "emoji": "👍"}, {"type": "emoji", "emoji": "🔥"}],
            "REACTIONS_TOO_MANY",
        ),
    ],
)
async def test_a_reaction_is_one_of_those_there_are(
    api: Api, ann: Person, reaction: list[dict[str, str]], refusal: str
) -> None:
    """ "Bots can't use paid reactions"; "bots can set up to one reaction per message"."""
    sent = await api("sendMessage", chat_id=ann.user.id, text="Hi")
    target = {"chat_id": ann.user.id, "message_id": sent.result["message_id"]}
    refused = await api("setMessageReaction", **target, reaction=reaction)
    assert refused.refusal == f"Bad Request: {refusal}"


@pytest.mark.parametrize(
    ("size", "status"), [((1, 20), 200), ((1, 21), 400), ((5000, 5000), 200), ((5000, 5001), 400)]
)
async def test_a_photo_is_neither_too_large_nor_too_narrow(
    api: Api, ann: Person, size: tuple[int, int], status: int
) -> None:
    """ "The photo's width and height must not exceed 10000 in total. Width and height ratio must be
    at most 20"."""
    # Only the head of a picture is looked at: ten thousand pixels need not be drawn.
    photo = draw_png(1, 1)[:16] + b"".join(side.to_bytes(4, "big") for side in size)
    sent = await api.form("sendPhoto", {"chat_id": ann.user.id, "photo": photo})
    assert sent.status == status
    if status != 200:
        assert sent.refusal == "Bad Request: PHOTO_INVALID_DIMENSIONS"


async def test_a_photo_has_a_caption_like_a_document(api: Api, ann: Person) -> None:
    """ "Photo caption [...], 0-1024 characters after entities parsing"."""
    photo = {"chat_id": ann.user.id, "photo": draw_png(2, 3), "parse_mode": "HTML"}
    sent = await api.form("sendPhoto", {**photo, "caption": f"<b>{'x' * 1024}</b>"})
    assert len(sent.result["caption"]) == 1024
    over = await api.form("sendPhoto", {**photo, "caption": "x" * 1025})
    assert over.refusal == "Bad Request: message caption is too long"


async def test_a_file_of_20_megabytes_is_fetched_and_a_larger_one_is_not(
    api: Api, sandbox: Sandbox
) -> None:
    """ "For the moment, bots can download files of up to 20MB in size"."""
    megabyte = 1024 * 1024
    largest = sandbox.messenger.files.keep("cv.pdf", b"x" * 20 * megabyte)
    larger = sandbox.messenger.files.keep("cv.pdf", b"x" * (20 * megabyte + 1))
    assert (await api("getFile", file_id=largest.id)).result["file_size"] == 20 * megabyte
    refused = await api("getFile", file_id=larger.id)
    assert refused.refusal == "Bad Request: file is too big"
