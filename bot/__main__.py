"""`python -m bot`: the real bot, by long polling; and the commands for whoever looks after it."""

import asyncio
import gc
import logging
import signal
import sys
from contextlib import suppress

from bot.config import BadSetting, Config, load_config
from bot.logs import log_unseen, set_up_logging
from bot.operations.commands import make_key, perform, read_arguments
from bot.telegram.errors import CannotStart, TokenRevokedError
from scheduler.clock import SystemClock
from storage.errors import CannotRestore, StorageUnavailable

log = logging.getLogger("bot")  # not "__main__", which is nobody's of ours


def main() -> int:
    """The exit code: 0 after a signal, 1 with one plain line where it cannot work."""
    arguments = read_arguments()
    if arguments.command == "newkey":
        return make_key()
    try:
        config = load_config()
        token = config.telegram_token.get_secret_value()
        set_up_logging(config.log_level, token, config.log_format, config.untold)
        if arguments.command:
            return perform(arguments, config)
        asyncio.run(run(config))
    except (BadSetting, CannotRestore, CannotStart, StorageUnavailable, TokenRevokedError) as error:
        print(error, file=sys.stderr)  # noqa: T201 - the one line for the person who started it
        return 1
    return 0


async def run(config: Config) -> None:
    """Run until SIGTERM or SIGINT, and finish what is in hand; a second signal does not wait."""
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(log_unseen)
    work = asyncio.create_task(_work(config))
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, work.cancel)
    with suppress(asyncio.CancelledError):
        await work
    log.info("Afterword has stopped.")


async def _work(config: Config) -> None:
    # Most of the start: a command, and a setting that is wrong, do without.
    from bot.composition import running  # noqa: PLC0415 - see above

    async with running(config, SystemClock()) as afterword:
        gc.freeze()  # what is there now stays: looking it through again and again held answers up for 50 ms
        await asyncio.shield(afterword.taking_in)


if __name__ == "__main__":
    sys.exit(main())
