"""Whatever keeps the bot from answering, and however long: nothing is lost, nothing is filed under a question nobody saw.

Each outage is lived through once for each way in which updates come. Time is turned; nobody waits.
"""

import asyncio
from dataclasses import dataclass

import pytest

from bot.telegram.asking import Patience
from playbook.chat import Chat
from sandbox.api.courier import Persistence
from sandbox.clock import TurnableClock
from sandbox.faults.kinds import Dropped, Fault, FloodWait, ServerError
from sandbox.testing.driver import Sandbox
from sandbox.testing.person import Person, Seen
from tests.faults.test_bad_start import free_port
from trials.stage import vocabulary as v
from trials.stage.home import Home
from trials.stage.talks import plan

SENDING = "sendMessage editMessageText editMessageReplyMarkup sendDocument"
HASTY = Patience(pauses=(0, 0, 0))  # as often as ever, and without the pauses


@dataclass(frozen=True)
class Outage:
    """What becomes of every message, and for how many seconds of the clock."""

    fault: Fault
    seconds: int
    killed: bool = False  # the bot is started anew in the middle of it

    @property
    def steps(self) -> list[float]:
        """Seconds by which the clock goes on until it is over, in ten steps."""
        return [self.seconds / 10] * 10


OUTAGES = {
    "errors for 8 s": Outage(ServerError(500), 8),
    "errors for 90 s": Outage(ServerError(502), 90),
    "errors for an hour": Outage(ServerError(500), 3600),
    "connections that break for an hour": Outage(Dropped(), 3600),
    "a flood wait of 4 minutes": Outage(FloodWait(240), 240),
    "an absurd flood wait": Outage(FloodWait(100_000), 1800),
    "errors for an hour, and a restart": Outage(ServerError(500), 3600, killed=True),
    "a flood wait, and a restart": Outage(FloodWait(240), 240, killed=True),
}


@pytest.fixture(params=["by polling", "by webhook"])
async def home(request: pytest.FixtureRequest, sandbox: Sandbox, home: Home) -> Home:
    """The bot, reached in one way or the other."""
    await home.stop()
    home.patience = HASTY
    if request.param == "by webhook":
        sandbox.server.courier.persistence = Persistence(first_pause=0.01, longest_pause=0.05)
        port = free_port()
        home.settings |= {"webhook_url": f"http://127.0.0.1:{port}/updates", "port": port}
    await home.start()
    if request.param == "by webhook":
        async with asyncio.timeout(30):
            while sandbox.messenger.webhook is None:  # noqa: ASYNC110 - a webhook has no events
                await asyncio.sleep(0.01)
    return home


@pytest.mark.parametrize("outage", OUTAGES.values(), ids=list(OUTAGES))
async def test_every_reply_comes_in_its_order_and_no_text_answers_an_unseen_question(
    home: Home, ann: Person, sandbox: Sandbox, clock: TurnableClock, outage: Outage
) -> None:
    await plan(ann)
    await ann.sends("/new")
    before = {one.id for one in ann.messages}
    sandbox.faults.always(SENDING, outage.fault)
    for text in ("Initech", "/help", "data engineer", "/export", "hello?"):
        await ann.sends(text)
    for number, seconds in enumerate(outage.steps):
        await clock.move(seconds=seconds)
        if outage.killed and number == len(outage.steps) // 2:
            await home.restart()
    assert {one.id for one in ann.messages} == before
    sandbox.faults.end()
    await clock.move(minutes=16)  # the longest pause of the alarm, and a bit
    await home.until(lambda: v.WHICH_ROLE in "".join(one.text for one in new(ann, before)))
    said = [kind(one) for one in new(ann, before)]
    assert said[:4] == ["help", "file", "file", "role"]
    assert set(said[4:]) <= {"nudge"}
    if outage.seconds >= 3600:
        assert said[4:] == ["nudge"]
    question = new(ann, before)[3]
    assert "data engineer" in question.text
    assert "hello?" in question.text
    chat = await chat_of(home, ann)
    assert chat.owed == ()
    assert (chat.applications[-1].company, chat.applications[-1].role) == ("Initech", None)
    await ann.sends("data engineer")
    assert v.WHEN in ann.last.text
    assert (await chat_of(home, ann)).applications[-1].role == "data engineer"


def new(person: Person, before: set[int]) -> list[Seen]:
    return [one for one in person.messages if one.id not in before]


def kind(message: Seen) -> str:
    if message.file_name:
        return "file"
    if v.WHICH_ROLE in message.text:
        return "role"
    if "Jane Doe" in message.text:
        return "nudge"
    return "help" if "/settings" in message.text else message.text


async def chat_of(home: Home, person: Person) -> Chat:
    assert home.bot
    chat = await home.bot.storage.read(person.user.id)
    assert chat
    return chat
