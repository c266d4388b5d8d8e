"""One chat on disk: one TinyDB file with one document."""

from pathlib import Path

from tinydb import TinyDB
from tinydb.table import Document

from playbook.chat import Chat
from storage.errors import DamagedRecord
from storage.files.atomic_file import AtomicFile, Tables
from storage.files.remembering import Remembered
from storage.keyring import NO_KEYS, Keyring
from storage.schema import Schema

TABLE = "chat"
ONLY = 1  # the id of the one document

HEAD, TAIL = b'{"%b":{"%d":' % (TABLE.encode(), ONLY), b"}}"  # what TinyDB puts around it


def glance(content: bytes, chat_id: int, schema: Schema) -> Chat | None:
    """The chat of a file that looks as `save` leaves it; None for any other, which `load` judges."""
    if content.startswith(HEAD) and content.endswith(TAIL):
        return schema.unpack_text(content[len(HEAD) : -len(TAIL)], chat_id)
    return None


class ChatFile:
    """Opened for one look or one change, then dropped. Every method may raise OSError."""

    def __init__(
        self,
        path: Path,
        chat_id: int,
        schema: Schema,
        keys: Keyring = NO_KEYS,
        remembered: Remembered | None = None,
    ) -> None:
        """`remembered` is what the file was last seen to hold."""
        self._path = path
        self._chat_id = chat_id
        self._schema = schema
        self._keys = keys
        self._known = remembered
        self._file = AtomicFile(path, keys, self._recall)
        self._table = TinyDB(storage=lambda: self._file).table(TABLE)
        self._kept = False

    def _recall(self, content: bytes) -> Tables | None:
        known = self._known
        if known is None or known.content != content:
            return None
        return {
            TABLE: {str(ONLY): dict(known.document)}
        }  # a copy: an update is made in it, and may fail

    @property
    def remembered(self) -> Remembered | None:
        """What is worth remembering of it after a `save`."""
        return self._known

    def load(self) -> Chat | None:
        """The chat, or None where there is no file. Raises DamagedRecord, NewerRecord, LockedRecord."""
        document = self._document()
        if document is None:
            return None
        chat = self._schema.unpack(document, self._chat_id)
        self._kept = True
        return chat

    def save(self, chat: Chat) -> None:
        """Write the chat, after `load`. Raises UnstorableRecord before anything is written."""
        known = self._known.document["chat"] if self._known else None
        document = self._schema.pack_text(chat, known)
        if self._kept:
            self._table.update(document, doc_ids=[ONLY])
        else:
            self._table.insert(Document(document, ONLY))
        self._known = Remembered(self._file.content, document)

    def overwrite(self, chat: Chat) -> None:
        """Write the chat in the place of whatever the file holds, unread."""
        AtomicFile(self._path, self._keys).write({TABLE: {str(ONLY): self._schema.pack_text(chat)}})

    def _document(self) -> Document | None:
        try:
            document = self._table.get(doc_id=ONLY)
            count = len(self._table)
        except (ValueError, TypeError, RecursionError):
            raise DamagedRecord("it is cut, empty or no JSON") from None
        if count > 1 or (document is None and self._path.exists()):
            raise DamagedRecord("it is not a chat's record")
        return document
