"""What an update is and whose it is, and what may be said in the log about one that failed."""

import logging
import traceback

from telegram import Bot, Update

from bot.telegram.api import RawUpdate

logger = logging.getLogger(__name__)


def read_update(raw: RawUpdate, bot: Bot) -> Update | None:
    """The update, or None with a line in the log when PTB can't read it.

    That happens when a newer version of the API leaves out a field that PTB relies on. Such an update
    is passed over, for it would come again for a day and keep all others from coming in.
    """
    try:
        return Update.de_json(raw, bot)
    except (TypeError, KeyError, ValueError, AttributeError) as error:
        logger.error(  # noqa: TRY400 - see whereabouts
            "Update %s could not be read and is passed over (%s). A newer python-telegram-bot may help.",
            raw["update_id"],
            whereabouts(error),
        )
        return None


def lane_of(update: Update) -> int:
    """Updates of one lane are handled one after the other: those of a chat, or else of a user."""
    who = update.effective_chat or update.effective_user
    return update.update_id if who is None else who.id


def whereabouts(error: Exception) -> str:
    """The error's kind and place. Its message is left out, for it may quote what a user wrote."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f" at {frames[-1].filename}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{place}"
