"""Requests to the Bot API over aiohttp; PTB's own, over httpx, cost three times the processor time."""

import json
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from urllib.request import getproxies, proxy_bypass

import aiohttp

# PTB gives these to those who write a request of their own, but has no public place for them.
from telegram._utils.defaultvalue import DefaultValue
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData
from telegram.request._requestparameter import RequestParameter
from yarl import URL

UNSET = BaseRequest.DEFAULT_NONE

LONGEST_WAIT = (
    15 * 60
)  # seconds that a server may ask for: Telegram's own are mostly under a minute


class NotTheBotApiError(NetworkError):
    """Something answered, but not in the Bot API's form: another server, or a page in between."""


@dataclass(frozen=True, slots=True)
class Timeouts:
    """How long a request may take, in seconds, where PTB's caller names nothing else."""

    read: float = 20.0  # a message may arrive although we gave up: better wait than say it twice
    write: float = 10.0
    upload: float = 40.0  # instead of `write` when files are sent
    connect: float = 10.0
    pool: float = 10.0  # for a free connection


class AiohttpRequest(BaseRequest):
    """PTB's way to the Bot API, over one aiohttp session with at most `connections` connections.

    The proxy is taken from the environment, once: with `trust_env`, aiohttp goes to a thread for it at each
    request, and again for a ~/.netrc that has no say here. No message, error or log line of it holds an address,
    for the address holds the token.
    """

    def __init__(self, connections: int = 256, timeouts: Timeouts = Timeouts()) -> None:
        self._connections = connections
        self._timeouts = timeouts
        self._session: aiohttp.ClientSession | None = None
        self._proxies: dict[URL, URL | None] = {}  # by origin

    @property
    def read_timeout(self) -> float:
        return self._timeouts.read

    async def initialize(self) -> None:
        """Open the session; one that is open is kept."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
            )

    async def shutdown(self) -> None:
        if self._session is not None:
            session, self._session = self._session, None
            await session.close()

    async def do_request(  # noqa: PLR0917 - PTB's signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = UNSET,
        write_timeout: ODVInput[float] = UNSET,
        connect_timeout: ODVInput[float] = UNSET,
        pool_timeout: ODVInput[float] = UNSET,
    ) -> tuple[int, bytes]:
        """Status and body of the answer. Raises `TimedOut` and `NetworkError` as PTB's own does."""
        if self._session is None:
            raise RuntimeError("AiohttpRequest was not initialized, or was shut down")
        files = request_data is not None and request_data.contains_files
        usual = self._timeouts
        timeout = map_timeouts(
            read=given_or(read_timeout, usual.read),
            write=given_or(write_timeout, usual.upload if files else usual.write),
            connect=given_or(connect_timeout, usual.connect),
            pool=given_or(pool_timeout, usual.pool),
        )
        return await self._fetch(self._session, method, url, request_data, timeout)

    async def _fetch(
        self,
        session: aiohttp.ClientSession,
        method: str,
        url: str,
        request_data: RequestData | None,
        timeout: aiohttp.ClientTimeout,  # noqa: ASYNC109 - aiohttp keeps four limits apart
    ) -> tuple[int, bytes]:
        address = URL(url, encoded=True)
        try:
            async with session.request(
                method,
                address,
                **build_body(request_data),
                timeout=timeout,
                proxy=self._proxy_for(address),
                allow_redirects=False,  # would carry the token to wherever the answer points
            ) as response:
                return checked(response.status, await response.read())
        except TimeoutError as error:
            raise TimedOut from error
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(describe(error)) from error

    def _proxy_for(self, address: URL) -> URL | None:
        origin = address.origin()
        if origin not in self._proxies:
            self._proxies[origin] = find_proxy(origin)
        return self._proxies[origin]

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The answer as a dict. PTB's own logs an answer that it can't read, with all that is in it."""
        try:
            answer = json.loads(payload)
        except (ValueError, RecursionError) as error:
            raise NotTheBotApiError("The answer is not JSON") from error
        if not isinstance(answer, dict) or not {"result", "description"} & answer.keys():
            raise NotTheBotApiError("The answer is JSON, but not the Bot API's")
        cap_wait(answer)
        return answer


def find_proxy(origin: URL) -> URL | None:
    """By HTTP_PROXY, HTTPS_PROXY and NO_PROXY, written either way; it may name who we are to it."""
    found = getproxies().get(origin.scheme)
    return URL(found) if found and not proxy_bypass(origin.host or "") else None


def cap_wait(answer: dict[str, Any]) -> None:
    """Every wait comes in here. One that is beyond all reason would make the bot deaf, one that is no number
    breaks it; without one the flood wait counts as of unknown length."""
    parameters = answer.get("parameters")
    if not isinstance(parameters, dict):
        answer.pop("parameters", None)
    elif type(parameters.get("retry_after")) is int:
        parameters["retry_after"] = min(max(parameters["retry_after"], 0), LONGEST_WAIT)
    else:
        parameters.pop("retry_after", None)


def given_or(given: ODVInput[float], usual: float) -> float | None:
    """What PTB's caller named, in seconds (None: no limit), or what is usual here."""
    return usual if isinstance(given, DefaultValue) else given


def map_timeouts(
    *, read: float | None, write: float | None, connect: float | None, pool: float | None
) -> aiohttp.ClientTimeout:
    """PTB's four limits in aiohttp's terms.

    aiohttp begins to wait for the answer while it is still writing, and its `connect` includes the
    wait for a free connection: so each covers the sum of both. The answer to a long poll may take
    its time, so there is no limit to the whole.
    """
    return aiohttp.ClientTimeout(
        connect=None if pool is None or connect is None else pool + connect,
        sock_connect=connect,
        sock_read=None if read is None or write is None else read + write,
    )


def parameters_of(values: dict[str, Any]) -> RequestData:
    """Values of JSON as PTB's requests take them, without the objects that PTB would look for among them."""
    return RequestData([RequestParameter(name, value, None) for name, value in values.items()])


def build_body(request_data: RequestData | None) -> dict[str, Any]:
    """Parameters and files as aiohttp takes them: JSON, which costs least, or a form where there are files."""
    if request_data is None or not (request_data.parameters or request_data.contains_files):
        return {}
    if request_data.contains_files:
        return {"data": build_form(request_data)}
    return {"json": request_data.parameters}


def build_form(request_data: RequestData) -> aiohttp.FormData:
    """Parameters and files as a form of several parts."""
    form = aiohttp.FormData(quote_fields=False)  # Telegram takes file names as UTF-8, not quoted
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mimetype) in request_data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=mimetype)
    return form


def checked(status: int, body: bytes) -> tuple[int, bytes]:
    """Status and body, unless a server in between broke down and answers with a page of its own."""
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR and not body.lstrip().startswith(b"{"):
        raise NetworkError(f"HTTP status {status}")
    return status, body


def describe(error: Exception) -> str:
    """What happened, without the address: only errors of the connection tell more than their name."""
    name = type(error).__name__
    return f"{name}: {error}" if isinstance(error, aiohttp.ClientConnectorError) else name
