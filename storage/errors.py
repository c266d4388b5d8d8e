"""What the storage can report. Each message is one sentence for a person, without anything the user wrote."""

from pathlib import Path


class StorageError(Exception):
    """Anything the storage reports."""


class StorageUnavailable(StorageError):  # noqa: N818 - it names a state of the disk, as the others do
    """The disk refused: full, read-only, not ours; or the keys do not fit. Nothing was committed."""

    @classmethod
    def because(cls, folder: Path, error: OSError) -> "StorageUnavailable":
        """The operating system's reason as a sentence about the data folder."""
        reason = (error.strerror or type(error).__name__).lower()
        return cls(f"The data folder {folder} cannot be used: {reason}.")


class NewerRecord(StorageError):  # noqa: N818 - it names what was found, as the others do
    """The chat was written by a newer version. It is left untouched."""


class LockedRecord(StorageError):  # noqa: N818 - it names what was found, as the others do
    """The chat is encrypted under a key that was not given. It is left untouched."""


class DamagedRecord(StorageError):  # noqa: N818 - it names what was found, as the others do
    """What is kept of a chat cannot be understood; the message says why without quoting it."""


class UnstorableRecord(StorageError):  # noqa: N818 - it names what was given, as the others do
    """The new chat holds a value that could not be read back. Nothing was committed."""
