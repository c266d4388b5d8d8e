"""Which text belongs to which action, as the facts stand."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playbook.chat import Chat
from playbook.facts import (
    ActionKey,
    ActionKind,
    Answer,
    Application,
    Channel,
    DraftChoice,
    Ending,
    News,
    Part,
    Person,
)
from playbook.plan.actions import Action
from playbook.plan.deeds import mark_done
from playbook.plan.draft_of import addressee, draft_of, is_short
from playbook.plan.events import agree_to_call_back, close, hear, name_date
from playbook.plan.look import Look
from playbook.preferences import Preferences, Tone
from tests.long_run import LONG_RUN
from tests.playbook.plan.any_facts import CHATS, MOMENTS
from tests.playbook.plan.builders import (
    BOB,
    FIRST,
    IN_LONDON,
    JANE,
    MOVING_ON,
    SECOND,
    THANKS,
    THANKS_TO_BOB,
    action_of,
    an_application,
    an_interview,
    at,
    key_of,
)

TUESDAY = "2026-11-24 15:00"
SAME_EVENING = "2026-11-24 18:00"
DATED = an_application(TUESDAY, people=(JANE, BOB), decided="2026-12-04")
OPEN = an_application(TUESDAY)
SIGNED = replace(IN_LONDON, signature="Ann Lee")
CALLER = Person("1", "Jane Doe", phone="+44 20 7946 0000")
AGENT = Person("5", "Rae Agent", email="rae@agency.example", part=Part.AGENCY)
GLOBEX = replace(
    an_application("2026-11-20 15:00", name="b"),
    company="Globex",
    answers=(Answer(News.OFFER, at("2026-11-27 12:00")),),
    offer_by=date(2026, 12, 11),
)


def body_of(
    application: Application,
    key: str,
    now: str,
    home: Preferences = SIGNED,
    *others: Application,
) -> str | None:
    """The text of an action of the plan, in a chat with these applications."""
    chat = Chat(1, home, (application, *others))
    action = Look(chat, at(now)).plan(application).action(key_of(key))
    assert action is not None, f"no {key} in the plan"
    draft = draft_of(Look(chat, at(now)), application, action)
    return draft.body if draft else None


@pytest.mark.parametrize("key", [THANKS, THANKS_TO_BOB, FIRST, SECOND, MOVING_ON])
def test_every_action_has_a_text_with_a_name_under_it(key: str) -> None:
    body = body_of(DATED, key, SAME_EVENING)
    assert body
    assert "Ann Lee" in body
    assert "{" not in body


def test_the_date_is_spoken_of_as_past_only_when_it_is() -> None:
    told = "4 December"
    before, after = (body_of(DATED, FIRST, f"2026-12-{day} 12:00") for day in ("03", "08"))
    assert before is not None
    assert told not in before
    assert after is not None
    assert told in after


def test_late_thanks_go_into_the_follow_up_to_the_same_person() -> None:
    late = body_of(DATED, FIRST, "2026-12-08 12:00")
    thanked = mark_done(DATED, key_of(THANKS), at(SAME_EVENING))
    assert late != body_of(thanked, FIRST, "2026-12-08 12:00")


def test_no_offer_is_told_of_to_whoever_asked_for_nothing() -> None:
    assert body_of(replace(DATED, no_follow_ups=True), "o1.b", TUESDAY, SIGNED, GLOBEX) is None


@pytest.mark.parametrize("key", [FIRST, SECOND, MOVING_ON])
def test_nothing_is_to_be_sent_to_whoever_asked_for_nothing(key: str) -> None:
    application = replace(DATED, no_follow_ups=True)
    action = action_of(DATED, key, "2026-12-08 12:00")
    assert draft_of(Look(Chat(1, SIGNED, (application,)), at(TUESDAY)), application, action) is None
    assert body_of(application, THANKS, SAME_EVENING)


def test_the_users_own_words_are_taken_as_they_are() -> None:
    own = DraftChoice(THANKS, own="Dear {x} <b> & co", own_shown=True)
    application = DATED.with_draft_choice(own)
    assert body_of(application, THANKS, SAME_EVENING) == "Dear {x} <b> & co"
    hidden = application.with_draft_choice(replace(own, own_shown=False))
    assert body_of(hidden, THANKS, SAME_EVENING) == body_of(DATED, THANKS, SAME_EVENING)


@pytest.mark.parametrize(
    ("tone", "greeting"),
    [(Tone.WARM, "Hi Jane,"), (Tone.PLAIN, "Hello Jane,"), (Tone.FORMAL, "Dear Jane Doe,")],
)
@pytest.mark.parametrize("key", [THANKS, FIRST])
def test_a_text_sounds_as_the_settings_say(tone: Tone, greeting: str, key: str) -> None:
    body = body_of(OPEN, key, SAME_EVENING, replace(SIGNED, tone=tone))
    assert body is not None
    assert body.startswith(greeting)


@pytest.mark.parametrize(
    ("home", "employer", "greeting"),
    [
        ("GB", None, "Hello Jane,"),
        ("DE", None, "Dear Jane Doe,"),
        ("GB", "DE", "Dear Jane Doe,"),
        ("DE", "GB", "Hello Jane,"),
    ],
)
def test_where_no_tone_was_chosen_a_text_sounds_as_is_usual_at_the_employer_s(
    home: str, employer: str | None, greeting: str
) -> None:
    application = replace(OPEN, country=employer)
    body = body_of(application, THANKS, SAME_EVENING, replace(SIGNED, country=home))
    assert body is not None
    assert body.startswith(greeting)


@pytest.mark.parametrize(
    ("person", "channel", "chosen", "short"),
    [
        (JANE, None, None, False),
        (JANE, Channel.TEXT, None, True),
        (JANE, Channel.TEXT, False, False),
        (JANE, None, True, True),
        (CALLER, None, None, True),
        (CALLER, None, False, False),
        (BOB, None, None, True),
    ],
)
def test_a_text_is_short_when_it_goes_out_as_a_message(
    person: Person, channel: Channel | None, *, chosen: bool | None, short: bool
) -> None:
    application = replace(an_application(TUESDAY, people=(person,)), channel=channel)
    for key in (f"t1.{person.id}", FIRST):
        action = action_of(application, key, TUESDAY)
        assert is_short(application, action, DraftChoice(key, short=chosen)) is short


def test_what_has_no_short_form_stays_an_email() -> None:
    application = replace(OPEN, channel=Channel.TEXT)
    action = action_of(application, MOVING_ON, TUESDAY)
    assert not is_short(application, action, DraftChoice(MOVING_ON, short=True))


@pytest.mark.parametrize("kind", ActionKind)
def test_the_choice_between_email_and_message_changes_a_text_that_has_both(
    kind: ActionKind,
) -> None:
    key = ActionKey(kind, "1", "1" if kind is ActionKind.THANK_YOU else "")
    texts = set()
    for short in (False, True):
        application = OPEN.with_draft_choice(DraftChoice(key.pack(), short=short))
        action = action_of(OPEN, THANKS, TUESDAY)._replace(key=key)
        draft = draft_of(
            Look(Chat(1, SIGNED, (application,)), at(SAME_EVENING)), application, action
        )
        texts.add(draft and draft.body)
    assert len(texts) == (2 if kind.traits.short else 1)


@pytest.mark.parametrize("kind", ActionKind)
def test_every_action_that_means_a_message_has_a_text_to_send(kind: ActionKind) -> None:
    key = ActionKey(kind, "1", "1" if kind is ActionKind.THANK_YOU else "")
    action = action_of(OPEN, THANKS, TUESDAY)._replace(key=key)
    draft = draft_of(Look(Chat(1, SIGNED, (OPEN,)), at(SAME_EVENING)), OPEN, action)
    assert draft if kind.is_text else draft is None or kind is ActionKind.CONTACTS


def test_a_day_agreed_on_for_asking_again_is_referred_to() -> None:
    application = agree_to_call_back(OPEN, date(2026, 12, 8))
    body = body_of(application, FIRST, "2026-12-08 10:00")
    assert body is not None
    assert "agreed" in body


def test_after_a_good_word_the_next_step_is_asked_for() -> None:
    application = hear(OPEN, News.GOOD, at("2026-11-26 12:00"))
    body = body_of(application, FIRST, "2026-12-08 10:00")
    assert body is not None
    assert "is moving forward" in body
    assert "next step" in body


def test_after_a_delay_without_a_date_their_word_is_referred_to() -> None:
    application = hear(OPEN, News.MORE_TIME, at("2026-11-26 12:00"))
    body = body_of(application, FIRST, "2026-12-08 10:00")
    assert body is not None
    assert "more time was needed" in body


FOLLOWED_UP = mark_done(DATED, key_of(FIRST), at("2026-12-08 10:00"))


def test_the_second_follow_up_refers_to_the_first_while_nothing_was_heard() -> None:
    body = body_of(FOLLOWED_UP, SECOND, "2026-12-17 10:00")
    assert body is not None
    assert "Tuesday 8 December" in body


@pytest.mark.parametrize(
    ("application", "told"),
    [
        (agree_to_call_back(FOLLOWED_UP, date(2026, 12, 15)), "allowing me to ask once more"),
        (name_date(FOLLOWED_UP, date(2026, 12, 14)), "14 December"),
        (
            hear(FOLLOWED_UP, News.MORE_TIME, at("2026-12-09 12:00")),
            "telling me that things would take longer",
        ),
        (
            hear(FOLLOWED_UP, News.GOOD, at("2026-12-09 12:00")),
            "good to hear that there is interest in me",
        ),
    ],
)
def test_once_they_answered_the_second_asks_about_what_they_said(
    application: Application, told: str
) -> None:
    body = body_of(application, SECOND, "2026-12-18 10:00")
    assert body is not None
    assert told in body
    assert "8 December" not in body


@pytest.mark.parametrize(
    "before",
    [
        agree_to_call_back(DATED, date(2026, 12, 8)),
        hear(OPEN, News.GOOD, at("2026-11-26 12:00")),
    ],
)
def test_what_was_known_before_the_first_follow_up_is_not_asked_about_again(
    before: Application,
) -> None:
    followed_up = mark_done(before, key_of(FIRST), at("2026-12-08 10:00"))
    body = body_of(followed_up, SECOND, "2026-12-18 10:00")
    assert body is not None
    assert "Tuesday 8 December" in body


def test_a_new_date_that_has_passed_is_not_confirmed_any_more() -> None:
    delayed = name_date(hear(OPEN, News.MORE_TIME, at("2026-11-30 12:00")), date(2026, 12, 1))
    body = body_of(delayed, "r1.0", "2026-12-02 10:00")
    assert body is not None
    assert "1 December" not in body
    assert "?" in body


def test_a_delay_is_answered_with_the_question_when_then() -> None:
    delayed = hear(OPEN, News.MORE_TIME, at("2026-11-30 12:00"))
    asking = body_of(delayed, "r1.0", "2026-11-30 17:00")
    confirming = body_of(name_date(delayed, date(2026, 12, 10)), "r1.0", "2026-11-30 17:00")
    assert asking is not None
    assert confirming is not None
    assert "?" in asking
    assert "10 December" in confirming
    assert "?" not in confirming


def test_another_offer_is_told_without_its_name_and_with_the_day_that_helps() -> None:
    """A working day before the offer's own deadline, which is Friday 11 December."""
    body = body_of(DATED, "o1.b", "2026-11-30 10:00", SIGNED, GLOBEX)
    assert body is not None
    assert "Thursday 10 December" in body
    assert "Globex" not in body


