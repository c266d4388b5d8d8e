"""What the storage can report. Each message is one sentence for a person, without anything the user wrote."""


class StorageError(Exception):
    """Anything the storage reports."""


class StorageUnavailable(StorageError):  # noqa: N818 - it names a state of the store, as the others do
    """The disk or the server refused: full, away, not ours; or the keys do not fit. Nothing was committed."""


class StorageGone(StorageUnavailable):
    """What was kept is not where it was any more: deleted, or replaced by something else, while it was in use."""


class NewerRecord(StorageError):  # noqa: N818 - it names what was found, as the others do
    """The chat was written by a newer version. It is left untouched."""


class LockedRecord(StorageError):  # noqa: N818 - it names what was found, as the others do
    """The chat is encrypted under a key that was not given. It is left untouched."""


class DamagedRecord(StorageError):  # noqa: N818 - it names what was found, as the others do
    """What is kept of a chat cannot be understood; the message says why without quoting it."""


class UnstorableRecord(StorageError):  # noqa: N818 - it names what was given, as the others do
    """The new chat holds a value that could not be read back. Nothing was committed."""


class CannotRestore(StorageError):  # noqa: N818 - read aloud: "cannot restore: ..."
    """The backup is not taken, and nothing was changed. The message is for the person who asked."""
