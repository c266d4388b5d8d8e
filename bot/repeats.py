"""A line of the log that repeats is written once a minute, with its count: nobody can fill a disk with it."""

import logging
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TextIO

from watch.whereabouts import whereabouts

MINUTE = 60.0
MOST = 1000  # lines remembered at once; beyond, the one that was written longest ago is forgotten

Key = tuple[str, int, str, str]


@dataclass(slots=True)
class Written:
    """A line that was written, without its error: what hangs on that must not be kept."""

    line: logging.LogRecord
    at: float
    left_out: int = 0


class SparingHandler(logging.StreamHandler[TextIO]):
    """Writes warnings and what is graver once, and a minute later how often each came again; all else always.

    Time is that of the lines: a count is told with the next line of any kind, or at the end.
    """

    def __init__(self) -> None:
        super().__init__()
        self._written: OrderedDict[Key, Written] = OrderedDict()  # the one longest ago first

    def emit(self, record: logging.LogRecord) -> None:
        self._sum_up(record.created)
        if record.levelno < logging.WARNING:
            super().emit(record)
        elif again := self._written.get(key := key_of(record)):
            again.left_out += 1
        else:
            self._written[key] = Written(without_error(record), record.created)
            super().emit(record)

    def close(self) -> None:
        for one in self._written.values():
            self._tell(one, one.at)
        self._written.clear()
        super().close()

    def _sum_up(self, now: float) -> None:
        """Of every line whose minute is over. One that came again begins another minute."""
        while self._written:
            key, oldest = next(iter(self._written.items()))
            if 0 <= now - oldest.at < MINUTE and len(self._written) <= MOST:
                return
            del self._written[key]
            if self._tell(oldest, now):
                self._written[key] = Written(oldest.line, now)

    def _tell(self, one: Written, now: float) -> bool:
        """Whether it was left out at all."""
        if one.left_out:
            super().emit(summed_up(one, now))
        return one.left_out > 0


def key_of(record: logging.LogRecord) -> Key:
    error = record.exc_info[1] if record.exc_info else None
    return record.name, record.levelno, record.getMessage(), whereabouts(error) if error else ""


def without_error(record: logging.LogRecord) -> logging.LogRecord:
    copy = logging.makeLogRecord(record.__dict__)
    copy.msg = record.getMessage().replace("%", "%%")
    copy.args = dict(record.args) if isinstance(record.args, Mapping) else {}
    copy.exc_info = copy.exc_text = None
    return copy


def summed_up(one: Written, now: float) -> logging.LogRecord:
    line = logging.makeLogRecord(one.line.__dict__)
    line.created = now
    line.msg = f"{one.line.msg} (%(again)d more within a minute)"
    line.args = {**one.line.args, "again": one.left_out} if isinstance(one.line.args, dict) else ()
    return line
