"""`make test` says what the suite took, workers and their bots included, and ends as the suite did."""

import subprocess
import sys

BUSY = "import time\nwhile time.process_time() < 1: pass"
ITS_CHILD = f"import subprocess, sys; subprocess.run((sys.executable, '-c', {BUSY!r})); sys.exit(3)"


def test_what_a_started_process_started_counts_too() -> None:
    command = (sys.executable, "-m", "tools.timed", sys.executable, "-c", ITS_CHILD)
    ended = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    assert ended.returncode == 3
    assert int(ended.stdout.split()[-5]) >= 1, ended.stdout
