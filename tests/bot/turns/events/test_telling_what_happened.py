"""What happened: one menu; each answer moves the plan, shows what moved, and can be taken back."""

from datetime import timedelta

import pytest

from playbook.facts import Application, Ending, News
from tests.playbook.plan.builders import key_of
from trials.stage.talk import Talk, read_aloud, told

MENU = "Tell what happened"


def acme(people: tuple[str, ...] = ("Jane Doe, CTO, jane@acme.com",)) -> Talk:
    """The plan after an interview at Acme on a Friday; they decide in two weeks."""
    return told(people).taps("Show the plan")


def two() -> Talk:
    """Acme and Globex, both still open."""
    talk = acme()
    talk.sends("/new").sends("Globex").taps("Skip").sends("today 2 pm").taps("Yes, that is right")
    talk.sends("Max Roe, max@globex.com").taps("Skip").taps("That is everyone")
    talk.taps("No date named").taps("Nobody said")
    return talk.taps("Show the plan")


def offered() -> Talk:
    """Acme, who offered the job and named no date."""
    return acme().taps(MENU).taps("An offer").taps("No date named").taps("Open the plan")


def application(talk: Talk, n: int = 0) -> Application:
    return talk.chat.applications[n]


def endings(talk: Talk) -> list[Ending | None]:
    return [one.closure.how if one.closure else None for one in talk.chat.applications]


def test_every_card_and_every_nudge_has_the_one_button() -> None:
    talk = acme()
    assert MENU in talk.labels()
    assert MENU in talk.waits(hours=2).labels()


def test_the_menu_comes_below_and_leaves_card_and_nudge_as_they_are() -> None:
    talk = acme()
    card = talk.messages[talk.last]
    talk.taps(MENU)
    assert talk.messages[talk.last - 1] == card
    assert "What happened?" in talk.text
    talk.taps("‹ Never mind")
    assert "Everything stays as it was" in talk.text


def test_all_that_the_menu_offers_leads_somewhere() -> None:
    for planned in (acme, offered):
        for label in planned().taps(MENU).labels():
            talk = planned().taps(MENU).taps(label)
            assert "no longer in your plans" not in talk.word, label


def test_a_delay_shows_what_moves_and_offers_the_answer() -> None:
    talk = acme().taps(MENU).taps("They need more time").sends("by 18 December").taps("Yes")
    assert "First follow-up: Tue 8 Dec, 09:00 → Tue 22 Dec, 09:00" in talk.text
    assert "Answer to the delay" in talk.labels()


def test_undo_brings_everything_back() -> None:
    talk = acme()
    before = application(talk)
    talk.taps(MENU).taps("They need more time").sends("by 18 December").taps("Yes")
    assert application(talk) != before
    talk.taps("Undo")
    assert application(talk) == before
    assert "Everything is as it was" in talk.text


def test_what_was_overtaken_is_not_undone() -> None:
    talk = acme().taps(MENU).taps("A no")
    message = talk.last
    talk.taps("Open the plan").taps(MENU).taps("They want to go on")
    talk.taps("Undo", message)
    assert "More has happened" in talk.word
    assert application(talk).news is News.GOOD


def test_a_reminder_that_was_sent_meanwhile_does_not_stand_in_the_way_of_undo() -> None:
    talk = acme().taps(MENU).taps("They want to go on")
    message = talk.last
    talk.waits(days=4)
    talk.taps("Undo", message)
    assert application(talk).answers == ()


def test_good_news_lets_the_wait_begin_anew() -> None:
    talk = acme().taps(MENU).taps("They want to go on")
    assert "good news" in talk.text
    assert "First follow-up: Tue 8 Dec, 09:00 → Fri 27 Nov, 09:00" in talk.text


def test_a_date_they_named_moves_the_plan() -> None:
    talk = acme().taps(MENU).taps("They named a date").sends("by 11 December").taps("Yes")
    assert "First follow-up: Tue 8 Dec, 09:00 → Tue 15 Dec, 09:00" in talk.text


