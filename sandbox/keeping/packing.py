"""From the messenger to the records that are kept."""

from datetime import timedelta

from sandbox.keeping.records import (
    KeptChange,
    KeptFile,
    KeptMedia,
    KeptMessage,
    KeptNotice,
    KeptRoom,
    KeptState,
    KeptTap,
    KeptUpdate,
)
from sandbox.messenger.keyboards import ForcedReply, ReplyKeyboard
from sandbox.messenger.messages import (
    CallbackQuery,
    Media,
    Message,
    Notice,
    StoredFile,
    Update,
    User,
)
from sandbox.messenger.messenger import Messenger
from sandbox.messenger.rooms import Room

# Enough for whoever has just tapped; older ones are answered with "query is too old" soon anyway.
_TAPS = 100


def pack(messenger: Messenger, ahead: timedelta) -> KeptState:
    """All that stays. What the bot says of itself it says again when it starts."""
    updates = messenger.updates
    recent = list(messenger.queries.values())[-_TAPS:]
    return KeptState(
        ahead=ahead,
        next_message=messenger.next_message,
        next_update=updates.next_id,
        allowed=tuple(sorted(updates.allowed)),
        people=tuple(messenger.people.values()),
        files=tuple(_pack_file(file) for file in messenger.files),
        rooms=tuple(_pack_room(room) for room in messenger.rooms.values()),
        updates=tuple(_pack_update(update) for update in updates.waiting),
        taps=tuple(_pack_tap(query) for query in recent),
        webhook=messenger.webhook,
    )


def _pack_file(file: StoredFile) -> KeptFile:
    return KeptFile(id=file.id, unique_id=file.unique_id, name=file.name, mime_type=file.mime_type)


def _pack_room(room: Room) -> KeptRoom:
    return KeptRoom(
        id=room.chat.id,
        kind=room.chat.kind,
        title=room.chat.title,
        people=tuple(room.people),
        bot=room.bot,
        pinned=tuple(room.pinned),
        keys=room.keys,
        messages=tuple(_pack_message(message) for message in room.messages.values()),
    )


def _pack_message(message: Message) -> KeptMessage:
    keyboard = message.keyboard
    return KeptMessage(
        id=message.id,
        sender=message.sender.id,
        date=message.date,
        text=message.text,
        media=_pack_media(message.media) if message.media else None,
        notice=_pack_notice(message.notice) if message.notice else None,
        buttons=message.inline_keyboard,
        keys=keyboard if isinstance(keyboard, ReplyKeyboard) else None,
        forced=keyboard if isinstance(keyboard, ForcedReply) else None,
        reply_to=message.reply_to.id if message.reply_to else None,
        edited=message.edited,
        reaction=message.reaction,
    )


def _pack_media(media: Media) -> KeptMedia:
    return KeptMedia(
        kind=media.kind,
        file=media.file.id if media.file else None,
        location=media.location,
        emoji=media.emoji,
        width=media.width,
        height=media.height,
        seconds=media.seconds,
    )


def _pack_notice(notice: Notice) -> KeptNotice:
    def id_of(one: User | Message | None) -> int | None:
        return one.id if one else None

    return KeptNotice(joined=id_of(notice.joined), pinned=id_of(notice.pinned))


def _pack_tap(query: CallbackQuery) -> KeptTap:
    return KeptTap(
        id=query.id,
        person=query.person.id,
        chat=query.message.chat.id,
        message=_pack_message(query.message),
        data=query.data,
        tapped=query.tapped,
    )


def _pack_update(update: Update) -> KeptUpdate:
    content = update.content
    if isinstance(content, Message):
        message = _pack_message(content)
        return KeptUpdate(id=update.id, kind=update.kind, chat=content.chat.id, message=message)
    if isinstance(content, CallbackQuery):
        tap = _pack_tap(content)
        return KeptUpdate(id=update.id, kind=update.kind, chat=tap.chat, tap=tap)
    change = KeptChange(
        by=content.by.id, date=content.date, before=content.before, after=content.after
    )
    return KeptUpdate(id=update.id, kind=update.kind, chat=content.chat.id, change=change)
