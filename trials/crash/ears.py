"""Hears every message as it was when it was sent, and counts what was said again."""

from collections import Counter, defaultdict

from sandbox.messenger.events import Event, Posted
from sandbox.testing.driver import Sandbox


class Ears:
    """Listens to what the bot says in every chat; edits do not change what was heard."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._bot = sandbox.messenger.bot.id
        self._heard: dict[int, list[str]] = defaultdict(list)
        sandbox.messenger.watch(self._hear)

    def count(self, chat: int) -> int:
        return len(self._heard[chat])

    def since(self, chat: int, mark: int) -> list[str]:
        return self._heard[chat][mark:]

    def said_again(self, chat: int, mark: int) -> Counter[str]:
        """The texts that came more than once since then, and how often too many."""
        return Counter(self.since(chat, mark)) - Counter(set(self.since(chat, mark)))

    def _hear(self, event: Event) -> None:
        if isinstance(event, Posted) and event.message.sender.id == self._bot:
            self._heard[event.message.chat.id].append(event.message.text.plain)
