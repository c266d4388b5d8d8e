"""The keyboards of a request, read and held to Telegram's rules."""

import json
from collections.abc import Callable, Mapping
from typing import TypeVar

from sandbox.api.limits import LIMITS
from sandbox.api.links import check_button_url
from sandbox.api.shapes import Json
from sandbox.messenger.keyboards import (
    Button,
    ButtonStyle,
    ForcedReply,
    InlineKeyboard,
    Keyboard,
    ReplyKey,
    ReplyKeyboard,
    ReplyKeyboardRemoved,
)
from sandbox.messenger.texts import count_units
from sandbox.refusals import BadRequest

Key = TypeVar("Key")
Fields = Mapping[str, Json]

_ACTIONS = ("callback_data", "url", "copy_text")
_BUTTON_FIELDS = {"text", "style", *_ACTIONS}
_KEY_FIELDS = {"text", "style"}


def read_keyboard(markup: Json) -> Keyboard | None:
    """Any of the four keyboards that a new message may bring."""
    if markup is None:
        return None
    if not isinstance(markup, Mapping):
        raise BadRequest("object expected as reply markup")
    for field, read in _READERS.items():
        if markup.get(field):
            return read(markup)
    return None


def read_inline_keyboard(markup: Json) -> InlineKeyboard | None:
    """The keyboard of an edit, which can only be an inline one."""
    keyboard = read_keyboard(markup)
    if keyboard is not None and not isinstance(keyboard, InlineKeyboard):
        raise BadRequest("inline keyboard expected")
    return keyboard


def _read_inline(markup: Fields) -> InlineKeyboard | None:
    rows = _read_rows(markup["inline_keyboard"], "InlineKeyboardButton", _read_button)
    keyboard = InlineKeyboard(rows)
    size = len(json.dumps(markup, ensure_ascii=False, separators=(",", ":")).encode())
    if len(keyboard.buttons) > LIMITS.buttons or size > LIMITS.keyboard_bytes:
        raise BadRequest("reply markup is too long")
    return keyboard if keyboard.buttons else None


def _read_reply(markup: Fields) -> ReplyKeyboard:
    return ReplyKeyboard(
        rows=_read_rows(markup["keyboard"], "KeyboardButton", _read_key),
        placeholder=_read_placeholder(markup),
        resizes=bool(markup.get("resize_keyboard")),
        once=bool(markup.get("one_time_keyboard")),
        persistent=bool(markup.get("is_persistent")),
    )


def _read_forced_reply(markup: Fields) -> ForcedReply:
    return ForcedReply(_read_placeholder(markup))


_READERS: dict[str, Callable[[Fields], Keyboard | None]] = {
    "inline_keyboard": _read_inline,
    "keyboard": _read_reply,
    "remove_keyboard": lambda _: ReplyKeyboardRemoved(),
    "force_reply": _read_forced_reply,
}


def _read_rows(rows: Json, kind: str, read: Callable[[Fields], Key]) -> tuple[tuple[Key, ...], ...]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise BadRequest(f"can't parse {kind}: expected an Array of Arrays")
    read_rows = (tuple(read(_as_fields(key, kind)) for key in row) for row in rows)
    return tuple(row for row in read_rows if row)


def _as_fields(key: Json, kind: str) -> Fields:
    if isinstance(key, str) and kind == "KeyboardButton":
        return {"text": key}
    if isinstance(key, Mapping):
        return key
    raise BadRequest(f"can't parse {kind}: {kind} must be an Object")


def _read_button(fields: Fields) -> Button:
    _check_fields(fields, _BUTTON_FIELDS, "InlineKeyboardButton")
    chosen = [name for name in _ACTIONS if fields.get(name) is not None]
    if not chosen:
        raise BadRequest(
            "can't parse InlineKeyboardButton: Text buttons are not allowed in the inline keyboard"
        )
    if len(chosen) > 1:
        # "Exactly one of the fields other than text, icon_custom_emoji_id, and style must be used"
        raise BadRequest(
            f"can't parse InlineKeyboardButton: exactly one of {' and '.join(chosen)} must be used"
        )
    return Button(
        label=_read_label(fields, "InlineKeyboardButton"),
        style=_read_style(fields, "InlineKeyboardButton"),
        data=_read_data(fields.get("callback_data")),
        url=_read_url(fields.get("url")),
        copies=_read_copied_text(fields.get("copy_text")),
    )


def _read_key(fields: Fields) -> ReplyKey:
    _check_fields(fields, _KEY_FIELDS, "KeyboardButton")
    label = _read_label(fields, "KeyboardButton")
    return ReplyKey(label=label, style=_read_style(fields, "KeyboardButton"))


def _check_fields(fields: Fields, known: set[str], kind: str) -> None:
    if unknown := sorted(fields.keys() - known):
        raise BadRequest(f'can\'t parse {kind}: unknown field "{unknown[0]}"')


def _read_label(fields: Fields, kind: str) -> str:
    label = fields.get("text")
    if not isinstance(label, str):
        raise BadRequest(f'can\'t parse {kind}: Field "text" must be of type String')
    if not label.strip():
        raise BadRequest("BUTTON_INVALID")
    return label


def _read_style(fields: Fields, kind: str) -> ButtonStyle | None:
    style = fields.get("style")
    if style is None:
        return None
    try:
        return ButtonStyle(str(style))
    except ValueError as error:
        raise BadRequest(f"can't parse {kind}: invalid button style specified") from error


def _read_data(data: Json) -> str | None:
    if data is None:
        return None
    if not isinstance(data, str) or not 1 <= len(data.encode()) <= LIMITS.callback_data_bytes:
        raise BadRequest("BUTTON_DATA_INVALID")
    return data


def _read_url(url: Json) -> str | None:
    return None if url is None else check_button_url(str(url))


def _read_copied_text(copy: Json) -> str | None:
    if copy is None:
        return None
    text = copy.get("text") if isinstance(copy, Mapping) else None
    if not isinstance(text, str) or not 1 <= count_units(text) <= LIMITS.copied_text:
        raise BadRequest("BUTTON_COPY_TEXT_INVALID")
    return text


def _read_placeholder(markup: Fields) -> str | None:
    text = markup.get("input_field_placeholder")
    if text is None:
        return None
    if not isinstance(text, str) or count_units(text) > LIMITS.placeholder:
        raise BadRequest("REPLY_MARKUP_INVALID")
    return text
