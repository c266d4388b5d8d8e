"""A chat with everything in it."""

from dataclasses import dataclass, field

from sandbox.messenger.keyboards import Keyboard, ReplyKeyboard, ReplyKeyboardRemoved
from sandbox.messenger.messages import Chat, ChatKind, Membership, Message, User


@dataclass(slots=True)
class Room:
    """One chat: who is in it, what was said, how the bot stands in it."""

    chat: Chat
    people: dict[int, User] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    bot: Membership = Membership.LEFT
    keys: ReplyKeyboard | None = None

    @property
    def blocked(self) -> bool:
        """Whether the person of a private chat has blocked the bot."""
        return self.chat.kind is ChatKind.PRIVATE and self.bot is Membership.KICKED

    def put(self, message: Message) -> None:
        """Add a message, or replace the one with its id."""
        self.messages[message.id] = message

    def take_keys(self, keyboard: Keyboard | None) -> None:
        """A reply keyboard stays until another one, or its removal, arrives."""
        if isinstance(keyboard, ReplyKeyboard):
            self.keys = keyboard
        elif isinstance(keyboard, ReplyKeyboardRemoved):
            self.keys = None
