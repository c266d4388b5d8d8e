"""Log lines on stderr, one for each event, without the token, whoever writes them."""

import logging
import re
import sys
import time
from types import TracebackType
from urllib.parse import quote

FORM = "%(asctime)s %(levelname)s %(name)s: %(message)s"
HIDDEN = "[token]"
# At their own INFO and DEBUG these tell each request, with its address or with what the user wrote.
TALKATIVE = ("aiohttp.access", "apscheduler", "asyncio", "httpcore", "httpx", "telegram")
SECRET_ENOUGH = 16  # characters; a shorter secret half alone may be an ordinary word


class TokenScrubber:
    """Takes a bot's token out of any text, also URL-encoded, and its secret half alone."""

    def __init__(self, token: str) -> None:
        bot_id, _, secret = token.partition(":")
        forms = [re.escape(token), re.escape(quote(token, safe=""))]
        if secret:
            # Encoded once or more, in capitals or not.
            forms.append(f"{re.escape(bot_id)}%(?:25)*3[Aa]{re.escape(secret)}")
        if len(secret) >= SECRET_ENOUGH:
            forms.append(re.escape(secret))
        self._pattern = re.compile("|".join(forms)) if token else None

    def scrub(self, text: str) -> str:
        return self._pattern.sub(HIDDEN, text) if self._pattern else text


class PlainFormatter(logging.Formatter):
    """A record as one line in UTC, a traceback below it, and no token in either."""

    converter = staticmethod(time.gmtime)

    def __init__(self, scrubber: TokenScrubber) -> None:
        super().__init__(FORM, "%Y-%m-%dT%H:%M:%SZ")
        self._scrubber = scrubber

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - logging's name
        return super().formatMessage(record).replace("\r", "\\r").replace("\n", "\\n")

    def format(self, record: logging.LogRecord) -> str:
        return self._scrubber.scrub(super().format(record))


def set_up_logging(level: str, token: str) -> None:
    """Write everything from `level` on ("debug" ... "error") to stderr, with the token taken out.

    Also what would reach stderr past the log: warnings, and an error that ends the program.
    Can be called again; the newest call counts.
    """
    handler = logging.StreamHandler()
    handler.setFormatter(PlainFormatter(TokenScrubber(token)))
    root = logging.getLogger()
    for old in [one for one in root.handlers if isinstance(one.formatter, PlainFormatter)]:
        root.removeHandler(old)
    root.addHandler(handler)
    root.setLevel(level.upper())
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(max(logging.WARNING, root.level))
    logging.captureWarnings(capture=True)
    sys.excepthook = log_crash


def log_crash(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    logging.getLogger("bot").critical("Stopped by an error", exc_info=(kind, error, trace))
