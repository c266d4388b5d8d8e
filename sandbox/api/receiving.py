"""What the bot takes in by asking: updates, taps to answer, files to fetch, chats to look up."""

from dataclasses import dataclass, field

from sandbox.api.limits import LIMITS
from sandbox.api.method import Method, MethodTable
from sandbox.api.places import find_room
from sandbox.api.shapes import Json, Shape, shape_chat, shape_file, shape_message, shape_update
from sandbox.api.webhooks import allow_kinds
from sandbox.messenger.files import path_of
from sandbox.messenger.messages import CallbackAnswer
from sandbox.messenger.messenger import Messenger
from sandbox.messenger.texts import count_units
from sandbox.messenger.updates import PollTakenOver
from sandbox.refusals import BadRequest, Conflict

_BY_POLLER = (
    "terminated by other getUpdates request; make sure that only one bot instance is running"
)
_BY_WEBHOOK = "terminated by setWebhook request"
_WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class GetUpdates:
    offset: int = 0
    limit: int = LIMITS.updates_at_once
    timeout: int = 0
    allowed_updates: Json = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerCallbackQuery:
    callback_query_id: str = field(metadata={"missing": "query ID is not specified"})
    text: str = ""
    show_alert: bool = False
    url: str | None = None
    cache_time: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class GetFile:
    file_id: str = field(metadata={"missing": "file_id is not specified"})


@dataclass(frozen=True, slots=True, kw_only=True)
class GetChat:
    chat_id: int | str = field(metadata={"missing": "chat_id is empty"})


async def get_updates(messenger: Messenger, request: GetUpdates) -> Json:
    """ "This method will not work if an outgoing webhook is set up." """
    if messenger.webhook:
        raise Conflict(_WEBHOOK_ACTIVE)
    allow_kinds(messenger.updates, request.allowed_updates)
    limit = min(max(request.limit, 1), LIMITS.updates_at_once)
    seconds = min(max(request.timeout, 0), LIMITS.longest_poll)
    try:
        updates = await messenger.updates.fetch(request.offset, limit, seconds)
    except PollTakenOver as error:
        raise Conflict(_BY_WEBHOOK if messenger.webhook else _BY_POLLER) from error
    return [shape_update(update) for update in updates]


def answer_callback_query(messenger: Messenger, request: AnswerCallbackQuery) -> Json:
    query = messenger.queries.get(request.callback_query_id)
    now = messenger.clock.now()
    if query is None or now - query.tapped > LIMITS.query_lives_for:
        raise BadRequest("query is too old and response timeout expired or query ID is invalid")
    if count_units(request.text) > LIMITS.callback_answer:
        raise BadRequest("MESSAGE_TOO_LONG")
    messenger.answer(
        query, CallbackAnswer(text=request.text, alert=request.show_alert, url=request.url)
    )
    return True


def get_file(messenger: Messenger, request: GetFile) -> Shape:
    file = messenger.files.find(request.file_id)
    if file is None:
        raise BadRequest("invalid file_id")
    if len(file.content) > LIMITS.fetched_bytes:
        raise BadRequest("file is too big")
    return {**shape_file(file), "file_path": path_of(file)}


def get_chat(messenger: Messenger, request: GetChat) -> Shape:
    """ChatFullInfo with what every chat has; the fixed parts say "nothing special"."""
    room = find_room(messenger, request.chat_id)
    pinned = room.messages.get(room.pinned[-1]) if room.pinned else None
    gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription")
    return {
        **shape_chat(room.chat),
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": {**dict.fromkeys(gifts, False), "gifts_from_channels": False},
        **({"pinned_message": shape_message(pinned)} if pinned else {}),
    }


METHODS: MethodTable = {
    "getUpdates": Method(GetUpdates, get_updates),
    "answerCallbackQuery": Method(AnswerCallbackQuery, answer_callback_query),
    "getFile": Method(GetFile, get_file),
    "getChat": Method(GetChat, get_chat),
}
