"""A conversation held under a key: nothing of it can be read on the disk, and no key, no bot."""

import pytest

from sandbox.clock import TurnableClock
from sandbox.testing.person import Person
from storage.errors import StorageUnavailable
from storage.files.rekey import rekey
from storage.keyring import Keyring
from tests.journeys.discretion import said
from tests.storage.conftest import KEY, OTHER_KEY
from trials.stage import vocabulary as v
from trials.stage.home import Home
from trials.stage.talks import plan, settle

LONG = 7  # letters; a shorter word may stand in an encrypted file by chance


async def test_what_was_said_lies_encrypted_and_goes_on_with_the_key_alone(
    home: Home, newcomer: Person, clock: TurnableClock
) -> None:
    await home.stop()
    await home.start(data_key=KEY)
    await settle(newcomer)
    await plan(newcomer, company="Wayland-Yutani")
    await home.stop()

    words = [words for words in said(home.sandbox) if len(words) >= LONG]
    assert {"Wayland-Yutani", "Data engineer", "Jane Doe, CTO, jane@acme.com"} < set(words)
    assert not [one for one in (*words, "company", "Jane Doe") if home.holds(one)]
    with pytest.raises(StorageUnavailable, match=r"1 of 1 chats .* DATA_KEY does not hold"):
        await home.start(data_key=OTHER_KEY)
    with pytest.raises(StorageUnavailable, match="1 of 1 chats"):
        await home.start(data_key=None)

    await home.start(data_key=f"{OTHER_KEY},{KEY}")
    await newcomer.sends("/list")
    assert "Wayland-Yutani · Data engineer" in newcomer.last.text
    await home.stop()
    assert rekey(home.data, Keyring.of(f"{OTHER_KEY},{KEY}")).is_well
    await home.start(data_key=OTHER_KEY)
    await clock.move(hours=1)
    assert v.THANK_YOU_TO.format(name="Jane Doe") in newcomer.last.text


async def test_a_key_given_later_hides_what_was_told_before(home: Home, planned: Person) -> None:
    assert home.holds("Jane Doe")
    await home.stop()
    rekey(home.data, Keyring.of(KEY))
    await home.start(data_key=KEY)
    await planned.sends("/list")
    assert "Acme · Data engineer" in planned.last.text
    assert not home.holds("Jane Doe")
