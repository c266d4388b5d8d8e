"""The library the bot is made with, against the sandbox: as it comes, over HTTP."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    MessageEntity,
    ReplyKeyboardMarkup,
    Update,
)
from telegram.constants import ParseMode
from telegram.error import (
    BadRequest,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
)
from telegram.ext import Application, CallbackQueryHandler, CommandHandler, ContextTypes

from sandbox.clock import TurnableClock
from sandbox.faults.kinds import Dropped, FloodWait, LostAnswer, ServerError
from sandbox.messenger.deeds import Deeds
from sandbox.testing.driver import Sandbox
from sandbox.testing.person import Person
from tests.sandbox.pictures import PNG


@pytest.fixture
async def ptb(sandbox: Sandbox) -> AsyncIterator[Bot]:
    bot = Bot(
        sandbox.token,
        base_url=f"{sandbox.api_url}/bot",
        base_file_url=f"{sandbox.api_url}/file/bot",
    )
    async with bot:
        yield bot


async def test_it_knows_itself(ptb: Bot) -> None:
    assert (ptb.username, ptb.first_name) == ("afterword_bot", "Afterword")


async def test_a_message_with_everything_comes_back_as_it_was_meant(ptb: Bot, ann: Person) -> None:
    html = (
        '<b>Now</b> <tg-time unix="1647531900" format="wDT">soon</tg-time>'
        "<blockquote expandable>Why</blockquote><pre>Body</pre>"
    )
    keyboard = InlineKeyboardMarkup(
        [
            [InlineKeyboardButton("Done", callback_data="d", style="success")],
            [InlineKeyboardButton("Copy", copy_text=CopyTextButton("Subject"))],
        ]
    )
    sent = await ptb.send_message(ann.user.id, html, ParseMode.HTML, reply_markup=keyboard)
    assert sent.text_html == html
    assert sent.reply_markup == keyboard
    assert sent.entities[1].type == MessageEntity.DATE_TIME


async def test_files_go_out_and_come_back(ptb: Bot, ann: Person) -> None:
    file = InputFile(b'{"all": "yours"}', filename="export ü.json")
    sent = await ptb.send_document(ann.user.id, file, caption="Yours")
    assert sent.document.file_name == "export ü.json"
    fetched = await ptb.get_file(sent.document.file_id)
    assert await fetched.download_as_bytearray() == ann.last.document
    assert (await ptb.send_photo(ann.user.id, PNG)).photo[-1].height == 3


async def test_what_was_said_is_changed_and_taken_back(ptb: Bot, ann: Person) -> None:
    sent = await ptb.send_message(ann.user.id, "One", reply_markup=ReplyKeyboardMarkup([["Yes"]]))
    edited = await sent.edit_text("Two")
    assert edited.text == "Two"
    assert edited.edit_date
    assert await ptb.set_message_reaction(ann.user.id, sent.id, "👍")
    assert await sent.pin()
    assert (await ptb.get_chat(ann.user.id)).pinned_message.text == "Two"
    assert await sent.unpin()
    assert await sent.delete()


async def test_commands_are_set_per_language(ptb: Bot) -> None:
    scope = BotCommandScopeAllPrivateChats()
    await ptb.set_my_commands([BotCommand("new", "Neu")], scope, "de")
    assert await ptb.get_my_commands(scope, "de") == (BotCommand("new", "Neu"),)
    await ptb.set_my_description("Was ich tue", "de")
    assert (await ptb.get_my_description("de")).description == "Was ich tue"


async def test_refusals_become_the_librarys_errors(ptb: Bot, ann: Person, sandbox: Sandbox) -> None:
    sent = await ptb.send_message(ann.user.id, "One")
    with pytest.raises(BadRequest, match="Message is not modified"):
        await sent.edit_text("One")
    with pytest.raises(BadRequest, match="Chat not found"):
        await ptb.send_message(1, "One")
    Deeds(sandbox.messenger).block(ann.user)
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await ptb.send_message(ann.user.id, "One")


async def test_a_wrong_token_is_told_as_such(clock: TurnableClock) -> None:
    async with Sandbox(clock=clock, token="1:right") as sandbox:
        bot = Bot("1:wrong", base_url=f"{sandbox.api_url}/bot")
        with pytest.raises(InvalidToken):
            await bot.initialize()
        await bot.shutdown()


async def test_two_pollers_conflict(ptb: Bot, sandbox: Sandbox) -> None:
    first = asyncio.create_task(ptb.get_updates(timeout=20))
    await asyncio.wait_for(sandbox.messenger.updates.polled.wait(), 10)
    async with Bot(sandbox.token, base_url=f"{sandbox.api_url}/bot") as other:
        await other.get_updates()
    with pytest.raises(Conflict):
        await first


async def _start(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    button = InlineKeyboardButton("Go on", callback_data="go")
    assert update.message
    await update.message.reply_text("Welcome", reply_markup=InlineKeyboardMarkup([[button]]))


async def _go(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.callback_query
    await update.callback_query.edit_message_text("Gone on")
    await update.callback_query.answer("Off we go")


async def test_an_application_with_its_updater_holds_a_conversation(
    sandbox: Sandbox, ann: Person
) -> None:
    application = (
        Application.builder().token(sandbox.token).base_url(f"{sandbox.api_url}/bot").build()
    )
    application.add_handler(CommandHandler("start", _start))
    application.add_handler(CallbackQueryHandler(_go))
    async with application:
        await application.start()
        await application.updater.start_polling(poll_interval=0)
        await ann.sends("/start")
        # This updater confirms before it has answered, so the answer has to be waited for.
        await said(ann, "Welcome")
        await ann.taps("Go on")
        await said(ann, "Gone on")
        await application.updater.stop()
        await application.stop()
    assert ann.toast == "Off we go"


async def said(person: Person, words: str) -> None:
    """Wait until the bot's last message is `words`."""
    changed = asyncio.Event()
    stop = person._messenger.watch(lambda _: changed.set())  # noqa: SLF001 - tests may look inside
    async with asyncio.timeout(10):
        while not person.messages or person.last.text != words:
            await changed.wait()
            changed.clear()
    stop()


async def test_faults_are_the_errors_that_a_bot_knows(
    ptb: Bot, ann: Person, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # its newer form, which it does not warn about
    sandbox.faults.next("sendMessage", FloodWait(35))
    with pytest.raises(RetryAfter, match="Retry in 0:00:35"):
        await ptb.send_message(ann.user.id, "Hi")
    faults = (ServerError(500), ServerError(502), LostAnswer(), Dropped())
    sandbox.faults.next("sendMessage", *faults)
    for _ in faults:
        with pytest.raises(NetworkError):
            await ptb.send_message(ann.user.id, "Hi")
    assert len(ann.messages) == 1
