"""A chat that is full: nothing is lost, everything can be read and forgotten, and the word says what to do."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.handlers import type_text
from bot.parts.callbacks.chat import Forget
from bot.parts.callbacks.plans import OpenCard
from bot.turns.capacity import CAPACITY, Capacity, within_capacity
from bot.turns.commands import COMMANDS
from bot.turns.turn import Decision, Show, Turn
from playbook.chat import Chat
from playbook.facts import Application, DraftChoice, Interview, Person
from playbook.plan.deeds import snooze
from playbook.plan.look import Look
from storage.packing import weigh
from tests.bot.many import an_application, thirty
from tests.playbook.plan.builders import key_of
from trials.stage.talk import FRIDAY, LONDONER, Talk, told

FULL = "my memory of our chat is full"
HOUR = timedelta(hours=1)


def with_many(count: int) -> Chat:
    many = tuple(an_application(number, FRIDAY - HOUR) for number in range(count))
    return Chat(7, preferences=LONDONER, applications=many)


def with_much(size: int = CAPACITY.told) -> Chat:
    """One application after the other with all texts of one's own, until so much is told."""
    chat, number = thirty(), 0
    own = tuple(DraftChoice(f"t1.{n}", own="ä" * 3000) for n in range(4))
    while (room := size - weigh(chat.applications)) > 0:
        number += 1
        drafts = own if room > 30_000 else (DraftChoice("t1.1", own="x" * max(1, room - 750)),)
        chat = chat.with_application(an_application(100 + number, FRIDAY - HOUR, drafts=drafts))
    return chat


def test_an_application_too_many_is_refused_kindly_and_nothing_is_lost() -> None:
    talk = Talk(with_many(CAPACITY.applications)).sends("/new")
    assert FULL in talk.text
    assert "Everything you told me before is safe" in talk.text
    assert talk.labels() == ["Closed applications", "Forget something"]
    assert talk.chat.applications == with_many(CAPACITY.applications).applications


def test_one_line_that_tells_of_an_interview_is_refused_as_well() -> None:
    talk = Talk(with_many(CAPACITY.applications))
    talk.sends("Interviewed at Initech for data engineer today 3 pm with Jane Doe")
    assert FULL in talk.text
    assert len(talk.chat.applications) == CAPACITY.applications


def test_with_one_forgotten_there_is_room_again() -> None:
    talk = Talk(with_many(CAPACITY.applications)).sends("/new")
    talk.taps("Forget something").taps("149").taps("Yes, forget it")
    assert len(talk.chat.applications) == CAPACITY.applications - 1
    talk.sends("/new").sends("Initech")
    assert "Which role" in talk.text


def test_a_full_record_can_be_read_done_and_forgotten() -> None:
    talk = Talk(with_much()).sends("/list")
    for command in ("/today", "/settings", "/help", "/export"):
        talk.sends(command)
        assert FULL not in talk.text
    talk.forges(OpenCard("a00").pack()).taps("Thank-you")
    talk.taps("Done, it is sent")
    done = talk.chat.application("a00")
    assert done is not None
    assert done.mark(key_of("t1.1")) is not None
    talk.forges(Forget("a00").pack()).taps("Yes, forget it")
    assert talk.chat.application("a00") is None


def test_an_answer_that_does_not_fit_is_refused_and_the_question_stays() -> None:
    talk = told().taps("Show the plan").taps("Thank-you to Jane").taps("Edit")
    asked = talk.chat.dialog
    much = with_much(CAPACITY.told - 500).applications
    talk.chat = replace(talk.chat, applications=(*much, *talk.chat.applications))
    before = talk.chat.applications
    talk.sends("Dear Jane, " + "thank you so much. " * 100)
    assert FULL in talk.text
    assert (talk.chat.applications, talk.chat.dialog) == (before, asked)


def test_a_refusal_that_got_lost_is_said_again() -> None:
    talk = Talk(with_many(CAPACITY.applications)).sends("/new")
    talk.repeats(COMMANDS["new"])
    assert FULL in talk.text


def test_people_beyond_all_measure_are_refused() -> None:
    talk = told().sends("/list")
    application = talk.chat.applications[0]
    crowd = tuple(Person(str(n), f"P{n} Lee", "CTO", "a@acme.com") for n in range(CAPACITY.people))
    interview = replace(application.interviews[0], people=crowd)
    full = talk.chat.with_application(application.with_interview(interview))

    def meet_another(look: Look) -> Turn:
        one = interview.with_person(Person("new", "Max Roe"))
        return Turn(look.with_application(application.with_interview(one)))

    turn = within_capacity(meet_another, tapped=True)(Look(full, FRIDAY))
    assert turn.chat == full
    assert "more people than I can keep" in shown(turn)


def test_rounds_beyond_all_measure_are_refused() -> None:
    rounds = tuple(Interview(str(n), "UTC", FRIDAY) for n in range(CAPACITY.interviews))
    one = Application("a", company="Acme", interviews=rounds)
    chat = Chat(7, applications=(one,))
    another = chat.with_application(one.with_interview(Interview("new", "UTC")))
    turn = within_capacity(telling(another), tapped=True)(Look(chat, FRIDAY))
    assert turn.chat == chat
    assert "more interviews than I can keep" in shown(turn)


def test_putting_off_every_day_adds_nothing() -> None:
    application = told().chat.applications[0]
    for day in range(100):
        application = snooze(application, key_of("t1.1"), FRIDAY, FRIDAY + timedelta(days=day))
    assert [one.until for one in application.marks] == [FRIDAY + timedelta(days=99)]


def shown(turn: Turn) -> str:
    return " ".join(str(one.screen.text) for one in turn.effects if isinstance(one, Show))


SMALL = Capacity(applications=3, told=2000, deeds=100)
STEPS = st.lists(st.tuples(st.sampled_from("abcde"), st.integers(0, 900), st.booleans()))


@given(STEPS)
def test_no_chat_grows_beyond_the_limit_and_forgetting_always_works(
    steps: list[tuple[str, int, bool]],
) -> None:
    chat = Chat(7)
    for key, size, tapped in steps:
        told = chat.with_application(Application(key, company="x" * size))
        kept = within_capacity(telling(told), tapped=tapped, capacity=SMALL)(
            Look(chat, FRIDAY)
        ).chat
        assert kept in {chat, told}
        chat = kept or chat
        assert len(chat.applications) <= SMALL.applications
        assert weigh(chat.applications) <= SMALL.told + SMALL.deeds
        less = chat.without_application(key)
        assert within_capacity(telling(less), tapped=tapped)(Look(chat, FRIDAY)).chat == less


def telling(chat: Chat) -> Decision:
    return lambda look: Turn(look.with_chat(chat))


def test_a_text_typed_into_a_full_chat_is_still_answered() -> None:
    talk = Talk(with_much())
    talk.does(lambda look: type_text(look, "hello there"))
    assert "I was not asking anything" in talk.text
