"""Nobody else's business: every kind of button, forged with another chat's real ids; and strangers."""

import asyncio
import os
import stat
from collections.abc import Iterator
from dataclasses import fields, replace
from itertools import islice, product
from pathlib import Path

import pytest
from pytest_mock import MockerFixture

from bot.conversation.questions.events import Event
from bot.conversation.questions.forms import FORMS
from bot.parts.arranged_news import ArrangedNews
from bot.parts.callbacks.callback import Callback
from bot.parts.callbacks.parsing import KINDS
from bot.parts.callbacks.plans import OpenCard
from bot.parts.verbs import Verb
from playbook.chat import Change, Chat
from playbook.facts import News
from playbook.plan.look import Look
from sandbox.clock import TurnableClock
from sandbox.messenger.deeds import Deeds
from sandbox.messenger.keyboards import Button
from sandbox.messenger.messages import Update
from sandbox.testing.driver import Sandbox
from sandbox.testing.person import Person
from storage.files.store import FileStorage
from tests.sandbox.pictures import PNG
from trials.stage import vocabulary as v
from trials.stage.home import Home
from trials.stage.talks import introduce, plan, settle

ANNS = ("Acme", "acme.com", "Data engineer", "Ann Lee", "CTO")  # Jane Doe is in an example, too
MOST = 28  # forgeries of one kind: each verb of two actions


async def test_every_kind_of_button_forged_with_anothers_ids_reaches_nothing(
    home: Home, sandbox: Sandbox, nudged: Person, clock: TurnableClock, mocker: MockerFixture
) -> None:
    await nudged.sends("/new")
    await clock.move(minutes=1)  # ids are of the moment, and unique within a chat
    ben = sandbox.person("Ben", last_name="Roe")
    await settle(ben)
    await plan(ben, "Initech", role=None, people=())
    anns = await filled(home, nudged)
    own = (await recall(home, ben)).applications
    assert not {one.id for one in own} & {one.id for one in anns.applications}
    looked_up = [mocker.spy(FileStorage, name) for name in ("change", "read")]
    tried = set()
    for kind in KINDS.values():
        await clock.move(minutes=1)
        for callback in forgeries(kind, anns, clock):
            tried.add(kind)
            before = record_of(home, nudged)
            for spy in looked_up:
                spy.reset_mock()
            await forge(sandbox, ben, callback)
            asked = {call.args[1] for spy in looked_up for call in spy.call_args_list}
            assert asked <= {ben.user.id}, callback
            assert record_of(home, nudged) == before, callback
            assert (await recall(home, ben)).applications == own, callback
            shown = f"{ben.last.text} {ben.last.buttons} {ben.toast} {ben.alert}"
            assert not [words for words in ANNS if words in shown], callback
        for words in ANNS:
            ben.does_not_see(words)
    assert tried == set(KINDS.values())
    await forge(sandbox, nudged, OpenCard(anns.applications[0].id))
    assert "Acme" in nudged.last.text, "the ids are real"


def forgeries(kind: type[Callback], anns: Chat, clock: TurnableClock) -> Iterator[Callback]:
    """Buttons of one kind with all that Ann's chat knows by an id, and each word they may hold."""
    one = anns.applications[0]
    assert anns.dialog
    assert anns.former
    actions = [action.key.pack() for action in Look(anns, clock.now()).plan(one).actions][:2]
    words: dict[str, list[str]] = {
        "application": [one.id],
        "interview": [one.interviews[0].id],
        "person": [one.interviews[0].people[0].id],
        "action": actions,
        "dialog": [anns.dialog.id],
        "nudge": [nudge.id for nudge in anns.nudges],
        "change": [change.id for change in anns.changes],
        "former": [anns.former.id],
        "verb": list(Verb),
        "until": ["hour", "evening", "2026-12-01"],
        "news": ["", *News],
        "what": [*Event, *ArrangedNews, "shown"] if kind.code != "f" else [one.id],
        "form": ["", *FORMS],
        "question": ["", "company"],
        "sure": ["", "sure"],
        "remove": ["", "-"],
        "page": ["0"],
        "step": ["", "stop"],
        "item": ["thank"],
    }
    names = [field.name for field in fields(kind)]
    rows = product(*(words.get(name, [one.id]) for name in names))
    return (kind(*row) for row in islice(rows, MOST))


async def forge(sandbox: Sandbox, person: Person, callback: Callback) -> None:
    """A tap with data of one's own making, on one's own newest message."""
    button = Button(label="forged", data=callback.pack())
    sandbox.messenger.answers.pop((person.user.id, person.room.chat.id), None)
    await taken_in(sandbox, Deeds(sandbox.messenger).tap(person.user, person.last.message, button))


