"""Why a message could not be brought."""

from datetime import timedelta


class Unreachable(Exception):  # noqa: N818 - it names what happened, as TryLater does
    """The chat cannot be reached: the user blocked the bot, or the chat is gone."""


class TryLater(Exception):  # noqa: N818 - it names what to do
    """The chat cannot be reached now, but after a while."""

    def __init__(self, after: timedelta) -> None:
        super().__init__(f"try again after {after}")
        self.after = after
