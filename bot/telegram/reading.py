"""What an update is and whose it is."""

import logging

from pydantic import ValidationError
from telegram import Bot, Update

from bot.telegram.api import ALLOWED_UPDATES, RawUpdate
from bot.telegram.form import Form
from watch.whereabouts import whereabouts

logger = logging.getLogger(__name__)

FRAME = {"message_id", "date", "chat", "from"}  # of a message, whatever it holds


def read_update(raw: RawUpdate, bot: Bot) -> Update | None:
    """The update, or None with a line in the log when it is none of ours or can't be read.

    PTB can't read one when a newer version of the API leaves out a field that it relies on: of a message
    it is still read who sent it, and they are told. One that is not in the form in which Telegram sends
    them would be misread. Such an update is passed over, for it would come again for a day and keep all
    others from coming in.
    """
    said = {"update": raw["update_id"]}
    ours = {name: raw[name] for name in ALLOWED_UPDATES if name in raw}
    if not ours:
        logger.info("Update %(update)s is of a kind that nobody asked for.", said)
        return None
    try:
        Form.model_validate(ours)
        return _parse({"update_id": raw["update_id"], **ours}, bot)
    except ValidationError as error:
        logger.error(  # noqa: TRY400 - see whereabouts
            "Update %(update)s is not in Telegram's form and is passed over: %(error)s",
            {**said, "error": place_of(error)},
        )
    except Exception as error:  # noqa: BLE001 - whatever PTB stumbles over, the intake goes on
        logger.error(  # noqa: TRY400 - see whereabouts
            "Update %(update)s could not be read and is passed over (%(error)s)."
            " A newer python-telegram-bot may help.",
            {**said, "error": whereabouts(error)},
        )
    return None


def _parse(raw: RawUpdate, bot: Bot) -> Update | None:
    """The update; a message that PTB can't read without what it holds, as one that is no text."""
    try:
        return Update.de_json(raw, bot)
    except Exception as error:
        if "message" not in raw:
            raise
        frame = {name: part for name, part in raw["message"].items() if name in FRAME}
        update = Update.de_json(raw | {"message": frame}, bot)
        logger.warning(
            "Update %(update)s holds a message of a kind that could not be read (%(error)s)."
            " A newer python-telegram-bot may help.",
            {"update": raw["update_id"], "error": whereabouts(error)},
        )
        return update


def lane_of(update: Update) -> int:
    """Updates of one lane are handled one after the other: those of a chat, or else of a user."""
    who = update.effective_chat or update.effective_user
    return update.update_id if who is None else who.id


def place_of(error: ValidationError) -> str:
    """Where the first mistake is and of what kind, without the value."""
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    return f"{'.'.join(map(str, first['loc']))} ({first['type']})"
