"""Telegram at its worst: a burst of nudges at one moment, and a day on which calls fail at random.

    python -m trials.storm

The real bot over HTTP, with a clock that is turned; the pace is that of real seconds. Prints what was
due, what arrived, what was repeated, and how fast it went out.
"""

import argparse
import asyncio
import sys

from trials.storm.trial import burst, stormy_day


async def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--burst", type=int, default=3000, help="nudges at once (%(default)s)")
    parser.add_argument("--chats", type=int, default=1000, help="chats of the day (%(default)s)")
    parser.add_argument("--share", type=float, default=0.3, help="of calls that fail (%(default)s)")
    parser.add_argument("--seed", type=int, default=5, help="of the failures (%(default)s)")
    options = parser.parse_args()
    found = []
    if options.burst:
        found.append(await burst(options.burst))
        print(found[-1], flush=True)
    if options.chats:
        day = await stormy_day(options.chats, options.share, options.seed, worst=True)
        print(day, flush=True)
        found.append(day)
    return 0 if all(one.is_well for one in found) else 1


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
