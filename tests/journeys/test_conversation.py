"""One interview told, typed and tapped, back and forth, and changed on the summary."""

import pytest

from sandbox.testing.person import Person
from trials.stage import vocabulary as v
from trials.stage.talks import plan, tell


async def test_a_whole_conversation_typed(ann: Person) -> None:
    await ann.sends("/new")
    await ann.sends("Acme")
    await ann.sends("Data engineer")
    await ann.sends("today at 2 pm")
    assert "Thursday, 19 November 2026 at 14:00" in ann.last.text
    await ann.taps(v.YES)
    await ann.sends("Jane Doe, CTO")
    await ann.sends("jane@acme.com, +44 20 7946 0958")
    await ann.sends("Bob from HR")
    await ann.taps(v.SKIP)
    await ann.taps(v.EVERYONE)
    await ann.sends("by 4 December")
    assert "Friday, 4 December 2026, in 11 working days" in ann.last.text
    await ann.taps(v.YES)
    await ann.sends("they get in touch")
    for answer in (
        *("Acme", "Data engineer", "Thursday, 19 November 2026, 14:00", "Jane Doe", "CTO"),
        *("jane@acme.com", "Bob", "HR", "Friday, 4 December 2026", v.THEY_MOVE),
    ):
        assert answer in ann.message(v.SUMMARY).text


async def test_a_whole_conversation_tapped(ann: Person) -> None:
    """Company and a name are all that has to be typed."""
    await ann.sends("/new")
    await ann.sends("Acme")
    await ann.taps(v.SKIP)
    await ann.taps(v.ANOTHER_DAY)
    assert "November 2026" in ann.last.buttons
    await ann.taps("18")
    assert v.WHAT_HOUR in ann.last.text
    await ann.taps("16:00")
    await ann.sends("Jane Doe")
    await ann.taps(v.SKIP, on=v.WHAT_TITLE.format(name="Jane Doe"))
    await ann.taps(v.SKIP, on=v.HOW_TO_REACH)
    await ann.taps(v.EVERYONE)
    await ann.taps(v.ANOTHER_DAY)
    await ann.taps(v.NEXT_MONTH)
    assert "December 2026" in ann.last.buttons
    await ann.taps("4")
    await ann.taps(v.I_MOVE)
    for answer in ("Acme", "Wednesday, 18 November 2026, 16:00", "Jane Doe", v.I_MOVE):
        assert answer in ann.message(v.SUMMARY).text
    assert "Friday, 4 December 2026" in ann.message(v.SUMMARY).text


async def test_the_talk_makes_the_thank_you(ann: Person) -> None:
    await tell(ann, people=["Jane Doe, CTO, jane@acme.com", "Bob Stone, HR, bob@acme.com"])
    await ann.taps(v.ADD_TALK)
    assert v.WHAT_TOPIC.format(name="Jane Doe") in ann.last.text
    await ann.sends("their move to Kubernetes")
    assert v.WHAT_TOPIC.format(name="Bob Stone") in ann.last.text
    await ann.sends("the four-day week")
    await ann.sends("keeping the pipelines stable")
    await ann.taps(v.ENOUGH)
    await ann.taps(v.SHOW_PLAN)
    texts = []
    for name in ("Jane Doe", "Bob Stone"):
        await ann.taps(v.THANK_YOU_TO.format(name=name))
        texts.append(ann.message(f"Hello {name.partition(' ')[0]}").text)
        await ann.taps(v.OPEN_PLAN)
    assert "your move to Kubernetes" in texts[0]
    assert "the four-day week" in texts[1]
    for told in ("the four-day week", "Bob"):
        assert told not in texts[0]


async def test_each_question_says_how_far_it_is(ann: Person) -> None:
    await ann.sends("/new")
    assert "1 of 6" in ann.last.text
    await ann.sends("Acme")
    assert "2 of 6" in ann.last.text


async def test_a_question_that_may_stay_open_can_be_skipped(ann: Person) -> None:
    await tell(ann, role=None, people=[], decision=None)
    assert "no date named" in ann.message(v.SUMMARY).text


