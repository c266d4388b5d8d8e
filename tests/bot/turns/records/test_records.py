"""Export shows everything that is kept; forget leaves nothing."""

import json
from dataclasses import fields, replace
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings

from bot.parts.callbacks.chat import Forget
from bot.turns.records import Document, export, make_file, write_record
from bot.turns.turn import Attach, Turn
from playbook.chat import Chat
from playbook.facts import Application, DraftChoice, Interview, Person
from playbook.owed import File
from playbook.plan.look import Look
from storage.schema import Schema
from tests.bot.many import LONG, ROLE, an_application, thirty
from tests.long_run import LONG_RUN
from tests.storage.any_chat import chats
from trials.stage.talk import FRIDAY, LONDONER, Talk, londoner, told

TECHNICAL = {"id", "zone", "country", "ticked", "action"}  # told by their names, or not at all


def files(turn: Turn) -> tuple[Document, Document]:
    """The page and the record that /export sends."""
    assert turn.look is not None
    assert turn.effects == (Attach(File.PAGE), Attach(File.RECORD))
    return make_file(turn.look, File.PAGE), make_file(turn.look, File.RECORD)


def record_of(talk: Talk) -> dict[str, object]:
    found = json.loads(files(export(Look(talk.chat, talk.now)))[1].content)
    assert isinstance(found, dict)
    return found


def page_of(chat: Chat) -> str:
    return files(export(Look(chat, FRIDAY)))[0].content.decode()


def texts_in(record: object) -> set[str]:
    """The fields of a record that hold the user's own words, found by their types."""
    known = {field.name: getattr(record, field.name) for field in fields(record)}  # type: ignore[arg-type]
    return {value for name, value in known.items() if type(value) is str and name not in TECHNICAL}


def in_words(record: type, **facts: object) -> object:
    """A record with another word in every field that takes a text."""
    texts = {one.name for one in fields(record) if one.type in {str, str | None}} - TECHNICAL
    return record(**({name: f"{record.__name__}-{name}" for name in texts} | facts))


@settings(max_examples=200 if LONG_RUN else 20, deadline=None)
@given(chats(7))
def test_the_record_in_the_export_reads_back_as_the_very_chat(chat: Chat) -> None:
    """Any chat there can be, its fields taken from the records themselves: none can be forgotten."""
    assert Schema().unpack(json.loads(write_record(Look(chat, FRIDAY)))) == chat


def test_the_page_holds_every_word_of_the_user_s() -> None:
    """Every field that takes a text, found by its type, has a word of its own."""
    jane = in_words(Person, id="1")
    interview = in_words(Interview, id="1", zone="Europe/London", ended_at=FRIDAY, people=(jane,))
    text = in_words(DraftChoice, action="t1.1")
    one = in_words(Application, id="a", interviews=(interview,), drafts=(text,))
    known = replace(LONDONER, signature="Preferences-signature", known_as="Preferences-known_as")
    page = page_of(Chat(7, known, (one,)))  # type: ignore[arg-type]
    words = set().union(*(texts_in(record) for record in (jane, interview, text, one)))
    assert len(words) > 14
    for word in (*words, "Preferences-signature", "Preferences-known_as"):
        assert word in page


def test_the_page_tells_what_was_done_and_what_comes() -> None:
    talk = told().waits(hours=2).taps("Done, it is sent")
    page = page_of(talk.chat)
    assert "Thank-you to Jane Doe" in page
    assert "done Friday, 20 November 2026, 18:00" in page
    assert "Tuesday, 8 December 2026, 09:00" in page  # the first follow-up
    assert "They get in touch" in page


def test_a_text_that_was_edited_keeps_its_lines() -> None:
    talk = told().waits(hours=2).taps("Edit").sends("Dear Jane,\n\nmy own <words> & more")
    assert "Dear Jane,\n\nmy own <words> & more" in unescape(page_of(talk.chat))
    assert "<words>" not in page_of(talk.chat)


