"""Forgotten is forgotten: not a word of it in any byte of the data folder, nor in the bot's memory."""

import gc
import re
from collections.abc import Iterable

from playbook.facts import Application
from sandbox.clock import TurnableClock
from sandbox.testing.person import Person
from trials.stage import vocabulary as v
from trials.stage.home import Home
from trials.stage.talks import introduce, plan, tell

TALKED = {
    "topic": "krausening in Yttrium barrels",
    "challenge": "taming their Wobbegong pipeline",
    "fit": "years of Xylophone tuning",
    "skill": "fluent Volapük",
    "missed": "Quaternions would have been the answer",
    "idea": "replace it with a Zugzwang ledger",
}
PLACE = "14 Snickelway, Fossgate"
OWN = "Dear Philomena,\n\nthank you for the Jabberwocky tour."
LESSON = "ask about the Flibbertigibbet budget"
ACME = ("Quixworth & Søn", "Zymurgist", "Vandersnoot", "Brewmistress", "philomena@quixworth", PLACE)
ABOUT_ACME = (*ACME, *TALKED.values(), "Jabberwocky")
ABOUT_ZETA = ("Brimblecombe", "Funambulist", "Ogilvy-Thrupp", "Flibbertigibbet")
ABOUT_ANN = ("Wilhelmina Ottoline", "Crumplehorn")


async def live_through(ann: Person, clock: TurnableClock) -> None:
    """Two applications and a half-told one, with a word of Ann's own in every field that takes one."""
    await tell(
        ann,
        "Quixworth & Søn",
        role="Zymurgist",
        people=["Philomena Vandersnoot, Chief Brewmistress, philomena@quixworth.example"],
    )
    await ann.taps(v.ADD_TALK)
    for words in TALKED.values():
        await ann.sends(words)
    await ann.taps("Add a few details")
    await ann.taps("2")
    await ann.taps("On site")
    await ann.sends(PLACE)
    await ann.sends("/cancel")
    await ann.taps(v.SHOW_PLAN)
    await clock.move(hours=1)
    await ann.taps(v.EDIT)
    await ann.sends(OWN)
    await ann.taps(v.DONE)
    await plan(ann, "Brimblecombe", role="Funambulist", people=["Barnaby Ogilvy-Thrupp"])
    await ann.taps(v.HAPPENED)
    await ann.taps(v.A_NO)
    await clock.move(days=1)
    await ann.taps("What did you learn?")
    await ann.taps("Write it down")
    await ann.sends(LESSON)
    await ann.sends("/list")
    await ann.taps("Quixworth & Søn · Zymurgist")
    await ann.taps(v.HAPPENED)
    await ann.taps(v.THEY_GO_ON)  # kept as it was before, for undo
    await ann.sends("/settings")
    await ann.taps("Signature")
    await ann.sends("Wilhelmina Ottoline")
    await ann.sends("/new")
    await ann.sends("Crumplehorn")


def kept(home: Home) -> bytes:
    """Every byte in the data folder, the names of its files included."""
    files = [path for path in home.data.rglob("*") if path.is_file()]
    return b"\n".join([path.name.encode() + b"\n" + path.read_bytes() for path in files])


def found(home: Home, words: Iterable[str]) -> list[str]:
    data = kept(home)
    return [one for one in words if one.encode() in data]


def remembered(company: str) -> list[Application]:
    """The records of a company that still live in this process, in which the bot runs."""
    gc.collect()
    return [
        one for one in gc.get_objects() if isinstance(one, Application) and one.company == company
    ]


def typed(ann: Person) -> set[str]:
    """Every word that Ann ever wrote, but for the commands."""
    own = [one for one in ann.room.messages.values() if one.sender.id == ann.user.id]
    lines = [one.text.plain for one in own if not one.text.plain.startswith("/")]
    return {word for line in lines for word in re.findall(r"\w{3,}", line)}


async def forget(ann: Person, what: str) -> None:
    await ann.sends("/forget")
    await ann.taps(what, on=v.WHAT_TO_FORGET)
    await ann.taps(v.YES_FORGET)


async def test_a_rich_talk_is_forgotten_word_by_word(
    home: Home, ann: Person, clock: TurnableClock
) -> None:
    await live_through(ann, clock)
    everything = (*ABOUT_ACME, *ABOUT_ZETA, *ABOUT_ANN)
    assert found(home, everything) == list(everything)
    await forget(ann, "Quixworth")
    assert found(home, everything) == [*ABOUT_ZETA, *ABOUT_ANN]
    assert remembered("Quixworth & Søn") == []
    taken_out = [one for one in ann.messages if one.text == v.TAKEN_OUT]
    assert len(taken_out) == 2  # its plan, and what brought it up
    assert not any(one.buttons for one in taken_out)
    await forget(ann, v.EVERYTHING)
    assert "Clear history" in ann.last.text
    assert found(home, (*everything, *typed(ann), ann.user.name, str(ann.user.id))) == []
    assert remembered("Brimblecombe") == []


async def test_what_was_set_aside_and_left_behind_goes_as_well(home: Home, ann: Person) -> None:
    """A damaged file of the chat, and what a crash left half written."""
    await plan(ann)
    file = home.data / "chats" / f"{ann.user.id}.json"
    file.write_bytes(file.read_bytes()[:-40])
    await ann.sends("/list")
    file.with_name(f"{file.name}.x7f.tmp").write_bytes(b'{"company": "Acme"')
    assert any("damaged" in path.name for path in home.data.rglob("*"))
    await forget(ann, v.EVERYTHING)
    assert found(home, ("Acme", "Jane", str(ann.user.id))) == []


async def test_who_comes_back_begins_as_new_and_nobody_else_is_touched(
    home: Home, ann: Person
) -> None:
    bob = home.sandbox.person("Bob")
    await introduce(bob)
    await tell(bob, "Zeta")
    await plan(ann)
    await forget(ann, v.EVERYTHING)
    assert found(home, ("Zeta", str(bob.user.id))) == ["Zeta", str(bob.user.id)]
    await ann.sends("/start")
    ann.sees(v.WHAT_TIME)


async def test_who_blocks_the_bot_finds_all_as_it_was(home: Home, planned: Person) -> None:
    await planned.blocks()
    assert home.holds("Acme")
    await planned.unblocks()
    await planned.sends("/list")
    planned.sees("Acme · Data engineer")


async def test_these_tests_would_notice(home: Home, planned: Person) -> None:
    assert found(home, ("Acme", "Jane Doe", "Xylophone")) == ["Acme", "Jane Doe"]
    await planned.sends("/list")
    assert remembered("Acme")
