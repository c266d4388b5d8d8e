"""The question whether what was closed for long may go: asked twice, about what it names and nothing else."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.parts.callbacks.answers import Ask
from bot.parts.callbacks.chat import Erase
from bot.screens.plans.nudge_screen import draw_nudge
from playbook.facts import Application, Closure, Ending
from playbook.plan.look import Look
from playbook.preferences import Preferences
from tests.bot.many import an_application
from tests.bot.screen_rules import check
from trials.stage.talk import FRIDAY, LONDONER, Talk, told

DAY = timedelta(days=1)


def closed(number: int, days: int, company: str) -> Application:
    at = FRIDAY - days * DAY
    closure = Closure(Ending.MOVED_ON, at)
    return an_application(number, at, company=company, role=None, closure=closure)


@pytest.fixture
def talk() -> Talk:
    """Acme and Beta were closed half a year ago, Gamma last week; on a Monday the bot asks."""
    talk = Talk(now=FRIDAY)
    talk.chat = replace(
        talk.chat,
        preferences=replace(LONDONER, digest=False),
        applications=(closed(0, 185, "Acme"), closed(1, 200, "Beta"), closed(2, 7, "Gamma")),
    )
    return talk.waits(days=3)


def companies(talk: Talk) -> list[str | None]:
    return [one.company for one in talk.chat.applications]


def test_one_message_names_them_all_with_the_day_of_their_end(talk: Talk) -> None:
    assert "2 applications have been closed for a long time" in talk.text
    assert "• Acme, closed Tuesday, 19 May 2026" in talk.text
    assert "• Beta, closed" in talk.text
    assert "Gamma" not in talk.text
    assert "Nothing has happened there for 180 days or longer" in talk.text
    assert "gone for good" in talk.text
    assert talk.labels() == ["Erase", "Keep", "Show"]
    check(talk.screen)


def test_erasing_is_asked_once_more_by_name_and_then_done(talk: Talk) -> None:
    question = talk.last
    talk.taps("Erase")
    assert companies(talk) == ["Acme", "Beta", "Gamma"]
    asked = talk.messages[question].text
    for words in ("Acme", "Beta", "cannot be undone", "/export"):
        assert words in asked
    check(talk.messages[question])
    talk.taps("Yes, erase it")
    assert companies(talk) == ["Gamma"]
    assert "2 applications are erased" in talk.messages[question].text
    assert "still stands in this chat" in talk.messages[question].text
    assert talk.labels(question) == []


@pytest.mark.parametrize("labels", [("Keep",), ("Erase", "No, keep it")])
def test_what_is_kept_stays_and_rests(talk: Talk, labels: tuple[str, ...]) -> None:
    for label in labels:
        talk.taps(label)
    assert "I will not ask again before 180 days are over" in talk.text
    assert companies(talk) == ["Acme", "Beta", "Gamma"]
    said = talk.last
    talk.waits(days=100)
    assert talk.last == said


def test_show_opens_what_is_closed_and_the_question_stays(talk: Talk) -> None:
    question = talk.last
    talk.taps("Show")
    assert "Closed (3)" in talk.text
    assert talk.labels(question) == ["Erase", "Keep", "Show"]


def test_show_opens_the_card_where_it_is_about_one(talk: Talk) -> None:
    question = talk.last
    talk.sends("/forget").taps("Beta").taps("Yes, forget it")
    assert "1 application has been closed for a long time" in talk.messages[question].text
    talk.taps("Show", question)
    assert "You have moved on from this one" in talk.text


def test_a_tap_that_comes_again_says_what_became_of_it(talk: Talk) -> None:
    until = talk.chat.nudges[-1].items[0].action[1:]
    for what in ("sure", "sure", "keep", ""):
        talk.forges(Erase(until, what).pack(), talk.last)
    assert "what you erased is gone, what you kept stays" in talk.text
    assert companies(talk) == ["Gamma"]


@pytest.mark.parametrize("until", ["", "soon", "2026-13-40", "9999-12-31x"])
def test_a_forged_day_reaches_nothing(talk: Talk, until: str) -> None:
    talk.forges(Erase(until, "sure").pack(), talk.last)
    assert "I do not know this button" in talk.word
    assert len(talk.chat.applications) == 3


def test_what_was_reopened_meanwhile_is_left_alone(talk: Talk) -> None:
    talk.taps("Erase")
    question = talk.last
    acme = replace(talk.chat.applications[0], closure=None)
    talk.chat = talk.chat.with_application(acme)
    talk.taps("Yes, erase it", question)
    assert companies(talk) == ["Acme", "Gamma"]


def test_an_open_question_about_what_is_erased_goes_with_it(talk: Talk) -> None:
    question = talk.last
    talk.forges(Ask("a00", "t", "challenge").pack())
    talk.taps("Erase", question).taps("Yes, erase it", question)
    assert talk.chat.dialog is None
    assert "a00" not in repr(talk.chat)


def test_an_older_question_keeps_neither_buttons_nor_names(talk: Talk) -> None:
    first = talk.last
    talk.waits(days=181).waits(days=3)
    assert talk.last != first
    older = next(one for one in talk.chat.nudges if one.message == first)
    screen = draw_nudge(Look(talk.chat, talk.now), older)
    assert screen.rows == ()
    assert "Acme" not in screen.text


def test_forty_long_ones_fit_a_message() -> None:
    many = tuple(
        replace(one, closure=Closure(Ending.MOVED_ON, FRIDAY - 200 * DAY))
        for one in (an_application(n, FRIDAY - 220 * DAY) for n in range(40))
    )
    talk = Talk(now=FRIDAY)
    talk.chat = replace(talk.chat, preferences=LONDONER, applications=many)
    talk.waits(days=3)
    assert "40 applications" in talk.text
    assert "and 10 more" in talk.text
    check(talk.screen)
    check(talk.taps("Erase").screen)


def test_nothing_is_erased_that_was_not_named_and_the_rest_is_asked_about_next() -> None:
    talk = Talk(now=FRIDAY)
    companies_of_forty = [f"Firm {number:02}" for number in range(40)]
    many = tuple(closed(n, 200, company) for n, company in enumerate(companies_of_forty))
    talk.chat = replace(talk.chat, preferences=LONDONER, applications=many)
    question = talk.waits(days=3).last
    talk.taps("Erase")
    asked = talk.messages[question].text
    named = [company for company in companies_of_forty if company in asked]
    assert len(named) == 30
    assert "more" not in asked
    yes = talk.messages[question].rows[0][0]
    talk.taps("Yes, erase it")
    assert companies(talk) == [one for one in companies_of_forty if one not in named]
    assert "30 applications are erased" in talk.messages[question].text
    talk.forges(yes.data, question)
    assert len(companies(talk)) == 10, "tapped twice in a hurry"
    assert "10 applications have been closed for a long time" in talk.text
    talk.taps("Erase").taps("Yes, erase it")
    assert companies(talk) == []


def test_the_wait_is_a_setting_with_its_usual_value_and_undo() -> None:
    talk = told().sends("/settings")
    assert "Ask to erase what is closed: <b>After 180 days</b>" in talk.text
    talk.taps("Ask to erase")
    assert "I erase nothing by myself" in talk.text
    talk.taps("Never")
    assert talk.chat.preferences.erase_after == 0
    assert "<b>Never</b> (was: After 180 days)" in talk.text
    talk.taps("Undo")
    assert talk.chat.preferences.erase_after == Preferences().erase_after == 180
