"""`python -m bot`: the real bot, by long polling."""

import asyncio
import signal
import sys

from bot.composition import Afterword, run
from bot.config import BadSetting, Config, load_config
from bot.logs import set_up_logging
from bot.telegram.errors import CannotStart, TokenRevokedError
from scheduler.clock import SystemClock
from storage.errors import StorageUnavailable


def main() -> int:
    """The exit code: 0 after a signal, 1 with one plain line where it cannot work."""
    try:
        config = load_config()
        set_up_logging(config.log_level, config.telegram_token.get_secret_value())
        asyncio.run(_run(config))
    except (BadSetting, CannotStart, StorageUnavailable, TokenRevokedError) as error:
        print(error, file=sys.stderr)  # noqa: T201 - the one line for the person who started it
        return 1
    return 0


async def _run(config: Config) -> None:
    started: asyncio.Future[Afterword] = asyncio.get_running_loop().create_future()
    work = asyncio.create_task(run(config, SystemClock(), started))
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    stopped = asyncio.create_task(stop.wait())
    await asyncio.wait({work, stopped}, return_when=asyncio.FIRST_COMPLETED)
    if started.done():
        started.result().stop()
    else:
        work.cancel()
    stopped.cancel()
    await work


if __name__ == "__main__":
    sys.exit(main())
