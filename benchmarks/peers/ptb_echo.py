"""python-telegram-bot's own echo, as its documentation has it."""

import os
from typing import Any

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters


async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    if update.message:
        await update.message.reply_text(update.message.text or "")


def main() -> None:
    api = os.environ["TELEGRAM_API_URL"] + "/bot"
    builder = Application.builder().token(os.environ["TELEGRAM_TOKEN"]).base_url(api)
    builder = builder.concurrent_updates(
        True
    )  # one after another it would stand still at 20 a second
    application: Application[Any, Any, Any, Any, Any, Any] = builder.build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_polling()


if __name__ == "__main__":
    main()
