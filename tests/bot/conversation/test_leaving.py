"""Cancel, keep, drop and go on; /new in the middle; old, double and forged taps; old versions."""

from dataclasses import replace

import pytest

from bot.conversation.questions.forms import FORMS, FormName
from bot.parts.callbacks.answers import Ask, Reply
from playbook.chat import Dialog
from trials.stage.talk import FRIDAY, Talk, londoner, told


def half_told() -> Talk:
    return londoner().sends("/new").sends("Acme").sends("engineer")


@pytest.mark.parametrize("way", ["Cancel", "/cancel"])
def test_what_was_half_told_is_kept_dropped_or_gone_on_with(way: str) -> None:
    def leave() -> Talk:
        talk = half_told()
        question = talk.text
        talk = talk.sends(way) if way.startswith("/") else talk.taps(way)
        assert "Shall I keep" in talk.text
        assert not any(str(m.text) == question and m.rows for m in talk.messages.values())
        return talk

    kept = leave().taps("Keep it for later")
    assert kept.chat.dialog is None
    assert kept.chat.applications[0].role == "engineer"
    kept.sends("/list").taps("Acme").taps("Go on")
    assert "When did the interview end?" in kept.text
    dropped = leave().taps("Throw it away")
    assert dropped.chat.applications == ()
    gone_on = leave().taps("Go on with the questions").sends("today 3 pm")
    assert "right?" in gone_on.text


def test_cancelling_before_anything_was_said_leaves_nothing() -> None:
    talk = londoner().sends("/new").taps("Cancel")
    assert talk.chat.applications == ()
    assert "nothing of it is kept" in talk.text


def test_an_application_with_a_history_is_never_thrown_away_by_a_cancel() -> None:
    talk = told().waits(hours=2).taps("Done")
    talk.forges(Ask(talk.chat.applications[0].id, FormName.INTERVIEW).pack())
    assert talk.chat.dialog is not None
    talk.forges(Reply(talk.chat.dialog.id, "!drop").pack())
    assert len(talk.chat.applications) == 1
    assert talk.chat.dialog is None


def test_cancelling_one_change_leaves_the_answer() -> None:
    talk = told().taps("Change an answer").taps("Role").sends("/cancel")
    assert talk.chat.applications[0].role == "data engineer"
    assert "Here is what I have" in talk.text
    assert not any("Leave as it is" in talk.labels(m) for m in talk.messages)


def test_new_in_the_middle_asks_first_and_both_are_kept() -> None:
    talk = half_told().sends("/new")
    assert "You were just telling me" in talk.text
    talk.taps("Tell about another interview").sends("Zeta")
    assert [one.company for one in talk.chat.applications] == ["Acme", "Zeta"]
    talk.sends("/new").taps("Go on with it")
    assert "Which role is it at Zeta?" in talk.text


def test_new_twice_begins_only_one() -> None:
    assert len(londoner().sends("/new").sends("/new").chat.applications) == 1


def test_a_nameless_beginning_gives_way_to_the_next_one() -> None:
    talk = londoner().sends("/new").sends("/settings").taps("Signature").sends("Ann").sends("/new")
    assert len(talk.chat.applications) == 1


def test_a_tap_on_a_question_behind_us_gets_a_word_and_the_open_one() -> None:
    talk = half_told()
    role = next(n for n, m in talk.messages.items() if "Which role" in str(m.text))
    stale = talk.chat.dialog
    talk.sends("today 3 pm").taps("Yes, that is right")
    before = talk.chat.applications
    assert stale is not None
    talk.forges(Reply(stale.id, "!skip").pack(), role)
    assert "behind us" in talk.word
    assert "Who did you meet?" in talk.text
    assert talk.chat.applications == before


def test_a_double_tap_answers_once_and_moves_nothing() -> None:
    talk = londoner().sends("/new").sends("Acme")
    asked, place = talk.chat.dialog, talk.last
    assert asked is not None
    talk.taps("Skip")
    after, count = talk.chat, len(talk.messages)
    talk.forges(Reply(asked.id, "!skip").pack(), place)
    assert "next question" in talk.word
    assert (talk.chat.dialog, len(talk.messages)) == (after.dialog, count)


def test_two_quick_taps_on_back_do_not_leave_the_one_answer_that_is_changed() -> None:
    talk = told().taps("Change an answer").taps("Decision").taps("Another day")
    assert talk.chat.dialog is not None
    back = Reply(talk.chat.dialog.id, "!back").pack()
    talk.forges(back, talk.last).forges(back, talk.last)
    assert talk.chat.dialog.question == "decision"


def test_a_tap_after_the_last_question_is_told_where_to_change_it() -> None:
    talk = told()
    talk.forges(Reply("nothing", "none").pack())
    assert "/list" in talk.word
    assert talk.notices[0].alert


@pytest.mark.parametrize("value", ["", "-", "!go", "!keep", "m0001-01", "m9999-12", "2026-99-99"])
@pytest.mark.parametrize("question", ["company", "when", "people", "decision", "next"])
def test_a_forged_answer_is_taken_for_none(question: str, value: str) -> None:
    talk = londoner().sends("/new").sends("Acme")
    assert talk.chat.dialog is not None
    talk.chat = replace(talk.chat, dialog=replace(talk.chat.dialog, question=question))
    talk.forges(Reply(talk.chat.dialog.id, value).pack(), talk.last)  # type: ignore[union-attr]
    [application] = talk.chat.applications
    assert (application.company, application.role, application.decision_by) == ("Acme", None, None)
    assert application.next_move is None


class TestAnOlderVersion:
    """What it stored may name a question that is asked no more."""

    def stored(self, **dialog: str) -> Talk:
        talk = half_told()
        assert talk.chat.dialog is not None
        talk.chat = replace(talk.chat, dialog=replace(talk.chat.dialog, **dialog))  # type: ignore[arg-type]
        return talk

    def test_an_unknown_question_gives_way_to_the_first_open_one(self) -> None:
        talk = self.stored(question="star sign").sends("Libra")
        assert "When did the interview end?" in talk.text
        assert talk.chat.applications[0].company == "Acme"

    def test_an_unknown_list_of_questions_ends(self) -> None:
        talk = self.stored(form="zodiac").sends("Libra")
        assert talk.chat.dialog is None
        assert "Here is what I have" in talk.text

    def test_an_unknown_question_is_seen_by_a_tap_and_by_go_on(self) -> None:
        talk = self.stored(question="star sign")
        assert talk.chat.dialog is not None
        talk.forges(Reply(talk.chat.dialog.id, "Libra").pack(), talk.last)
        assert "When did the interview end?" in talk.text
        talk = self.stored(question="star sign").forges("g:on")
        assert "When did the interview end?" in talk.text

    def test_a_dialog_about_a_forgotten_application_ends(self) -> None:
        talk = self.stored(application="gone").sends("Libra")
        assert talk.chat.dialog is None
        assert [one.id for one in talk.chat.applications if not one.id] == []


@pytest.mark.parametrize("form", list(FormName))
def test_a_form_about_nothing_that_is_kept_never_raises(form: str) -> None:
    talk = londoner()
    question = FORMS[form][0].key
    talk.chat = replace(talk.chat, dialog=Dialog("d", form, question, FRIDAY, application="gone"))
    talk.sends("x").sends("/cancel").sends("/list")
    assert talk.chat.applications == ()
