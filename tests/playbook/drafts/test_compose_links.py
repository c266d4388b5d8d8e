"""Links to a mailer's compose page say exactly what the draft says."""

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook.drafts import Draft, DraftKind, gmail_link, outlook_link, write
from playbook.drafts.compose_links import LONGEST_LINK
from trials.stage.letters.records import FACTS, Case

Link = Callable[[Draft, str | None], str]
LINKS: list[tuple[Link, str]] = [(gmail_link, "su"), (outlook_link, "subject")]
TRICKY = Draft("A < B & Co: 100 % + more?", 'Dear Zoë,\n\n"Fish & chips" = 1 + 1; #1\n\nYours')


@pytest.mark.parametrize(("link", "subject"), LINKS)
def test_a_link_reads_back_as_the_draft(link: Link, subject: str) -> None:
    address = link(TRICKY, "jane+jobs@acme.example")
    fields = parse_qs(urlsplit(address).query)
    assert fields["to"] == ["jane+jobs@acme.example"]
    assert fields[subject] == [TRICKY.subject]
    assert fields["body"] == [TRICKY.body]
    assert address.startswith("https://")
    assert "+" not in address


@pytest.mark.parametrize(("link", "subject"), LINKS)
def test_without_an_address_the_field_is_left_to_the_user(link: Link, subject: str) -> None:
    assert "to" not in parse_qs(urlsplit(link(TRICKY, None)).query)


def test_gmail_is_asked_for_its_compose_page() -> None:
    fields = parse_qs(urlsplit(gmail_link(TRICKY, None)).query)
    assert (fields["view"], fields["fs"]) == (["cm"], ["1"])


@pytest.mark.parametrize(("link", "subject"), LINKS)
@pytest.mark.parametrize("kind", DraftKind)
def test_an_ordinary_draft_fits_into_its_link_whole(
    link: Link, subject: str, kind: DraftKind
) -> None:
    for position in range(7):
        draft = write(Case(kind, FACTS, position).request())
        fields = parse_qs(urlsplit(link(draft, "jane.doe@acme.example")).query)
        assert fields["body"] == [draft.body]


@pytest.mark.parametrize(("link", "subject"), LINKS)
def test_a_body_that_is_too_long_is_left_out_rather_than_cut(link: Link, subject: str) -> None:
    fields = parse_qs(urlsplit(link(Draft("Hello", "word " * 900), "a@b.example")).query)
    assert fields[subject] == ["Hello"]
    assert "body" not in fields


@given(st.text(), st.text(max_size=3000), st.none() | st.text())
def test_no_link_is_ever_too_long(subject: str, body: str, to: str | None) -> None:
    for link, _ in LINKS:
        assert len(link(Draft(subject, body), to)) <= LONGEST_LINK
