"""sendMessage, sendDocument, sendPhoto: what arrives, and what Telegram turns down."""

from typing import Any

import pytest

from sandbox.clock import TurnableClock
from sandbox.messenger.deeds import Deeds
from sandbox.testing.driver import Sandbox
from sandbox.testing.person import Person
from tests.sandbox.pictures import PNG
from tests.sandbox.raw_api import Api


async def test_a_message_arrives_as_plain_text_with_entities(api: Api, ann: Person) -> None:
    sent = await api("sendMessage", chat_id=ann.user.id, text="Hi <b>Ann</b>", parse_mode="HTML")
    assert sent.result["text"] == "Hi Ann"
    assert sent.result["entities"] == [{"type": "bold", "offset": 3, "length": 3}]
    assert sent.result["from"]["is_bot"]
    assert ann.last.text == "Hi Ann"
    assert ann.last.marked("bold") == ["Ann"]


async def test_a_message_is_dated_by_the_clock(api: Api, ann: Person, clock: TurnableClock) -> None:
    await clock.move(days=3)
    sent = await api("sendMessage", chat_id=ann.user.id, text="Hi")
    assert sent.result["date"] == int(clock.now().timestamp())


async def test_blanks_at_both_ends_are_cut(api: Api, ann: Person) -> None:
    sent = await api(
        "sendMessage", chat_id=ann.user.id, text="\n  <b>Hi</b> there  ", parse_mode="HTML"
    )
    assert sent.result["text"] == "Hi there"
    assert sent.result["entities"][0]["offset"] == 0


async def test_links_commands_and_addresses_are_found(api: Api, ann: Person) -> None:
    sent = await api("sendMessage", chat_id=ann.user.id, text="/new or https://e.com, a@b.org")
    kinds = [entity["type"] for entity in sent.result["entities"]]
    assert kinds == ["bot_command", "url", "email"]


async def test_entities_may_be_given_instead_of_a_parse_mode(api: Api, ann: Person) -> None:
    bold = [{"type": "bold", "offset": 0, "length": 2}]
    await api("sendMessage", chat_id=ann.user.id, text="Hi Ann", entities=bold)
    assert ann.last.marked("bold") == ["Hi"]


async def test_a_reply_shows_what_it_answers(api: Api, ann: Person) -> None:
    first = await api("sendMessage", chat_id=ann.user.id, text="First")
    reply = {"message_id": first.result["message_id"]}
    sent = await api("sendMessage", chat_id=ann.user.id, text="Second", reply_parameters=reply)
    assert sent.result["reply_to_message"]["text"] == "First"


async def test_a_text_of_4096_characters_goes_through(api: Api, ann: Person) -> None:
    """ "Text of the message to be sent, 1-4096 characters after entities parsing"."""
    text = f"<b>{'x' * 4096}</b>"
    assert (await api("sendMessage", chat_id=ann.user.id, text=text, parse_mode="HTML")).result


@pytest.mark.parametrize(
    ("parameters", "refusal"),
    [
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "😀" * 2049}, "message is too long"),
        ({"text": ""}, "message text is empty"),
        ({}, "message text is empty"),
        ({"text": " \n "}, "text must be non-empty"),
        ({"text": "<b></b>", "parse_mode": "HTML"}, "text must be non-empty"),
        (
            {"text": "a < b", "parse_mode": "HTML"},
            'can\'t parse entities: Unsupported start tag "" at byte offset 2',
        ),
        ({"text": "x", "parse_mode": "MarkdownV2"}, "unsupported parse_mode"),
        ({"text": "x", "chat_id": 42}, "chat not found"),
        ({"text": "x", "chat_id": "@nobody"}, "chat not found"),
        ({"text": "x", "chat_id": None}, "chat_id is empty"),
        ({"text": "x", "reply_parameters": {"message_id": 1}}, "message to be replied not found"),
        ({"text": "x", "colour": "red"}, 'unknown parameter "colour"'),
        (
            {"text": "x", "protect_content": "perhaps"},
            'parameter "protect_content" is of the wrong',
        ),
    ],
)
async def test_a_message_is_refused_in_telegrams_words(
    api: Api, ann: Person, parameters: dict[str, Any], refusal: str
) -> None:
    sent = await api("sendMessage", **{"chat_id": ann.user.id, **parameters})
    assert sent.status == 400
    assert sent.refusal.startswith(f"Bad Request: {refusal}")
    assert ann.messages == []


async def test_who_blocked_the_bot_is_out_of_reach(api: Api, ann: Person, sandbox: Sandbox) -> None:
    Deeds(sandbox.messenger).block(ann.user)
    sent = await api("sendMessage", chat_id=ann.user.id, text="Hi")
    assert (sent.status, sent.refusal) == (403, "Forbidden: bot was blocked by the user")


async def test_a_bot_can_not_write_first(api: Api, sandbox: Sandbox) -> None:
    stranger = sandbox.person("Bob")
    sent = await api("sendMessage", chat_id=stranger.user.id, text="Hi")
    assert sent.refusal == "Forbidden: bot can't initiate conversation with a user"


async def test_a_document_arrives_with_its_name_and_bytes(api: Api, ann: Person) -> None:
    sent = await api.form(
        "sendDocument",
        {
            "chat_id": ann.user.id,
            "document": b'{"a": 1}',
            "caption": "<i>Yours</i>",
            "parse_mode": "HTML",
        },
    )
    assert sent.result["document"]["file_name"] == "document.bin"
    assert sent.result["caption"] == "Yours"
    assert "text" not in sent.result
    assert ann.last.document == b'{"a": 1}'


async def test_a_file_is_sent_again_by_its_id(api: Api, ann: Person) -> None:
    first = await api.form("sendDocument", {"chat_id": ann.user.id, "document": b"once"})
    file_id = first.result["document"]["file_id"]
    await api("sendDocument", chat_id=ann.user.id, document=file_id)
    assert ann.last.document == b"once"


async def test_a_photo_has_its_size(api: Api, ann: Person) -> None:
    sent = await api.form("sendPhoto", {"chat_id": ann.user.id, "photo": PNG})
    (photo,) = sent.result["photo"]
    assert (photo["width"], photo["height"]) == (2, 3)


@pytest.mark.parametrize(
    ("method", "parameters", "refusal"),
    [
        ("sendDocument", {"document": b"x", "caption": "x" * 1025}, "message caption is too long"),
        ("sendDocument", {}, "there is no document in the request"),
        ("sendDocument", {"document": b""}, "file must be non-empty"),
        ("sendDocument", {"document": "nope"}, "wrong file identifier/HTTP URL specified"),
        ("sendPhoto", {"photo": b"not a picture"}, "IMAGE_PROCESS_FAILED"),
        ("sendMessage", {"text": b"x"}, 'parameter "text" takes no file'),
    ],
)
async def test_a_file_is_refused_in_telegrams_words(
    api: Api, ann: Person, method: str, parameters: dict[str, Any], refusal: str
) -> None:
    """ "Document caption [...], 0-1024 characters after entities parsing"."""
    sent = await api.form(method, {"chat_id": ann.user.id, **parameters})
    assert sent.refusal == f"Bad Request: {refusal}"


async def test_only_known_actions_are_shown(api: Api, ann: Person) -> None:
    assert (await api("sendChatAction", chat_id=ann.user.id, action="typing")).result is True
    refused = await api("sendChatAction", chat_id=ann.user.id, action="thinking")
    assert refused.refusal == "Bad Request: wrong parameter action in request"
