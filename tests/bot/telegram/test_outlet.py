from datetime import timedelta

import pytest
from markupsafe import Markup
from telegram.error import BadRequest

from bot.telegram.api import BotApi
from bot.telegram.asking import HURRIED
from bot.telegram.outlet import Outlet
from bot.telegram.screen import Copy, Link, Screen, Style, Tap
from scheduler.errors import TryLater, Unreachable
from tests.bot.telegram.fake_telegram import FakeTelegram, Pauses

MESSAGE = {"message_id": 9, "date": 1_800_000_000, "chat": {"id": 1, "type": "private"}}
SCREEN = Screen(Markup("<b>Hello</b>"), ((Tap("Done", "d:1"),),))


@pytest.fixture
def outlet(telegram: FakeTelegram, api: BotApi, pauses: Pauses) -> Outlet:
    telegram.answers |= {"sendMessage": MESSAGE, "sendDocument": MESSAGE}
    return Outlet(api, pause=pauses)


@pytest.fixture
def hurried(telegram: FakeTelegram, api: BotApi, pauses: Pauses) -> Outlet:
    telegram.answers |= {"sendMessage": MESSAGE}
    return Outlet(api, HURRIED, pauses)


async def test_a_screen_is_sent_with_its_buttons(telegram: FakeTelegram, outlet: Outlet) -> None:
    rows = (
        (Tap("Done", "d:1", Style.SUCCESS), Tap("Skip", "s:1")),
        (Copy("Copy subject", "Thank you"), Link("Open in Gmail", "https://mail.google.com/?x=1")),
    )
    assert await outlet.send(1, Screen(Markup("<b>A</b> &lt; B"), rows)) == 9
    sent = telegram.asked("sendMessage")[0]
    assert (sent["chat_id"], sent["text"], sent["parse_mode"]) == (1, "<b>A</b> &lt; B", "HTML")
    assert sent["link_preview_options"] == {"is_disabled": True}
    assert sent["reply_markup"]["inline_keyboard"] == [
        [
            {"text": "Done", "callback_data": "d:1", "style": "success"},
            {"text": "Skip", "callback_data": "s:1"},
        ],
        [
            {"text": "Copy subject", "copy_text": {"text": "Thank you"}},
            {"text": "Open in Gmail", "url": "https://mail.google.com/?x=1"},
        ],
    ]


@pytest.mark.parametrize("text", ["", "x" * 257])
async def test_what_a_copy_button_cannot_hold_is_left_out(
    telegram: FakeTelegram, outlet: Outlet, text: str
) -> None:
    rows = ((Copy("Copy", text),), (Tap("Done", "d"), Copy("Copy", text)))
    await outlet.send(1, Screen(Markup("Hi"), rows))
    keyboard = telegram.asked("sendMessage")[0]["reply_markup"]["inline_keyboard"]
    assert keyboard == [[{"text": "Done", "callback_data": "d"}]]


@pytest.mark.parametrize("data", ["", "x" * 65, "ü" * 33])
def test_data_that_telegram_would_refuse_is_refused_where_it_is_made(data: str) -> None:
    with pytest.raises(ValueError, match="1 to 64 bytes"):
        Tap("Done", data)


async def test_a_hint_in_the_input_field_is_given_when_there_are_no_buttons(
    telegram: FakeTelegram, outlet: Outlet
) -> None:
    await outlet.send(1, Screen(Markup("Who?"), placeholder="Company"))
    await outlet.send(1, Screen(Markup("Who?"), SCREEN.rows, placeholder="Company"))
    await outlet.send(1, Screen(Markup("Who?")))
    hinted, with_buttons, bare = (
        call.get("reply_markup") for call in telegram.asked("sendMessage")
    )
    assert hinted == {"force_reply": True, "input_field_placeholder": "Company"}
    assert "force_reply" not in with_buttons
    assert bare is None


