"""The last looks at the fullest chats, kept from one update to the next."""

from collections import OrderedDict

from playbook.plan.look import Look

FULL = 25  # applications; the plans of fewer are laid out in a few milliseconds
MOST = 4  # chats: a look at the fullest takes about 4 MB


class Recent:
    """So that a chat with a hundred applications does not plan them all anew to say a word of help.

    Nothing here is more than what the storage holds: who forgets something is forgotten here with the same update.
    """

    def __init__(self, most: int = MOST, full: int = FULL) -> None:
        self._looks: OrderedDict[int, Look] = OrderedDict()
        self._most = most
        self._full = full

    def of(self, chat_id: int) -> tuple[Look, ...]:
        """The last look at a chat, if it is kept."""
        look = self._looks.get(chat_id)
        return (look,) if look else ()

    def keep(self, chat_id: int, look: Look | None) -> None:
        """The look that an update has led to; None where the chat is forgotten."""
        self._looks.pop(chat_id, None)
        if look and look.is_laid_out and len(look.chat.applications) >= self._full:
            self._looks[chat_id] = look.by_itself()
        if len(self._looks) > self._most:
            self._looks.popitem(last=False)
