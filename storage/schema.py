"""A chat as a versioned document, and back: the one place that knows how a record is written down."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from pydantic import ValidationError
from pydantic_core import PydanticSerializationError

from playbook.chat import Chat
from storage.errors import DamagedRecord, NewerRecord, UnstorableRecord
from storage.packing import Packed, pack, records

Facts = dict[str, Any]
Step = Callable[[Facts], Facts]


def _closures(facts: Facts) -> Facts:
    """Version 2: moving on is one of several ways to close an application."""
    for application in facts.get("applications", ()):
        at = application.pop("moved_on_at", None)
        application["closure"] = {"how": "moved_on", "at": at} if at else None
    return facts


def _unchosen_tones(facts: Facts) -> Facts:
    """Version 3: a tone that nobody chose is the country's; until then everybody had a plain one."""
    former = facts.get("former") or {}
    for preferences in (facts.get("preferences"), former.get("preferences")):
        if preferences and preferences.get("tone") == "plain":
            preferences["tone"] = None
    return facts


STEPS: tuple[Step, ...] = (_closures, _unchosen_tones)
"""The first takes a chat's facts from version 1 to version 2, the next from 2 to 3, and so on.

A change of the records that old documents do not fit adds one step at the end; none is ever removed.
"""


@dataclass(frozen=True, slots=True)
class Schema:
    """Writes chats down in the newest version, and reads them back from any version before."""

    steps: tuple[Step, ...] = STEPS

    @property
    def version(self) -> int:
        return 1 + len(self.steps)

    def prepare(self) -> None:
        """Do what is slow at the first record, before anybody waits for it."""
        records()

    def pack(self, chat: Chat) -> Facts:
        """The document of a chat: JSON values only. It is read back at once. Raises UnstorableRecord."""
        try:
            facts: Facts = records().dump_python(chat, mode="json", warnings="error")
            same = self._read(facts) == chat
        except (PydanticSerializationError, DamagedRecord):
            same = False
        if not same:
            raise UnstorableRecord(f"The record of chat {chat.id} holds a value of a wrong kind.")
        return {"version": self.version, "chat": facts}

    def pack_text(self, chat: Chat, known: Packed | None = None) -> Facts:
        """The same with the chat as text (storage/packing.py), as stores keep it. Raises UnstorableRecord."""
        packed = pack(chat, known) if _is_utc(chat.due) else None
        if packed is None:
            raise UnstorableRecord(f"The record of chat {chat.id} holds a value of a wrong kind.")
        return {"version": self.version, "chat": packed}

    def unpack(self, document: Mapping[str, Any], chat_id: int | None = None) -> Chat:
        """The chat of a document of any version up to ours. Raises DamagedRecord, NewerRecord.

        With `chat_id`, it must be that chat's: it is the record inside that tells whose it is, so what is
        kept of two chats cannot be exchanged, encrypted or not.
        """
        version, facts = document.get("version"), document.get("chat")
        if type(version) is not int or version < 1 or not isinstance(facts, dict):
            raise DamagedRecord("it is not a chat's record")
        if version > self.version:
            raise NewerRecord(
                f"The record has version {version}, and this program knows versions up to"
                f" {self.version}: please update the program."
            )
        chat = self._read(self._migrate(facts, version))
        if chat_id not in {None, chat.id}:
            raise DamagedRecord("it holds another chat's record")
        return chat

    def unpack_text(self, document: bytes, chat_id: int) -> Chat | None:
        """The chat of a document as `pack` and `written` make it now, in a third of the time that `unpack` takes.

        None for any other, readable or not.
        """
        head = b'{"version":%d,"chat":' % self.version
        if not document.startswith(head):
            return None
        try:
            chat = records().validate_json(document[len(head) : -1])
        except ValidationError:
            return None
        return chat if chat.id == chat_id and _is_utc(chat.due) else None

    def _migrate(self, facts: Facts, version: int) -> Facts:
        try:
            for step in self.steps[version - 1 :]:
                facts = step(facts)
        except (LookupError, TypeError, ValueError, AttributeError):
            raise DamagedRecord(f"it does not fit version {version}") from None
        return facts

    def _read(self, facts: Facts) -> Chat:
        try:
            chat = records().validate_python(facts)
        except ValidationError:  # its message quotes the values: it goes no further
            raise DamagedRecord("its values do not fit") from None
        if not _is_utc(chat.due):
            raise DamagedRecord("its due moment has no time zone")
        return chat


def _is_utc(moment: datetime | None) -> bool:
    """Due moments of all chats are compared with one another: a single naive one would stop that."""
    return moment is None or moment.utcoffset() == UTC.utcoffset(None)