def test_a_rejection_is_answered_with_thanks_and_a_question() -> None:
    body = body_of(hear(OPEN, News.REJECTION, at("2026-11-30 12:00")), "n1", "2026-11-30 17:00")
    assert body is not None
    assert "Thank you for letting me know" in body


@pytest.mark.parametrize(
    ("how", "key", "said"),
    [
        (Ending.ACCEPTED, "a1", "accept"),
        (Ending.DECLINED, "x1", "not to accept"),
        (Ending.WITHDRAWN, "w1", "withdraw my application"),
    ],
)
def test_an_end_by_the_users_own_choice_has_its_letter(how: Ending, key: str, said: str) -> None:
    body = body_of(close(OPEN, how, at("2026-11-30 12:00")), key, "2026-11-30 17:00")
    assert body is not None
    assert said in body


def test_a_withdrawal_calls_off_the_interview_that_is_ahead() -> None:
    ahead = replace(
        an_interview(TUESDAY, number=2), ended_at=None, starts_at=at("2026-12-16 09:00")
    )
    closed = close(OPEN.with_interview(ahead), Ending.WITHDRAWN, at("2026-11-30 12:00"))
    body = body_of(closed, "w1", "2026-11-30 17:00")
    assert body is not None
    assert "Wednesday 16 December" in body


