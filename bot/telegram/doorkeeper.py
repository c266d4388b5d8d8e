"""Who may stay connected to the webhook, whose door stands open to the world."""

import asyncio
import logging
import socket
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from resource import RLIM_INFINITY, RLIMIT_NOFILE, getrlimit

from bot.telegram.visitor import Visitor

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class DoorRules:
    """Each number can be argued with."""

    most: int = 200  # connections at once: Telegram makes 40, a proxy in front keeps some more
    whole_within: timedelta = timedelta(seconds=10)  # a request: Telegram sends it in one go
    share: int = 4  # of the process's descriptors; files, answers and Telegram need the other three
    queue: int = 4096  # connections that wait in the system until they are let in, if it allows
    rest: timedelta = timedelta(seconds=1)  # when no descriptor is left, nevertheless


DOOR_RULES = DoorRules()


class Doorkeeper:
    """Lets connections in, and puts out those that are not worth their place.

    Everybody is a stranger until a whole request of Telegram's came. A stranger is put out when it brought
    none in time; when one too many comes, the one who was here longest goes. Who is known stays, but has to
    end in time what it begins.

    Whose head `shows_secret` is served at once, all others one at each turn of the loop: so a crowd takes no
    more time from everybody else, whatever it sends.
    """

    def __init__(
        self,
        serve: Callable[[], asyncio.Protocol],
        shows_secret: Callable[[bytes], bool],
        rules: DoorRules = DOOR_RULES,
    ) -> None:
        """`serve` makes what speaks HTTP with one visitor."""
        self._serve = serve
        self._shows_secret = shows_secret
        self._rules = rules
        self._most = most_open(rules)
        self._strangers: dict[Visitor, None] = {}  # the one who was here longest first
        self._known: dict[asyncio.BaseTransport, Visitor] = {}
        self._queue: deque[Visitor] = deque()
        self._welcomes: set[asyncio.Task[None]] = set()
        self._door: socket.socket | None = None

    def open(self, host: str | None, port: int) -> None:
        """Listen on the port, everywhere where no host is named. Raises OSError."""
        self._door = listen(host, port, self._rules.queue)
        self._look_out()

    def close(self) -> None:
        """Let nobody in any more, and those go who have not been served yet."""
        if self._door:
            asyncio.get_running_loop().remove_reader(self._door)
            self._door.close()
            self._door = None
        for visitor in tuple(self._strangers):
            visitor.put_out()

    def vouch(self, transport: asyncio.BaseTransport | None) -> None:
        """A whole request came over the connection, and it is Telegram's."""
        if transport is None:  # it hung up
            return
        if transport not in self._known:
            stranger = next((one for one in self._strangers if one.transport is transport), None)
            if stranger is None:  # it was put out
                return
            del self._strangers[stranger]
            self._known[transport] = stranger
        self._known[transport].is_in_time()

    def leave(self, visitor: Visitor) -> None:
        self._strangers.pop(visitor, None)
        if visitor.transport:
            self._known.pop(visitor.transport, None)

    def welcome(self, visitor: Visitor) -> None:
        """The head of a first request is here."""
        if self._shows_secret(visitor.heard):
            self._have_served(visitor)
            return
        self._queue.append(visitor)
        if len(self._queue) == 1:
            asyncio.get_running_loop().call_soon(self._serve_next)

    def _serve_next(self) -> None:
        visitor = self._queue[0]
        if not visitor.is_gone:
            self._have_served(visitor)
        self._queue.popleft()
        if self._queue:
            asyncio.get_running_loop().call_soon(self._serve_next)

    def _have_served(self, visitor: Visitor) -> None:
        task = asyncio.get_running_loop().create_task(visitor.be_served(self._serve()))
        self._welcomes.add(task)
        task.add_done_callback(self._welcomes.discard)

    def _look_out(self) -> None:
        if self._door:
            asyncio.get_running_loop().add_reader(self._door, self._let_in, self._door)

    def _let_in(self, door: socket.socket) -> None:
        """A few at a time, so that each is listened to before so many others came that it has to go."""
        for _ in range(max(1, self._most // 8)):
            try:
                connection, _ = door.accept()
            except (BlockingIOError, InterruptedError, ConnectionAbortedError):
                return
            except OSError as error:
                self._take_a_rest(door, error)
                return
            self._enter(connection)

    def _take_a_rest(self, door: socket.socket, error: OSError) -> None:
        logger.error("The webhook lets nobody in for a moment: %s", error.strerror)
        loop = asyncio.get_running_loop()
        loop.remove_reader(door)
        loop.call_later(self._rules.rest.total_seconds(), self._look_out)

    def _enter(self, connection: socket.socket) -> None:
        visitor = Visitor(self, connection, self._rules.whole_within)
        self._strangers[visitor] = None
        if len(self._strangers) + len(self._known) > self._most:
            next(iter(self._strangers)).put_out()


def most_open(rules: DoorRules) -> int:
    """How many connections there is room for beside all else that needs a descriptor."""
    limit, _ = getrlimit(RLIMIT_NOFILE)
    return rules.most if limit == RLIM_INFINITY else min(rules.most, limit // rules.share)


def listen(host: str | None, port: int, queue: int) -> socket.socket:
    both = host is None and socket.has_dualstack_ipv6()
    door = socket.create_server(
        (host or "", port),
        family=socket.AF_INET6 if both else socket.AF_INET,
        dualstack_ipv6=both,
        backlog=queue,
    )
    door.setblocking(False)
    return door
