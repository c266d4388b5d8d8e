"""People, chats and what stands in them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sandbox.messenger.keyboards import InlineKeyboard, Keyboard
from sandbox.messenger.texts import NO_TEXT, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """A person, or the bot itself."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None
    is_bot: bool = False
    # Telegram tells a bot nobody's zone; the page shows this person's times in it.
    time_zone: str | None = None

    @property
    def name(self) -> str:
        return " ".join(part for part in (self.first_name, self.last_name) if part)


class ChatKind(StrEnum):
    """The two kinds of chat that exist here."""

    PRIVATE = "private"
    GROUP = "group"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chat:
    """A private chat has the id of its person, a group one below zero."""

    id: int
    kind: ChatKind
    title: str | None = None
    person: User | None = None

    @property
    def name(self) -> str:
        return self.person.name if self.person else self.title or ""


class MediaKind(StrEnum):
    """What a message can carry instead of text; the value is the field in the Bot API."""

    DOCUMENT = "document"
    PHOTO = "photo"
    STICKER = "sticker"
    VOICE = "voice"
    LOCATION = "location"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredFile:
    """A file that was sent; the bot names it by `id`."""

    id: str
    unique_id: str
    name: str
    mime_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Location:
    """A place on earth, in degrees."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Media:
    """What a message carries instead of text."""

    kind: MediaKind
    file: StoredFile | None = None
    location: Location | None = None
    emoji: str | None = None
    width: int = 0
    height: int = 0
    seconds: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A line in the middle of a chat: who came, what was pinned."""

    joined: User | None = None
    pinned: "Message | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A message as it stands now; an edit replaces it as a whole."""

    id: int
    chat: Chat
    sender: User
    date: datetime
    text: Text = NO_TEXT
    media: Media | None = None
    notice: Notice | None = None
    keyboard: Keyboard | None = None
    reply_to: "Message | None" = None
    edited: datetime | None = None
    # Reactions travel apart from the message in the Bot API; the page shows them on it.
    reaction: str | None = None

    @property
    def inline_keyboard(self) -> InlineKeyboard | None:
        return self.keyboard if isinstance(self.keyboard, InlineKeyboard) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class CallbackAnswer:
    """What the bot said to a tap: a passing line or a box to close."""

    text: str = ""
    alert: bool = False
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CallbackQuery:
    """A tap on an inline button."""

    id: str
    person: User
    message: Message
    data: str
    tapped: datetime


class Membership(StrEnum):
    """How the bot stands in a chat, in the words of ChatMember.status."""

    MEMBER = "member"
    LEFT = "left"
    KICKED = "kicked"


@dataclass(frozen=True, slots=True, kw_only=True)
class MembershipChange:
    """The bot was let into a chat, shown out, blocked or unblocked."""

    chat: Chat
    by: User
    member: User
    date: datetime
    before: Membership
    after: Membership


class UpdateKind(StrEnum):
    """The fields that an Update can have here."""

    MESSAGE = "message"
    EDITED_MESSAGE = "edited_message"
    CALLBACK_QUERY = "callback_query"
    MY_CHAT_MEMBER = "my_chat_member"


@dataclass(frozen=True, slots=True)
class Update:
    """Something the bot should hear of."""

    id: int
    kind: UpdateKind
    content: Message | CallbackQuery | MembershipChange
