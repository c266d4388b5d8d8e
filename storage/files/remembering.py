"""The last records of the fullest chats: reading and writing one of them takes fifteen milliseconds otherwise."""

from collections import OrderedDict
from dataclasses import dataclass, field

from storage.packing import Packed

FULL = 64_000  # bytes; what is shorter is read within two milliseconds
MOST = 4  # chats: the fullest takes about 4 MB


@dataclass(frozen=True, slots=True)
class Remembered:
    """What a file holds, and the chat that it is; the file itself is looked at each time, and counts."""

    content: bytes = field(repr=False)
    packed: Packed = field(repr=False)


class Memory:
    """Who is forgotten is forgotten here with the same commit."""

    def __init__(self, most: int = MOST, full: int = FULL) -> None:
        self._known: OrderedDict[int, Remembered] = OrderedDict()
        self._most = most
        self._full = full

    def of(self, chat_id: int) -> Remembered | None:
        return self._known.get(chat_id)

    def keep(self, chat_id: int, record: Remembered | None) -> None:
        """What a commit has led to; None where nothing is kept of the chat any more."""
        self._known.pop(chat_id, None)
        if record and len(record.content) >= self._full:
            self._known[chat_id] = record
        if len(self._known) > self._most:
            self._known.popitem(last=False)