class Tags(HTMLParser):
    """The tags of a page, and whatever it would fetch or run."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.attributes: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("typed", ["<script>alert(1)</script>", "</dd></dl><img src=x>", '" & {x}'])
def test_the_page_runs_and_fetches_nothing_whatever_was_typed(typed: str) -> None:
    page = page_of(londoner().sends("/new").sends(typed).chat)
    tags = Tags(page)
    assert tags.open == []
    assert not tags.seen & {"script", "img", "link", "iframe", "object", "form", "a"}
    assert not tags.attributes & {"src", "href", "onload", "onclick"}
    assert typed in unescape(page)


@pytest.mark.parametrize(("language", "direction"), [("en", "ltr"), ("ar", "rtl"), ("he", "rtl")])
def test_the_page_is_read_in_the_direction_of_the_user_s_language(
    language: str, direction: str
) -> None:
    page = page_of(Chat(7, replace(LONDONER, language=language), thirty().applications[:2]))
    assert f'dir="{direction}"' in page.split("<head>")[0]
    assert '<dd dir="auto">' in page


def test_forty_applications_of_long_names_make_two_small_files() -> None:
    many = tuple(an_application(n, FRIDAY, company=f"{n} {LONG}") for n in range(40))
    page, record = files(export(Look(Chat(7, LONDONER, many), FRIDAY)))
    assert page.content.decode().count(LONG) >= 40
    assert page.content.decode().count(ROLE) >= 40
    for one in (page, record):
        assert len(one.content) < 300_000
        assert len(one.caption) < 1024


def test_the_names_of_the_files_say_the_day_and_nothing_about_the_user() -> None:
    names = [one.name for one in files(export(Look(told().chat, FRIDAY)))]
    assert names == ["afterword-2026-11-20.html", "afterword-2026-11-20.json"]


@pytest.mark.parametrize(
    "company", ["A < B & Co", "مريم", 'a "quoted" \\ name', "half a \ud800 sign"]
)
def test_the_export_is_json_whatever_was_typed(company: str) -> None:
    talk = londoner().sends("/new").sends(company)
    [application] = record_of(talk)["chat"]["applications"]  # type: ignore[index, call-overload]
    assert application["company"] == company
    assert page_of(talk.chat)


def test_the_export_of_somebody_unknown_is_no_error() -> None:
    assert record_of(Talk())["chat"]["applications"] == []  # type: ignore[index, call-overload]
    assert "Settings" in page_of(Talk().chat)


def test_what_stays_in_the_chat_is_said_with_the_way_to_remove_it() -> None:
    for what in ("Acme", "Everything"):
        talk = told().sends("/forget").taps(what).taps("Yes, forget it")
        assert "still stands in this chat" in talk.text
        assert "Clear history" in talk.text


def test_a_damaged_file_is_mentioned_before_one_application_is_forgotten() -> None:
    talk = told()
    talk.chat = replace(talk.chat, damaged=True)
    assert "only forgetting everything erases that file" in talk.sends("/forget").taps("Acme").text


def test_one_application_is_forgotten_and_the_others_stay() -> None:
    talk = told().sends("/new").sends("Zeta").sends("/cancel").taps("Keep it for later")
    talk.sends("/forget").taps("Acme · data engineer").taps("Yes, forget it")
    assert "Forgotten: Acme" in talk.text
    assert [one.company for one in talk.chat.applications] == ["Zeta"]
    assert "Jane" not in repr(talk.chat)


def test_forget_asks_first_and_can_be_called_off() -> None:
    talk = told()
    for what in ("Acme", "Everything"):
        talk.sends("/forget").taps(what)
        assert "cannot be undone" in talk.text
        talk.taps("No, keep it")
        assert talk.text == "Nothing was forgotten."
        assert len(talk.chat.applications) == 1


def test_two_jobs_at_one_company_are_told_apart() -> None:
    talk = told()
    talk.sends("/new").sends("Acme").sends("analyst").sends("/cancel").taps("Keep it").sends(
        "/forget"
    )
    assert talk.labels() == ["Acme · analyst", "Acme · data engineer", "Everything"]


@pytest.mark.parametrize("sure", ["", "sure", "keep"])
def test_what_is_forgotten_already_is_said_to_be(sure: str) -> None:
    talk = told()
    gone = talk.chat.applications[0].id
    talk.sends("/forget").taps("Acme").taps("Yes, forget it")
    talk.forges(Forget(gone, sure).pack(), talk.last)
    assert talk.word == "That is forgotten already."


def test_everything_is_forgotten_twice_without_harm() -> None:
    talk = told()
    for _ in range(2):
        talk.forges(Forget("all", "sure").pack(), talk.last)
        assert talk.chat == Chat(7)
        assert "Everything is forgotten" in str(talk.screen.text)


def test_of_many_applications_the_older_ones_are_pointed_to() -> None:
    talk = londoner()
    for n in range(22):
        talk.sends("/new").sends(f"Company {n}").sends("/cancel").taps("Keep it for later")
    talk.sends("/forget")
    assert len(talk.labels()) == 21
    assert "/list" in talk.text
