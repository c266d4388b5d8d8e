from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from bot.telegram.fit import cut, measure

WORDS = st.text(st.sampled_from("ab <>&\"'\n\U0001f642é"), max_size=20)
TAGS = st.sampled_from(
    ["<b>{}</b>", "<i>{}</i>", '<a href="https://a.b/?x=1&amp;y=2">{}</a>', "{}"]
)


def wrap(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    parts = st.lists(st.tuples(TAGS, inner).map(lambda it: it[0].format(it[1])), max_size=4)
    return parts.map("".join)


TEXTS = st.recursive(WORDS.map(lambda it: str(escape(it))), wrap, max_leaves=8).map(Markup)


class Reader(HTMLParser):
    """What a reader sees, and whether the tags are well nested."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.shown, self.open = "", []
        self.feed(str(text))
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.shown += data


@pytest.mark.parametrize(
    ("text", "length"),
    [("", 0), ("<b>two</b>", 3), ("A &lt; B &amp; C &#39;&#34;", 12), ("\U0001f642", 2), ("é", 1)],
)
def test_only_what_is_shown_counts(text: str, length: int) -> None:
    assert measure(Markup(text)) == length  # noqa: S704 - made up here


def test_a_text_that_fits_is_left_alone() -> None:
    text = Markup("<b>A</b> &amp; B")
    assert cut(text, 5) is text


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("one two\nthree four\nfive six", 20, "one two\nthree four…"),
        ("<b>one two\nthree four\nfive six</b>", 20, "<b>one two\nthree four…</b>"),
        ("one two three four five", 16, "one two three…"),
        ("a\nsingle long line that goes on and on", 30, "a\nsingle long line that goes…"),
        ("abcdefghij", 5, "abcd…"),
        ("&lt;&lt;&lt;&lt;", 3, "&lt;&lt;…"),
        ("<b>bold</b> and <i>so on</i> and on", 12, "<b>bold</b> and <i>so…</i>"),
    ],
)
def test_a_text_is_cut_where_it_hurts_least(text: str, limit: int, expected: str) -> None:
    assert cut(Markup(text), limit) == expected  # noqa: S704 - made up here


@given(TEXTS, st.integers(2, 40))
def test_what_is_cut_fits_keeps_its_tags_whole_and_begins_as_before(
    text: Markup, limit: int
) -> None:
    shorter = cut(text, limit)
    assert measure(shorter) <= limit
    assert Reader(text).shown.startswith(Reader(shorter).shown.removesuffix("…"))
    assert shorter == text or shorter.striptags().endswith("…")
