"""What an update is and whose it is."""

import logging

from telegram import Bot, Update

from bot.telegram.api import RawUpdate
from scheduler.whereabouts import whereabouts

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
            "Update %(update)s could not be read and is passed over (%(error)s)."
            " A newer python-telegram-bot may help.",
            {"update": raw["update_id"], "error": whereabouts(error)},
        )
        return None


def lane_of(update: Update) -> int:
    """Updates of one lane are handled one after the other: those of a chat, or else of a user."""
    who = update.effective_chat or update.effective_user
    return update.update_id if who is None else who.id
