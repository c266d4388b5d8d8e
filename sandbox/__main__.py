"""`python -m sandbox`: the chat page, the Bot API and the bot in one process."""

import argparse
import asyncio
import sys
from pathlib import Path
from typing import NoReturn

from sandbox.api.gateway import TOKEN
from sandbox.launcher import run
from sandbox.server import DEFAULT_PORT


class Parser(argparse.ArgumentParser):
    """Complains in one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(1, f"{message[:1].upper()}{message[1:]}. See --help.\n")


def token(text: str) -> str:
    if not TOKEN.fullmatch(text):
        raise argparse.ArgumentTypeError("it must look like 1000001:AAF-example")
    return text


def main() -> int:
    parser = Parser(prog="python -m sandbox", description=__doc__)
    parser.add_argument(
        "--port", type=int, default=DEFAULT_PORT, help="where to listen (%(default)s)"
    )
    parser.add_argument("--open", action="store_true", help="open the page in the browser")
    parser.add_argument(
        "--keep", type=Path, metavar="DIR", help="keep chats, time and the bot's memory in DIR"
    )
    parser.add_argument(
        "--token", type=token, help="what opens the Bot API, to try another bot (made up)"
    )
    options = parser.parse_args()
    return asyncio.run(
        run(options.port, opens_page=options.open, keep=options.keep, token=options.token)
    )


if __name__ == "__main__":
    sys.exit(main())
