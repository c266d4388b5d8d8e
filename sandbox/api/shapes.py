"""The messenger's things as the Bot API shows them."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from sandbox.messenger.keyboards import Button, InlineKeyboard
from sandbox.messenger.messages import (
    CallbackQuery,
    Chat,
    Media,
    MediaKind,
    Membership,
    MembershipChange,
    Message,
    Notice,
    StoredFile,
    Update,
    User,
)
from sandbox.messenger.texts import Entity, EntityKind, Text

Json = Mapping[str, "Json"] | Sequence["Json"] | str | int | float | bool | None
Shape = dict[str, Json]

_NAMED_ALIKE = ("url", "language", "custom_emoji_id", "unix_time", "date_time_format")


def without_gaps(shape: Mapping[str, Json]) -> Shape:
    """Leave out what is not there: the Bot API never sends null."""
    return {name: value for name, value in shape.items() if value is not None}


def unix(moment: datetime) -> int:
    return int(moment.timestamp())


def shape_user(user: User) -> Shape:
    return without_gaps(
        {
            "id": user.id,
            "is_bot": user.is_bot,
            "first_name": user.first_name,
            "last_name": user.last_name,
            "username": user.username,
            "language_code": user.language_code,
        }
    )


def shape_chat(chat: Chat) -> Shape:
    person = chat.person
    return without_gaps(
        {
            "id": chat.id,
            "type": chat.kind.value,
            "title": chat.title,
            "first_name": person.first_name if person else None,
            "last_name": person.last_name if person else None,
            "username": person.username if person else None,
        }
    )


def shape_entity(entity: Entity) -> Shape:
    details = {name: getattr(entity, name) for name in _NAMED_ALIKE}
    mentioned = entity.kind is EntityKind.TEXT_MENTION and entity.user_id
    return without_gaps(
        {
            "type": entity.kind.value,
            "offset": entity.offset,
            "length": entity.length,
            **details,
            "user": {"id": entity.user_id, "is_bot": False, "first_name": ""}
            if mentioned
            else None,
        }
    )


def shape_entities(text: Text) -> list[Json] | None:
    return [shape_entity(entity) for entity in text.entities] or None


def shape_button(button: Button) -> Shape:
    return without_gaps(
        {
            "text": button.label,
            "style": button.style,
            "callback_data": button.data,
            "url": button.url,
            "copy_text": None if button.copies is None else {"text": button.copies},
        }
    )


def shape_keyboard(keyboard: InlineKeyboard | None) -> Shape | None:
    if keyboard is None:
        return None
    return {"inline_keyboard": [[shape_button(button) for button in row] for row in keyboard.rows]}


def shape_file(file: StoredFile) -> Shape:
    return {
        "file_id": file.id,
        "file_unique_id": file.unique_id,
        "file_size": len(file.content),
    }


def _shape_photo(media: Media, file: StoredFile) -> Json:
    return [{**shape_file(file), "width": media.width, "height": media.height}]


def _shape_document(_media: Media, file: StoredFile) -> Json:
    return {**shape_file(file), "file_name": file.name, "mime_type": file.mime_type}


def _shape_voice(media: Media, file: StoredFile) -> Json:
    return {**shape_file(file), "duration": media.seconds, "mime_type": file.mime_type}


def _shape_sticker(media: Media, file: StoredFile) -> Json:
    return {
        **shape_file(file),
        "type": "regular",
        "width": media.width,
        "height": media.height,
        "is_animated": False,
        "is_video": False,
        "emoji": media.emoji or "",
    }


_WITH_FILE: dict[MediaKind, Callable[[Media, StoredFile], Json]] = {
    MediaKind.PHOTO: _shape_photo,
    MediaKind.DOCUMENT: _shape_document,
    MediaKind.VOICE: _shape_voice,
    MediaKind.STICKER: _shape_sticker,
}


def shape_media(media: Media | None) -> Shape:
    if media is None:
        return {}
    if media.location:
        place = {"latitude": media.location.latitude, "longitude": media.location.longitude}
        return {"location": place}
    return {media.kind.value: _WITH_FILE[media.kind](media, media.file)} if media.file else {}


def shape_notice(notice: Notice | None) -> Shape:
    if notice is None:
        return {}
    return without_gaps(
        {
            "new_chat_members": [shape_user(notice.joined)] if notice.joined else None,
            "pinned_message": shape_message(notice.pinned) if notice.pinned else None,
        }
    )


def shape_message(message: Message, *, with_reply: bool = True) -> Shape:
    """A Message; the one it replies to comes along, but not that one's own."""
    is_caption = message.media is not None
    replied = message.reply_to if with_reply else None
    return without_gaps(
        {
            "message_id": message.id,
            "from": shape_user(message.sender),
            "chat": shape_chat(message.chat),
            "date": unix(message.date),
            "edit_date": unix(message.edited) if message.edited else None,
            "reply_to_message": shape_message(replied, with_reply=False) if replied else None,
            ("caption" if is_caption else "text"): message.text.plain or None,
            ("caption_entities" if is_caption else "entities"): shape_entities(message.text),
            **shape_media(message.media),
            **shape_notice(message.notice),
            "reply_markup": shape_keyboard(message.inline_keyboard),
        }
    )


def shape_query(query: CallbackQuery) -> Shape:
    return {
        "id": query.id,
        "from": shape_user(query.person),
        "message": shape_message(query.message),
        "chat_instance": str(query.message.chat.id),
        "data": query.data,
    }


def shape_membership_change(change: MembershipChange) -> Shape:
    return {
        "chat": shape_chat(change.chat),
        "from": shape_user(change.by),
        "date": unix(change.date),
        "old_chat_member": _shape_member(change.member, change.before),
        "new_chat_member": _shape_member(change.member, change.after),
    }


def _shape_member(user: User, status: Membership) -> Shape:
    # ChatMemberBanned: until_date 0 means "banned forever".
    until = 0 if status is Membership.KICKED else None
    return without_gaps({"user": shape_user(user), "status": status.value, "until_date": until})


def shape_update(update: Update) -> Shape:
    content = update.content
    if isinstance(content, Message):
        shape = shape_message(content)
    elif isinstance(content, CallbackQuery):
        shape = shape_query(content)
    else:
        shape = shape_membership_change(content)
    return {"update_id": update.id, update.kind.value: shape}
