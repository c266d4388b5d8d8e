"""Buttons: what a keyboard may hold, and what Telegram turns down."""

import pytest

from sandbox.testing.person import Person
from tests.sandbox.raw_api import Api


def one(**button: object) -> dict:
    return {"inline_keyboard": [[{"text": "Go", **button}]]}


async def test_a_keyboard_stands_under_its_message(api: Api, ann: Person) -> None:
    markup = {
        "inline_keyboard": [
            [{"text": "Done", "callback_data": "done", "style": "success"}],
            [
                {"text": "Copy", "copy_text": {"text": "Thank you"}},
                {"text": "Open", "url": "https://mail.example.com/?su=A%20B"},
            ],
        ]
    }
    sent = await api("sendMessage", chat_id=ann.user.id, text="Now", reply_markup=markup)
    assert sent.result["reply_markup"] == markup
    assert ann.last.buttons == ["Done", "Copy", "Open"]


@pytest.mark.parametrize(
    "markup",
    [
        one(callback_data="x" * 64),
        one(copy_text={"text": "x" * 256}),
        one(url="tg://user?id=1"),
        one(url="example.com/a"),
        {"inline_keyboard": [[{"text": "x", "callback_data": "x"}]] * 100},
    ],
)
async def test_what_is_just_within_the_limits_goes_through(
    api: Api, ann: Person, markup: object
) -> None:
    assert (await api("sendMessage", chat_id=ann.user.id, text="x", reply_markup=markup)).result


@pytest.mark.parametrize(
    ("markup", "refusal"),
    [
        # "Data to be sent in a callback query to the bot when the button is pressed, 1-64 bytes"
        (one(callback_data="x" * 65), "BUTTON_DATA_INVALID"),
        (one(callback_data="é" * 33), "BUTTON_DATA_INVALID"),
        (one(callback_data=""), "BUTTON_DATA_INVALID"),
        # "The text to be copied to the clipboard; 1-256 characters"
        (one(copy_text={"text": "x" * 257}), "BUTTON_COPY_TEXT_INVALID"),
        (one(copy_text={"text": ""}), "BUTTON_COPY_TEXT_INVALID"),
        (
            {"inline_keyboard": [[{"text": "x", "callback_data": "x"}]] * 101},
            "reply markup is too long",
        ),
        (
            {"inline_keyboard": [[{"text": "x" * 200, "callback_data": "x"}]] * 60},
            "reply markup is too long",
        ),
        # "HTTP or tg:// URL to be opened when the button is pressed."
        (
            one(url="mailto:jane@acme.com"),
            "inline keyboard button URL 'mailto:jane@acme.com' is invalid: Unsupported URL protocol",
        ),
        (
            one(url="http://localhost:3000"),
            "inline keyboard button URL 'http://localhost:3000' is invalid: Wrong HTTP URL",
        ),
        (
            one(url="https://a b.com"),
            "inline keyboard button URL 'https://a b.com' is invalid: Wrong HTTP URL",
        ),
        (
            one(),
            "can't parse InlineKeyboardButton: Text buttons are not allowed in the inline keyboard",
        ),
        (
            one(callback_data="x", url="https://e.com"),
            "can't parse InlineKeyboardButton: exactly one of callback_data and url must be used",
        ),
        (
            one(callback_data="x", style="purple"),
            "can't parse InlineKeyboardButton: invalid button style specified",
        ),
        (
            one(callback_data="x", colour="red"),
            'can\'t parse InlineKeyboardButton: unknown field "colour"',
        ),
        ("Done", "can't parse reply_markup JSON object"),
        (["Done"], "object expected as reply markup"),
        (
            {"inline_keyboard": ["Done"]},
            "can't parse InlineKeyboardButton: expected an Array of Arrays",
        ),
        (
            {"inline_keyboard": [["Done"]]},
            "can't parse InlineKeyboardButton: InlineKeyboardButton must be an Object",
        ),
    ],
)
async def test_a_keyboard_is_refused_in_telegrams_words(
    api: Api, ann: Person, markup: object, refusal: str
) -> None:
    sent = await api("sendMessage", chat_id=ann.user.id, text="x", reply_markup=markup)
    assert sent.refusal == f"Bad Request: {refusal}"


async def test_a_reply_keyboard_stays_until_it_is_removed(api: Api, ann: Person) -> None:
    keys = {"keyboard": [["Yes", {"text": "No"}]], "input_field_placeholder": "Yes or no"}
    await api("sendMessage", chat_id=ann.user.id, text="Well?", reply_markup=keys)
    await api("sendMessage", chat_id=ann.user.id, text="Take your time")
    assert [key.label for key in ann.room.keys.rows[0]] == ["Yes", "No"]
    await api(
        "sendMessage", chat_id=ann.user.id, text="Thanks", reply_markup={"remove_keyboard": True}
    )
    assert ann.room.keys is None
