"""A reply is owed until it was sent: whatever Telegram refuses is said later, in order, and answers no question by itself."""

from playbook.chat import Chat
from sandbox.clock import TurnableClock
from sandbox.faults.kinds import FloodWait, ServerError
from sandbox.testing.driver import Sandbox
from sandbox.testing.person import Person
from trials.stage import vocabulary as v
from trials.stage.home import Home

SENDING = "sendMessage editMessageText"
MINUTES = FloodWait(240)  # seconds: longer than anybody is kept waiting for an answer


async def test_what_could_not_be_said_is_said_later_in_order(
    home: Home, ann: Person, sandbox: Sandbox, clock: TurnableClock
) -> None:
    await ann.sends("/new")
    sandbox.faults.always(SENDING, MINUTES)
    await ann.sends("Initech")
    await ann.sends("/help")
    sandbox.faults.end()
    await clock.move(minutes=6)
    await home.until(lambda: "/settings" in ann.last.text)
    assert [v.WHICH_ROLE in one.text for one in ann.messages[-2:]] == [True, False]
    assert (await chat_of(home, ann)).owed == ()


async def test_a_text_is_no_answer_by_itself_to_a_question_that_never_arrived(
    home: Home, ann: Person, sandbox: Sandbox
) -> None:
    await ann.sends("/new")
    sandbox.faults.always(SENDING, MINUTES)
    await ann.sends("Initech")
    sandbox.faults.end()
    await ann.sends("hello?")
    assert v.WHICH_ROLE in ann.last.text
    assert "You wrote “hello?”" in ann.last.text
    assert (await chat_of(home, ann)).applications[0].role is None
    await ann.sends("data engineer")
    assert v.WHEN in ann.last.text


async def test_a_text_is_kept_and_asked_about_where_the_question_may_have_arrived(
    home: Home, ann: Person, sandbox: Sandbox
) -> None:
    await ann.sends("/new")
    sandbox.faults.always(SENDING, ServerError(500))
    await ann.sends("Initech")
    sandbox.faults.end()
    await ann.sends("data engineer")
    assert "You wrote “data engineer”" in ann.last.text
    await ann.taps("Yes, that is it")
    assert (await chat_of(home, ann)).applications[0].role == "data engineer"
    assert v.WHEN in ann.last.text


async def test_a_restart_forgets_no_reply(home: Home, ann: Person, sandbox: Sandbox) -> None:
    await ann.sends("/new")
    sandbox.faults.always(SENDING, MINUTES)
    await ann.sends("Initech")
    await home.stop()
    sandbox.faults.end()
    await home.start()
    await home.until(lambda: v.WHICH_ROLE in ann.last.text)


async def test_after_the_bot_is_blocked_nothing_is_owed(
    home: Home, ann: Person, sandbox: Sandbox
) -> None:
    await ann.sends("/new")
    sandbox.faults.always(SENDING, MINUTES)
    await ann.sends("Initech")
    sandbox.faults.end()
    await ann.blocks()
    assert (await chat_of(home, ann)).owed == ()


async def chat_of(home: Home, person: Person) -> Chat:
    assert home.bot
    chat = await home.bot.storage.read(person.user.id)
    assert chat
    return chat
