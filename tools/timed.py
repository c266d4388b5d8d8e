"""Runs a command, and says what processor time it took: `python -m tools.timed pytest -n auto`.

Counted is all that the command started and waited for, as pytest's workers and the bots in them are.
"""

import resource
import signal
import subprocess
import sys
from time import monotonic


def main(command: list[str]) -> int:
    """The exit code is the command's own."""
    signal.signal(signal.SIGINT, lambda *_: None)  # Ctrl-C is for the command, which tells its end
    started = monotonic()
    code = subprocess.run(command, check=False).returncode
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(
        f"{monotonic() - started:.0f} s of real time, "
        f"{used.ru_utime + used.ru_stime:.0f} s of processor time",
        flush=True,
    )
    return code if code >= 0 else 128 - code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
