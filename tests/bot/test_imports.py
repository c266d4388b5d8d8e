"""What a bot that polls, and keeps its records plain, never needs is not loaded for it."""

import subprocess
import sys

import pytest

LOOK = "import sys, bot.__main__, bot.composition; sys.exit(sys.argv[1] in sys.modules)"


@pytest.mark.parametrize("library", ["cryptography", "aiohttp.web", "bot.telegram.webhook"])
def test_a_library_is_loaded_for_those_alone_who_need_it(library: str) -> None:
    """Of one that is named here each megabyte would be there in every bot."""
    looked = subprocess.run([sys.executable, "-c", LOOK, library], check=False)  # noqa: S603
    assert looked.returncode == 0
