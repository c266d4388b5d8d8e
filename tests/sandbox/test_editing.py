"""Edits, deletions, pins and reactions."""

from typing import Any

import pytest

from sandbox.clock import TurnableClock
from sandbox.messenger.deeds import Deeds
from sandbox.testing.driver import Sandbox
from sandbox.testing.person import Person
from tests.sandbox.raw_api import Api

KEYBOARD = {"inline_keyboard": [[{"text": "Done", "callback_data": "done"}]]}
NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are "
    "exactly the same as a current content and reply markup of the message"
)


@pytest.fixture
async def card(api: Api, ann: Person) -> dict:
    """A message of the bot with a keyboard, as the target of an edit."""
    sent = await api("sendMessage", chat_id=ann.user.id, text="Card", reply_markup=KEYBOARD)
    return {"chat_id": ann.user.id, "message_id": sent.result["message_id"]}


async def test_an_edit_changes_the_message_in_place(
    api: Api, ann: Person, card: dict[str, int], clock: TurnableClock
) -> None:
    await clock.move(minutes=5)
    edited = await api(
        "editMessageText", **card, text="<b>New</b>", parse_mode="HTML", reply_markup=KEYBOARD
    )
    assert edited.result["message_id"] == card["message_id"]
    assert edited.result["edit_date"] == int(clock.now().timestamp())
    assert [message.text for message in ann.messages] == ["New"]


async def test_an_edit_without_a_keyboard_takes_it_away(
    api: Api, ann: Person, card: dict[str, int]
) -> None:
    await api("editMessageText", **card, text="Done and gone")
    assert ann.last.buttons == []


async def test_an_edit_that_changes_nothing_is_refused(api: Api, card: dict[str, int]) -> None:
    same = await api(
        "editMessageText", **card, text=" <b></b>Card ", parse_mode="HTML", reply_markup=KEYBOARD
    )
    assert same.refusal == NOT_MODIFIED
    assert (
        await api("editMessageReplyMarkup", **card, reply_markup=KEYBOARD)
    ).refusal == NOT_MODIFIED


async def test_a_keyboard_can_be_changed_alone(api: Api, ann: Person, card: dict[str, int]) -> None:
    await api("editMessageReplyMarkup", **card)
    assert (ann.last.text, ann.last.buttons) == ("Card", [])


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"message_id": 1}, "message to edit not found"),
        ({"message_id": None}, "message identifier is not specified"),
        ({"text": ""}, "message text is empty"),
        ({"text": "x" * 4097}, "MESSAGE_TOO_LONG"),
        ({"text": "<b>", "parse_mode": "HTML"}, "can't parse entities: Can't find end tag"),
        ({"reply_markup": {"remove_keyboard": True}}, "inline keyboard expected"),
    ],
)
async def test_an_edit_is_refused_in_telegrams_words(
    api: Api, card: dict[str, int], change: dict[str, Any], refusal: str
) -> None:
    edited = await api("editMessageText", **{**card, "text": "New", **change})
    assert edited.refusal.startswith(f"Bad Request: {refusal}")


async def test_the_words_of_others_can_not_be_edited(
    api: Api, ann: Person, sandbox: Sandbox
) -> None:
    Deeds(sandbox.messenger).write(ann.user, "Mine")
    (mine,) = ann.room.messages
    edited = await api("editMessageText", chat_id=ann.user.id, message_id=mine, text="Yours")
    assert edited.refusal == "Bad Request: message can't be edited"


async def test_a_text_has_no_caption_and_a_document_no_text(
    api: Api, ann: Person, card: dict[str, int]
) -> None:
    sent = await api.form(
        "sendDocument", {"chat_id": ann.user.id, "document": b"x", "caption": "Old"}
    )
    document = {"chat_id": ann.user.id, "message_id": sent.result["message_id"]}
    assert (await api("editMessageCaption", **document, caption="New")).result["caption"] == "New"
    assert "no text in the message" in (await api("editMessageText", **document, text="x")).refusal
    assert (
        "no caption in the message"
        in (await api("editMessageCaption", **card, caption="x")).refusal
    )
    too_long = await api("editMessageCaption", **document, caption="x" * 1025)
    assert too_long.refusal == "Bad Request: MEDIA_CAPTION_TOO_LONG"


async def test_a_deleted_message_is_gone(api: Api, ann: Person, card: dict[str, int]) -> None:
    assert (await api("deleteMessage", **card)).result is True
    assert ann.messages == []
    assert (
        await api("deleteMessage", **card)
    ).refusal == "Bad Request: message to delete not found"


async def test_after_two_days_a_message_can_not_be_deleted(
    api: Api, ann: Person, card: dict[str, int], clock: TurnableClock
) -> None:
    """ "A message can only be deleted if it was sent less than 48 hours ago"."""
    await clock.move(hours=48)
    refused = await api("deleteMessage", **card)
    assert refused.refusal == "Bad Request: message can't be deleted for everyone"
    await api("deleteMessages", chat_id=ann.user.id, message_ids=[card["message_id"]])
    assert ann.messages


async def test_many_are_deleted_and_the_missing_skipped(
    api: Api, ann: Person, card: dict[str, int]
) -> None:
    """ "If some of the specified messages can't be found, they are skipped"."""
    deleted = await api("deleteMessages", chat_id=ann.user.id, message_ids=[card["message_id"], 1])
    assert deleted.result is True
    assert ann.messages == []


async def test_a_pin_is_noted_in_the_chat(api: Api, ann: Person, card: dict[str, int]) -> None:
    await api("pinChatMessage", **card)
    chat = await api("getChat", chat_id=ann.user.id)
    assert chat.result["pinned_message"]["message_id"] == card["message_id"]
    await api("unpinChatMessage", chat_id=ann.user.id)
    assert "pinned_message" not in (await api("getChat", chat_id=ann.user.id)).result


async def test_a_reaction_is_set_and_taken_back(
    api: Api, ann: Person, card: dict[str, int]
) -> None:
    await api("setMessageReaction", **card, reaction=[{"type": "emoji", "emoji": "👍"}])
    assert ann.last.message.reaction == "👍"
    await api("setMessageReaction", **card, reaction=[])
    assert ann.last.message.reaction is None
