"""Keeps a running sandbox on its shelf: about every second while something happens, and at the end."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sandbox.clock import TurnableClock
from sandbox.keeping.packing import pack
from sandbox.keeping.shelf import NotKept, Shelf, explain, serialize
from sandbox.keeping.unpacking import unpack
from sandbox.messenger.messenger import Messenger

log = logging.getLogger(__name__)

_SECONDS_BETWEEN_WRITES = 1.0


@asynccontextmanager
async def kept(shelf: Shelf, messenger: Messenger, clock: TurnableClock) -> AsyncIterator[None]:
    """Bring back what was kept, then keep all that happens while the context is open."""
    keeper = Keeper(shelf, messenger, clock)
    try:
        await keeper.restore()
    except NotKept as lost:
        log.warning("%s", lost)
    running = asyncio.create_task(keeper.run())
    try:
        yield
    finally:
        running.cancel()
        keeper.write()


class Keeper:
    """A kill loses the last second at most; what the bot had not confirmed it is sent again."""

    def __init__(self, shelf: Shelf, messenger: Messenger, clock: TurnableClock) -> None:
        self._shelf = shelf
        self._messenger = messenger
        self._clock = clock
        self._changed = True
        self._told: object = None
        messenger.watch(lambda _: self._note())
        clock.subscribe(self._note_turn)

    async def restore(self) -> None:
        """Bring back what was kept. Raises NotKept where that can't be read; it is set aside."""
        state = self._shelf.read()
        if state is not None:
            unpack(state, self._messenger, self._shelf.read_file)
            await self._clock.move_to(self._clock.now() + state.ahead)

    async def run(self) -> None:
        """Write whenever something has changed; runs until cancelled."""
        while True:
            await asyncio.sleep(_SECONDS_BETWEEN_WRITES)
            try:
                self.write()
            except OSError as error:
                log.warning("The sandbox could not be kept: %s.", explain(error))

    def write(self) -> None:
        """Write if something has changed. Raises OSError where the disk refuses."""
        updates = self._messenger.updates
        queue = (updates.next_id, updates.first, self._messenger.webhook)
        if not self._changed and queue == self._told:
            return
        for file in self._messenger.files:
            self._shelf.write_file(file)
        self._shelf.write(serialize(pack(self._messenger, self._clock.ahead)))
        self._changed, self._told = False, queue

    def _note(self) -> None:
        self._changed = True

    async def _note_turn(self) -> None:
        self._changed = True
