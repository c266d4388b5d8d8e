"""What the sandbox costs beside the bot: processor time of each for the same updates, as a ratio.

    python -m benchmarks.bench_sandbox

People hold a whole conversation with the real bot, which runs in a process of its own. The sandbox's
side is this process: the Bot API over HTTP and the people who write and tap. Both sides are measured
in the same run, after a first conversation that is not counted. Milliseconds depend on the machine;
the ratio is what counts. Reads /proc, so it runs on Linux.
"""

import asyncio
import os
from pathlib import Path
from statistics import median
from time import process_time

from sandbox.testing.driver import Sandbox
from trials.load import PATIENCE, bot_process, drive

ROUNDS = 5
CHATS = 20  # in each round
AT_ONCE = (1, 20)


def processor_time(pid: int) -> float:
    """Seconds that a process has computed so far, its own and the system's for it."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def measure(sandbox: Sandbox, pid: int, at_once: int) -> tuple[float, float]:
    """Milliseconds per update, the sandbox's and the bot's."""
    ours, theirs = process_time(), processor_time(pid)
    tally = await drive(sandbox, CHATS, at_once)
    assert not tally.failures, tally.failures
    updates = len(tally.waits)
    ours, theirs = process_time() - ours, processor_time(pid) - theirs
    return ours / updates * 1000, theirs / updates * 1000


async def main() -> None:
    async with Sandbox(patience=PATIENCE) as sandbox, bot_process(sandbox) as bot:
        await drive(sandbox, 1, 1)
        print("  at once      the sandbox        the bot     ratio")
        for at_once in AT_ONCE:
            rounds = [await measure(sandbox, bot.pid, at_once) for _ in range(ROUNDS)]
            ours, theirs = (median(side) for side in zip(*rounds, strict=True))
            print(f"{at_once:>9}{ours:>14.2f} ms{theirs:>12.2f} ms{ours / theirs:>10.2f}")


if __name__ == "__main__":
    asyncio.run(main())
