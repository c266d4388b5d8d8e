"""`python -m sandbox`: the chat page, the Bot API and the bot in one process."""

import argparse
import asyncio
import sys

from sandbox.launcher import run
from sandbox.server import DEFAULT_PORT


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m sandbox", description=__doc__)
    parser.add_argument(
        "--port", type=int, default=DEFAULT_PORT, help="where to listen (%(default)s)"
    )
    parser.add_argument("--open", action="store_true", help="open the page in the browser")
    options = parser.parse_args()
    return asyncio.run(run(options.port, opens_page=options.open))


if __name__ == "__main__":
    sys.exit(main())