async def test_a_text_that_is_too_long_is_cut_and_logged_without_its_words(
    telegram: FakeTelegram, outlet: Outlet, caplog: pytest.LogCaptureFixture
) -> None:
    await outlet.send(1, Screen(Markup("<i>") + "word " * 1000 + Markup("</i>")))
    sent = telegram.asked("sendMessage")[0]["text"]
    assert len(sent) <= 4096 + len("<i></i>")
    assert sent.endswith("word…</i>")
    assert "cut" in caplog.text
    assert "word" not in caplog.text


async def test_a_message_is_edited(telegram: FakeTelegram, outlet: Outlet) -> None:
    assert await outlet.edit(1, 9, SCREEN)
    sent = telegram.asked("editMessageText")[0]
    assert (sent["chat_id"], sent["message_id"], sent["text"]) == (1, 9, "<b>Hello</b>")


UNCHANGED = (
    "Bad Request: message is not modified: specified new message content and reply markup are"
    " exactly the same as a current content and reply markup of the message"
)


async def test_an_edit_that_changes_nothing_is_as_good_as_one_that_does(
    telegram: FakeTelegram, outlet: Outlet
) -> None:
    telegram.refuses("editMessageText", 400, {"description": UNCHANGED})
    assert await outlet.edit(1, 9, SCREEN)
    telegram.refuses("editMessageReplyMarkup", 400, {"description": UNCHANGED})
    await outlet.strip(1, 9)


@pytest.mark.parametrize(
    "words",
    [
        "Bad Request: message to edit not found",
        "Bad Request: message can't be edited",
        "Bad Request: MESSAGE_ID_INVALID",
    ],
)
async def test_a_message_that_is_gone_is_no_error_but_is_told(
    telegram: FakeTelegram, outlet: Outlet, words: str
) -> None:
    telegram.refuses("editMessageText", 400, {"description": words})
    assert not await outlet.edit(1, 9, SCREEN)
    telegram.refuses("editMessageReplyMarkup", 400, {"description": words})
    await outlet.strip(1, 9)


async def test_buttons_are_taken_away(telegram: FakeTelegram, outlet: Outlet) -> None:
    await outlet.strip(1, 9)
    assert telegram.asked("editMessageReplyMarkup") == [{"chat_id": 1, "message_id": 9}]


async def test_a_tap_is_answered(telegram: FakeTelegram, outlet: Outlet) -> None:
    await outlet.answer("77")
    await outlet.answer("78", "x" * 300, alert=True)
    plain, alert = telegram.asked("answerCallbackQuery")
    assert "text" not in plain
    assert (alert["text"], alert["show_alert"]) == ("x" * 200, True)


async def test_a_tap_that_is_too_old_to_answer_is_no_error(
    telegram: FakeTelegram, outlet: Outlet
) -> None:
    words = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    telegram.refuses("answerCallbackQuery", 400, {"description": words})
    await outlet.answer("77", "Done")


async def test_a_file_is_sent(telegram: FakeTelegram, outlet: Outlet) -> None:
    assert await outlet.send_file(1, "afterword.json", b"{}", Markup("<b>All</b>")) == 9
    call = telegram.calls[-1]
    assert call.files["document"] == ("afterword.json", "application/json", b"{}")
    assert (call.params["caption"], call.params["parse_mode"]) == ("<b>All</b>", "HTML")


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (403, "Forbidden: bot was blocked by the user"),
        (403, "Forbidden: user is deactivated"),
        (400, "Bad Request: chat not found"),
    ],
)
async def test_a_chat_that_cannot_be_written_to_is_named_so(
    telegram: FakeTelegram, outlet: Outlet, status: int, words: str
) -> None:
    telegram.refuses("sendMessage", status, {"description": words})
    with pytest.raises(Unreachable):
        await outlet.send(1, SCREEN)
    assert len(telegram.asked("sendMessage")) == 1


async def test_another_refusal_is_passed_on(telegram: FakeTelegram, outlet: Outlet) -> None:
    telegram.refuses("sendMessage", 400, {"description": "Bad Request: can't parse entities"})
    with pytest.raises(BadRequest, match="parse entities"):
        await outlet.send(1, SCREEN)


