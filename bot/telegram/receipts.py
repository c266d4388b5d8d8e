"""Which updates are in hand, which are finished, and how far Telegram may be told so."""


class Receipts:
    """The ids of all updates that were fetched and are not yet acknowledged.

    An id is forgotten once it is acknowledged, and no offset is named while nothing is due: after a
    quiet week Telegram begins anew with ids of any size, smaller ones too.
    """

    def __init__(self) -> None:
        self._open: set[int] = set()
        self._finished: set[int] = set()

    def take(self, update_id: int) -> bool:
        """Note an update that came; False when it is known already and only came again."""
        if update_id in self._open or update_id in self._finished:
            return False
        self._open.add(update_id)
        return True

    def finish(self, update_id: int) -> None:
        """Note that an update needs to come no more; one that was finished before stays so."""
        if update_id in self._open:
            self._open.remove(update_id)
            self._finished.add(update_id)

    @property
    def offset(self) -> int | None:
        """The first id that must come again if we die now; None when there is nothing to say."""
        if self._open:
            return min(self._open)
        return max(self._finished) + 1 if self._finished else None

    def acknowledged(self, offset: int | None) -> None:
        """Telegram has taken note of this offset and will send nothing before it again."""
        if offset is not None:
            self._finished = {one for one in self._finished if one >= offset}
