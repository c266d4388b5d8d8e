"""sendMessage, sendDocument, sendPhoto, sendChatAction."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sandbox.api.content import check_length, read_text
from sandbox.api.keyboards import read_keyboard
from sandbox.api.limits import LIMITS
from sandbox.api.method import Method, MethodTable
from sandbox.api.parameters import Upload
from sandbox.api.places import find_room_to_speak
from sandbox.api.shapes import Json, Shape, shape_message
from sandbox.messenger.files import measure_image
from sandbox.messenger.messages import Media, MediaKind, Message, StoredFile
from sandbox.messenger.messenger import Messenger
from sandbox.messenger.rooms import Room
from sandbox.messenger.texts import Text
from sandbox.refusals import BadRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """What every message can be sent with. The second half is taken and has no effect here."""

    chat_id: int | str = field(metadata={"missing": "chat_id is empty"})
    reply_markup: Json = None
    reply_parameters: Json = None
    parse_mode: str | None = None
    disable_notification: bool = False
    protect_content: bool = False
    message_thread_id: int | None = None
    message_effect_id: str | None = None
    allow_paid_broadcast: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SendMessage(Delivery):
    text: str = field(metadata={"missing": "message text is empty"})
    entities: Json = None
    link_preview_options: Json = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Captioned(Delivery):
    caption: str = ""
    caption_entities: Json = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SendDocument(Captioned):
    document: Upload | str = field(metadata={"missing": "there is no document in the request"})
    thumbnail: Upload | str | None = None
    disable_content_type_detection: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SendPhoto(Captioned):
    photo: Upload | str = field(metadata={"missing": "there is no photo in the request"})
    has_spoiler: bool = False
    show_caption_above_media: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SendChatAction:
    chat_id: int | str = field(metadata={"missing": "chat_id is empty"})
    action: str
    message_thread_id: int | None = None


def send_message(messenger: Messenger, request: SendMessage) -> Shape:
    if not request.text:
        raise BadRequest("message text is empty")
    text = read_text(request.text, request.parse_mode, request.entities)
    keyboard = read_keyboard(request.reply_markup)
    room = find_room_to_speak(messenger, request.chat_id)
    reply_to = _find_reply(room, request.reply_parameters)
    if not text:
        raise BadRequest("text must be non-empty")
    check_length(text, LIMITS.text, "message is too long")
    message = messenger.post(room, messenger.bot, text, keyboard=keyboard, reply_to=reply_to)
    return shape_message(message)


def send_document(messenger: Messenger, request: SendDocument) -> Shape:
    file = _take_file(messenger, request.document, LIMITS.document_bytes)
    return _send_captioned(messenger, request, Media(kind=MediaKind.DOCUMENT, file=file))


def send_photo(messenger: Messenger, request: SendPhoto) -> Shape:
    file = _take_file(messenger, request.photo, LIMITS.photo_bytes)
    width, height = _measure(file)
    photo = Media(kind=MediaKind.PHOTO, file=file, width=width, height=height)
    return _send_captioned(messenger, request, photo)


def send_chat_action(messenger: Messenger, request: SendChatAction) -> Json:
    if request.action not in _ACTIONS:
        raise BadRequest("wrong parameter action in request")
    messenger.act(find_room_to_speak(messenger, request.chat_id), request.action)
    return True


def _send_captioned(messenger: Messenger, request: Captioned, media: Media) -> Shape:
    caption = read_caption(request.caption, request.parse_mode, request.caption_entities)
    keyboard = read_keyboard(request.reply_markup)
    room = find_room_to_speak(messenger, request.chat_id)
    reply_to = _find_reply(room, request.reply_parameters)
    message = messenger.post(
        room, messenger.bot, caption, media=media, keyboard=keyboard, reply_to=reply_to
    )
    return shape_message(message)


def read_caption(caption: str, parse_mode: str | None, entities: Json) -> Text:
    text = read_text(caption, parse_mode, entities)
    return check_length(text, LIMITS.caption, "message caption is too long")


def _take_file(messenger: Messenger, given: Upload | str, largest: int) -> StoredFile:
    if isinstance(given, str):
        file = messenger.files.find(given)
        if file is None:
            raise BadRequest("wrong file identifier/HTTP URL specified")
        return file
    if not given.content:
        raise BadRequest("file must be non-empty")
    if len(given.content) > largest:
        raise BadRequest("file is too big")
    return messenger.files.keep(given.name, given.content, given.mime_type)


def _measure(photo: StoredFile) -> tuple[int, int]:
    """ "The photo's width and height must not exceed 10000 in total. Width and height ratio must be
    at most 20." """
    size = measure_image(photo.content)
    if size is None:
        raise BadRequest("IMAGE_PROCESS_FAILED")
    short, long = sorted(size)
    if short + long > LIMITS.photo_sides or long > LIMITS.photo_ratio * short:
        raise BadRequest("PHOTO_INVALID_DIMENSIONS")
    return size


def _find_reply(room: Room, reply: Json) -> Message | None:
    if not isinstance(reply, Mapping):
        return None
    message_id = reply.get("message_id")
    message = room.messages.get(message_id) if isinstance(message_id, int) else None
    if message is None and not reply.get("allow_sending_without_reply"):
        raise BadRequest("message to be replied not found")
    return message


_ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}

METHODS: MethodTable = {
    "sendMessage": Method(SendMessage, send_message),
    "sendDocument": Method(SendDocument, send_document),
    "sendPhoto": Method(SendPhoto, send_photo),
    "sendChatAction": Method(SendChatAction, send_chat_action),
}
