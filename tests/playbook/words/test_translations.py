"""Every language that has a folder is whole, and says nothing that would break in the chat."""

from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from tests.playbook.words.pseudo import translate
from tools.locales import (
    begin,
    collect,
    compile_catalogue,
    find_catalogues,
    read_catalogue,
    render_catalogue,
)
from tools.translations import find_faults

LANGUAGES = [pytest.param(path, id=path.parent.name) for path in find_catalogues()]
TEMPLATE = collect()


@pytest.mark.parametrize("path", LANGUAGES)
def test_a_language_is_whole_and_without_a_fault(path: Path) -> None:
    assert not find_faults(read_catalogue(path))


@pytest.mark.parametrize("path", LANGUAGES)
def test_a_language_has_every_message_of_the_template_and_no_other(path: Path) -> None:
    """Run `make locales` after changing a text."""
    assert path.read_bytes() == render_catalogue(read_catalogue(path))
    assert keys(read_catalogue(path)) == keys(TEMPLATE)


@pytest.mark.parametrize("path", LANGUAGES)
def test_what_the_bot_reads_is_what_was_translated(path: Path) -> None:
    """Run `make locales` after changing a translation."""
    compiled = path.with_suffix(".mo").read_bytes()
    assert read(compiled) == read(compile_catalogue(read_catalogue(path)))


def keys(catalog: Catalog) -> set[tuple[str, str]]:
    return {(message.context or "", str(message.id)) for message in catalog if message.id}


def read(compiled: bytes) -> dict[object, str]:
    """The messages of a compiled catalogue, without its header."""
    messages: dict[object, str] = dict(GNUTranslations(BytesIO(compiled))._catalog)  # type: ignore[attr-defined]  # noqa: SLF001
    messages.pop("")
    return messages


@pytest.mark.parametrize("language", ["de", "fr", "pt", "ar"])
def test_a_whole_translation_has_no_fault(language: str) -> None:
    assert find_faults(translate(begin(language, TEMPLATE))) == []


def test_a_language_that_was_just_begun_lacks_everything_and_says_everything_in_english() -> None:
    catalog = begin("ar", TEMPLATE)
    assert len(find_faults(catalog)) == len(TEMPLATE)
    assert read(compile_catalogue(catalog)) == {}


@pytest.mark.parametrize(
    ("message", "translation", "fault"),
    [
        ("Hello {name}.", "", "not translated yet"),
        ("Hello {name}.", "Hallo.", "lost ['name']"),
        ("Hello {name}.", "Hallo {name} {nome}.", "added ['nome']"),
        ("Hello {name}.", "Hallo {name} {}.", "added ['']"),
        ("Hello {name}.", "Hallo {name.", "a brace is open"),
        ("<b>Due</b>", "Fällig", "other tags"),
        ("<b>Due</b>", "<b>Fällig<b>", "other tags"),
        ("<i><b>Due</b></i>", "<i><b>Fällig</i></b>", "other tags"),
        ("Ask them", "Fragen & warten", "a bare < or &"),
        ("See /list.", "Siehe /liste.", "other commands"),
        ("Done", "Fertig ", "another blank"),
        ("It is done.", "Es ist  fertig.", "a blank or a line too many"),
        ("Well done.", "Gut gemacht!!", "exclamation marks"),
        ("Later", "Ein andermal, vielleicht morgen früh", "characters on a button"),
    ],
)
def test_a_translation_that_would_break_or_mislead_is_named(
    message: str, translation: str, fault: str
) -> None:
    catalog = Catalog("de", fuzzy=False)
    catalog.add(message, translation)
    assert [fault in found for found in find_faults(catalog)] == [True]


def test_a_guessed_translation_does_not_count() -> None:
    catalog = Catalog("de", fuzzy=False)
    catalog.add("Done", "Fertig", flags=["fuzzy"])
    assert find_faults(catalog) == ["'Done': not translated yet"]
    assert read(compile_catalogue(catalog)) == {}


def test_a_text_that_telegram_cuts_stays_within_its_limit() -> None:
    catalog = Catalog("de", fuzzy=False)
    catalog.add("What I do.", "Was ich tue.", auto_comments=["at most 10 characters."])
    assert find_faults(catalog) == ["'What I do.': 12 characters, and 10 fit"]


def test_the_number_may_go_where_the_form_says_it() -> None:
    """ "in one day" needs no digit; "in {n} days" does. French says one form for nought and one."""
    lost = ["'in {n} day': lost ['n']"]
    assert find_in_days("de", "in einem Tag", "in {n} Tagen") == []
    assert find_in_days("de", "in {n} Tag", "in vielen Tagen") == lost
    assert find_in_days("fr", "dans un jour", "dans {n} jours") == lost


def find_in_days(language: str, *forms: str) -> list[str]:
    catalog = Catalog(language, fuzzy=False)
    catalog.add(("in {n} day", "in {n} days"), forms)
    return find_faults(catalog)


def test_a_language_has_as_many_plural_forms_as_it_needs() -> None:
    catalog = Catalog("ar", fuzzy=False)
    catalog.add(("{n} day", "{n} days"), ("{n} x", "{n} y"))
    assert "not translated yet" in find_faults(catalog)[0]
