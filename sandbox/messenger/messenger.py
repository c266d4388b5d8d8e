"""The messenger: one bot, its people and their chats."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Protocol

from sandbox.messenger.events import (
    Acting,
    Answered,
    Changed,
    Deleted,
    Event,
    PersonJoined,
    Posted,
    ProfileChanged,
    RoomChanged,
)
from sandbox.messenger.files import FileCabinet
from sandbox.messenger.keyboards import Keyboard
from sandbox.messenger.messages import (
    CallbackAnswer,
    CallbackQuery,
    Chat,
    ChatKind,
    Media,
    Membership,
    Message,
    Notice,
    User,
)
from sandbox.messenger.profile import BotProfile
from sandbox.messenger.rooms import Room
from sandbox.messenger.texts import NO_TEXT, Text
from sandbox.messenger.updates import UpdateQueue
from sandbox.messenger.webhook import Webhook

Watcher = Callable[[Event], None]

# Ids go on from the time at which the sandbox was made, so that a bot whose files outlive it
# never meets an update or a message number that meant something else before.
_IDS_SINCE = datetime(2025, 1, 1, tzinfo=UTC)
_FIRST_PERSON = 700_000_001
_FIRST_GROUP = -4_000_000_001


class Clock(Protocol):
    """All that the messenger wants of a clock."""

    def now(self) -> datetime: ...


class Messenger:
    """Holds the state and tells the watchers of every change; knows no rule of the Bot API."""

    def __init__(self, clock: Clock, bot: User) -> None:
        self.clock = clock
        self.bot = bot
        self.profile = BotProfile()
        self.files = FileCabinet()
        self.people: dict[int, User] = {}
        self.rooms: dict[int, Room] = {}
        self.queries: dict[str, CallbackQuery] = {}
        # The last one that a person got, by the person's id and the chat's.
        self.answers: dict[tuple[int, int], CallbackAnswer] = {}
        self.next_message = max(1, int((clock.now() - _IDS_SINCE).total_seconds()))
        self.updates = UpdateQueue(self.next_message)
        self.webhook: Webhook | None = None
        self._watchers: list[Watcher] = []

    def watch(self, watcher: Watcher) -> Callable[[], None]:
        """Have `watcher` called at every change; the answer ends it."""
        self._watchers.append(watcher)
        return lambda: self._watchers.remove(watcher)

    def tell(self, event: Event) -> None:
        for watcher in tuple(self._watchers):
            watcher(event)

    def add_person(self, first_name: str, *, started: bool = False, **details: str | None) -> User:
        """A new person; `started` means that they have talked to the bot before."""
        person = User(id=_FIRST_PERSON + len(self.people), first_name=first_name, **details)  # type: ignore[arg-type]
        self.people[person.id] = person
        chat = Chat(id=person.id, kind=ChatKind.PRIVATE, person=person)
        status = Membership.MEMBER if started else Membership.LEFT
        self.rooms[chat.id] = Room(chat, {person.id: person}, bot=status)
        self.tell(PersonJoined(person))
        return person

    def change_zone(self, person: User, time_zone: str | None) -> None:
        """Have the page show this person's times in another zone; the bot is told nothing."""
        moved = replace(person, time_zone=time_zone)
        self.people[person.id] = moved
        for room in self.rooms.values():
            if person.id in room.people:
                room.people[person.id] = moved
        self.tell(RoomChanged(person.id))

    def add_group(self, title: str, people: tuple[User, ...]) -> Room:
        """A group without the bot in it yet."""
        groups = sum(room.chat.kind is ChatKind.GROUP for room in self.rooms.values())
        chat = Chat(id=_FIRST_GROUP - groups, kind=ChatKind.GROUP, title=title)
        room = Room(chat, {person.id: person for person in people})
        self.rooms[chat.id] = room
        self.tell(RoomChanged(chat.id))
        return room

    def post(
        self,
        room: Room,
        sender: User,
        text: Text = NO_TEXT,
        *,
        media: Media | None = None,
        notice: Notice | None = None,
        keyboard: Keyboard | None = None,
        reply_to: Message | None = None,
    ) -> Message:
        """Put a new message into `room`, dated by the clock to the second as Telegram does."""
        message = Message(
            id=self.next_message,
            chat=room.chat,
            sender=sender,
            date=self.clock.now().replace(microsecond=0),
            text=text,
            media=media,
            notice=notice,
            keyboard=keyboard,
            reply_to=reply_to,
        )
        self.next_message += 1
        room.put(message)
        room.take_keys(keyboard)
        self.tell(Posted(message))
        return message

    def edit(self, message: Message) -> Message:
        """Put `message`, changed, in the place of its old self, and mark it as edited."""
        edited = replace(message, edited=self.clock.now().replace(microsecond=0))
        self.rooms[message.chat.id].put(edited)
        self.tell(Changed(edited))
        return edited

    def react(self, message: Message, emoji: str | None) -> None:
        self.rooms[message.chat.id].put(replace(message, reaction=emoji))
        self.tell(Changed(replace(message, reaction=emoji)))

    def delete(self, message: Message) -> None:
        room = self.rooms[message.chat.id]
        del room.messages[message.id]
        room.pinned = [one for one in room.pinned if one != message.id]
        self.tell(Deleted(message.chat.id, message.id))

    def pin(self, room: Room, message: Message) -> None:
        """Pin a message; the note of it stands in the chat, as with Telegram."""
        room.pinned = [*(one for one in room.pinned if one != message.id), message.id]
        self.post(room, self.bot, notice=Notice(pinned=message))
        self.tell(RoomChanged(room.chat.id))

    def unpin(self, room: Room, message_id: int | None) -> None:
        """Unpin one message, or all when none is named."""
        keep = [one for one in room.pinned if message_id is not None and one != message_id]
        room.pinned = keep
        self.tell(RoomChanged(room.chat.id))

    def answer(self, query: CallbackQuery, answer: CallbackAnswer) -> None:
        self.answers[query.person.id, query.message.chat.id] = answer
        self.tell(Answered(query, answer))

    def act(self, room: Room, action: str) -> None:
        self.tell(Acting(room.chat.id, action))

    def change_profile(self) -> None:
        self.tell(ProfileChanged())
