"""The webhook's door stands open to the world: who brings nothing is put out, and Telegram always finds a place."""

import asyncio
import errno
import logging
import resource
import socket
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta

import aiohttp
import pytest

from bot.telegram.doorkeeper import DOOR_RULES, DoorRules, most_open
from bot.telegram.webhook import SECRET_HEADER, Terms
from tests.bot.telegram.test_webhook import SECRET, Hooked, hooked_by, update

MOST = 8
SOON = DoorRules(most=MOST, whole_within=timedelta(milliseconds=300))
PATIENT = DoorRules(most=MOST)
HALVES = {
    "nothing": b"",
    "half a line": b"POST /upd",
    "half a head": b"POST /updates HTTP/1.1\r\nHost: x\r\nX-A: ",
    "a head without its body": b"POST /updates HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n",
    "half a body": b"POST /updates HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{",
    "half a body, with the secret": (
        f"POST /updates HTTP/1.1\r\nHost: x\r\n{SECRET_HEADER}: {SECRET}\r\nContent-Length: 9\r\n\r\n{{"
    ).encode(),
    "half a chunk, with the secret": (
        f"POST /updates HTTP/1.1\r\nHost: x\r\n{SECRET_HEADER}: {SECRET}\r\n"
        "Transfer-Encoding: chunked\r\n\r\n5\r\nab"
    ).encode(),
}
MALFORMED = {
    "no HTTP": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
    "no method": b"/updates\r\n\r\n",
    "a bad header": b"POST /updates HTTP/1.1\r\nHost: x\r\na b\x00c: d\r\n\r\n",
    "a bad length": b"POST /updates HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\n\r\n",
    "a head too long": b"POST /updates HTTP/1.1\r\nHost: x\r\nA: " + b"x" * 100_000 + b"\r\n\r\n",
    "a bad chunk, with the secret": (
        f"POST /updates HTTP/1.1\r\nHost: x\r\n{SECRET_HEADER}: {SECRET}\r\n"
        "Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n"
    ).encode(),
    "no gzip, with the secret": (
        f"POST /updates HTTP/1.1\r\nHost: x\r\n{SECRET_HEADER}: {SECRET}\r\n"
        "Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\nabcd"
    ).encode(),
}


@dataclass
class Street:
    """Where strangers come from."""

    hooked: Hooked
    writers: list[asyncio.StreamWriter] = field(default_factory=list)

    async def comes(self, says: bytes = b"") -> asyncio.StreamReader:
        reader, writer = await asyncio.open_connection("127.0.0.1", self.hooked.hook.port)
        self.writers.append(writer)
        writer.write(says)
        return reader


async def answer(stranger: asyncio.StreamReader) -> bytes:
    """All that is said to a stranger until the connection is closed."""
    with suppress(ConnectionError):
        return await asyncio.wait_for(stranger.read(), 30)
    return b""


@pytest.fixture
async def street(request: pytest.FixtureRequest) -> AsyncIterator[Street]:
    """By itself with time enough for anything."""
    rules: DoorRules = getattr(request, "param", PATIENT)
    terms = Terms(patience=timedelta(seconds=5), door=rules)
    async with hooked_by(terms) as hooked:
        yield (street := Street(hooked))
        for writer in street.writers:
            writer.close()


@pytest.mark.parametrize("street", [SOON], indirect=True)
@pytest.mark.parametrize("half", HALVES)
async def test_a_connection_without_a_whole_request_in_time_is_closed(
    street: Street, half: str
) -> None:
    stranger = await street.comes(HALVES[half])
    assert b" 200 " not in await answer(stranger)


@pytest.mark.parametrize("street", [SOON], indirect=True)
async def test_a_connection_that_drips_is_closed_as_well(street: Street) -> None:
    stranger = await street.comes(b"POST /updates HTTP/1.1\r\nX-A: ")

    async def drip() -> None:
        while True:
            street.writers[-1].write(b"a")
            await asyncio.sleep(0.02)

    dripping = asyncio.create_task(drip())
    assert await answer(stranger) == b""
    dripping.cancel()


