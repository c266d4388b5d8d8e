"""The way to the script: first where they like to be called, beside the email where they can be."""

from dataclasses import replace

from bot.parts.callbacks.plans import Phone
from bot.telegram.screen import Style, Tap
from playbook.chat import Chat
from playbook.facts import Channel
from tests.bot.turns.phone.calls import (
    OVER,
    UNREACHABLE,
    applied,
    calling,
    nudged,
    says,
)
from tests.playbook.plan.builders import at
from trials.stage.talk import LONDONER, Talk, buttons_of


def test_they_like_to_be_called_so_the_call_comes_first_and_the_email_stays() -> None:
    talk = nudged(channel=Channel.PHONE)
    first = buttons_of(talk.screen)[0]
    assert isinstance(first, Tap)
    assert (first.label, first.style) == ("Phone script", Style.PRIMARY)
    assert "They like to be called" in talk.text
    assert "Subject:" in talk.text


def test_who_has_a_number_can_be_called_instead() -> None:
    talk = nudged()
    assert "Call instead" in talk.labels()
    assert talk.labels().index("Call instead") > talk.labels().index("Done, it is sent")


def test_without_a_number_no_call_is_suggested() -> None:
    assert "Call instead" not in nudged(UNREACHABLE).labels()


def test_who_likes_calls_but_left_no_number_is_called_all_the_same() -> None:
    talk = calling(UNREACHABLE, Channel.PHONE)
    assert "I have no number for Jane Doe" in talk.text


def test_the_call_they_agreed_to_comes_first_when_its_day_is_there() -> None:
    talk = says(calling(), "Not yet", "Yes, still", "They do not know", "Yes, a call", OVER)
    talk.now = at("2026-12-15 09:00")
    talk.wakes()
    assert "Second and last follow-up" in talk.text
    assert talk.labels()[0] == "Phone script"
    says(talk, "Phone script")
    assert "I asked on Tuesday 8 December" in talk.text
    says(talk, "Not yet", "Yes, still", "They do not know")
    assert "call again" not in talk.text
    says(talk, OVER)
    open_ones = [one for one in talk.labels() if "follow-up" in one]
    assert not open_ones


def test_nobody_is_called_a_second_time_before_the_first() -> None:
    talk = nudged()
    talk.forges("x:a:s1:any", 0)
    assert "Call instead" not in talk.labels()
    talk.forges(Phone("a", "s1", "").pack(), 0)
    assert "not needed any more" in talk.word


def test_a_thank_you_is_never_a_call() -> None:
    unthanked = replace(applied(channel=Channel.PHONE), marks=())
    talk = Talk(Chat(7, LONDONER, (unthanked,)), now=at("2026-11-24 17:00")).wakes()
    assert "Thank-you to Jane Doe" in talk.text
    assert not {"Phone script", "Call instead"} & set(talk.labels())
