"""A person in a test: deeds that wait for the bot, looks that fail with the whole chat."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from sandbox.clock import TurnableClock
from sandbox.testing.driver import Sandbox
from sandbox.testing.person import Person
from tests.sandbox.echo_bot import running
from tests.sandbox.raw_api import Api


@pytest.fixture
async def bot(api: Api) -> AsyncIterator[None]:
    async with running(api):
        yield


async def test_a_deed_returns_when_the_bot_has_answered(ann: Person, bot: None) -> None:
    await ann.sends("Hello")
    assert ann.last.text == "You said Hello"
    ann.sees("Hello")
    ann.sees("Skip all")
    ann.does_not_see("Goodbye")


async def test_a_tap_brings_its_answer(ann: Person, bot: None) -> None:
    await ann.sends("Hello")
    await ann.taps("Skip")
    assert (ann.toast, ann.alert) == ("Skipped", None)
    await ann.taps("Skip all")
    assert (ann.toast, ann.alert) == (None, "Skipped")


async def test_a_label_may_be_shortened_to_what_only_one_button_has(ann: Person, bot: None) -> None:
    await ann.sends("Hello")
    await ann.taps("Copy")
    assert ann.clipboard == "Thank you"
    await ann.taps("mail")
    assert ann.opened == "https://mail.example.com/"
    with pytest.raises(AssertionError, match="'i' could be any of 'Skip', 'Skip all'"):
        await ann.taps("i")


async def test_the_newest_message_with_the_button_is_tapped_unless_one_is_named(
    ann: Person, bot: None, sandbox: Sandbox
) -> None:
    await ann.sends("One")
    await ann.sends("Two")
    await ann.taps("Skip")
    await ann.taps("Skip", on="said One")
    tapped = [query.message.text.plain for query in sandbox.messenger.queries.values()]
    assert tapped == ["You said Two", "You said One"]


async def test_two_people_have_their_own_chats(ann: Person, bot: None, sandbox: Sandbox) -> None:
    bob = sandbox.person("Bob")
    await asyncio.gather(ann.sends("I am Ann"), bob.sends("I am Bob"))
    assert ann.last.text == "You said I am Ann"
    bob.does_not_see("Ann")


async def test_other_things_than_words_are_sent(ann: Person, bot: None) -> None:
    await ann.sends_document("cv.pdf", b"%PDF", "My CV")
    ann.sees("You said My CV")
    await ann.sends_voice()
    await ann.sends_sticker()
    await ann.sends_location(52.5, 13.4)
    assert len(ann.messages) == 4


async def test_an_edit_reaches_the_bot(ann: Person, bot: None) -> None:
    await ann.sends("Helo")
    await ann.edits("Helo", "Hello")
    assert ann.last.text == "You said Hello"


async def test_a_group_is_written_in_through_the_same_person(
    ann: Person, bot: None, sandbox: Sandbox
) -> None:
    group = sandbox.group("Hunters", ann)
    in_group = ann.in_group(group)
    await in_group.sends("/start")
    assert in_group.last.text == "You said /start"
    ann.does_not_see("/start")


async def test_blocking_is_a_deed_too(ann: Person, bot: None) -> None:
    await ann.blocks()
    await ann.unblocks()
    await ann.sends("Back again")
    ann.sees("Back again")


async def test_a_failed_look_prints_the_chat(ann: Person, bot: None, clock: TurnableClock) -> None:
    await clock.move(days=1)
    await ann.sends("Hello\nyou")
    with pytest.raises(AssertionError) as failed:
        ann.sees("Thank-you")
    assert str(failed.value) == (
        "Ann does not see 'Thank-you'.\n"
        "\n"
        "--- The chat with Ann, as it stands ---\n"
        "Ann (Wed 11 Mar 12:00):\n"
        "    Hello\n"
        "    you\n"
        "Afterword (Wed 11 Mar 12:00):\n"
        "    You said Hello\n"
        "    you\n"
        "    [Skip]  [Skip all]\n"
        "    [Copy it (copies)]  [Open mail (opens)]\n"
        "---"
    )


async def test_a_button_that_is_not_there_prints_the_chat(ann: Person, bot: None) -> None:
    await ann.sends("Hello")
    with pytest.raises(AssertionError, match=r"finds no button 'Done'(?s:.*)You said Hello"):
        await ann.taps("Done")


async def test_a_bot_that_never_gets_done_is_not_waited_for_for_ever(ann: Person) -> None:
    ann._patience = 0.05  # noqa: SLF001 - a test need not wait for two seconds
    with pytest.raises(AssertionError, match=r"not done with 'Hello' after 0\.05 seconds"):
        await ann.sends("Hello")


async def test_when_the_clock_has_moved_the_bot_has_spoken(
    api: Api, ann: Person, clock: TurnableClock
) -> None:
    async def alarm() -> None:
        await api("sendMessage", chat_id=ann.user.id, text="Time to write to Jane")

    clock.subscribe(alarm)
    await clock.move(days=2)
    ann.sees("Time to write to Jane")
