"""One chat on disk: one TinyDB file with one document."""

from contextlib import suppress
from functools import cached_property
from pathlib import Path

from tinydb import TinyDB
from tinydb.table import Document, Table

from playbook.chat import Chat
from storage.errors import DamagedRecord, LockedRecord
from storage.files.atomic_file import AtomicFile, read_whole
from storage.files.remembering import Remembered
from storage.keyring import NO_KEYS, Keyring
from storage.schema import Schema

TABLE = "chat"
ONLY = 1  # the id of the one document

HEAD, TAIL = b'{"%b":{"%d":' % (TABLE.encode(), ONLY), b"}}"  # what TinyDB puts around it


def glance(
    path: Path | str,
    chat_id: int,
    schema: Schema,
    keys: Keyring = NO_KEYS,
    remembered: Remembered | None = None,
) -> Chat | None:
    """The chat of a file that looks as `save` leaves it, read in a third of the time; None for any other.

    `remembered` is what the file was last seen to hold. Raises OSError where there is no file, or none to be read.
    """
    content = read_whole(path)
    if remembered and remembered.content == content:
        return remembered.packed.chat
    try:
        document = keys.open(content)
    except (DamagedRecord, LockedRecord):  # `load` judges
        return None
    if document.startswith(HEAD) and document.endswith(TAIL):
        return schema.unpack_text(document[len(HEAD) : -len(TAIL)], chat_id)
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
        self._file = AtomicFile(path, keys)
        self._kept = False

    @cached_property
    def _table(self) -> Table:
        """Made for a change, or for a file that looks otherwise than `save` leaves it."""
        return TinyDB(storage=lambda: self._file).table(TABLE)

    def load(self) -> Chat | None:
        """The chat, or None where there is no file. Raises DamagedRecord, NewerRecord, LockedRecord."""
        chat = None
        with suppress(FileNotFoundError):
            chat = glance(self._path, self._chat_id, self._schema, self._keys, self._known)
        if chat:
            # Nobody reads what is overwritten as a whole: that it is there is enough for TinyDB.
            self._file.tables = {TABLE: {str(ONLY): {}}}
        elif document := self._document():
            chat = self._schema.unpack(document, self._chat_id)
        self._kept = chat is not None
        return chat

    def save(self, chat: Chat) -> None:
        """Write the chat, after `load`. Raises UnstorableRecord before anything is written."""
        packed = self._schema.pack_text(chat, self._known.packed if self._known else None)
        document = Document(packed, ONLY)
        if self._kept:
            self._table.update(document, doc_ids=[ONLY])
        else:
            self._table.insert(document)
        self._known = Remembered(self._file.content, packed["chat"])

    @property
    def remembered(self) -> Remembered | None:
        """What is worth remembering of it after a `save`."""
        return self._known

    def overwrite(self, chat: Chat) -> None:
        """Write the chat in the place of whatever the file holds, unread."""
        self._file.write({TABLE: {str(ONLY): self._schema.pack_text(chat)}})

    def _document(self) -> Document | None:
        try:
            document = self._table.get(doc_id=ONLY)
            count = len(self._table)
        except (ValueError, TypeError, RecursionError):
            raise DamagedRecord("it is cut, empty or no JSON") from None
        if count > 1 or (document is None and self._path.exists()):
            raise DamagedRecord("it is not a chat's record")
        return document