async def taken_in(sandbox: Sandbox, update: Update | None) -> None:
    assert update
    async with asyncio.timeout(sandbox.patience):
        await sandbox.messenger.updates.confirmed(update)


async def filled(home: Home, person: Person) -> Chat:
    """Ann's chat with something of each kind that a button may name."""
    assert home.bot
    chat = await recall(home, person)
    change = Change("ch1", chat.nudges[0].at, chat.applications)
    await home.bot.storage.change(person.user.id, lambda c: (replace(c, changes=(change,)), None))
    return await recall(home, person)


async def recall(home: Home, person: Person) -> Chat:
    assert home.bot
    chat = await home.bot.storage.read(person.user.id)
    assert chat
    return chat


def record_of(home: Home, person: Person) -> bytes:
    return (home.data / "chats" / f"{person.user.id}.json").read_bytes()


async def test_a_stranger_hears_one_line_whatever_they_do_and_nothing_is_kept(
    home: Home, sandbox: Sandbox, mocker: MockerFixture
) -> None:
    ann, eve = sandbox.person("Ann", last_name="Lee"), sandbox.person("Eve")
    await home.stop()
    await home.start(allowed_users=frozenset({ann.user.id}))
    await introduce(ann)
    group = sandbox.group("Job hunters", ann)
    eve_in_group = eve.in_group(group)
    await home.until(lambda: bool(eve_in_group.messages))
    await ann.sends("/help")  # by now that greeting is noted, too
    told = [one.text for one in eve_in_group.messages]
    groups = {path.name: path.read_bytes() for path in (home.data / "chats").iterdir()}
    changed = mocker.spy(FileStorage, "change")
    await eve.sends("/start")
    await eve.sends("my secret")
    await eve.edits("my secret", "my other secret")
    await eve.sends("/new Interviewed at Initech yesterday 3 pm")
    await eve.sends_photo(PNG, "secret")
    await forge(sandbox, eve, OpenCard("a1"))
    assert eve.toast == "This bot is private."
    await eve.blocks()
    await eve.unblocks()
    await eve_in_group.sends("/start@afterword_bot")
    await eve_in_group.sends("/new")
    assert [v.NOT_FOR_YOU in one.text for one in eve.messages] == [True]
    assert [one.text for one in eve_in_group.messages] == told
    assert {path.name: path.read_bytes() for path in (home.data / "chats").iterdir()} == groups
    assert not home.holds("Eve")
    assert not home.holds("secret")
    assert {call.args[1] for call in changed.call_args_list} <= {eve.user.id}, "the block alone"


async def test_who_is_taken_off_the_list_hears_no_nudge_until_they_are_on_it_again(
    home: Home, planned: Person
) -> None:
    await home.stop()
    await home.start(allowed_users=frozenset({planned.user.id + 1}))
    said = [one.text for one in planned.messages]
    await home.sandbox.clock.move(hours=1)
    assert [one.text for one in planned.messages] == said
    await home.stop()
    await home.start(allowed_users=frozenset({planned.user.id}))
    await home.sandbox.clock.move(minutes=1)
    assert v.THANK_YOU_TO.format(name="Jane Doe") in planned.last.text


async def test_a_group_is_kept_without_the_name_of_whoever_spoke(
    home: Home, sandbox: Sandbox, ann: Person
) -> None:
    zoe = sandbox.person("Zebedee")
    await zoe.in_group(sandbox.group("Job hunters", ann, zoe)).sends("/start@afterword_bot")
    assert not home.holds("Zebedee")


@pytest.fixture
def loose_umask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.mark.usefixtures("loose_umask")
async def test_whatever_is_written_is_its_owners_alone(sandbox: Sandbox, tmp_path: Path) -> None:
    """Data, lock, heartbeat, and what was damaged and set aside."""
    home = Home(sandbox, tmp_path / "deep" / "data")
    await home.start(heartbeat_file=tmp_path / "alive")
    ann = sandbox.person("Ann")
    await introduce(ann)
    (home.data / "chats" / f"{ann.user.id}.json").write_text("{")
    await ann.sends("/export")
    await asyncio.sleep(0)
    await home.stop()
    written = [tmp_path / "alive", home.data, *home.data.rglob("*")]
    assert any(".damaged" in path.name for path in written)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in written}
    wanted = {path.name: 0o700 if path.is_dir() else 0o600 for path in written}
    assert modes == wanted
