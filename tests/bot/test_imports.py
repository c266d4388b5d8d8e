"""What a bot that polls, and keeps its records plain, never needs is not loaded for it."""

import subprocess
import sys

LOOK = "import sys, bot.__main__, bot.composition; print({*sys.argv} & {*sys.modules})"
FOR_SOME = ("cryptography", "aiohttp.web", "bot.telegram.webhook")


def test_a_library_is_loaded_for_those_alone_who_need_it() -> None:
    """Of one that is named here each megabyte would be there in every bot."""
    command = [sys.executable, "-c", LOOK, *FOR_SOME, "aiohttp"]
    looked = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    assert looked.stdout == "{'aiohttp'}\n"
