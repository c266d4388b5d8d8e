"""Are vulnerabilities known in what the locks name? pip-audit asks, this says what to make of the answer.

    python -m tools.audit

Ends with 1 for one that a newer version mends. One that nothing mends yet is told, and so is a service that
cannot be reached: neither is mended by stopping the work.
"""

import argparse
import json
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

LOCKS = ("requirements.lock", "requirements-dev.lock")
SERVICES = ("pypi", "osv")  # asked in this order until one knows the packages
PATIENCE = 120.0  # seconds for a service


@dataclass(frozen=True, slots=True)
class Answer:
    """What a service said: how many packages it looked at, how many it does not know, and what it found."""

    asked: int
    unknown: int
    mendable: tuple[str, ...]
    open: tuple[str, ...]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--service", action="append", choices=SERVICES)
    parser.add_argument("--osv-url", help="another address of that service")
    options = parser.parse_args()
    for service in options.service or SERVICES:
        answer = ask(service, options.osv_url)
        if answer and answer.asked:
            return tell(service, answer)
        print(f"{service} could not be asked" if answer is None else f"{service} knows none of it")
    print(
        "\n!!! NOT AUDITED: no service was there to ask; nothing is known of vulnerabilities. !!!\n"
    )
    return 0


def ask(service: str, osv_url: str | None) -> Answer | None:
    """None where the service cannot be reached."""
    where = ("--osv-url", osv_url) if osv_url else ()
    locks = (word for lock in LOCKS for word in ("-r", lock))
    how = ("--disable-pip", "--require-hashes", "--progress-spinner", "off", "-f", "json")
    command = (sys.executable, "-m", "pip_audit", "-s", service, *where, *how, *locks)
    try:
        ended = subprocess.run(
            command, capture_output=True, text=True, check=False, timeout=PATIENCE
        )
        return read(json.loads(ended.stdout)["dependencies"])
    except (subprocess.TimeoutExpired, ValueError):  # it was cut short, or ended without an answer
        return None


def read(packages: list[dict[str, Any]]) -> Answer:
    known = [one for one in packages if "skip_reason" not in one]
    found = [(one, flaw) for one in known for flaw in one["vulns"]]
    lines = {True: set[str](), False: set[str]()}
    for one, flaw in found:
        mended = ", ".join(flaw["fix_versions"])
        line = f"{one['name']} {one['version']}: {flaw['id']}"
        lines[bool(mended)].add(f"{line}, mended in {mended}" if mended else line)
    unknown = len(packages) - len(known)
    return Answer(len(known), unknown, tuple(sorted(lines[True])), tuple(sorted(lines[False])))


def tell(service: str, answer: Answer) -> int:
    for line in answer.mendable:
        print(f"MEND  {line}")
    for line in answer.open:
        print(f"open  {line}; nothing mends it yet")
    if answer.unknown:
        print(f"\n!!! NOT AUDITED: {answer.unknown} packages that {service} does not know. !!!\n")
    count = len(answer.mendable) + len(answer.open)
    print(f"{service} was asked about {answer.asked} packages; vulnerabilities known: {count}.")
    return 1 if answer.mendable else 0


if __name__ == "__main__":
    sys.exit(main())
