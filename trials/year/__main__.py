"""A thousand chats through a simulated year, each step held against a model.

    python -m trials.year --chats 1000 --seed 1

Random searches over zones, countries, working weeks: interviews, answers, snoozes, undo, flights, outages, clocks
that jump, restarts through the stored form. Prints what was checked and every fault, with the chat's number:
`--only NUMBER` lives that one again.
"""

import argparse
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from time import perf_counter

from trials.year.search import Year, live_a_year

SHOWN = 20  # faults


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--chats", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int, help="one chat, by its number")
    parser.add_argument("--processes", type=int, default=os.cpu_count())
    args = parser.parse_args()
    numbers = range(args.chats) if args.only is None else [args.only]
    started, total = perf_counter(), Year()
    with ProcessPoolExecutor(args.processes) as pool:
        for year in pool.map(partial(live_a_year, args.seed), numbers, chunksize=5):
            total.add(year)
    print(describe(total, perf_counter() - started))
    return 1 if total.faults else 0


def describe(year: Year, seconds: float) -> str:
    """The summary: one figure a line."""
    lines = [
        f"{year.chats} chats, {year.applications} applications, {year.turns} turns",
        f"{year.nudges} actions brought up",
        *(f"  {count:>9,} times {what}" for what, count in sorted(year.checks.items())),
        f"{len(year.faults)} faults, {seconds:.0f} seconds",
        *(f"  {fault}" for fault in year.faults[:SHOWN]),
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
