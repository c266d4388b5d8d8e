"""`make audit`: pip-audit asks, and what it hears decides. The service here is one of our own."""

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import web

ROOT = Path(__file__).parents[2]
FLAWS: dict[str, list[dict[str, object]]] = {
    "tinydb": [
        {
            "id": "PYSEC-0000-1",
            "modified": "2026-11-01T00:00:00Z",
            "details": "made up",
            "affected": [
                {
                    "package": {"name": "tinydb", "ecosystem": "PyPI"},
                    "ranges": [{"type": "ECOSYSTEM", "events": [{"fixed": "99.1"}]}],
                }
            ],
        }
    ]
}
FLAWS["regex"] = [
    {
        "id": "PYSEC-0000-2",
        "modified": "2026-11-01T00:00:00Z",
        "details": "made up",
        "affected": [{"package": {"name": "regex", "ecosystem": "PyPI"}, "ranges": []}],
    }
]


class Advisories:
    """What the world knows of vulnerabilities, over HTTP as OSV tells it."""

    def __init__(self) -> None:
        self.known: set[str] = set()
        self.asked: set[str] = set()
        self.url = ""

    async def answer(self, request: web.Request) -> web.Response:
        name = (await request.json())["package"]["name"]
        self.asked.add(name)
        return web.json_response({"vulns": FLAWS[name]} if name in self.known else {})


@pytest.fixture
async def advisories() -> AsyncIterator[Advisories]:
    advisories = Advisories()
    app = web.Application()
    app.router.add_post("/v1/query", advisories.answer)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    advisories.url = f"http://{host}:{port}/v1/query"
    yield advisories
    await runner.cleanup()


async def audit(url: str) -> tuple[int, str]:
    command = (sys.executable, "-m", "tools.audit", "--service", "osv", "--osv-url", url)
    ended = await asyncio.to_thread(
        subprocess.run, command, cwd=ROOT, capture_output=True, text=True, check=False
    )
    return ended.returncode, ended.stdout + ended.stderr


async def test_a_vulnerability_that_a_newer_version_mends_stops_the_build(
    advisories: Advisories,
) -> None:
    advisories.known = {"tinydb", "regex"}
    code, said = await audit(advisories.url)
    assert code == 1, said
    assert "MEND  tinydb 4." in said
    assert "PYSEC-0000-1, mended in 99.1" in said
    assert "PYSEC-0000-2; nothing mends it yet" in said
    assert {"cryptography", "pytest"} <= advisories.asked, "both locks"


async def test_one_that_nothing_mends_is_told_and_stops_nothing(advisories: Advisories) -> None:
    advisories.known = {"regex"}
    code, said = await audit(advisories.url)
    assert (code, "open  regex 20" in said) == (0, True), said
    assert "vulnerabilities known: 1." in said
    assert "NOT AUDITED" not in said


async def test_a_service_that_is_not_there_is_said_loudly_and_stops_nothing(
    advisories: Advisories,
) -> None:
    code, said = await audit(advisories.url.replace("/v1/query", "/nowhere"))
    assert (code, "!!! NOT AUDITED" in said) == (0, True), said
    assert "Traceback" not in said
