"""Kills the real bot again and again, and looks whether anything was lost.

    python -m trials.crash --kills 300 --seed 2026

People talk to it through a sandbox on a free port of 127.0.0.1; nothing leaves this machine. Prints one
table, and ends with 1 where anything was lost. The seed decides who says what, how each process dies
and when; how far it gets until then is up to the machine.
"""

import argparse
import asyncio
import sys
from time import perf_counter

from trials.crash.trial import try_it


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--people", type=int, default=6)
    parser.add_argument("--seed", type=int, default=2026)
    wanted = parser.parse_args()
    started = perf_counter()
    findings = asyncio.run(try_it(wanted.kills, wanted.seed, wanted.people))
    print(f"{findings.table()}\n{'seconds':<24} {perf_counter() - started:.0f}")
    print("\n".join(findings.bad), file=sys.stderr)
    return 1 if findings.bad else 0


if __name__ == "__main__":
    sys.exit(main())
