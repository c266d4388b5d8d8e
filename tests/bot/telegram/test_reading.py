"""What is no update as Telegram sends them is passed over with a reason, and holds nothing up."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from bot.telegram.api import BotApi
from bot.telegram.intake import Intake
from bot.telegram.reading import read_update
from bot.telegram.reception import Reception
from tests.bot.telegram.fake_telegram import FakeTelegram, Pauses, Until
from tests.bot.telegram.test_intake import Handler, running

PERSON = {"id": 1, "is_bot": False, "first_name": "Ann"}
CHAT = {"id": 1, "type": "private"}
MESSAGE: dict[str, Any] = {
    "message_id": 5,
    "date": 1_800_000_000,
    "chat": CHAT,
    "from": PERSON,
    "text": "my secret plan",
}
TAP = {"id": "9", "from": PERSON, "chat_instance": "1", "data": "g:new", "message": MESSAGE}


Taken = Callable[[int], Awaitable[list[int]]]


@pytest.fixture
def taken_in(api: BotApi, telegram: FakeTelegram, pauses: Pauses, until: Until) -> Taken:
    """Run an intake until so much is acknowledged; what was handled."""
    handler = Handler()

    async def run(last: int) -> list[int]:
        async with running(Intake(api, Reception(api, handler), pause=pauses)):
            await until(lambda: telegram.acknowledged == last)
        return handler.done

    return run


def deep(levels: int) -> object:
    return {"reply_to_message": deep(levels - 1)} if levels else 0


@pytest.mark.parametrize(
    ("update", "where"),
    [
        ({"message": MESSAGE | {"chat": {"id": [], "type": "private"}}}, "message.chat.id"),
        ({"message": MESSAGE | {"chat": CHAT | {"id": "../../secret"}}}, "message.chat.id"),
        ({"message": MESSAGE | {"chat": CHAT | {"id": 10**30}}}, "message.chat.id"),
        ({"message": MESSAGE | {"chat": CHAT | {"id": float("nan")}}}, "message.chat.id"),
        ({"message": MESSAGE | {"text": 7}}, "message.text"),
        ({"message": MESSAGE | {"text": "half a sign \ud83d"}}, "message.text"),
        ({"message": MESSAGE | {"from": PERSON | {"first_name": "\ud83d"}}}, "message.from.first_"),
        (
            {"message": MESSAGE | {"entities": [{"type": "bold", "offset": "0"}]}},
            "entities.0.offset",
        ),
        ({"message": "my secret plan"}, "message (model_type)"),
        ({"message": MESSAGE, "edited_message": MESSAGE}, "(value_error)"),
        ({"callback_query": TAP | {"data": ["secret"]}}, "callback_query.data"),
        ({"my_chat_member": {"chat": CHAT, "from": PERSON}}, "my_chat_member.new_chat_member"),
        ({"message": MESSAGE | {"date": 10**20}}, "OverflowError"),
        ({"edited_message": MESSAGE | {"photo": 5}}, "TypeError"),
        ({"callback_query": TAP | {"message": MESSAGE | {"poll": {}}}}, "Error at"),
        ({"edited_message": MESSAGE | {"reply_to_message": deep(100)}}, "Error at"),
    ],
)
async def test_an_update_in_another_form_is_passed_over_and_the_next_one_served(
    update: dict[str, Any],
    where: str,
    taken_in: Taken,
    telegram: FakeTelegram,
    caplog: pytest.LogCaptureFixture,
) -> None:
    telegram.gets_raw({"update_id": 1, **update})
    telegram.gets(2)
    assert await taken_in(2) == [2]
    assert "passed over" in caplog.text
    assert where in caplog.text
    assert "secret" not in caplog.text


@pytest.mark.parametrize(
    "strange", [{"photo": 5}, {"poll": {}}, {"reply_to_message": deep(100)}], ids=str
)
async def test_a_message_that_the_library_cannot_read_still_says_whose_it_is(
    strange: dict[str, Any], api: BotApi, caplog: pytest.LogCaptureFixture
) -> None:
    """So that its sender gets a word, like the sender of a picture."""
    update = read_update({"update_id": 1, "message": MESSAGE | strange}, api)
    assert update is not None
    assert update.message is not None
    assert (update.message.chat.id, update.message.text) == (CHAT["id"], None)
    assert "could not be read" in caplog.text
    assert "secret" not in caplog.text


@pytest.mark.parametrize("broken", [{}, {"update_id": {}}, {"update_id": None}, 5, None])
async def test_after_an_answer_with_unnumbered_updates_the_bot_asks_again(
    broken: object, taken_in: Taken, telegram: FakeTelegram
) -> None:
    telegram.refuses("getUpdates", 200, {"ok": True, "result": [broken]})
    telegram.gets(2)
    assert await taken_in(2) == [2]


async def test_an_answer_that_is_nested_without_end_is_asked_for_again(
    taken_in: Taken, telegram: FakeTelegram
) -> None:
    telegram.refuses("getUpdates", 200, "[" * 100_000)
    telegram.gets(2)
    assert await taken_in(2) == [2]


@pytest.mark.parametrize("kind", ["channel_post", "business_message", "poll", "brand_new_kind"])
def test_a_kind_that_nobody_asked_for_is_not_even_read(kind: str, api: BotApi) -> None:
    assert read_update({"update_id": 1, kind: MESSAGE}, api) is None


def test_what_nobody_asked_for_beside_a_message_is_left_aside(api: BotApi) -> None:
    update = read_update({"update_id": 1, "message": MESSAGE, "channel_post": "?"}, api)
    assert update is not None
    assert update.channel_post is None
    assert update.message is not None
