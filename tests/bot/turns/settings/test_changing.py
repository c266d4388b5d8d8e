"""A setting is changed where its usual value stands, says what it moved, and can be taken back."""

from dataclasses import replace
from datetime import time

import pytest

from bot.conversation.questions.forms import FORMS, FormName
from bot.parts.callbacks.answers import Ask, PutBack, Settle
from playbook.facts import Deed
from playbook.preferences import Patience, Pauses, Preferences, QuietHours, Tone
from tests.bot.many import thirty
from tests.bot.screen_rules import check
from trials.stage.talk import LONDONER, Talk, londoner, told

UNUSUAL = {
    "language",
    "zone",
    "country",
    "signature",
    "patience",
    "week",
    "tone",
}  # nobody's are usual, or they say it


def changed(title: str, answer: str, talk: Talk | None = None) -> Talk:
    """Somebody who told of an interview changes a setting by tapping or typing."""
    talk = (talk or told()).sends("/settings").taps(title)
    return (
        talk.taps(answer)
        if any(x.startswith(answer) for x in talk.labels())
        else talk.sends(answer)
    )


@pytest.mark.parametrize("key", [one.key for one in FORMS[FormName.SETTINGS]])
def test_the_usual_value_stands_where_it_is_changed(key: str) -> None:
    talk = londoner().forges(Ask("", FormName.SETTINGS, key).pack())
    assert ("Usual: " in talk.text) != (key in UNUSUAL)


@pytest.mark.parametrize(
    ("title", "guides"),
    [
        ("Pause after their date", "Career guides say 2 to 3"),
        ("Pause without a date", "Career guides say 5 to 10"),
        ("Pause after the first", "Career guides say 5 to 10"),
        ("Pause before moving on", "Career guides say 5 to 10"),
        ("Patience", "career guides"),
        ("Follow-ups come up at", "Career guides"),
    ],
)
def test_a_pause_says_what_the_guides_say(title: str, guides: str) -> None:
    assert guides in londoner().sends("/settings").taps(title).text


@pytest.mark.parametrize(
    ("title", "answer", "preferences"),
    [
        ("Patience", "Brisk", replace(LONDONER, pauses=Pauses(2, 5, 5, 5))),
        ("Patience", "patient", replace(LONDONER, pauses=Pauses(3, 10, 10, 10))),
        ("Evening begins at", "19:30", replace(LONDONER, evening=time(19, 30))),
        ("Evening begins at", "8", replace(LONDONER, evening=time(20))),
        ("Follow-ups come up at", "8:15", replace(LONDONER, morning=time(8, 15))),
        (
            "Quiet hours",
            "22:00 to 6:30",
            replace(LONDONER, quiet=QuietHours(time(22), time(6, 30))),
        ),
        ("Working days", "Monday to Thursday", replace(LONDONER, working_week=(0, 1, 2, 3))),
        ("Working days", "Sun, Mon and Wed", replace(LONDONER, working_week=(0, 2, 6))),
        ("Working days", "Sunday to Thursday", replace(LONDONER, working_week=(0, 1, 2, 3, 6))),
        ("Week’s overview", "No overview", replace(LONDONER, digest=False)),
        ("Tone of the texts", "Formal", replace(LONDONER, tone=Tone.FORMAL)),
    ],
)
def test_each_setting_is_tapped_or_typed(title: str, answer: str, preferences: Preferences) -> None:
    talk = changed(title, answer)
    assert replace(talk.chat.preferences, known_as=None) == preferences
    assert talk.chat.dialog is None
    check(talk.screen)


@pytest.mark.parametrize(
    ("title", "answer", "word"),
    [
        ("Evening begins at", "14:00", "Please give me a time between 16:00 and 22:00"),
        ("Follow-ups come up at", "13:00", "Please give me a time between 06:00 and 11:00"),
        ("Working days", "whenever", "Please tap the days, or type them"),
        ("Patience", "endless", "Please tap one of the answers"),
    ],
)
def test_an_answer_that_cannot_be_is_answered_kindly(title: str, answer: str, word: str) -> None:
    talk = changed(title, answer)
    assert word in talk.text
    assert replace(talk.chat.preferences, known_as=None) == LONDONER


def test_patience_sets_all_pauses_within_what_the_guides_say() -> None:
    """PLAYBOOK part 3: 2 to 3 working days after a date (S0), 5 to 10 otherwise (S1, S3)."""
    for patience in Patience:
        pauses = patience.pauses
        assert 2 <= pauses.after_date <= 3
        assert all(5 <= n <= 10 for n in (pauses.no_date, pauses.after_first, pauses.after_second))
    assert Patience.USUAL.pauses == Pauses()


