"""The files that were sent, by bot or person."""

import mimetypes
import struct
from collections.abc import Iterator
from pathlib import PurePath

from sandbox.messenger.messages import StoredFile

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8"
# Start-of-frame markers hold the size of a JPEG; these three of the range are something else.
_JPEG_FRAMES = set(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


class FileCabinet:
    """Keeps every file for the life of the sandbox, found by its id or its path."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._next = 1

    def __iter__(self) -> Iterator[StoredFile]:
        return iter(tuple(self._by_id.values()))

    def keep(self, name: str, content: bytes, mime_type: str | None = None) -> StoredFile:
        number = self._next
        file = StoredFile(
            id=f"sandbox-file-{number}",
            unique_id=f"unique{number}",
            name=name,
            mime_type=mime_type or mimetypes.guess_type(name)[0] or "application/octet-stream",
            content=content,
        )
        return self.put(file)

    def put(self, file: StoredFile) -> StoredFile:
        """Take in a file that has its id already, from an earlier run."""
        self._by_id[file.id] = file
        self._next = max(self._next, _number_of(file)) + 1
        return file

    def find(self, file_id: str) -> StoredFile | None:
        return self._by_id.get(file_id)

    def find_path(self, path: str) -> StoredFile | None:
        return next((file for file in self._by_id.values() if path_of(file) == path), None)


def _number_of(file: StoredFile) -> int:
    return int(file.id.rpartition("-")[2])


def path_of(file: StoredFile) -> str:
    """The `file_path` that getFile tells, below `/file/bot<token>/`."""
    return f"files/{file.unique_id}{PurePath(file.name).suffix}"


def measure_image(content: bytes) -> tuple[int, int] | None:
    """Width and height in pixels of a PNG or JPEG; None for anything else."""
    if content.startswith(_PNG) and len(content) >= 24:  # noqa: PLR2004 - signature and header
        width, height = struct.unpack(">II", content[16:24])
        return width, height
    if content.startswith(_JPEG):
        return _measure_jpeg(content)
    return None


def _measure_jpeg(content: bytes) -> tuple[int, int] | None:
    position = 2
    while position + 9 <= len(content) and content[position] == 0xFF:  # noqa: PLR2004 - a marker
        marker, length = content[position + 1], int.from_bytes(content[position + 2 : position + 4])
        if marker in _JPEG_FRAMES:
            height, width = struct.unpack(">HH", content[position + 5 : position + 9])
            return width, height
        position += 2 + length
    return None
