"""An interview told in one line, from the message to the plan."""

from sandbox.testing.person import Person
from trials.stage import vocabulary as v
from trials.stage.home import Home

LINE = (
    "Interviewed at Acme for data engineer yesterday 3pm with Jane Doe, they decide by next Friday"
)
READ = (
    "Company: Acme",
    "Role: data engineer",
    "Wednesday, 18 November 2026, 15:00",
    "Jane Doe",
    "Fri 20 Nov or Fri 27 Nov",
)


async def test_one_line_is_shown_and_its_doubt_asked(ann: Person) -> None:
    await ann.sends(LINE)
    for words in READ:
        assert words in ann.message(v.WHAT_I_READ).text
    assert v.WHICH_ONE in ann.last.text
    await ann.taps("Friday, 27 November 2026")
    await ann.sends("CTO")
    await ann.sends("jane@acme.com")
    await ann.taps(v.EVERYONE, on=v.ANYONE_ELSE)
    await ann.taps(v.THEY_MOVE, on=v.NEXT_MOVE)
    for words in ("Acme", "data engineer", "Jane Doe", "CTO", "Friday, 27 November 2026"):
        assert words in ann.message(v.SUMMARY).text
    await ann.taps(v.SHOW_PLAN)
    assert v.THANK_YOU_TO.format(name="Jane Doe") in ann.last.text
    assert f"{v.FIRST}: Tue 1 Dec" in ann.last.text


async def test_somebody_who_tells_it_at_once_is_not_held_up_by_the_first_questions(
    newcomer: Person,
) -> None:
    await newcomer.sends("/start")
    await newcomer.sends(LINE)
    assert "Company: Acme" in newcomer.message(v.WHAT_I_READ).text
    newcomer.does_not_see(v.NO_SUCH_PLACE)
    assert v.WHICH_ONE in newcomer.last.text


async def test_new_takes_the_line_too_and_a_restart_loses_no_doubt(home: Home, ann: Person) -> None:
    await ann.sends(f"/new {LINE}")
    assert v.WHICH_ONE in ann.last.text
    await home.restart()
    await ann.taps("Friday, 20 November 2026")
    assert v.WHAT_TITLE.format(name="Jane Doe") in ann.last.text


async def test_the_line_may_answer_the_first_question(ann: Person) -> None:
    await ann.sends("/new")
    await ann.sends("had my interview with Globex this morning at 10, it went well")
    assert v.I_LEAVE_OUT in ann.message(v.WHAT_I_READ).text
    assert v.WHICH_ROLE in ann.last.text
    await ann.sends("/list")
    assert "Globex" in ann.last.text
    ann.does_not_see("Acme")


async def test_two_people_at_once_are_confirmed(ann: Person) -> None:
    await ann.sends("Interviewed at Acme for data engineer yesterday 3pm")
    assert v.WHOM in ann.last.text
    await ann.sends("Jane Doe (CTO), jane@acme.com and Bob from HR")
    assert "1. Jane Doe, CTO, jane@acme.com\n2. Bob, HR" in ann.last.text
    await ann.taps(v.YES_BOTH)
    assert v.HOW_TO_REACH + " Bob" in ann.last.text
    await ann.sends("bob@acme.com")
    assert "Jane Doe and Bob" in ann.last.text
    await ann.taps(v.EVERYONE)
    assert v.WHEN_DECIDED in ann.last.text


async def test_what_tells_of_no_interview_is_left_alone(ann: Person) -> None:
    await ann.sends("Should I write to Acme after my interview?")
    assert v.WAS_NOT_ASKING in ann.last.text
