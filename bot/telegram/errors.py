"""What can go wrong between the bot and Telegram, in the bot's own words."""

from datetime import timedelta


class CannotStart(Exception):  # noqa: N818 - read aloud: "cannot start: ..."
    """The bot can't begin its work. The message is one line for the person who started it."""


class TokenRevokedError(Exception):
    """Telegram stopped accepting the token while the bot was running."""


class Unreachable(Exception):  # noqa: N818 - the state of a chat, as the scheduler names it
    """The chat can't be written to: blocked by the user, deleted, or never begun."""


class TryLater(Exception):  # noqa: N818 - what to do about it, as the scheduler names it
    """Telegram could not take the message now; `after` is how long to wait before asking again."""

    def __init__(self, after: timedelta) -> None:
        super().__init__(f"try again in {after.total_seconds():g} s")
        self.after = after
