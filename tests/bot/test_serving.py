"""One update: judged once, however often it comes; what lives is drawn anew only when it changes."""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

import pytest

from bot.handlers import type_text
from bot.owing import pay
from bot.serving import Origin, kept, serve
from bot.telegram.screen import Tap
from bot.turns import buttons
from bot.turns.commands import COMMANDS
from bot.turns.turn import Decision, Notice
from playbook.chat import Chat
from playbook.facts import Deed
from playbook.plan import look as module
from playbook.plan.plan import Plans, lay_out
from tests.bot.many import thirty
from trials.stage.talk import FRIDAY, Talk, londoner, told


def test_a_repeated_answer_is_kept_once_and_says_nothing_twice() -> None:
    talk = londoner().sends("/new").sends("Acme")
    before, shown = talk.chat, len(talk.every)
    talk.repeats(lambda look: type_text(look, "Acme"))
    assert talk.chat == before
    assert len(talk.every) == shown


def test_a_repeated_update_says_what_is_owed_still() -> None:
    """The process died between the commit and the sending: what it led to is said, not the question before it."""
    talk = londoner().sends("/new").sends("Acme").taps("Skip").taps("Just now")
    talk.taps("I have no names").taps("No date named")
    question = max(talk.messages)
    shown = [one for row in talk.messages[question].rows for one in row if isinstance(one, Tap)]
    data = next(one.data for one in shown if one.label == "They get in touch")
    origin = Origin(7, 99, query="q", message=question)
    answer: Decision = lambda look: buttons.take(look, data, question)  # noqa: E731
    died, _ = serve(talk.chat, origin, answer, talk.now)
    assert died is not None
    again, served = serve(died, origin, answer, talk.now)
    assert again == died
    assert ["Here is what I have" in one.text for one in served.owed] == [True]


def test_somebody_whose_record_was_damaged_is_told_so_once() -> None:
    talk = Talk(chat=Chat(7, damaged=True))
    talk.sends("/today")
    assert any("I cannot read it any more" in str(one.text) for one in talk.messages.values())
    before = len(talk.messages)
    talk.sends("/today")
    assert len(talk.messages) == before + 1


def test_a_damaged_record_is_forgotten_on_demand_only() -> None:
    """With the chat goes what was kept aside."""
    known, _ = serve(Chat(7, damaged=True), Origin(7, 1), COMMANDS["help"], FRIDAY)
    assert known is not None
    talk = Talk(chat=Chat(7, damaged=True)).sends("/forget")
    assert talk.taps("Everything").taps("Yes, forget it").chat == Chat(7)


def test_what_came_after_the_end_of_the_questions_is_repeated_as_itself() -> None:
    talk = told().sends("/help")
    told_last = talk.text
    talk.repeats(COMMANDS["help"])
    assert talk.text == told_last


def test_a_repeated_new_begins_one_application() -> None:
    talk = londoner().sends("/new").repeats(COMMANDS["new"])
    assert len(talk.chat.applications) == 1


def test_a_repeated_done_is_done_once() -> None:
    talk = told().waits(hours=2)
    nudge, key = talk.chat.nudges[0], talk.chat.nudges[0].items[0].action
    data, message = f"x:{talk.chat.applications[0].id}:{key}:done", nudge.message or 0
    talk.forges(data, message)
    before = talk.chat
    talk.repeats(lambda look: buttons.take(look, data, message), message)
    assert talk.chat == before


def test_nothing_is_stored_of_a_chat_that_has_told_nothing() -> None:
    origin = Origin(7, 1, "de", "Ann")
    for command in ("help", "today", "list", "export", "forget", "cancel", "settings"):
        owing, _ = serve(Chat(7), origin, COMMANDS[command], FRIDAY)
        while owing and owing.owed:
            owing = kept(pay(owing, owing.owed[0], 5))
        assert owing is None, command


def test_nothing_is_stored_after_everything_is_forgotten() -> None:
    talk = told().sends("/forget").taps("Everything").taps("Yes, forget it")
    assert talk.chat == Chat(7)
    talk.sends("/help").sends("hello")
    assert talk.chat == Chat(7)


