"""Short ids that are never given out twice in one chat, so that old buttons stay harmless."""

from collections.abc import Collection
from datetime import datetime

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def fresh_id(now: datetime, taken: Collection[str] = ()) -> str:
    """An id made from the moment (aware UTC, to the millisecond), moved on while it is taken."""
    number = max(int(now.timestamp() * 1000), 0)  # a clock may be turned to before 1970
    while (name := _in_base_36(number)) in taken:
        number += 1
    return name


def next_number(taken: Collection[str]) -> str:
    """The next small number as an id, for things counted within one owner: "1", "2", ..."""
    return str(max((int(name) for name in taken), default=0) + 1)


def _in_base_36(number: int) -> str:
    digits = ""
    while number:
        number, rest = divmod(number, 36)
        digits = DIGITS[rest] + digits
    return digits or "0"
