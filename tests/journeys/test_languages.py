"""Several languages over HTTP: what Telegram shows before the first message, and a chat that changes its own."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from sandbox.driver import Sandbox
from sandbox.messenger.profile import ProfileField
from sandbox.person import Person
from tests.journeys import vocabulary as v
from tests.journeys.home import Home
from tests.playbook.words.pseudo import spoken


@pytest.fixture
async def house(sandbox: Sandbox, tmp_path: Path) -> AsyncIterator[Home]:
    """A bot that speaks English, German and Arabic."""
    with spoken(tmp_path / "words", "de", "ar"):
        house = Home(sandbox, tmp_path / "data")
        await house.start()
        yield house
        await house.stop()


def menu_of(sandbox: Sandbox, person: Person) -> dict[str, str]:
    offered = sandbox.messenger.profile.commands_seen(person.room.chat, person.user)
    return {one.command: one.description for one in offered}


@pytest.mark.usefixtures("house")
async def test_the_menu_and_the_first_words_stand_there_in_everybodys_language(
    sandbox: Sandbox,
) -> None:
    ann, uwe = sandbox.person("Ann", language="en"), sandbox.person("Uwe", language="de-at")
    mei, omar = sandbox.person("Mei", language="ja"), sandbox.person("Omar", language="ar")
    assert menu_of(sandbox, ann)["help"] == menu_of(sandbox, mei)["help"] == "How this works"
    assert menu_of(sandbox, uwe)["help"] == "Höw thîs wörks"
    assert menu_of(sandbox, omar)["help"] not in {"", "How this works"}
    assert len({frozenset(menu_of(sandbox, one)) for one in (ann, uwe, mei, omar)}) == 1
    for field in (ProfileField.DESCRIPTION, ProfileField.SHORT_DESCRIPTION):
        said = [sandbox.messenger.profile.text(field, code) for code in ("", "de", "ar", "ja")]
        assert len(set(said)) == 3, said
        assert said[0] == said[3]


async def test_a_chat_changes_its_language_and_keeps_it_over_a_restart(
    house: Home, sandbox: Sandbox
) -> None:
    ann = sandbox.person("Ann", language="en")
    await ann.sends("/settings")
    await ann.taps("Language")
    await ann.taps("Deutsch")
    await house.restart()
    await ann.sends("/help")
    assert "Höw thîs wörks" in ann.last.text
    ann.does_not_see("How this works")
    await ann.sends("/settings")
    await ann.taps("Längüägé")
    await ann.taps("English")
    await ann.sends("/new")
    assert v.WHICH_COMPANY in ann.last.text
