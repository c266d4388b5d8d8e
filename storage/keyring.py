"""DATA_KEY: what new records are encrypted under, and what opens those that are there."""

import re
from base64 import urlsafe_b64encode
from secrets import token_bytes
from typing import TYPE_CHECKING

from storage.errors import DamagedRecord, LockedRecord

if TYPE_CHECKING:
    from storage.key import Key

PLAIN = "plain"
KEY = re.compile(r"[A-Za-z0-9_-]{43}=?")  # 32 bytes in URL-safe base64; copying loses the last sign
SIGN = b"afterword, encrypted under key "  # then the key's name, a line feed, and a Fernet token
HEAD = re.compile(SIGN + rb"[0-9a-f]{16}")
LONGEST_HEAD = len(SIGN) + 17  # bytes; so much of a file tells whether it needs a key, and which


class BadKey(Exception):  # noqa: N818 - read aloud: "bad key: ..."
    """What was given is no list of keys. The message says where, and never what was given."""


class Keyring:
    """The first key writes and all of them read; without one, records are written plain.

    Plain records are read with any keyring: they become encrypted when they are next written.
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
        """The content as it shall be kept."""
        return self._head + self._writing.close(content) if self._writing else content

    def open(self, content: bytes) -> bytes:
        """What was closed; plain content as it is. Raises LockedRecord, DamagedRecord."""
        if not is_encrypted(content):
            return content
        head, _, token = content.partition(b"\n")
        if not HEAD.fullmatch(head):
            raise DamagedRecord("its first line was cut or changed")
        if key := self._keys.get(name := _name_in(head)):
            return key.open(token)
        raise LockedRecord(
            f"The record is encrypted under key {name}, which DATA_KEY does not hold."
        )

    def writes_like(self, content: bytes) -> bool:
        """Whether this content is as it would be written now."""
        return content.startswith(self._head) if self._writing else not is_encrypted(content)

    def lacks_key_of(self, head: bytes) -> bool:
        """Whether content that begins with `head` needs a key that is not here."""
        line = head.partition(b"\n")[0]
        return bool(HEAD.fullmatch(line)) and _name_in(line) not in self._keys


def new_key() -> str:
    """A key for DATA_KEY."""
    return urlsafe_b64encode(token_bytes(32)).decode()


def is_encrypted(head: bytes) -> bool:
    """Whether content that begins with `head` is, under whatever key."""
    return head.startswith(SIGN)


def _name_in(line: bytes) -> str:
    return line.removeprefix(SIGN).decode()


NO_KEYS = Keyring()
