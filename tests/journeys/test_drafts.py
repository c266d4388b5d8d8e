"""The text of a nudge: copied, opened in a mail program, said otherwise, made one's own."""

from urllib.parse import parse_qs, urlsplit

import pytest

from sandbox.clock import TurnableClock
from sandbox.testing.person import Person
from trials.stage import vocabulary as v
from trials.stage.home import Home
from trials.stage.talks import plan

JANE = "Jane Doe, CTO, jane@acme.com"


def body(person: Person) -> str:
    """What copies with one tap: the block with the text."""
    (block,) = person.last.marked("pre")
    return block


def subject(person: Person) -> str:
    (line,) = person.last.marked("code")
    return line


async def test_the_text_stands_in_a_block_and_holds_every_name_as_it_was_typed(
    ann: Person, clock: TurnableClock
) -> None:
    await plan(ann, "A < B & Co", people=[JANE])
    await clock.move(hours=1)
    assert body(ann).startswith("Hello Jane,")
    assert body(ann).endswith("Ann Lee")
    assert "A < B & Co" in subject(ann)
    assert "A < B & Co" in body(ann)
    assert "&lt;" not in ann.last.text
    assert "[" not in body(ann)


async def test_subject_and_address_copy_with_one_tap(nudged: Person) -> None:
    await nudged.taps(v.COPY_SUBJECT)
    assert nudged.clipboard == subject(nudged)
    await nudged.taps(v.COPY_ADDRESS)
    assert nudged.clipboard == "jane@acme.com"


@pytest.mark.parametrize(("program", "field"), [(v.GMAIL, "su"), (v.OUTLOOK, "subject")])
async def test_a_mail_program_opens_with_everything_filled_in(
    nudged: Person, program: str, field: str
) -> None:
    await nudged.taps(program)
    assert nudged.opened
    filled = parse_qs(urlsplit(nudged.opened).query)
    assert filled["to"] == ["jane@acme.com"]
    assert filled[field] == [subject(nudged)]
    assert filled["body"] == [body(nudged)]


async def test_other_wording_says_the_same_otherwise(nudged: Person) -> None:
    seen = {body(nudged)}
    for _ in range(2):
        await nudged.taps(v.OTHER_WORDING)
        seen.add(body(nudged))
    assert len(seen) == 3


async def test_the_short_form_is_short_and_goes_back_to_the_email(nudged: Person) -> None:
    email = body(nudged)
    await nudged.taps(v.SHORT_FORM)
    assert len(body(nudged)) < len(email) / 2
    await nudged.taps(v.AS_EMAIL)
    assert body(nudged) == email


async def test_the_users_own_text_is_kept_as_it_was_typed(
    home: Home, nudged: Person, clock: TurnableClock
) -> None:
    own = "Dear Jane,\n\n1 < 2 & *stars* are fine.\n\nAnn"
    suggested = body(nudged)
    await nudged.taps(v.EDIT)
    await nudged.sends(own)
    assert body(nudged) == own
    await nudged.taps(v.SUGGESTED_TEXT)
    assert body(nudged) == suggested
    await nudged.taps(v.OWN_TEXT)
    await nudged.taps(v.LATER)
    await nudged.taps(v.IN_AN_HOUR)
    await home.restart()
    await clock.move(hours=1)
    assert body(nudged) == own


async def test_the_own_text_can_be_given_up_in_the_middle(nudged: Person) -> None:
    suggested = body(nudged)
    await nudged.taps(v.EDIT)
    await nudged.taps(v.LEAVE_AS_IT_IS)
    assert body(nudged) == suggested
    assert v.DONE in nudged.last.buttons


async def test_two_people_of_one_interview_get_two_different_texts(
    ann: Person, clock: TurnableClock
) -> None:
    await plan(ann, people=[JANE, "Bob Stone, HR, bob@acme.com"])
    await clock.move(hours=1)
    texts = []
    for name in ("Jane Doe", "Bob Stone"):
        await ann.taps(v.THANK_YOU_TO.format(name=name), on="due")
        texts.append(body(ann))
        await ann.taps(v.ALL_OF_THEM)
    sentences = [set(text.replace("\n\n", " ").split(". ")) for text in texts]
    assert not sentences[0] & sentences[1]


async def test_somebody_without_an_address_is_thanked_through_others(
    ann: Person, clock: TurnableClock
) -> None:
    await plan(ann, people=["Bob"])
    await clock.move(hours=1)
    await ann.taps(v.MISSING_CONTACTS)
    assert "recruiter" in ann.last.text
    assert "Look up on LinkedIn" in ann.last.buttons
    assert v.COPY_ADDRESS not in ann.last.buttons
