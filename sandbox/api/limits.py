"""The numbers at which Telegram says no, each with where it is written."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Limits:
    """Lengths count UTF-16 units unless they say otherwise."""

    # sendMessage: "1-4096 characters after entities parsing".
    text: int = 4096
    # sendDocument, sendPhoto, editMessageCaption: "0-1024 characters after entities parsing".
    caption: int = 1024
    # answerCallbackQuery: "0-200 characters".
    callback_answer: int = 200
    # InlineKeyboardButton.callback_data: "1-64 bytes".
    callback_data_bytes: int = 64
    # CopyTextButton.text: "1-256 characters".
    copied_text: int = 256
    # Not in the documentation; python-telegram-bot's constants name it.
    buttons: int = 100
    # Not in the documentation: keyboards are refused from about ten kilobytes on.
    keyboard_bytes: int = 10_240
    # ReplyKeyboardMarkup.input_field_placeholder: "1-64 characters".
    placeholder: int = 64
    # setMyCommands: "At most 100 commands"; BotCommand: "1-32", "1-256 characters".
    commands: int = 100
    command_description: int = 256
    # setMyName "0-64", setMyDescription "0-512", setMyShortDescription "0-120 characters".
    name: int = 64
    description: int = 512
    short_description: int = 120
    # deleteMessages: "1-100 message identifiers".
    deleted_at_once: int = 100
    # deleteMessage: "A message can only be deleted if it was sent less than 48 hours ago."
    deletable_for: timedelta = timedelta(hours=48)
    # Not in the documentation; the real window is of this order.
    query_lives_for: timedelta = timedelta(minutes=15)
    # getUpdates: "Values between 1-100 are accepted"; the wait is cut off at 50 seconds.
    updates_at_once: int = 100
    longest_poll: int = 50
    # setWebhook.secret_token: "1-256 characters".
    secret_token: int = 256
    # sendDocument: "up to 50 MB in size"; sendPhoto: "at most 10 MB".
    document_bytes: int = 50 * 1024 * 1024
    photo_bytes: int = 10 * 1024 * 1024
    # sendPhoto: "width and height must not exceed 10000 in total", "ratio must be at most 20".
    photo_sides: int = 10_000
    photo_ratio: int = 20
    # getFile: "bots can download files of up to 20MB in size".
    fetched_bytes: int = 20 * 1024 * 1024


LIMITS = Limits()
