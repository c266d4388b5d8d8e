"""Makes the README's pictures: a real conversation in the sandbox, photographed by Chromium.

`make screenshots`. Needs a Chromium on the PATH; everything else is the project's own.
"""

import asyncio
import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from bot.composition import running
from bot.config import Config
from sandbox.clock import TurnableClock
from sandbox.driver import Sandbox
from sandbox.person import Person

PICTURES = Path(__file__).parent.parent / "docs" / "pictures"
PHONE = "390,844"
WALKING_OUT = datetime(2026, 11, 19, 15, 20, tzinfo=UTC)  # any Thursday will do
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--force-device-scale-factor=2",
    "--virtual-time-budget=4000",
)


async def main() -> int:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        print("Screenshots need Chromium on the PATH.", file=sys.stderr)
        return 1
    clock = TurnableClock(frozen_at=WALKING_OUT)
    with tempfile.TemporaryDirectory() as data:
        async with Sandbox(clock=clock) as sandbox:
            config = Config.model_validate(
                {
                    "telegram_token": sandbox.token,
                    "telegram_api_url": sandbox.api_url,
                    "data_dir": data,
                }
            )
            async with running(config, clock) as afterword:
                sandbox.server.plan_with(lambda: afterword.alarm.next_moment)
                ann = sandbox.person("Ann", last_name="Lee")
                await tell(ann)
                await photograph(chromium, sandbox, ann, "question")
                await finish(ann)
                await photograph(chromium, sandbox, ann, "plan")
                await clock.move(hours=2)
                await photograph(chromium, sandbox, ann, "nudge")
    return 0


async def tell(ann: Person) -> None:
    await ann.sends("/start")
    await ann.sends("Edinburgh")
    await ann.taps("Ann Lee")
    await ann.sends("/new")
    await ann.sends("Northwind")
    await ann.sends("Data engineer")


async def finish(ann: Person) -> None:
    await ann.taps("Just now")
    await ann.sends("Jane Doe, Head of Data, jane.doe@northwind.example")
    await ann.taps("That is everyone")
    await ann.sends("4 December")
    await ann.taps("Yes, that is right")
    await ann.taps("They get in touch")
    await ann.taps("Add what you talked about")
    await ann.sends("your move to streaming pipelines")
    await ann.sends("keeping the pipelines steady while the team grows")
    await ann.taps("That is enough")
    await ann.taps("Show the plan")


async def photograph(chromium: str, sandbox: Sandbox, person: Person, name: str) -> None:
    """What the person sees on a phone, as docs/pictures/<name>.png."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as profile:
        command = [
            chromium,
            *FLAGS,
            f"--user-data-dir={profile}",
            f"--window-size={PHONE}",
            f"--screenshot={PICTURES / name}.png",
            f"{sandbox.api_url}/?person={person.user.id}",
        ]
        await asyncio.to_thread(
            subprocess.run, command, check=True, capture_output=True, timeout=60
        )


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
