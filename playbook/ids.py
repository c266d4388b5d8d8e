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


def _in_base_36(number: int) -> str:
    digits = ""
    while number:
        number, rest = divmod(number, 36)
        digits = DIGITS[rest] + digits
    return digits or "0"
