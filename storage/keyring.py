"""DATA_KEY: what new files are encrypted under, and what opens those that are there."""

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from storage.errors import DamagedRecord, LockedRecord

if TYPE_CHECKING:
    from storage.key import Key

PLAIN = "plain"
KEY = re.compile(r"[A-Za-z0-9_-]{43}=?")  # 32 bytes in URL-safe base64; copying loses the last sign
SIGN = b"afterword, encrypted under key "  # then the key's name, a line feed, and a Fernet token
HEAD = re.compile(SIGN + rb"[0-9a-f]{16}")
LONGEST_HEAD = len(SIGN) + 17


class BadKey(Exception):  # noqa: N818 - read aloud: "bad key: ..."
    """What was given is no list of keys. The message says where, and never what was given."""


class Keyring:
    """The first key writes and all of them read; without one, files are written plain.

    Plain files are read with any keyring: they become encrypted when they are next written.
    """

    def __init__(self, *keys: "Key", writes_plain: bool = False) -> None:
        self._keys = {key.name: key for key in keys}
        self._writing = None if writes_plain or not keys else keys[0]
        self._head = SIGN + self._writing.name.encode() + b"\n" if self._writing else b""

    @classmethod
    def of(cls, text: str) -> "Keyring":
        """The keys of a text like DATA_KEY: separated by commas, the first may be `plain`.

        Raises BadKey.
        """
        words = [word for one in text.split(",") if (word := one.strip())]
        if text and not words:
            raise BadKey("there is no key in it")
        writes_plain = words[:1] == [PLAIN]
        keys = words[1:] if writes_plain else words
        for number, word in enumerate(keys, start=1 + writes_plain):
            if not KEY.fullmatch(word):
                raise BadKey(f"number {number} of {len(words)} is no key")
        if not keys:
            return NO_KEYS
        from storage.key import Key  # noqa: PLC0415 - nobody without a key pays for the library

        return cls(*(Key(word.rstrip("=") + "=") for word in keys), writes_plain=writes_plain)

    def close(self, content: bytes) -> bytes:
        """The content as a file shall hold it."""
        return self._head + self._writing.close(content) if self._writing else content

    def open(self, content: bytes) -> bytes:
        """What was closed; plain content as it is. Raises LockedRecord, DamagedRecord."""
        if not content.startswith(SIGN):
            return content
        head, _, token = content.partition(b"\n")
        if not HEAD.fullmatch(head):
            raise DamagedRecord("its first line was cut or changed")
        if key := self._keys.get(name := head.removeprefix(SIGN).decode()):
            return key.open(token)
        raise LockedRecord(
            f"The record is encrypted under key {name}, which DATA_KEY does not hold."
        )

    def writes_like(self, content: bytes) -> bool:
        """Whether a file with this content is as it would be written now."""
        return content.startswith(self._head) if self._writing else not content.startswith(SIGN)

    def lacks_key_of(self, path: Path) -> bool:
        """Whether a file needs a key that is not here; one that the system does not open has other troubles."""
        try:
            head = _head(path)
        except OSError:
            return False
        return bool(HEAD.fullmatch(head)) and head.removeprefix(SIGN).decode() not in self._keys


NO_KEYS = Keyring()


def is_encrypted(path: Path) -> bool:
    """Whether a file is, under whatever key. Raises OSError."""
    return _head(path).startswith(SIGN)


def _head(path: Path) -> bytes:
    handle = os.open(path, os.O_RDONLY)  # unbuffered: at every start each file is looked at
    try:
        return os.read(handle, LONGEST_HEAD).partition(b"\n")[0]
    finally:
        os.close(handle)
