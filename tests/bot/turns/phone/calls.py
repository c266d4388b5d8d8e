"""A call held without Telegram: a chat in which the first follow-up to Jane Doe has come up."""

from dataclasses import replace

from playbook.chat import Chat, Item, Nudge, NudgeState
from playbook.facts import Application, Channel, Person
from playbook.plan.deeds import mark_done
from tests.playbook.plan.builders import an_application, at, key_of
from trials.stage.talk import LONDONER, Talk

JANE = Person("1", "Jane Doe", email="jane@acme.com", phone="+44 20 7946 0958")
UNREACHABLE = replace(JANE, phone=None)
OVER = "The call is over"
CALLED = "2026-12-08 10:00"
"""A Tuesday morning, two working days after the date that had been named."""


def applied(person: Person = JANE, channel: Channel | None = None) -> Application:
    """Jane Doe was met at Acme on Tuesday 24 November, and thanked; they wanted to decide by 4 December."""
    application = an_application(people=(person,), decided="2026-12-04")
    application = mark_done(application, key_of("t1.1"), at("2026-11-24 18:00"))
    return replace(application, role="data engineer", channel=channel)


def nudged(person: Person = JANE, channel: Channel | None = None) -> Talk:
    """Somebody to whom the first follow-up was just brought up."""
    by = replace(LONDONER, digest=False)
    chat = Chat(7, by, (applied(person, channel),))
    before = Nudge("n", (Item("a", "t1.1"),), at("2026-11-24 17:00"), NudgeState.SENT)
    talk = Talk(replace(chat, nudges=(before,)), now=at(CALLED)).wakes()
    assert "First follow-up" in talk.text, talk.text
    return talk


def calling(person: Person = JANE, channel: Channel | None = None) -> Talk:
    """The same, with the script in front of them."""
    talk = nudged(person, channel)
    return talk.taps("Phone script" if channel is Channel.PHONE else "Call instead")


def application_of(talk: Talk) -> Application:
    return talk.chat.applications[0]


def says(talk: Talk, *labels: str) -> Talk:
    """Tap one button after the other."""
    for label in labels:
        talk.taps(label)
    return talk
