"""What keeps the bot from working at all. About a single chat, see `scheduler.delivery`."""


class CannotStart(Exception):  # noqa: N818 - read aloud: "cannot start: ..."
    """The bot can't begin its work. The message is one line for the person who started it."""


class TokenRevokedError(Exception):
    """Telegram stopped accepting the token while the bot was running."""