def test_the_language_and_the_name_are_those_that_telegram_tells() -> None:
    talk = londoner()
    talk.language, talk.name = "de", "Anna"
    talk.sends("/help")
    assert (talk.chat.preferences.language, talk.chat.preferences.known_as) == ("de", "Anna")


def test_somebody_who_comes_back_after_a_block_is_due_again() -> None:
    talk = told()
    talk.chat = replace(talk.chat, blocked=True, due=None)
    talk.sends("/today")
    assert not talk.chat.blocked
    assert talk.chat.due is not None


def asked_but_unseen() -> Talk:
    """Somebody who told the company; nobody knows whether the next question arrived."""
    talk = londoner().sends("/new")
    after, _ = serve(talk.chat, Origin(7, 99), lambda look: type_text(look, "Initech"), talk.now)
    assert after is not None
    talk.chat = after
    return talk


def typed_in_an_outage(talk: Talk, *texts: str) -> Chat:
    """What is kept of the chat while nothing that the bot says gets through."""
    chat: Chat | None = talk.chat
    for number, text in enumerate(texts):
        assert chat
        chat, _ = serve(chat, Origin(7, 100 + number), partial(type_text, text=text), talk.now)
    assert chat
    return chat


class TestAQuestionThatNobodySaw:
    def test_what_is_typed_before_it_is_asked_about(self) -> None:
        talk = asked_but_unseen().sends("data engineer")
        assert "Which role is it at Initech?" in talk.text
        assert "You wrote “data engineer”" in talk.text
        assert talk.chat.applications[0].role is None
        talk.taps("Yes, that is it")
        assert talk.chat.applications[0].role == "data engineer"
        assert "Which role" not in talk.text

    def test_it_is_asked_again_where_the_text_is_no_answer(self) -> None:
        talk = asked_but_unseen().sends("hello?").taps("No, ask me again")
        assert "Which role is it at Initech?" in talk.text
        assert "hello?" not in talk.text
        assert talk.sends("analyst").chat.applications[0].role == "analyst"

    def test_another_text_is_the_answer_once_the_question_was_seen(self) -> None:
        talk = asked_but_unseen().sends("hello?").sends("data engineer")
        assert talk.chat.applications[0].role == "data engineer"

    def test_nothing_that_was_typed_meanwhile_is_forgotten(self) -> None:
        talk = asked_but_unseen()
        talk.chat = typed_in_an_outage(talk, "data engineer", "hello?", "data engineer")
        assert talk.chat.applications[0].role is None
        assert "You wrote “data engineer\nhello?”" in str(talk.chat.owed[-1].text)

    def test_a_newer_question_takes_its_place_so_that_none_is_put_twice(self) -> None:
        talk = asked_but_unseen()
        shown = len(talk.every)
        talk.sends("hello?")
        assert len(talk.every) == shown + 1


