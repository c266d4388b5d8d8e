"""What must hold after an update, whatever it was."""

from collections.abc import Iterable
from dataclasses import dataclass
from logging import ERROR, Handler, LogRecord

from trials.fuzz.mixing import Sent
from trials.fuzz.shapes import KINDS, Json
from trials.fuzz.wire import Call

PASSED_OVER = "is passed over"

# Telegram's no to things that are gone: an old button is tapped, a stranger has no chat here.
FINE = (
    "message is not modified",
    "message to edit not found",
    "message can't be edited",
    "query is too old",
    "chat not found",
    "bot can't initiate conversation",
    "bot is not a member",
)
OF_THE_MACHINE = "The disk has become slow"
BY_ITS_FRAME = "of a kind that could not be read"  # answered, without what it holds
CONTENT = {
    *("text", "animation", "audio", "contact", "dice", "document", "game", "live_photo"),
    *("location", "paid_media", "photo", "poll", "sticker", "story", "venue", "video"),
    *("video_note", "voice", "checklist"),
}
"""What a person sends. A message has one of them, or it tells of something that happened."""

AROUND = {
    *("message_id", "date", "chat", "from", "entities", "caption", "caption_entities"),
    *("reply_to_message", "quote", "external_reply", "forward_origin", "via_bot", "edit_date"),
    *("has_media_spoiler", "has_protected_content", "media_group_id", "link_preview_options"),
    *("reply_markup", "effect_id", "is_from_offline", "show_caption_above_media", "sender_tag"),
}


class Ears(Handler):
    """Every warning and error that is logged, since they were last read."""

    def __init__(self) -> None:
        super().__init__(level=30)
        self.heard: list[LogRecord] = []

    def emit(self, record: LogRecord) -> None:
        self.heard.append(record)

    def take(self) -> list[LogRecord]:
        heard, self.heard = self.heard, []
        return heard


def chats_of(part: object) -> set[int]:
    """The chats that an update is from, by each of its kinds; a tap's is that of its message."""
    found: set[int] = set()
    for kind in KINDS:
        content = part.get(kind) if isinstance(part, dict) else None
        for one in (content, content.get("message") if isinstance(content, dict) else None):
            chat = one.get("chat") if isinstance(one, dict) else None
            if isinstance(chat, dict) and isinstance(chat.get("id"), int):
                found.add(chat["id"])
    return found


def owes_an_answer(sent: Sent) -> bool:
    """Whether a person who did this would wait for something."""
    if not sent.whole or sent.person is None:
        return False
    if "callback_query" in sent.update:
        return True
    if sent.repeated:
        return False
    if edited := sent.update.get("edited_message"):
        return bool(edited.get("text"))
    message = sent.update.get("message", {})
    return bool(message.keys() & CONTENT) and not message.keys() - CONTENT - AROUND


def is_answered(sent: Sent, calls: Iterable[Call]) -> bool:
    """A tap by the answer to it, so that it stops waiting; a message by anything in its chat."""
    query = sent.update.get("callback_query")
    if query:
        return any(call.query == query["id"] for call in calls)
    return any(sent.person and call.chat == sent.person.user.id for call in calls)


@dataclass(frozen=True, slots=True)
class Aftermath:
    """What came of an update: `replies` to it, all `calls` until everything was quiet again."""

    replies: list[Call]
    calls: list[Call]
    changed: set[int]  # chats whose files are others than before
    heard: list[LogRecord]
    leaks: list[str]  # secrets of other chats that were said in one


def faults_of(sent: Sent, after: Aftermath) -> list[str]:
    """What ought not to be, each in a line."""
    errors = [one.getMessage() for one in after.heard if one.levelno >= ERROR]
    failed = [one for one in errors if PASSED_OVER not in one]
    touched = {call.chat for call in after.calls if call.chat is not None} | after.changed
    strangers = touched - chats_of(sent.update)
    refused = {one.refused for one in after.calls if one.refused}
    bad = [
        *(f"failed: {one}" for one in failed),
        *(f"warned: {one.getMessage()}" for one in after.heard if is_warning(one, sent)),
        *(f"refused: {one}" for one in refused if not any(fine in one for fine in FINE)),
        *(f"touched another chat: {one}" for one in sorted(strangers)),
        *(f"said in another chat: {one}" for one in after.leaks),
    ]
    if len(touched) > 1:
        bad.append(f"touched {len(touched)} chats")
    if owes_an_answer(sent) and not errors and not is_answered(sent, after.replies):
        bad.append("not answered")
    if errors and sent.whole and sent.person:
        bad.append(f"whole, and passed over: {errors[0]}")
    return bad


def is_warning(record: LogRecord, sent: Sent) -> bool:
    said = record.getMessage()
    expected = OF_THE_MACHINE in said or (not sent.whole and BY_ITS_FRAME in said)
    return record.levelno < ERROR and not expected


def short(update: Json) -> str:
    return str(update)[:600]