async def test_back_goes_to_the_question_before_and_keeps_what_was_told(ann: Person) -> None:
    await ann.sends("/new")
    await ann.sends("Acme")
    await ann.sends("Data engineer")
    await ann.taps(v.BACK)
    assert v.WHICH_ROLE in ann.last.text
    await ann.sends("Data architect")
    assert v.WHEN in ann.last.text
    await ann.taps(v.BACK)
    await ann.taps(v.BACK)
    assert v.WHICH_COMPANY in ann.last.text
    await ann.sends("Acme Ltd")
    await ann.sends("yesterday 3 pm")
    await ann.taps(v.BACK)
    assert v.WHEN in ann.last.text
    await ann.sends("yesterday 3 pm")
    await ann.taps(v.YES)
    await ann.sends("/list")
    assert "Acme Ltd · Data architect" in ann.last.text


@pytest.mark.parametrize("way", ["button", "command"])
async def test_cancel_asks_before_it_throws_anything_away(ann: Person, way: str) -> None:
    await ann.sends("/new")
    await ann.sends("Acme")
    await (ann.taps(v.CANCEL) if way == "button" else ann.sends("/cancel"))
    assert {v.GO_ON_WITH_QUESTIONS, v.KEEP_FOR_LATER, v.THROW_AWAY} <= set(ann.last.buttons)
    await ann.taps(v.GO_ON_WITH_QUESTIONS)
    assert v.WHICH_ROLE in ann.last.text
    await (ann.taps(v.CANCEL) if way == "button" else ann.sends("/cancel"))
    await ann.taps(v.THROW_AWAY)
    assert v.STOPPED in ann.last.text
    await ann.sends("/list")
    ann.does_not_see("Acme ·")


async def test_what_was_kept_for_later_can_be_gone_on_with(ann: Person) -> None:
    await ann.sends("/new")
    await ann.sends("Acme")
    await ann.taps(v.CANCEL)
    await ann.taps(v.KEEP_FOR_LATER)
    await ann.sends("/list")
    assert "not finished yet" in ann.last.text
    await ann.taps("Acme")
    await ann.taps("Go on")
    assert v.WHICH_ROLE in ann.last.text


async def test_any_answer_can_be_changed_on_the_summary(ann: Person) -> None:
    await tell(ann)
    await ann.taps(v.CHANGE_AN_ANSWER)
    await ann.taps("Decision", on=v.WHAT_TO_CHANGE)
    await ann.sends("7 December")
    await ann.taps(v.YES)
    assert "Monday, 7 December 2026" in ann.message(v.SUMMARY).text
    await ann.taps(v.CHANGE_AN_ANSWER)
    await ann.taps("Jane Doe", on=v.WHAT_TO_CHANGE)
    await ann.taps("Email or phone")
    await ann.sends("jane.doe@acme.com")
    assert "jane.doe@acme.com" in ann.last.text
    await ann.taps(v.SHOW_PLAN)
    assert f"{v.FIRST}: Wed 9 Dec" in ann.last.text


async def test_a_person_can_be_added_and_taken_out(ann: Person) -> None:
    await tell(ann)
    await ann.taps(v.CHANGE_AN_ANSWER)
    await ann.taps("Add a person")
    await ann.sends("Bob Stone, HR, bob@acme.com")
    await ann.taps(v.EVERYONE)
    await ann.taps(v.CHANGE_AN_ANSWER)
    await ann.taps("Jane Doe", on=v.WHAT_TO_CHANGE)
    await ann.taps("Take this person out")
    await ann.taps(v.BACK)
    await ann.taps(v.SHOW_PLAN)
    assert v.THANK_YOU_TO.format(name="Bob Stone") in ann.last.text
    assert "Jane" not in ann.last.text


async def test_a_date_nobody_can_read_gets_a_kind_word_and_the_picker(ann: Person) -> None:
    await ann.sends("/new")
    await ann.sends("Acme")
    await ann.taps(v.SKIP)
    await ann.sends("when the cows came home")
    assert v.NO_DAY in ann.last.text
    assert v.ANOTHER_DAY in ann.last.buttons
    await ann.sends("tomorrow 3 pm")
    assert v.STILL_AHEAD in ann.last.text


async def test_a_company_may_be_called_anything(ann: Person) -> None:
    name = "A < B & Co <b>“x”</b>"
    await plan(ann, name, role="C++ & <i>Go</i>", people=["O'Neil <Pat>, R&D"])
    assert f"{name} · C++ & <i>Go</i>" in ann.last.text
    await ann.sends("/list")
    assert any(name in label for label in ann.last.buttons)