class TestLivingMessages:
    def changed(self, talk: Talk, label: str) -> list[int]:
        before = dict(talk.messages)
        talk.taps(label)
        return [n for n, screen in before.items() if talk.messages[n] is not screen]

    def test_a_look_changes_nothing(self) -> None:
        talk = told().taps("Show the plan").waits(hours=2)
        served = serve(talk.chat, Origin(7, 999), COMMANDS["today"], talk.now)[1]
        assert served.living == {}

    def test_a_deed_changes_the_card_and_the_nudge_at_once(self) -> None:
        talk = told().taps("Show the plan").waits(hours=2)
        card = talk.chat.applications[0].card
        changed = self.changed(talk, "Done")
        assert card in changed
        assert "done" in str(talk.messages[card or 0].text)
        assert "Thank-you to Jane Doe: done" in talk.text

    def test_the_tapped_message_is_not_drawn_twice(self) -> None:
        talk = told().taps("Show the plan").waits(hours=2)
        nudge = talk.chat.nudges[0]
        data = f"x:{talk.chat.applications[0].id}:{nudge.items[0].action}:done"
        message = nudge.message or 0
        _, served = serve(
            talk.chat,
            Origin(7, 999, query="q", message=message),
            lambda look: buttons.take(look, data, message),
            talk.now,
        )
        assert set(served.living) == {talk.chat.applications[0].card}
        assert [one.place for one in served.owed] == [message]

    def test_another_application_s_card_is_left_alone(self) -> None:
        talk = told().taps("Show the plan")
        first = talk.chat.applications[0].card
        talk.sends("/new").sends("Zeta").taps("Skip").taps("Just now").taps("I have no names")
        talk.taps("No date named").taps("Nobody said").taps("Show the plan")
        assert first not in self.changed(talk, "Tell what happened")

    def test_a_setting_that_moves_dates_redraws_the_card(self) -> None:
        talk = told().taps("Show the plan")
        card = talk.chat.applications[0].card or 0
        before = talk.messages[card]
        talk.sends("/settings").taps("Follow-ups come up").taps("11:00")
        assert talk.messages[card] != before
        assert "11:00" in str(talk.messages[card].text)

    def test_there_is_one_card_after_they_asked_for_more_time(self) -> None:
        talk = told().taps("Show the plan").taps("Tell what happened").taps("They need more time")
        talk.taps("In two weeks")
        with_plan = [n for n in talk.messages if "Tell what happened" in talk.labels(n)]
        assert with_plan == [talk.chat.applications[0].card]

    @pytest.mark.parametrize("what", ["Acme", "Everything"])
    def test_what_was_forgotten_is_gone_from_the_chat_s_messages(self, what: str) -> None:
        talk = told().taps("Show the plan").waits(hours=2)
        card, nudge = talk.chat.applications[0].card, talk.chat.nudges[0].message
        talk.sends("/forget").taps(what).taps("Yes, forget it")
        for message in (card, nudge):
            shown = talk.messages[message or 0]
            assert "Jane" not in str(shown.text)
            assert shown.rows == ()

    def test_a_question_about_a_forgotten_application_loses_its_buttons(self) -> None:
        talk = told().taps("Change an answer").taps("Role").sends("/forget").taps("Acme")
        talk.taps("Yes, forget it")
        assert talk.chat.dialog is None
        assert not any("Leave as it is" in talk.labels(n) for n in talk.messages)


class TestOldButtons:
    def test_a_nudge_s_buttons_after_forget_get_one_polite_word(self) -> None:
        talk = told().waits(hours=2)
        message = talk.chat.nudges[0].message or 0
        sent = [b.data for row in talk.messages[message].rows for b in row if hasattr(b, "data")]
        talk.sends("/forget").taps("Everything").taps("Yes, forget it")
        for data in sent:
            count = len(talk.messages)
            talk.forges(data, message)
            assert "no longer in your plans" in talk.word, data
            assert len(talk.notices) == 1
            assert len(talk.messages) == count
            assert talk.chat == Chat(7)

    def test_done_twice_is_done_once(self) -> None:
        talk = told().waits(hours=2)
        message = talk.chat.nudges[0].message or 0
        data = next(
            b.data for row in talk.messages[message].rows for b in row if b.label.startswith("Done")
        )
        talk.forges(data, message)
        marks = talk.chat.applications[0].marks
        talk.now += timedelta(hours=1)
        talk.forges(data, message)
        assert talk.chat.applications[0].marks == marks
        assert [m.deed for m in marks] == [Deed.DONE]
        assert talk.notices == [Notice("That is done already.")]

    def test_the_same_answer_heard_twice_is_heard_once(self) -> None:
        talk = told().taps("Show the plan").taps("Tell what happened")
        application = talk.chat.applications[0]
        data = f"k:{application.id}:-:more"
        talk.forges(data, talk.last).forges(data, talk.last)
        assert len(talk.chat.applications[0].answers) == 1


@pytest.mark.parametrize(
    ("data", "most"),
    [("g:today", 1), ("g:help", 1), ("c:a01", 1), ("x:a00:t1.1:done", 2), ("k:a01:f1:no", 2)],
)
def test_one_update_plans_no_more_than_the_chat_before_and_after(
    data: str, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid_out: list[Chat] = []

    def counted(chat: Chat, now: datetime, before: Plans | None = None) -> Plans:
        laid_out.append(chat)
        return lay_out(chat, now, before)

    talk = Talk(thirty()).sends("/list").wakes()
    monkeypatch.setattr(module, "lay_out", counted)
    talk.forges(data, max(talk.messages))
    assert 1 <= len(laid_out) <= most