def test_a_date_that_was_not_told_after_all_changes_nothing() -> None:
    talk = acme()
    before = application(talk)
    talk.taps(MENU).taps("They named a date").taps("Leave as it is")
    assert "Everything stays as it was" in talk.text
    assert application(talk) == before


def test_no_follow_ups_please_leaves_the_thank_you() -> None:
    talk = acme().taps(MENU).taps("They want no follow-ups")
    assert "First follow-up: falls away" in talk.text
    assert "Thank-you" not in talk.text.partition("fine.")[2]
    talk.taps("Open the plan").taps(MENU)
    assert "They want no follow-ups" not in talk.labels()


class TestWroteAlready:
    def test_a_thank_you_that_went_out_yesterday_is_done(self) -> None:
        talk = acme()
        talk.now += timedelta(days=1)
        talk.taps(MENU).taps("I wrote to them already").taps("Thank-you to Jane").taps("Yesterday")
        assert "Thank-you to Jane Doe: done yesterday" in talk.text
        mark = application(talk).mark(key_of(application(talk).marks[-1].action))
        assert mark is not None
        assert mark.at.date().isoformat() == "2026-11-20"

    def test_a_follow_up_that_went_out_early_lets_the_second_count_from_there(self) -> None:
        talk = acme()
        talk.now += timedelta(days=5)
        talk.taps(MENU).taps("I wrote to them already").taps("First follow-up").taps("Today")
        assert "Second and last follow-up: around Thu 17 Dec → Tue 8 Dec, 09:00" in talk.text

    def test_another_day_comes_from_the_calendar_and_is_never_ahead(self) -> None:
        talk = acme()
        talk.now += timedelta(days=5)
        talk.taps(MENU).taps("I wrote to them already").taps("First follow-up")
        talk.taps("Another day")
        assert "23" in talk.labels()
        assert "26" not in talk.labels()
        assert "19" not in talk.labels()
        talk.taps("23")
        assert "good" in talk.text.lower()


def test_somebody_else_gets_a_thank_you_of_their_own() -> None:
    talk = acme().taps(MENU).taps("I met someone else").sends("Max Roe, max@acme.com")
    talk.taps("That is everyone")
    assert "Thank-you to Max Roe" in talk.text
    assert [one.name for one in application(talk).interviews[-1].people] == ["Jane Doe", "Max Roe"]


class TestTheEnd:
    def test_a_no_is_answered_and_learned_from(self) -> None:
        talk = acme().taps(MENU).taps("A no")
        assert "sorry" in talk.text
        assert "Answer to the no" in talk.labels()
        talk.taps("Answer to the no").taps("Done, it is sent").waits(days=2)
        assert "differently" in talk.text
        talk.taps("Write it down").sends("Ask about the team first")
        assert application(talk).lesson == "Ask about the team first"
        assert talk.waits(days=30).text.count("differently") == 0

    def test_who_withdrew_and_told_them_has_nothing_left_to_write(self) -> None:
        talk = acme().taps(MENU).taps("I withdrew").taps("Yes, they know")
        assert endings(talk) == [Ending.WITHDRAWN]
        assert "Withdrawal" not in talk.labels()

    def test_who_withdrew_and_has_not_told_them_gets_the_text(self) -> None:
        talk = acme().taps(MENU).taps("I withdrew").taps("Not yet")
        talk.taps("Withdrawal")
        assert "Subject:" in talk.text

    def test_a_job_taken_here_closes_the_others_with_a_word_to_each(self) -> None:
        talk = two().taps(MENU).taps("I took a job").taps("Acme")
        assert endings(talk) == [Ending.ACCEPTED, Ending.WITHDRAWN]
        assert talk.labels()[:2] == ["Acceptance", "Withdrawal, Globex"]
        talk.taps("Undo")
        assert endings(talk) == [None, None]

    def test_a_job_taken_elsewhere_closes_all(self) -> None:
        talk = two().taps(MENU).taps("I took a job").taps("Somewhere else")
        assert endings(talk) == [Ending.WITHDRAWN, Ending.WITHDRAWN]

    def test_a_later_word_opens_it_again(self) -> None:
        talk = acme().taps(MENU).taps("I withdrew").taps("Yes, they know")
        talk.taps("Open the plan").taps(MENU).taps("They want to go on")
        assert not application(talk).closed


