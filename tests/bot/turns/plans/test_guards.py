"""Before a message goes out: what was seen is said under the text, and the user decides."""

import pytest

from trials.stage.talk import Talk, told


def thanks(people: tuple[str, ...] = ("Jane Doe, CTO, jane@acme.com",)) -> Talk:
    return told(people).waits(hours=2)


@pytest.mark.parametrize(
    ("own", "seen"),
    [
        ("Dear Jane, thank you for the talk at [company].", "[company]"),
        ("Dear Jane, just checking in about the role at Acme.", "just checking in"),
        ("Dear Jane, you promised to write by Friday.", "promised"),
        ("Dear Jane, thanks.", "words"),
    ],
)
def test_the_users_own_text_is_looked_over(own: str, seen: str) -> None:
    talk = thanks().taps("Edit").sends(own)
    warning = talk.text.partition("⚠️")[2]
    assert seen in warning
    assert "Done, it is sent" in talk.labels(), "the user decides"


def test_a_text_of_the_bot_needs_no_warning() -> None:
    assert "⚠️" not in thanks().text


def test_another_company_in_the_text_is_pointed_out() -> None:
    talk = told().sends("/new").sends("Globex").taps("Skip").taps("Just now")
    talk.taps("I have no names").taps("No date named").taps("Nobody said").waits(hours=2)
    talk.taps("Thank-you to Jane").taps("Edit").sends(
        "Dear Jane, thank you. I look forward to Globex."
    )
    assert "Globex" in talk.text.partition("⚠️")[2]


def test_a_private_address_beside_official_ones_is_pointed_out() -> None:
    talk = thanks(("Jane Doe, CTO, jane.doe@gmail.com", "Bob Roe, CEO, bob@acme.com"))
    talk.taps("Thank-you to Jane")
    assert "private address" in talk.text


def test_a_second_message_within_three_working_days_is_pointed_out() -> None:
    talk = thanks().taps("Done, it is sent").taps("Open the plan").taps("First follow-up")
    talk.taps("Show me the text anyway")
    assert "less than three working days ago" in talk.text
