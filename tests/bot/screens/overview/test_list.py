"""The list stays readable with thirty applications: pages, filters, most pressing first."""

import re

import pytest

from bot.parts.callbacks.chat import ListPage
from bot.parts.standing import Standing, line_up
from playbook.chat import Chat
from playbook.plan.deeds import mark_done
from playbook.plan.look import Look
from tests.bot.many import thirty
from tests.bot.screen_rules import check
from trials.stage.talk import FRIDAY, LONDONER, Talk, buttons_of, londoner, told

NUMBER = re.compile(r"(?:🔔|▫️|➖) (\d\d) ")


@pytest.fixture
def talk() -> Talk:
    return Talk(thirty()).sends("/list")


def numbers(talk: Talk) -> list[str]:
    """The applications on the screen, by the numbers in their names."""
    return NUMBER.findall(talk.text)


def all_pages(talk: Talk) -> list[str]:
    found = numbers(talk)
    while any(label.endswith("›") for label in talk.labels()):
        talk.taps(next(label for label in talk.labels() if label.endswith("›")))
        found += numbers(talk)
    return found


def test_every_application_stands_on_one_page_and_opens_its_card(talk: Talk) -> None:
    found = all_pages(talk)
    assert sorted(found) == [f"{n:02d}" for n in range(30)]
    talk.taps(found[-1])
    assert f"<b>{found[-1]} " in talk.text


def test_a_page_fits_a_phone(talk: Talk) -> None:
    all_pages(talk)
    for screen in talk.every:
        check(screen)
        lines = str(screen.text).splitlines()
        assert len(lines) <= 12
        assert all(len(line) <= 130 for line in lines)
        assert len(buttons_of(screen)) <= 14


def test_what_is_to_do_comes_first_then_what_waits_then_the_closed(talk: Talk) -> None:
    standings = [entry.standing for entry in line_up(Look(talk.chat, talk.now))]
    assert standings == sorted(standings, key=list(Standing).index)
    assert [entry.application.id[1:] for entry in line_up(Look(talk.chat, talk.now))] == all_pages(
        talk
    )


def test_what_will_be_too_late_soon_comes_before_what_is_only_old() -> None:
    chat = told().waits(hours=1).chat
    old = thirty().applications[1]  # its follow-up has been due for a week
    talk = Talk(chat.with_application(old), now=FRIDAY.replace(hour=17), update=99).sends("/list")
    assert talk.text.index("Thank-you to Jane Doe") < talk.text.index("First follow-up")


def test_what_waits_stands_in_the_order_of_its_dates() -> None:
    chat = Chat(7, LONDONER, tuple(a for a in thirty().applications if int(a.id[1:]) % 5 == 2))
    entries = line_up(Look(chat, FRIDAY))
    dates = [entry.next.due for entry in entries if entry.next and entry.next.due]
    assert len(dates) == 6
    assert dates == sorted(dates)


def test_the_closed_stand_newest_first(talk: Talk) -> None:
    talk.taps("Closed")
    ends = [
        e.application.closed_at
        for e in line_up(Look(talk.chat, talk.now))
        if e.standing is Standing.CLOSED
    ]
    known = [end for end in ends if end]
    assert known == sorted(known, reverse=True)
    assert "closed, you moved on" in talk.text


@pytest.mark.parametrize("label", ["To do", "Waiting", "Closed"])
def test_a_filter_shows_as_many_as_its_button_says(talk: Talk, label: str) -> None:
    button = next(one for one in talk.labels() if one.startswith(label))
    promised = int(button.rpartition(" ")[2])
    talk.taps(label)
    assert f"<b>{label} ({promised})</b>" in talk.text
    assert len(all_pages(talk)) == promised


def test_the_other_filters_and_all_are_one_tap_away(talk: Talk) -> None:
    talk.taps("Waiting")
    others = [x for x in talk.labels() if x.startswith(("All", "To do", "Waiting", "Closed"))]
    assert [x.rpartition(" ")[0] for x in others] == ["All", "To do", "Closed"]
    assert talk.taps("All 30").text.startswith("<b>30 applications</b>")


def test_where_all_stand_alike_there_is_nothing_to_filter() -> None:
    assert told().waits(hours=1).sends("/list").labels() == [
        "Acme · data engineer",
        "New interview",
    ]


def test_what_is_in_play_leaves_out_the_closed(talk: Talk) -> None:
    live = [one for one in talk.chat.applications if not one.closed]
    talk.forges(ListPage("0", "live").pack(), talk.last)
    assert f"{len(live)} applications in play" in talk.text


@pytest.mark.parametrize("data", ["l:999:todo", "l:0:nonsense", "l:0:", "l:0", "l:7:done"])
def test_an_old_button_still_shows_a_page(talk: Talk, data: str) -> None:
    talk.forges(data, talk.last)
    check(talk.screen)
    assert numbers(talk)


def test_an_empty_filter_says_so() -> None:
    talk = told().waits(hours=1).sends("/list")
    talk.forges("l:0:done", talk.last)
    check(talk.screen)
    assert "There is nothing here just now" in talk.text
    assert "All 1" in talk.labels()


def test_several_things_due_are_counted_and_a_done_one_goes() -> None:
    talk = told(("Jane Doe, jane@acme.com", "Bob Roe, bob@acme.com")).waits(hours=1).sends("/list")
    assert "Thank-you to Jane Doe and 1 more" in talk.text
    one = talk.chat.applications[0]
    key = next(e for e in line_up(Look(talk.chat, talk.now))).due[0].key
    talk.chat = talk.chat.with_application(mark_done(one, key, talk.now))
    assert "Thank-you to Bob Roe" in talk.sends("/list").text


def test_without_any_it_offers_to_begin() -> None:
    assert "There are no applications yet" in londoner().sends("/list").text