LOST = (Person("3", "Mei Tanaka"), Person("4", "Omar Haddad"))


@pytest.mark.parametrize("people", [LOST[:1], LOST])
@pytest.mark.parametrize("recruiter", [None, AGENT])
def test_people_without_an_address_are_thanked_through_the_recruiter(
    people: tuple[Person, ...], recruiter: Person | None
) -> None:
    met = people if recruiter is None else (*people, recruiter)
    application = an_application(TUESDAY, people=met)
    body = body_of(application, "c1", SAME_EVENING)
    assert body is not None
    assert body.startswith("Hello Rae," if recruiter else "Hello Acme team,")
    assert " and ".join(person.name for person in people) in body
    assert addressee(application, action_of(application, "c1", SAME_EVENING)) == recruiter


@pytest.mark.parametrize("key", [FIRST, SECOND])
def test_an_agency_is_asked_what_it_hears_from_the_employer(key: str) -> None:
    application = an_application(TUESDAY, people=(JANE, AGENT), decided="2026-12-04")
    body = body_of(application, key, "2026-12-08 10:00")
    assert body is not None
    assert body.startswith("Hello Rae,")
    assert "Acme" in body.split("\n\n")[-2] + body.split("\n\n")[-3]
    assert "join you" not in body


@settings(max_examples=150 if LONG_RUN else 50, deadline=None)
@given(CHATS, MOMENTS, st.sampled_from(Tone), st.sampled_from([None, Channel.TEXT]))
def test_whatever_the_plan_brings_up_has_its_text(
    chat: Chat, now: datetime, tone: Tone, channel: Channel | None
) -> None:
    chat = replace(chat, preferences=replace(chat.preferences, tone=tone))
    for told in chat.applications:
        application = replace(told, channel=channel)
        for action in Look(chat, now).plan(application).actions:
            draft = draft_of(Look(chat, now), application, action)
            if action.state.is_open and has_text(application, action):
                assert draft is not None
            if draft:
                assert 30 < len(draft.body) < 1500
                assert draft.subject


def has_text(application: Application, action: Action) -> bool:
    quiet = application.no_follow_ups and (
        action.kind.is_follow_up or action.kind is ActionKind.MOVING_ON
    )
    letter = action.kind.is_text or action.kind in {ActionKind.MOVING_ON, ActionKind.CONTACTS}
    return letter and not quiet


@pytest.mark.parametrize(
    "kind", [ActionKind.PREPARING, ActionKind.TELLING, ActionKind.DECIDING, ActionKind.LESSON]
)
def test_what_is_not_written_has_no_text(kind: ActionKind) -> None:
    action = action_of(OPEN, THANKS, TUESDAY)._replace(key=ActionKey(kind, "1"))
    now = datetime(2026, 12, 1, 10, tzinfo=UTC)
    assert draft_of(Look(Chat(1, SIGNED, (OPEN,)), now), OPEN, action) is None


def test_whoever_is_met_again_in_the_next_round_does_not_read_the_same_twice() -> None:
    met = an_application()
    again = met.with_interview(an_interview("2026-12-01 15:00", JANE, number=2))
    texts = [body_of(again, key, "2026-12-01 18:00") for key in (THANKS, "t2.1")]
    first, second = ({*text.split(". ")} for text in texts)
    assert not first & second - {""}
