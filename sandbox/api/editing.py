"""Changing what was said: edits, deletions, pins, reactions."""

from dataclasses import dataclass, field, replace

from sandbox.api.content import check_length, read_text
from sandbox.api.keyboards import read_inline_keyboard
from sandbox.api.limits import LIMITS
from sandbox.api.method import Method, MethodTable
from sandbox.api.places import find_message, find_room, find_room_to_speak
from sandbox.api.reactions import read_reaction
from sandbox.api.shapes import Json, Shape, shape_message
from sandbox.messenger.messages import Message
from sandbox.messenger.messenger import Messenger
from sandbox.refusals import BadRequest

_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    chat_id: int | str = field(metadata={"missing": "chat_id is empty"})
    message_id: int = field(metadata={"missing": "message identifier is not specified"})


@dataclass(frozen=True, slots=True, kw_only=True)
class EditMarkup(Target):
    reply_markup: Json = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EditText(EditMarkup):
    text: str = field(metadata={"missing": "message text is empty"})
    parse_mode: str | None = None
    entities: Json = None
    link_preview_options: Json = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EditCaption(EditMarkup):
    caption: str = ""
    parse_mode: str | None = None
    caption_entities: Json = None
    show_caption_above_media: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DeleteMessages:
    chat_id: int | str = field(metadata={"missing": "chat_id is empty"})
    message_ids: Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin(Target):
    disable_notification: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Unpin:
    chat_id: int | str = field(metadata={"missing": "chat_id is empty"})
    message_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class React(Target):
    reaction: Json = None
    is_big: bool = False


def edit_text(messenger: Messenger, request: EditText) -> Shape:
    if not request.text:
        raise BadRequest("message text is empty")
    text = read_text(request.text, request.parse_mode, request.entities)
    message = _find_own(messenger, request)
    if message.media:
        raise BadRequest("there is no text in the message to edit")
    if not text:
        raise BadRequest("text must be non-empty")
    check_length(text, LIMITS.text, "MESSAGE_TOO_LONG")
    return _edit(messenger, message, replace(message, text=text), request)


def edit_caption(messenger: Messenger, request: EditCaption) -> Shape:
    caption = read_text(request.caption, request.parse_mode, request.caption_entities)
    message = _find_own(messenger, request)
    if not message.media:
        raise BadRequest("there is no caption in the message to edit")
    check_length(caption, LIMITS.caption, "MEDIA_CAPTION_TOO_LONG")
    return _edit(messenger, message, replace(message, text=caption), request)


def edit_reply_markup(messenger: Messenger, request: EditMarkup) -> Shape:
    message = _find_own(messenger, request)
    return _edit(messenger, message, message, request)


def _find_own(messenger: Messenger, target: Target) -> Message:
    room = find_room_to_speak(messenger, target.chat_id)
    message = find_message(room, target.message_id, "message to edit not found")
    if message.sender.id != messenger.bot.id or message.notice:
        raise BadRequest("message can't be edited")
    return message


def _edit(messenger: Messenger, current: Message, changed: Message, request: EditMarkup) -> Shape:
    """An edit without `reply_markup` takes the inline keyboard away, as Telegram's does."""
    changed = replace(changed, keyboard=read_inline_keyboard(request.reply_markup))
    before = (current.text, current.inline_keyboard)
    if before == (changed.text, changed.inline_keyboard):
        raise BadRequest(_NOT_MODIFIED)
    return shape_message(messenger.edit(changed))


def delete_message(messenger: Messenger, target: Target) -> Json:
    room = find_room_to_speak(messenger, target.chat_id)
    message = find_message(room, target.message_id, "message to delete not found")
    if not _may_delete(messenger, message):
        raise BadRequest("message can't be deleted for everyone")
    messenger.delete(message)
    return True


def delete_messages(messenger: Messenger, request: DeleteMessages) -> Json:
    """ "If some of the specified messages can't be found, they are skipped." """
    ids = request.message_ids
    if not isinstance(ids, list) or not 1 <= len(ids) <= LIMITS.deleted_at_once:
        raise BadRequest("message identifiers are not specified")
    room = find_room_to_speak(messenger, request.chat_id)
    found = [room.messages[one] for one in ids if isinstance(one, int) and one in room.messages]
    for message in found:
        if _may_delete(messenger, message):
            messenger.delete(message)
    return True


def _may_delete(messenger: Messenger, message: Message) -> bool:
    return messenger.clock.now() - message.date < LIMITS.deletable_for


def pin(messenger: Messenger, request: Pin) -> Json:
    room = find_room_to_speak(messenger, request.chat_id)
    message = find_message(room, request.message_id, "message to pin not found")
    if room.pinned[-1:] != [message.id]:
        messenger.pin(room, message)
    return True


def unpin(messenger: Messenger, request: Unpin) -> Json:
    """ "If not specified, the most recent pinned message (by sending date) will be unpinned." """
    room = find_room(messenger, request.chat_id)
    message_id = request.message_id or max(room.pinned, default=None)
    if message_id is None or message_id not in room.pinned:
        raise BadRequest("message to unpin not found")
    messenger.unpin(room, message_id)
    return True


def unpin_all(messenger: Messenger, request: Unpin) -> Json:
    messenger.unpin(find_room(messenger, request.chat_id), None)
    return True


def react(messenger: Messenger, request: React) -> Json:
    room = find_room_to_speak(messenger, request.chat_id)
    message = find_message(room, request.message_id, "message to react not found")
    messenger.react(message, read_reaction(request.reaction))
    return True


METHODS: MethodTable = {
    "editMessageText": Method(EditText, edit_text),
    "editMessageCaption": Method(EditCaption, edit_caption),
    "editMessageReplyMarkup": Method(EditMarkup, edit_reply_markup),
    "deleteMessage": Method(Target, delete_message),
    "deleteMessages": Method(DeleteMessages, delete_messages),
    "pinChatMessage": Method(Pin, pin),
    "unpinChatMessage": Method(Unpin, unpin),
    "unpinAllChatMessages": Method(Unpin, unpin_all),
    "setMessageReaction": Method(React, react),
}