def test_pauses_set_one_by_one_are_your_own() -> None:
    talk = changed("Pause without a date", "6")
    assert "Patience: <b>your own</b> (was: Usual)" in talk.text
    assert "Patience: <b>your own</b>" in talk.sends("/settings").text


def test_what_moves_is_shown_from_when_to_when() -> None:
    talk = changed("Pause after their date", "3")
    assert "Pause after their date: <b>3</b> (was: 2)" in talk.text
    assert "First follow-up, Acme: Tue 8 Dec, 09:00 → Wed 9 Dec, 09:00" in talk.text


def test_what_moves_nothing_says_so() -> None:
    assert "No date moves." in changed("Quiet hours", "22:00 to 8:00").text
    assert "The dates stay" in changed("Tone of the texts", "Warm").text


def test_more_than_eight_moves_are_counted() -> None:
    talk = changed("Follow-ups come up at", "10:00", Talk(thirty()))
    assert talk.text.count("→") == 8
    assert "more" in talk.text
    check(talk.screen)


def test_the_same_answer_again_leads_back_to_all_settings() -> None:
    talk = changed("Pause after their date", "2")
    assert talk.text.startswith("<b>Settings</b>")
    assert talk.chat.former is None


class TestUndo:
    def test_puts_the_setting_and_the_dates_back(self) -> None:
        talk = told().taps("Show the plan")
        card = talk.chat.applications[0].card or 0
        before, plan = talk.chat.preferences, talk.messages[card]
        changed("Patience", "Patient", talk)
        assert talk.messages[card] != plan
        talk.taps("Undo")
        assert talk.chat.preferences == before
        assert talk.messages[card] == plan
        assert "→ Tue 8 Dec, 09:00" in talk.text
        assert "Undo" not in talk.labels()

    def test_a_second_tap_gets_a_polite_word(self) -> None:
        talk = changed("Patience", "Brisk")
        former = talk.chat.former
        assert former is not None
        talk.taps("Undo").forges(PutBack(former.id).pack(), talk.last)
        assert "That is undone" in talk.word
        assert talk.chat.preferences.pauses == Pauses()

    def test_of_an_older_change_is_declined(self) -> None:
        talk = changed("Patience", "Brisk")
        older = talk.chat.former
        assert older is not None
        changed("Evening begins at", "19:00", talk).forges(PutBack(older.id).pack(), 1)
        assert "changed again since" in talk.word
        assert talk.chat.preferences.pauses == Patience.BRISK.pauses

    def test_keeps_what_telegram_said_meanwhile(self) -> None:
        talk = changed("Patience", "Brisk")
        talk.language = "de"
        talk.taps("Undo")
        assert talk.chat.preferences.language == "de"

    def test_holds_nothing_of_what_was_forgotten(self) -> None:
        talk = told().waits(hours=1).taps("Later").taps("This evening")
        changed("Patience", "Brisk", talk)
        assert talk.chat.former
        assert talk.chat.former.waiting
        talk.sends("/forget").taps("Acme").taps("Yes, forget it")
        assert talk.chat.former is None


class TestTheWorkingWeek:
    def test_days_are_switched_on_and_off(self) -> None:
        talk = told().sends("/settings").taps("Working days")
        assert [x for x in talk.labels() if x.startswith("✓")] == [
            "✓ Mon", "✓ Tue", "✓ Wed", "✓ Thu", "✓ Fri",
        ]  # fmt: skip
        talk.taps("✓ Fri").taps("Sat")
        assert "Mon, Tue, Wed, Thu and Sat" in talk.text
        talk.taps("These are my working days")
        assert talk.chat.preferences.working_week == (0, 1, 2, 3, 5)

    def test_one_day_is_always_left(self) -> None:
        talk = londoner().sends("/settings").taps("Working days")
        for day in ("Mon", "Tue", "Wed", "Thu"):
            talk.taps(f"✓ {day}")
        talk.taps("✓ Fri")
        assert "At least one working day has to stay." in talk.text
        assert talk.taps("These are").chat.preferences.working_week == (4,)

    def test_follows_the_country_until_it_is_said(self) -> None:
        talk = changed("Working days", "Monday to Thursday", londoner())
        talk.sends("/settings").taps("Working days").taps("As in my country")
        assert talk.chat.preferences.working_week is None
        assert "Working days: <b>as in your country</b>" in talk.text

    def test_a_follow_up_waits_for_a_day_of_it(self) -> None:
        talk = changed("Working days", "Wednesday, Thursday and Friday")
        assert "First follow-up, Acme: Tue 8 Dec, 09:00 → Thu 10 Dec, 09:00" in talk.text