@pytest.mark.parametrize("street", [SOON], indirect=True)
async def test_telegrams_connection_stays_and_half_a_request_over_it_does_not(
    street: Street,
) -> None:
    body = b'{"update_id": 5}'
    head = f"POST /updates HTTP/1.1\r\nHost: x\r\n{SECRET_HEADER}: {SECRET}\r\n"
    whole = head.encode() + b"Content-Length: 16\r\n\r\n" + body
    telegram = await street.comes(whole)
    for _ in range(2):
        assert b" 200 " in await telegram.readuntil(b"\r\n\r\n")
        await asyncio.sleep(2 * SOON.whole_within.total_seconds())
        street.writers[-1].write(whole)
    assert b" 200 " in await telegram.readuntil(b"\r\n\r\n")
    street.writers[-1].write(head.encode())
    assert await answer(telegram) == b""


async def test_who_brought_nothing_goes_first_when_one_too_many_comes(street: Street) -> None:
    telegram = aiohttp.ClientSession(headers={SECRET_HEADER: SECRET})

    async def brings(number: int) -> int:
        async with telegram.post(street.hooked.hook.url, json=update(number)) as answered:
            return answered.status

    async with telegram:
        assert await brings(1) == 200
        strangers = [
            await street.comes(b"POST /updates HTTP/1.1\r\nX-A: ") for _ in range(3 * MOST)
        ]
        first = strangers[: -(MOST - 1)]
        assert await asyncio.gather(*map(answer, first)) == [b""] * len(first)
        assert await brings(2) == 200
        assert len(telegram.connector._conns) == 1, "the same connection as before"  # noqa: SLF001 # type: ignore[union-attr]
        assert await street.hooked.brings(3) == 200, "and over a new one"
    assert street.hooked.handler.done == [1, 2, 3]


@pytest.mark.parametrize("wrong", MALFORMED)
async def test_a_malformed_request_is_refused_and_leaves_no_line_in_the_log(
    street: Street, wrong: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    stranger = await street.comes(MALFORMED[wrong])
    assert b" 400 " in await answer(stranger)
    assert caplog.records == []


async def test_who_hangs_up_in_the_middle_leaves_no_line_in_the_log(
    street: Street, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    for half in HALVES.values():
        await street.comes(half)
        await street.writers[-1].drain()
        street.writers[-1].transport.abort()
    assert await street.hooked.brings(1) == 200
    assert caplog.records == []


@pytest.mark.parametrize(
    "street", [replace(PATIENT, rest=timedelta(milliseconds=10))], indirect=True
)
async def test_when_no_descriptor_is_left_it_says_so_and_tries_again_after_a_rest(
    street: Street, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    accept, failures = socket.socket.accept, iter(range(3))

    def accept_later(door: socket.socket) -> tuple[socket.socket, object]:
        if next(failures, None) is not None:
            raise OSError(errno.EMFILE, "Too many open files")
        return accept(door)

    monkeypatch.setattr(socket.socket, "accept", accept_later)
    assert await street.hooked.brings(1) == 200
    assert caplog.messages == ["The webhook lets nobody in for a moment: Too many open files"] * 3


@pytest.mark.parametrize(
    ("limit", "most"), [(resource.RLIM_INFINITY, 200), (1024, 200), (256, 64), (64, 16)]
)
def test_three_descriptors_in_four_are_kept_back_for_all_else(
    monkeypatch: pytest.MonkeyPatch, limit: int, most: int
) -> None:
    monkeypatch.setattr("bot.telegram.doorkeeper.getrlimit", lambda _: (limit, limit))
    assert most_open(DOOR_RULES) == most
    assert most_open(replace(DOOR_RULES, most=10)) == 10