@pytest.mark.parametrize("status", [401, 404])
async def test_a_token_that_is_refused_for_a_moment_loses_no_message(
    telegram: FakeTelegram, outlet: Outlet, hurried: Outlet, pauses: Pauses, status: int
) -> None:
    telegram.refuses("sendMessage", status, {"description": "Unauthorized"}, times=2)
    assert await outlet.send(1, SCREEN) == 9
    assert pauses.asked == [0.5, 1]
    telegram.refuses("sendMessage", status, {"description": "Unauthorized"})
    with pytest.raises(TryLater) as caught:
        await hurried.send(1, SCREEN)
    assert caught.value.after == timedelta(seconds=30)


@pytest.mark.parametrize("wait", [901, 10**11, 10**18])
async def test_a_flood_wait_beyond_all_reason_is_passed_on_as_a_quarter_of_an_hour(
    telegram: FakeTelegram, outlet: Outlet, hurried: Outlet, wait: int
) -> None:
    for way in (outlet, hurried):
        telegram.refuses(
            "sendMessage", 429, {"description": "x", "parameters": {"retry_after": wait}}
        )
        with pytest.raises(TryLater) as caught:
            await way.send(1, SCREEN)
        assert caught.value.after == timedelta(minutes=15)


async def test_a_reply_sits_out_a_short_flood_wait_and_a_failing_network(
    telegram: FakeTelegram, outlet: Outlet, pauses: Pauses
) -> None:
    telegram.refuses("sendMessage", 429, {"description": "x", "parameters": {"retry_after": 30}})
    telegram.refuses("sendMessage", 502, "<html/>", times=2)
    assert await outlet.send(1, SCREEN) == 9
    assert pauses.asked == [30, 1, 2]


async def test_a_flood_wait_of_unknown_length_is_sat_out_like_a_failing_network(
    telegram: FakeTelegram, outlet: Outlet, hurried: Outlet, pauses: Pauses
) -> None:
    telegram.refuses("sendMessage", 429, {"description": "Too Many Requests"}, times=2)
    assert await outlet.send(1, SCREEN) == 9
    assert pauses.asked == [0.5, 1]
    telegram.refuses("sendMessage", 429, {"description": "Too Many Requests"})
    with pytest.raises(TryLater) as caught:
        await hurried.send(1, SCREEN)
    assert caught.value.after == timedelta(seconds=30)


async def test_a_reply_is_not_tried_for_ever(
    telegram: FakeTelegram, outlet: Outlet, pauses: Pauses
) -> None:
    telegram.refuses("sendMessage", 502, "<html/>", times=99)
    with pytest.raises(TryLater) as caught:
        await outlet.send(1, SCREEN)
    assert caught.value.after == timedelta(seconds=30)
    assert pauses.asked == [0.5, 1, 2]


async def test_a_long_flood_wait_is_passed_on_at_once(
    telegram: FakeTelegram, outlet: Outlet, pauses: Pauses
) -> None:
    telegram.refuses("sendMessage", 429, {"description": "x", "parameters": {"retry_after": 31}})
    with pytest.raises(TryLater) as caught:
        await outlet.send(1, SCREEN)
    assert caught.value.after == timedelta(seconds=31)
    assert pauses.asked == []


async def test_a_nudge_is_not_tried_again_here(
    telegram: FakeTelegram, hurried: Outlet, pauses: Pauses
) -> None:
    telegram.refuses("sendMessage", 429, {"description": "x", "parameters": {"retry_after": 2}})
    telegram.refuses("sendMessage", 503, "")
    for seconds in (2, 30):
        with pytest.raises(TryLater) as caught:
            await hurried.send(1, SCREEN)
        assert caught.value.after == timedelta(seconds=seconds)
    assert pauses.asked == []
    assert len(telegram.asked("sendMessage")) == 2
