"""From the records that were kept back into the messenger; what they name in vain is left out."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from sandbox.keeping.records import (
    KeptFile,
    KeptMedia,
    KeptMessage,
    KeptNotice,
    KeptRoom,
    KeptState,
    KeptTap,
    KeptUpdate,
)
from sandbox.messenger.messages import (
    CallbackQuery,
    Chat,
    ChatKind,
    Media,
    MembershipChange,
    Message,
    Notice,
    StoredFile,
    Update,
    User,
)
from sandbox.messenger.messenger import Messenger
from sandbox.messenger.rooms import Room

ReadContent = Callable[[str], bytes | None]
Thing = TypeVar("Thing")

# The last second before a kill is not on disk; its numbers are not given out a second time.
_LEAP = 1000


def unpack(state: KeptState, messenger: Messenger, read_content: ReadContent) -> None:
    """Fill an empty messenger. `read_content` gives a file's bytes by its id, None if lost."""
    Unpacker(messenger).unpack(state, read_content)


class Unpacker:
    """Puts things back in the order in which they name one another."""

    def __init__(self, messenger: Messenger) -> None:
        self._messenger = messenger

    def unpack(self, state: KeptState, read_content: ReadContent) -> None:
        messenger = self._messenger
        messenger.people = {person.id: person for person in state.people}
        for file in state.files:
            self._put_file(file, read_content(file.id))
        for kept in state.rooms:
            self._put_room(kept)
        messenger.queries = {tap.id: tap for tap in there(map(self._tap, state.taps))}
        messenger.webhook = state.webhook
        messenger.next_message = max(messenger.next_message, state.next_message + _LEAP)
        messenger.updates.restore(
            there(self._update(kept) for kept in state.updates),
            state.next_update + _LEAP,
            state.allowed,
        )

    def _put_file(self, kept: KeptFile, content: bytes | None) -> None:
        if content is not None:
            self._messenger.files.put(
                StoredFile(
                    id=kept.id,
                    unique_id=kept.unique_id,
                    name=kept.name,
                    mime_type=kept.mime_type,
                    content=content,
                )
            )

    def _put_room(self, kept: KeptRoom) -> None:
        people = {one: self._messenger.people[one] for one in kept.people if self._user(one)}
        person = people.get(kept.id) if kept.kind is ChatKind.PRIVATE else None
        if kept.kind is ChatKind.PRIVATE and person is None:
            return
        chat = Chat(id=kept.id, kind=kept.kind, title=kept.title, person=person)
        room = Room(chat, people, bot=kept.bot, keys=kept.keys)
        self._messenger.rooms[chat.id] = room
        for message in kept.messages:
            if found := self._message(room, message):
                room.put(found)
        room.pinned = [one for one in kept.pinned if one in room.messages]

    def _message(self, room: Room, kept: KeptMessage) -> Message | None:
        sender = self._user(kept.sender)
        if sender is None:
            return None
        return Message(
            id=kept.id,
            chat=room.chat,
            sender=sender,
            date=kept.date,
            text=kept.text,
            media=self._media(kept.media) if kept.media else None,
            notice=self._notice(room, kept.notice) if kept.notice else None,
            keyboard=kept.buttons or kept.keys or kept.forced,
            reply_to=room.messages.get(kept.reply_to or 0),
            edited=kept.edited,
            reaction=kept.reaction,
        )

    def _media(self, kept: KeptMedia) -> Media:
        return Media(
            kind=kept.kind,
            file=self._messenger.files.find(kept.file) if kept.file else None,
            location=kept.location,
            emoji=kept.emoji,
            width=kept.width,
            height=kept.height,
            seconds=kept.seconds,
        )

    def _notice(self, room: Room, kept: KeptNotice) -> Notice:
        return Notice(
            joined=self._user(kept.joined),
            pinned=room.messages.get(kept.pinned or 0),
        )

    def _tap(self, kept: KeptTap) -> CallbackQuery | None:
        room, person = self._messenger.rooms.get(kept.chat), self._user(kept.person)
        message = self._message(room, kept.message) if room else None
        if message is None or person is None:
            return None
        return CallbackQuery(
            id=kept.id, person=person, message=message, data=kept.data, tapped=kept.tapped
        )

    def _update(self, kept: KeptUpdate) -> Update | None:
        room = self._messenger.rooms.get(kept.chat)
        content = self._content(room, kept) if room else None
        return Update(kept.id, kept.kind, content) if content else None

    def _content(
        self, room: Room, kept: KeptUpdate
    ) -> Message | CallbackQuery | MembershipChange | None:
        if kept.message:
            return self._message(room, kept.message)
        if kept.tap:
            return self._tap(kept.tap)
        by = self._user(kept.change.by) if kept.change else None
        if by is None or kept.change is None:
            return None
        return MembershipChange(
            chat=room.chat,
            by=by,
            member=self._messenger.bot,
            date=kept.change.date,
            before=kept.change.before,
            after=kept.change.after,
        )

    def _user(self, user_id: int | None) -> User | None:
        if user_id == self._messenger.bot.id:
            return self._messenger.bot
        return self._messenger.people.get(user_id or 0)


def there(things: Iterable[Thing | None]) -> Iterator[Thing]:
    """Those that were found."""
    return (thing for thing in things if thing is not None)
