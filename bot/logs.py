"""Log lines on stderr, one for each event: ids, not contents; and no token, whoever writes them."""

import json
import logging
import re
import sys
import threading
import time
from asyncio import AbstractEventLoop
from collections.abc import Iterable, Mapping
from types import TracebackType
from typing import Any
from urllib.parse import quote

from bot.repeats import SparingHandler
from watch.whereabouts import trace, whereabouts

FORM = "%(asctime)s %(levelname)s %(name)s: %(message)s"
HIDDEN = "[token]"
# At INFO and DEBUG others tell each request, with its address or with what the user wrote.
OURS = {"bot", "scheduler", "storage", "playbook"}
SECRET_ENOUGH = 16  # characters; a shorter secret half alone may be an ordinary word


class TokenScrubber:
    """Takes a bot's token out of any text, also URL-encoded, and its secret half alone; and other secrets."""

    def __init__(self, token: str, others: Iterable[str] = ()) -> None:
        bot_id, _, secret = token.partition(":")
        forms = [re.escape(token), re.escape(quote(token, safe=""))]
        if secret:
            # Encoded once or more, in capitals or not.
            forms.append(f"{re.escape(bot_id)}%(?:25)*3[Aa]{re.escape(secret)}")
        if len(secret) >= SECRET_ENOUGH:
            forms.append(re.escape(secret))
        bare = (one.strip().rstrip("=") for one in others)
        forms += [re.escape(one) for one in bare if len(one) >= SECRET_ENOUGH]
        self._pattern = re.compile("|".join(forms)) if token else None

    def scrub(self, text: str) -> str:
        return self._pattern.sub(HIDDEN, text) if self._pattern else text


class PlainFormatter(logging.Formatter):
    """A record as one line in UTC, a traceback without messages below it, and no token in either."""

    converter = staticmethod(time.gmtime)

    def __init__(self, scrubber: TokenScrubber) -> None:
        super().__init__(FORM, "%Y-%m-%dT%H:%M:%SZ")
        self._scrubber = scrubber

    def formatException(self, ei: Any) -> str:  # noqa: ANN401, N802 - logging's name and tuple
        return trace(ei[1]) if ei[1] else ""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - logging's name
        return super().formatMessage(record).replace("\r", "\\r").replace("\n", "\\n")

    def format(self, record: logging.LogRecord) -> str:
        record.exc_text = None  # what another formatter made of it, messages and all
        return self._scrubber.scrub(super().format(record))


class JsonFormatter(PlainFormatter):
    """A record as one line of JSON: what it tells, and each named value of its message by itself."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "time": self.formatTime(record, self.datefmt),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if isinstance(record.args, Mapping):
            line |= record.args
        if record.exc_info and (error := record.exc_info[1]):
            line |= {"error": whereabouts(error), "trace": trace(error)}
        return self._scrubber.scrub(json.dumps(line, ensure_ascii=False, default=str))


def is_for_the_log(record: logging.LogRecord) -> bool:
    """What this program says, and from others only warnings and what is graver."""
    return record.name.partition(".")[0] in OURS or record.levelno >= logging.WARNING


def set_up_logging(level: str, token: str, form: str = "plain", others: Iterable[str] = ()) -> None:
    """Write everything from `level` on ("debug" ... "error") to stderr, with the token and other secrets taken out,
    and what repeats once a minute.

    `form` is "plain" or "json". Also what would reach stderr past the log: warnings, and errors that
    end the program or a thread. Can be called again; the newest call counts.
    """
    formatter = JsonFormatter if form == "json" else PlainFormatter
    handler = SparingHandler()
    handler.setFormatter(formatter(TokenScrubber(token, others)))
    handler.addFilter(is_for_the_log)
    root = logging.getLogger()
    for old in [one for one in root.handlers if isinstance(one.formatter, PlainFormatter)]:
        root.removeHandler(old)
    root.addHandler(handler)
    root.setLevel(level.upper())
    logging.captureWarnings(capture=True)
    sys.excepthook = log_crash
    threading.excepthook = log_dead_thread


def log_crash(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    logging.getLogger("bot").critical("Stopped by an error", exc_info=(kind, error, trace))


def log_dead_thread(told: threading.ExceptHookArgs) -> None:
    if told.exc_value:
        logging.getLogger("bot").error("A thread was ended by an error", exc_info=told.exc_value)


def log_unseen(_loop: AbstractEventLoop, context: dict[str, Any]) -> None:
    """For a loop's exception handler: asyncio's own shows tasks and arguments, with what is in them."""
    log = logging.getLogger("bot")
    if error := context.get("exception"):
        log.error("Nobody waited for an error", exc_info=error)
    else:
        log.error("asyncio complains: %s", context["message"])
