"""A Telegram of your own: the Bot API over HTTP, a chat page in the browser, and a clock to turn."""
