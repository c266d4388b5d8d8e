"""On Sunday evening: what the week brings, whose turn it is, and a word that keeps one going."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from bot.parts.comfort import SENTENCES, comfort_for, comfort_of_week
from bot.screens.digest.digest_screen import ENCOURAGEMENTS, draw_digest
from bot.screens.plans.nudge_screen import draw_nudge, may_have_moved
from playbook.chat import Chat, Item, Nudge, NudgeState
from playbook.facts import Answer, Application, Closure, Deed, Ending, Interview, Mark, News
from playbook.plan.look import Look
from playbook.preferences import QuietHours
from playbook.words import Words
from tests.bot.many import an_application, thanked, thirty
from tests.bot.screen_rules import check
from trials.stage.talk import FRIDAY, LONDONER, Talk, told

SUNDAY = date(2026, 11, 22)
EVENING = FRIDAY.replace(day=22, hour=18)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
TURN = timedelta(minutes=1)  # within the hour each chat has its own moment
WORDS = Words.of(LONDONER)


def waiting(number: int, company: str, by: date | None, days: int = 3) -> Application:
    """Told and thanked so many days before the Sunday; they decide by that day."""
    ended = EVENING - days * DAY
    marks = thanked(ended + 2 * HOUR)
    return an_application(number, ended, company=company, role=None, decision_by=by, marks=marks)


def at_home(*applications: Application, **preferences: object) -> Talk:
    """Somebody with these applications, on Sunday shortly after six in the evening."""
    known = replace(LONDONER, **preferences)  # type: ignore[arg-type]
    return Talk(Chat(7, known, applications), now=EVENING + TURN).wakes()


@pytest.fixture
def talk() -> Talk:
    """Acme decides on Tuesday, so its follow-up is due on Thursday; Beta decides in three weeks."""
    acme = waiting(0, "Acme", date(2026, 11, 24))
    beta = waiting(1, "Beta", date(2026, 12, 11), days=10)
    soon = Interview("1", "Europe/London", starts_at=EVENING + 40 * HOUR)
    gamma = replace(an_application(2, None, company="Gamma", role=None), interviews=(soon,))
    return at_home(acme, beta, gamma)


class TestTheOverview:
    def test_comes_on_sunday_evening_and_tells_the_week(self, talk: Talk) -> None:
        assert talk.text.startswith("<b>The week from Mon 23 Nov</b>")
        assert "Thu 26 Nov: First follow-up, Acme" in talk.text
        assert "Tue 24 Nov, 10:00: interview at Gamma" in talk.text
        assert "3 applications are in play." in talk.text
        check(talk.screen)

    def test_says_whose_turn_it_is_and_until_when(self, talk: Talk) -> None:
        assert "<b>Their turn</b>\nBeta: they decide by Fri 11 Dec" in talk.text
        assert "Acme: they decide" not in talk.text  # its follow-up stands among what comes up

    def test_what_is_due_is_a_button_and_done_from_there(self) -> None:
        ended = EVENING - 20 * HOUR
        talk = at_home(an_application(0, ended, company="Acme", role=None))
        assert "Thank-you" in talk.text  # brought up by itself first
        talk.waits(minutes=2)
        assert "1 thing is due" in talk.text
        overview = talk.last
        talk.taps("Thank-you to Jane Doe, Acme", overview).taps("‹ All of them", overview)
        talk.taps("Thank-you to Jane Doe, Acme", overview).taps("Done, it is sent", overview)
        assert talk.messages[overview].text.startswith("<b>The week from")
        assert "is due" not in talk.messages[overview].text

    def test_the_next_day_s_deeds_show_in_it(self, talk: Talk) -> None:
        overview = talk.last
        talk.now = datetime.fromisoformat("2026-11-26T09:00:00+00:00")
        talk.sends("/list").taps("Acme").taps("First follow-up").taps("Done, it is sent")
        assert "Acme" not in str(talk.messages[overview].text).partition("Their turn")[0]

    def test_reminds_of_what_was_told_half(self) -> None:
        begun = an_application(3, None, company="Delta", role=None)
        talk = at_home(waiting(0, "Acme", date(2026, 12, 11)), begun)
        assert "Not finished yet: Delta" in talk.text

    def test_leads_to_everything_that_is_in_play(self, talk: Talk) -> None:
        talk.taps("Everything that is in play")
        assert "3 applications in play" in talk.text

    def test_is_taken_off_and_brought_back(self, talk: Talk) -> None:
        overview = talk.last
        talk.taps("No more overviews")
        assert not talk.chat.preferences.digest
        assert "No more overviews" not in talk.labels(overview)
        talk.taps("Undo")
        assert talk.chat.preferences.digest
        assert "No more overviews" in talk.labels(overview)

    def test_never_comes_while_nothing_is_in_play(self) -> None:
        closed = replace(waiting(0, "Acme", None), closure=Closure(Ending.MOVED_ON, FRIDAY))
        assert at_home(closed).messages == {}
        assert at_home().messages == {}

    def test_does_not_come_to_who_does_not_want_it(self) -> None:
        assert at_home(waiting(0, "Acme", None), digest=False).messages == {}

    def test_comes_before_the_quiet_hours_where_they_begin_early(self) -> None:
        acme = waiting(0, "Acme", date(2026, 12, 11))
        quiet = QuietHours(time(17), time(6))
        talk = Talk(Chat(7, replace(LONDONER, quiet=quiet), (acme,)), now=EVENING - 2 * HOUR + TURN)
        assert talk.wakes().text.startswith("<b>The week from")

    def test_thirty_applications_fit_a_message(self) -> None:
        screen = draw_digest(Look(thirty(), EVENING), SUNDAY)
        check(screen)
        assert "and " in screen.text

    def test_names_nobody_who_was_forgotten(self, talk: Talk) -> None:
        overview = talk.last
        talk.sends("/forget").taps("Beta").taps("Yes, forget it")
        assert "Beta" not in talk.messages[overview].text


class TestAnOlderOverview:
    def test_gives_way_to_the_newer_one(self, talk: Talk) -> None:
        [first] = talk.chat.nudges
        talk.waits(days=7).waits(minutes=2)
        newest = talk.chat.nudges[-1]
        assert newest.items == (Item("", "g2026-11-29"),)
        assert may_have_moved(Look(talk.chat, talk.now), first)
        screen = draw_nudge(Look(talk.chat, talk.now), first)
        assert screen.rows == ()
        assert "Beta" not in screen.text
        assert talk.labels(newest.message)

    def test_is_touched_once_only(self, talk: Talk) -> None:
        first = talk.chat.nudges[0]
        talk.waits(days=7).waits(minutes=2).waits(days=7).waits(minutes=2)
        assert not may_have_moved(Look(talk.chat, talk.now), first)


class TestComfort:
    """PLAYBOOK part 5 (S1, S2, S4): silence is normal, and there are five usual reasons."""

    def test_every_week_says_another_thing(self) -> None:
        said = [comfort_of_week(SUNDAY + 7 * n * DAY, WORDS) for n in range(5)]
        assert sorted(said) == sorted(SENTENCES)

    def test_the_same_week_says_the_same(self) -> None:
        assert comfort_of_week(SUNDAY, WORDS) == comfort_of_week(SUNDAY, WORDS)

    def test_nobody_is_comforted_before_there_is_silence(self) -> None:
        talk = at_home(waiting(0, "Acme", date(2026, 12, 11), days=2))
        assert not any(sentence in talk.text for sentence in SENTENCES)

    def test_who_waits_for_long_is(self, talk: Talk) -> None:
        assert sum(sentence in talk.text for sentence in SENTENCES) == 1

    def test_it_encourages_in_one_sentence_that_varies(self, talk: Talk) -> None:
        first = [one for one in ENCOURAGEMENTS if one in talk.text]
        talk.waits(days=7).waits(minutes=2)
        second = [one for one in ENCOURAGEMENTS if one in talk.text]
        assert len(first) == len(second) == 1
        assert first != second

    @pytest.mark.parametrize(
        ("facts", "sentences"),
        [
            ({"decision_by": date(2026, 11, 19)}, 1),
            ({"decision_by": date(2026, 11, 27)}, 0),
            ({}, 0),
            ({"marks": (Mark("f1", Deed.DONE, FRIDAY),)}, 1),
            ({"marks": (Mark("f1", Deed.SKIPPED, FRIDAY),)}, 0),
            (
                {"decision_by": date(2026, 11, 19), "closure": Closure(Ending.MOVED_ON, FRIDAY)},
                0,
            ),
            ({"decision_by": date(2026, 11, 19), "answers": (Answer(News.OFFER, FRIDAY),)}, 0),
        ],
    )
    def test_a_card_comforts_who_waits_longer_than_told(
        self, facts: dict[str, object], sentences: int
    ) -> None:
        one = an_application(0, FRIDAY - 10 * DAY, **facts)
        assert (comfort_for(one, SUNDAY, WORDS) is not None) == bool(sentences)
        talk = Talk(Chat(7, LONDONER, (one,))).sends("/list").taps("00")
        assert sum(sentence in talk.text for sentence in SENTENCES) == sentences

    def test_two_cards_need_not_say_the_same(self) -> None:
        late = [an_application(n, FRIDAY, decision_by=date(2026, 11, 19)) for n in range(8)]
        assert len({comfort_for(one, SUNDAY, WORDS) for one in late}) > 1


class TestKeepApplying:
    """PLAYBOOK part 3 (S3, S2, S0): one application only, for a week."""

    @pytest.fixture
    def alone(self) -> Talk:
        """Acme is the only one; its interview was on Friday, and a week went by."""
        talk = told().waits(hours=1).taps("Done, it is sent")
        talk.chat = replace(talk.chat, preferences=replace(talk.chat.preferences, digest=False))
        return talk.waits(days=10)

    def test_is_said_kindly_with_its_reason(self, alone: Talk) -> None:
        assert "<b>Acme · data engineer</b> is the only one in play" in alone.text
        assert "Why now?" in alone.text
        assert alone.labels() == ["New interview", "An interview is coming up", "Not now"]
        check(alone.screen)

    @pytest.mark.parametrize(
        ("label", "asks"),
        [("New interview", "Which company"), ("An interview is coming up", "Which company")],
    )
    def test_leads_to_another_interview(self, alone: Talk, label: str, asks: str) -> None:
        assert asks in alone.taps(label).text

    def test_not_now_rests(self, alone: Talk) -> None:
        said = alone.last
        alone.taps("Not now")
        assert alone.labels(said) == []
        assert "Whenever you are ready" in alone.text
        nudges = len(alone.chat.nudges)
        alone.waits(days=3)
        assert len(alone.chat.nudges) == nudges

    def test_a_second_application_takes_its_buttons(self, alone: Talk) -> None:
        said = alone.last
        alone.taps("New interview").sends("Zeta")
        assert alone.labels(said) == []
        assert "2 applications are in play now" in alone.messages[said].text

    def test_a_closed_one_takes_them_too(self, alone: Talk) -> None:
        said = alone.last
        one = alone.chat.applications[0]
        nudge = alone.chat.nudges[-1]
        closed = replace(one, closure=Closure(Ending.MOVED_ON, alone.now))
        screen = draw_nudge(Look(alone.chat.with_application(closed), alone.now), nudge)
        assert nudge.message == said
        assert screen.rows == ()

    def test_an_older_one_keeps_no_buttons(self, alone: Talk) -> None:
        older = alone.chat.nudges[-1]
        newer = Nudge("n", (Item("", "k2027-01-04"),), alone.now, NudgeState.SENT, 99)
        chat = replace(alone.chat, nudges=(*alone.chat.nudges, newer))
        assert draw_nudge(Look(chat, alone.now), older).rows == ()
        assert draw_nudge(Look(chat, alone.now), newer).rows != ()
