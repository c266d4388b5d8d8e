"""For tests: a sandbox in this process, and people in it who write, tap and look.

    async with Sandbox(clock=clock) as sandbox:
        ann = sandbox.person("Ann", language="en")
        await ann.sends("/new")
        await ann.taps("Skip")
        ann.sees("Thank-you")
        sandbox.faults.next("sendMessage", FloodWait(30), LostAnswer())

A deed returns once the bot is done with it, which is when the bot has confirmed the update by a
higher offset. A bot that confirms before it has answered must be waited for by other means.
"""

from types import TracebackType
from typing import Self

from sandbox.clock import TurnableClock
from sandbox.messenger.deeds import Deeds
from sandbox.messenger.rooms import Room
from sandbox.server import SandboxServer
from sandbox.testing.person import Person

TOKEN = "1000001:sandbox"  # noqa: S105 - a made-up one; the sandbox takes any


class Sandbox:
    """The server on a free port, with its people; the bot comes over real HTTP.

    `patience` is how many seconds of real time a deed waits for the bot.
    """

    token = TOKEN

    def __init__(
        self,
        *,
        clock: TurnableClock | None = None,
        port: int = 0,
        token: str | None = None,
        patience: float = 30.0,
    ) -> None:
        self.clock = clock or TurnableClock()
        self.server = SandboxServer(self.clock, port=port, token=token)
        self.messenger = self.server.messenger
        self.faults = self.server.faults
        self.patience = patience

    @property
    def api_url(self) -> str:
        """What a bot takes for https://api.telegram.org."""
        return self.server.url

    def person(
        self,
        name: str,
        *,
        language: str | None = "en",
        last_name: str | None = None,
        username: str | None = None,
        started: bool = False,
    ) -> Person:
        """A new person, in their own chat with the bot."""
        user = self.messenger.add_person(
            name,
            started=started,
            last_name=last_name,
            username=username,
            language_code=language,
        )
        return Person(user, self.messenger.rooms[user.id], self.messenger, self.patience)

    def group(self, title: str, *people: Person) -> Room:
        """A group of these people, the bot in it; `ann.in_group(group)` speaks there."""
        room = self.messenger.add_group(title, tuple(person.user for person in people))
        Deeds(self.messenger).add_bot(people[0].user, room)
        return room

    async def __aenter__(self) -> Self:
        await self.server.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.server.stop()
