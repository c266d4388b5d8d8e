"""What the bot logged, and whether anything that was said in a chat is in it."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO

from bot.logs import OURS, PlainFormatter, TokenScrubber, is_for_the_log
from sandbox.testing.driver import Sandbox

SHORT = 4  # letters; a shorter answer may be part of any word
SHORT_LINE = 12  # letters of a line of the bot's, which may quote an answer


@contextmanager
def overheard(token: str) -> Iterator[StringIO]:
    """Everything that the bot's own log would hold at DEBUG; what libraries add, as they are set."""
    heard = StringIO()
    handler = logging.StreamHandler(heard)
    handler.setFormatter(PlainFormatter(TokenScrubber(token)))
    handler.addFilter(is_for_the_log)
    logging.getLogger().addHandler(handler)
    for name in OURS:
        logging.getLogger(name).setLevel(logging.DEBUG)
    try:
        yield heard
    finally:
        logging.getLogger().removeHandler(handler)
        for name in OURS:
            logging.getLogger(name).setLevel(logging.NOTSET)


def repeated(log: str, sandbox: Sandbox) -> set[str]:
    """What is in the log although somebody told it to the bot, or the bot told it to somebody."""
    return {words for words in said(sandbox) if words in log} | (
        {sandbox.token} if sandbox.token in log else set()
    )


def said(sandbox: Sandbox) -> Iterator[str]:
    """Names, what was typed, and each line of what the bot wrote."""
    for room in sandbox.messenger.rooms.values():
        for message in room.messages.values():
            own = message.sender == sandbox.messenger.bot
            lines = message.text.plain.splitlines()
            yield from (one for one in lines if len(one) >= (SHORT_LINE if own else SHORT))
            yield from () if own else (message.sender.name,)
