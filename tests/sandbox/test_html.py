"""Telegram's HTML style, rule by rule: https://core.telegram.org/bots/api#html-style."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.api.html import parse_html
from sandbox.api.html_tags import BadMarkup
from sandbox.messenger.texts import count_units, cut_units


def marks(source: str) -> list[tuple[str, str]]:
    """What each entity is, and the words it covers."""
    text = parse_html(source)
    return [(one.kind.value, cut_units(text.plain, one.offset, one.end)) for one in text.entities]


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("<b>x</b>", "bold"),
        ("<strong>x</strong>", "bold"),
        ("<i>x</i>", "italic"),
        ("<em>x</em>", "italic"),
        ("<u>x</u>", "underline"),
        ("<ins>x</ins>", "underline"),
        ("<s>x</s>", "strikethrough"),
        ("<strike>x</strike>", "strikethrough"),
        ("<del>x</del>", "strikethrough"),
        ("<tg-spoiler>x</tg-spoiler>", "spoiler"),
        ('<span class="tg-spoiler">x</span>', "spoiler"),
        ('<a href="https://example.com/">x</a>', "text_link"),
        ('<a href="tg://user?id=123456789">x</a>', "text_mention"),
        ('<tg-emoji emoji-id="5368324170671202286">x</tg-emoji>', "custom_emoji"),
        ('<tg-time unix="1647531900" format="wDT">x</tg-time>', "date_time"),
        ("<code>x</code>", "code"),
        ("<pre>x</pre>", "pre"),
        ('<pre><code class="language-python">x</code></pre>', "pre"),
        ("<blockquote>x</blockquote>", "blockquote"),
        ("<blockquote expandable>x</blockquote>", "expandable_blockquote"),
        ("<B>x</b>", "bold"),
        ("<b >x</b >", "bold"),
    ],
)
def test_every_documented_tag_makes_its_entity(source: str, kind: str) -> None:
    assert marks(source) == [(kind, "x")]


def test_details_of_a_tag_travel_with_its_entity() -> None:
    source = (
        '<a href="https://e.com/?a=1&amp;b=2">link</a>'
        '<pre><code class="language-python">code</code></pre>'
        '<tg-time unix="1647531900" format="r">soon</tg-time>'
    )
    link, code, time = parse_html(source).entities
    assert link.url == "https://e.com/?a=1&b=2"
    assert code.language == "python"
    assert (time.unix_time, time.date_time_format) == (1647531900, "r")


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("a <3", "Unclosed start tag at byte offset 2"),
        ("é <div>x</div>", 'Unsupported start tag "div" at byte offset 3'),
        ("<jane@acme.com>", 'Unsupported start tag "jane@acme.com" at byte offset 0'),
        ("<p>x</p>", 'Unsupported start tag "p" at byte offset 0'),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ("<a href>x</a>", "Expected equal sign in declaration of an attribute of the tag"),
        ("<a =x>x</a>", "Empty attribute name in the tag"),
        ('<tg-time unix="soon">x</tg-time>', "Invalid date-time"),
        ('<tg-time unix="1" format="Tt">x</tg-time>', "Invalid date-time"),
    ],
)
def test_what_telegram_can_not_parse_is_refused_in_its_words(source: str, sentence: str) -> None:
    """ "All <, > and & symbols that are not a part of a tag or an HTML entity must be replaced"."""
    with pytest.raises(BadMarkup) as refused:
        parse_html(source)
    assert sentence in str(refused.value)


def test_offsets_count_utf_16_units() -> None:
    """ "Offset in UTF-16 code units to the start of the entity"."""
    (bold,) = parse_html("😀 <b>né😀</b>").entities
    assert (bold.offset, bold.length) == (3, 4)


@pytest.mark.parametrize(
    ("source", "plain"),
    [
        ("&lt;&gt;&amp;&quot;", '<>&"'),
        ("&#65;&#x42;&#128512;", "AB😀"),
        ("&nbsp;&copy;", "&nbsp;&copy;"),
        ("A & B", "A & B"),
        ("R&D; x > y", "R&D; x > y"),
    ],
)
def test_only_four_named_references_and_all_numbers_are_understood(source: str, plain: str) -> None:
    """ "The API currently supports only the following named HTML entities: &lt;, &gt;, &amp; and
    &quot;." """
    assert parse_html(source).plain == plain


def test_styles_nest() -> None:
    """ "bold, italic, underline, strikethrough, and spoiler entities can contain and can be part
    of any other entities, except pre and code"."""
    assert marks("<b>bold <i>both</i></b>") == [("bold", "bold both"), ("italic", "both")]
    assert marks("<blockquote><b>x</b> y</blockquote>") == [("blockquote", "x y"), ("bold", "x")]


def test_nothing_nests_in_code() -> None:
    assert marks("<code>a<b>b</b></code>") == [("code", "ab")]
    assert marks('<pre>a<a href="https://e.com">b</a></pre>') == [("pre", "ab")]
    assert marks("<b>a<code>b</code>c</b>") == [("bold", "a"), ("code", "b"), ("bold", "c")]


def test_quotes_do_not_nest() -> None:
    """ "blockquote and expandable_blockquote entities can't be nested"."""
    source = "<blockquote>a<blockquote>b</blockquote></blockquote>"
    assert marks(source) == [("blockquote", "ab")]


def test_an_empty_tag_marks_nothing() -> None:
    assert marks("a<b></b>b") == []


@given(st.text())
def test_an_escaped_text_comes_back_as_it_was(text: str) -> None:
    assert parse_html(html.escape(text)).plain == text


@given(st.text(), st.text(min_size=1), st.text())
def test_an_entity_covers_exactly_what_was_marked(before: str, marked: str, after: str) -> None:
    source = f"{html.escape(before)}<b>{html.escape(marked)}</b>{html.escape(after)}"
    text = parse_html(source)
    (bold,) = text.entities
    assert bold.offset == count_units(before)
    assert cut_units(text.plain, bold.offset, bold.end) == marked


@given(st.text(alphabet="<>/&;=\"' abipreco#x1"))
def test_no_text_whatever_breaks_the_reader(source: str) -> None:
    try:
        text = parse_html(source)
    except BadMarkup:
        return
    assert all(one.end <= count_units(text.plain) for one in text.entities)