class TestOffers:
    def test_the_others_hear_of_it_in_time(self) -> None:
        talk = two().taps(MENU).taps("An offer").sends("by 11 December").taps("Yes")
        assert "Note about your other offer, Acme: Fri 4 Dec" in talk.text
        assert "Answer to the offer: Thu 10 Dec" in talk.text

    def test_no_deadline_is_an_answer_too(self) -> None:
        talk = two().taps(MENU).taps("An offer").taps("No date named")
        assert "Note about your other offer, Acme" in talk.text

    def test_taking_it_closes_the_others_and_can_be_undone(self) -> None:
        talk = two().taps(MENU).taps("An offer").sends("by 11 December").taps("Yes")
        talk.taps("Open the plan").taps("Answer to the offer").taps("Accept the offer")
        assert [one.closed for one in talk.chat.applications] == [True, True]
        talk.taps("Undo")
        assert [one.closed for one in talk.chat.applications] == [False, False]

    def test_declining_it_leaves_the_others_open(self) -> None:
        talk = two().taps(MENU).taps("An offer").taps("No date named")
        talk.taps("Open the plan").taps(MENU).taps("Decline the offer")
        assert [one.closed for one in talk.chat.applications] == [False, True]
        assert "Note about your other offer, Acme: falls away" in talk.text


class TestContacts:
    def test_whoever_can_not_be_reached_is_looked_up_or_thanked_through_the_recruiter(self) -> None:
        talk = acme(("Jane Doe, CTO, jane@acme.com", "Bob Roe")).taps("Missing contact details")
        assert "I have no address or number for Bob Roe" in talk.text
        assert "Look up on LinkedIn" in talk.labels()
        talk.taps("Done, I asked them to")
        done = [mark.action[0] for mark in application(talk).marks]
        assert done == ["c", "t"]

    def test_an_address_that_was_found_ends_it(self) -> None:
        talk = acme(("Bob Roe",)).taps("Missing contact details").taps("I have it: Bob")
        talk.sends("bob@acme.com").taps("Show the plan")
        assert "Missing contact details" not in talk.text

    def test_it_can_be_taken_back_with_the_thanks_that_went_with_it(self) -> None:
        talk = acme(("Bob Roe",)).waits(hours=2).taps("Missing").taps("Done, I asked them to")
        assert len(application(talk).marks) == 2
        action = application(talk).marks[0].action
        talk.forges(f"x:{application(talk).id}:{action}:undo", talk.last)
        assert application(talk).marks == ()


@pytest.mark.parametrize("news", ["good", "more_time", "offer", "rejection", ""])
def test_a_button_of_an_older_keyboard_still_works(news: str) -> None:
    talk = acme()
    talk.forges(f"h:{application(talk).id}:-:{news}", talk.last)
    assert len(application(talk).answers) == (1 if news else 0)


@pytest.mark.parametrize(
    "what", ["nonsense", "wrote.f9@2026", "wrote.f1@9999-99-99", "took.x", "out.x"]
)
def test_a_forged_word_changes_nothing(what: str) -> None:
    talk = acme()
    before = application(talk)
    talk.forges(f"k:{before.id}:-:{what}", talk.last)
    assert application(talk) == before


def test_every_screen_can_be_read_aloud() -> None:
    talk = two().taps(MENU)
    assert "{" not in read_aloud(talk.screen)
