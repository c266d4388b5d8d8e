"""A language is there as a whole or not at all, and is read when somebody writes in it."""

import re
import subprocess
import sys

import pytest

from playbook.drafts.tongues import TEMPLATES, language_written, tongue_of, written_languages
from playbook.preferences import Tone
from trials.stage.letters.table import LANGUAGES, table_of

BLOCK = re.compile(r"{% block (\w+) %}")
WOVEN = re.compile(r"(topic|challenge|fit|skill|missed|idea)_\d")
TOLD = re.compile(r"{% block \w+_said_\d %}(.*?){% endblock %}")
START = """
import sys
import bot.composition
read = lambda: sorted(m for m in sys.modules if m.startswith("playbook.drafts.tongues."))
print(read())
from trials.stage.letters.records import Case
from playbook.drafts import DraftKind, write
write(Case(DraftKind.THANK_YOU).request())
print(read())
"""


def blocks(language: str, folder: str) -> set[tuple[str, str]]:
    root = TEMPLATES / language / folder
    return {
        (str(path.relative_to(root)), block)
        for path in root.rglob("*.jinja")
        for block in BLOCK.findall(path.read_text(encoding="utf-8"))
    }


def test_no_language_is_read_before_a_draft_is_written_in_it() -> None:
    ran = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", START], capture_output=True, text=True, check=True
    )
    at_start, after_one = ran.stdout.splitlines()
    assert at_start == "['playbook.drafts.tongues.tongue']"
    assert after_one == "['playbook.drafts.tongues.english', 'playbook.drafts.tongues.tongue']"


def test_a_language_without_templates_is_written_in_english() -> None:
    for language in ("tlh", "", "../en", "EN"):
        assert language_written(language) == "en"
    assert "en" in written_languages()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_written_language_has_all_that_a_letter_needs(language: str) -> None:
    """Every plain text of English but the woven sets, of which a language has those that read well."""
    assert tongue_of(language).length > 0
    assert table_of(language).role
    wanted = {(file, one) for file, one in blocks("en", "plain") if not WOVEN.search(one)}
    told = {(file, one) for file, one in blocks("en", "plain") if "_said_" in one}
    assert blocks(language, "plain") >= wanted | told


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("folder", [Tone.WARM, Tone.FORMAL, "agency"])
def test_a_written_language_has_every_tone(language: str, folder: str) -> None:
    """Each greets and closes in its own way; an agency is asked what it hears from the employer."""
    own = {file for file, _ in blocks(language, folder)}
    assert "letter.jinja" in own or folder == "agency"
    assert len(own) > 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_said_of_a_fact_ends_with_a_colon_and_the_fact(language: str) -> None:
    """So that the fact can stand on a line of its own where no sentence takes it in."""
    for path in (TEMPLATES / language).rglob("*.jinja"):
        for text in TOLD.findall(path.read_text(encoding="utf-8")):
            assert re.search(r":\s{{ \w+ }}\.$", text), (path, text)
