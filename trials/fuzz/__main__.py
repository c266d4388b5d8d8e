"""Sends the real bot whatever could come off the wire, and looks at everything after each update.

    python -m trials.fuzz --count 100000 --seed 2026

Updates of every kind the Bot API knows, whole and spoilt, go through the bot and come out at the
sandbox's Bot API, which refuses what Telegram would refuse; nothing leaves this machine. Prints one table, and ends with 1 where something was found.
The seed decides what is sent and in which order.
"""

import argparse
import asyncio
import logging
import sys
from concurrent.futures import ProcessPoolExecutor
from itertools import repeat
from time import perf_counter

from trials.fuzz.findings import Findings
from trials.fuzz.stock import Stock
from trials.fuzz.trial import Line, try_it
from trials.fuzz.wire import over_http, without_sockets

ROUND = 5000  # updates; then chats, folder and bot begin anew
TO_DRAW = 1500  # updates made by Hypothesis for each round, each sent whole and spoilt
SHOWN = 20


def play(count: int, seed: int, line: Line) -> Findings:
    logging.lastResort = None
    return asyncio.run(try_it(count, seed, Stock.drawn(min(count, TO_DRAW), seed), line))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--http", action="store_true", help="every call over a socket; slower")
    wanted = parser.parse_args()
    started, findings = perf_counter(), Findings()
    line = over_http if wanted.http else without_sockets
    counts = [min(ROUND, wanted.count - done) for done in range(0, wanted.count, ROUND)]
    seeds = range(wanted.seed, wanted.seed + len(counts))
    with ProcessPoolExecutor(wanted.processes) as pool:
        for found in pool.map(play, counts, seeds, repeat(line)):
            findings.add(found)
            print(f"{findings.updates.total():,} updates", file=sys.stderr)
    print(
        f"{findings.table()}\n{'seed':<22} {wanted.seed}\nseconds{perf_counter() - started:>19.0f}"
    )
    print("\n".join(findings.bad[:SHOWN]), file=sys.stderr)
    return 1 if findings.bad else 0


if __name__ == "__main__":
    sys.exit(main())
