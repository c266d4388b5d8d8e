"""What every button's meaning has: a code, and how it is packed."""

from dataclasses import astuple, dataclass
from typing import ClassVar

MAX_BYTES = 64
SEPARATOR = ":"


@dataclass(frozen=True, slots=True)
class Callback:
    """The base of all. Fields are strings without a colon; only the last one may hold colons."""

    code: ClassVar[str]

    def pack(self) -> str:
        """The callback data; it never exceeds 64 bytes, or it is a bug: ValueError."""
        data = SEPARATOR.join([self.code, *astuple(self)])
        if len(data.encode()) > MAX_BYTES:
            raise ValueError(f"callback data too long: {data}")
        return data