class TestTheOverview:
    def test_another_evening_says_when_it_comes_next(self) -> None:
        talk = changed("Evening begins at", "19:00")
        assert "The next overview comes Sun 22 Nov, 19:00." in talk.text

    def test_is_taken_off_by_one_tap_that_can_be_undone(self) -> None:
        talk = told().forges(Settle("digest", "no").pack(), 1)
        assert not talk.chat.preferences.digest
        assert "Week’s overview: <b>No overview</b> (was: On Sunday evening)" in talk.text
        talk.taps("Undo")
        assert talk.chat.preferences.digest

    @pytest.mark.parametrize("data", ["v:digest:maybe", "v:nothing:no", "v:zone:nowhere", "v:"])
    def test_a_forged_tap_changes_nothing(self, data: str) -> None:
        talk = told()
        before = talk.chat.preferences
        talk.forges(data, 1)
        assert talk.chat.preferences == before
        assert talk.word


class TestTheEmployersCountry:
    """PLAYBOOK part 3: a day counts where people work in both countries."""

    def details(self) -> Talk:
        talk = told().taps("Add a few details")
        while "in another country" not in talk.text:
            talk.taps("Skip")
        return talk

    def test_holidays_of_both_countries_count(self) -> None:
        talk = self.details().sends("United States")
        assert talk.chat.applications[0].country == "US"
        talk.sends("Rather well").taps("Change an answer").taps("Decision").sends("24 November")
        talk.taps("Yes, that is right").taps("Show the plan")
        assert "First follow-up: Fri 27 Nov, 09:00" in talk.text  # Thursday is Thanksgiving

    def test_the_same_country_is_one_tap(self) -> None:
        talk = self.details().taps("No, the same: United Kingdom")
        assert talk.chat.applications[0].country == "GB"
        assert "How did it go?" in talk.text


def snoozed(talk: Talk) -> list[str]:
    """Until when things are put off, on the user's clock."""
    zone = talk.chat.preferences.tz
    return [
        f"{mark.until.astimezone(zone):%a %H:%M}"
        for one in talk.chat.applications
        for mark in one.marks
        if mark.deed is Deed.SNOOZED and mark.until
    ]


class TestATraveller:
    def put_off(self) -> Talk:
        """Ann, at five on a Friday in London, put her thank-you off until six."""
        talk = told().waits(hours=1).taps("Later").taps("This evening")
        assert snoozed(talk) == ["Fri 18:00"]
        return talk

    @pytest.mark.parametrize(
        ("city", "clock"), [("New York", "Fri 18:00"), ("Lisbon", "Fri 18:00")]
    )
    def test_what_was_put_off_keeps_its_time_of_day(self, city: str, clock: str) -> None:
        assert snoozed(changed("Time zone", city, self.put_off())) == [clock]

    def test_what_is_past_over_there_waits_no_longer(self) -> None:
        talk = changed("Time zone", "Tokyo", self.put_off())
        assert snoozed(talk) == ["Sat 02:00"]  # now: six in the evening is over in Tokyo
        talk.waits(hours=5, minutes=58)
        assert "🔔" not in talk.text
        talk.waits(minutes=5)
        assert "🔔 <b>Thank-you to Jane Doe" in talk.text  # at eight, when the quiet hours end

    def test_undo_brings_back_the_hour_that_was_past(self) -> None:
        talk = changed("Time zone", "Tokyo", self.put_off()).taps("Undo")
        assert snoozed(talk) == ["Fri 18:00"]

    def test_the_follow_up_keeps_its_morning(self) -> None:
        talk = changed("Time zone", "New York", self.put_off())
        assert "First follow-up" not in talk.text
        assert "on your new clock" in talk.text
        talk.sends("/list").taps("Acme")
        assert "First follow-up: Tue 8 Dec, 09:00" in talk.text

    def test_the_interview_stays_on_its_day(self) -> None:
        talk = changed("Time zone", "Auckland", self.put_off())
        interview = talk.chat.applications[0].interview
        assert interview is not None
        assert interview.zone == "Europe/London"
        talk.sends("/list").taps("Acme")
        assert "20 November" in talk.text

    def test_a_country_with_one_clock_moves_along(self) -> None:
        talk = changed("Country", "Japan", self.put_off())
        assert "Country: <b>Japan</b> (was: United Kingdom)" in talk.text
        assert "Time zone: <b>Tokyo, 2:00 AM</b> (was: London, 5:00 PM)" in talk.text
        assert "Quiet hours" not in talk.text  # only written in another way
        assert talk.taps("Undo").chat.preferences.country == "GB"
