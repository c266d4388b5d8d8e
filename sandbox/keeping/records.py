"""The sandbox as it lies in `sandbox.json`: plain records that name one another by their ids."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sandbox.messenger.keyboards import ForcedReply, InlineKeyboard, ReplyKeyboard
from sandbox.messenger.messages import (
    ChatKind,
    Location,
    MediaKind,
    Membership,
    UpdateKind,
    User,
)
from sandbox.messenger.texts import NO_TEXT, Text
from sandbox.messenger.webhook import Webhook

VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptFile:
    """A file's name and kind; its content lies beside the records, under its id."""

    id: str
    unique_id: str
    name: str
    mime_type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptMedia:
    kind: MediaKind
    file: str | None = None
    location: Location | None = None
    emoji: str | None = None
    width: int = 0
    height: int = 0
    seconds: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptNotice:
    joined: int | None = None
    pinned: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptMessage:
    """A message; people and other messages are named by their ids."""

    id: int
    sender: int
    date: datetime
    text: Text = NO_TEXT
    media: KeptMedia | None = None
    notice: KeptNotice | None = None
    buttons: InlineKeyboard | None = None
    keys: ReplyKeyboard | None = None
    forced: ForcedReply | None = None
    reply_to: int | None = None
    edited: datetime | None = None
    reaction: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptRoom:
    """A chat with what was said in it. `people` are ids, and so is what is `pinned`."""

    id: int
    kind: ChatKind
    title: str | None = None
    people: tuple[int, ...] = ()
    bot: Membership = Membership.LEFT
    pinned: tuple[int, ...] = ()
    keys: ReplyKeyboard | None = None
    messages: tuple[KeptMessage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptTap:
    """A tap that the bot may still answer."""

    id: str
    person: int
    chat: int
    message: KeptMessage
    data: str
    tapped: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptChange:
    """How the bot's standing in a chat changed."""

    by: int
    date: datetime
    before: Membership
    after: Membership


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptUpdate:
    """Something the bot has not confirmed yet; one of the last three is there."""

    id: int
    kind: UpdateKind
    chat: int
    message: KeptMessage | None = None
    tap: KeptTap | None = None
    change: KeptChange | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptState:
    """Everything. `ahead` is how far the sandbox's clock is turned from real time."""

    version: int = VERSION
    ahead: timedelta = timedelta()
    next_message: int = 1
    next_update: int = 1
    allowed: tuple[str, ...] = ()
    people: tuple[User, ...] = ()
    files: tuple[KeptFile, ...] = ()
    rooms: tuple[KeptRoom, ...] = ()
    updates: tuple[KeptUpdate, ...] = ()
    taps: tuple[KeptTap, ...] = ()
    webhook: Webhook | None = None
