"""One living card per application, true at every moment; what was brought up is tidied when it is done."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.screens.plans.living import find_changes
from bot.screens.plans.nudge_screen import draw_nudge
from bot.serving import Origin, serve
from bot.turns.commands import COMMANDS
from playbook.chat import Chat, Item, Nudge, NudgeState
from playbook.facts import ActionKind, Answer, Application, Ending, Interview, News, Person
from playbook.plan.deeds import mark_done, mark_skipped
from playbook.plan.events import close
from playbook.plan.look import Look
from playbook.preferences import Patience
from tests.bot.many import an_application, thanked, thirty
from tests.bot.screen_rules import check
from tests.playbook.plan.builders import key_of
from trials.stage.talk import FRIDAY, LONDONER, told

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def carded(chat: Chat) -> Chat:
    """The chat in which every application's card was opened: card 1000 belongs to the first."""
    cards = (replace(one, card=1000 + n) for n, one in enumerate(chat.applications))
    return replace(chat, applications=tuple(cards))


def waiting(number: int, *, days: int = 3, person: Person | None = None) -> Application:
    ended = FRIDAY - days * DAY
    one = an_application(number, ended, marks=thanked(ended + HOUR))
    interview = one.interviews[0]
    return one.with_interview(replace(interview, people=(person,))) if person else one


def changed(before: Chat, after: Chat) -> set[int]:
    return set(find_changes(Look(before, FRIDAY), Look(after, FRIDAY)))


class TestCards:
    def test_an_offer_elsewhere_shows_on_every_card_that_waits(self) -> None:
        over = close(waiting(3), Ending.MOVED_ON, FRIDAY)
        chat = carded(Chat(7, LONDONER, (waiting(0), waiting(1), waiting(2), over)))
        offered = replace(chat.applications[0], answers=(Answer(News.OFFER, FRIDAY),))
        assert changed(chat, chat.with_application(offered)) == {1000, 1001, 1002}

    def test_its_end_shows_there_too(self) -> None:
        chat = carded(Chat(7, LONDONER, (waiting(0), waiting(1))))
        offered = replace(chat.applications[0], answers=(Answer(News.OFFER, FRIDAY),))
        before = chat.with_application(offered)
        after = before.with_application(close(offered, Ending.DECLINED, FRIDAY))
        assert changed(before, after) == {1000, 1001}

    def test_a_message_to_the_same_person_moves_the_other_card(self) -> None:
        agent = Person("1", "Eve Agent", "Recruiter", "eve@agency.com")
        chat = carded(
            Chat(7, LONDONER, (waiting(0, days=7, person=agent), waiting(1, days=7, person=agent)))
        )
        written = mark_done(chat.applications[1], key_of("f1"), FRIDAY)
        assert changed(chat, chat.with_application(written)) == {1000, 1001}

    def test_what_is_about_one_redraws_one_of_thirty(self) -> None:
        chat = carded(thirty())
        done = mark_done(chat.applications[0], key_of("t1.1"), FRIDAY)
        assert changed(chat, chat.with_application(done)) == {1000}

    def test_a_setting_redraws_what_it_moves_and_nothing_else(self) -> None:
        over = close(waiting(1), Ending.MOVED_ON, FRIDAY)
        chat = carded(Chat(7, LONDONER, (waiting(0), over)))
        patient = replace(LONDONER, pauses=Patience.PATIENT.pauses)
        assert changed(chat, replace(chat, preferences=patient)) == {1000}
        assert changed(chat, replace(chat, preferences=replace(LONDONER, digest=False))) == set()

    def test_a_look_draws_nothing(self) -> None:
        served = serve(carded(thirty()), Origin(7, 1), COMMANDS["list"], FRIDAY)[1]
        assert served.living == {}

    def test_a_card_that_was_deleted_is_sent_anew_when_opened(self) -> None:
        talk = told().taps("Show the plan")
        lost = talk.chat.applications[0].card or 0
        del talk.messages[lost]
        talk.sends("/list").taps("Acme")
        card = talk.chat.applications[0].card
        assert card == talk.last != lost
        assert "Next:" in talk.text

    def test_the_card_opened_before_loses_its_buttons(self) -> None:
        talk = told().taps("Show the plan")
        first = talk.last
        talk.sends("/list").taps("Acme")
        assert talk.labels(first) == []
        assert talk.labels(talk.last)


def overdue(**facts: object) -> Application:
    return an_application(0, FRIDAY - 20 * DAY, marks=thanked(FRIDAY - 19 * DAY), **facts)


AHEAD = Interview("1", "Europe/London", starts_at=FRIDAY + HOUR / 2)
STRANGER = Interview("1", "Europe/London", FRIDAY - 5 * HOUR, (Person("1", "Jane Doe"),))
DUE = {
    ActionKind.THANK_YOU: an_application(0, FRIDAY - 4 * HOUR),
    ActionKind.CONTACTS: replace(an_application(0, None), interviews=(STRANGER,)),
    ActionKind.FIRST_FOLLOW_UP: overdue(),
    ActionKind.MOVING_ON: overdue(no_follow_ups=True),
    ActionKind.PREPARING: replace(an_application(0, None), interviews=(AHEAD,)),
    ActionKind.TELLING: replace(
        an_application(0, None), interviews=(replace(AHEAD, starts_at=FRIDAY - 3 * HOUR),)
    ),
    ActionKind.DELAY_REPLY: overdue(answers=(Answer(News.MORE_TIME, FRIDAY - 8 * HOUR),)),
    ActionKind.DECIDING: overdue(answers=(Answer(News.OFFER, FRIDAY - 6 * DAY),)),
    ActionKind.REJECTION_REPLY: overdue(answers=(Answer(News.REJECTION, FRIDAY - 8 * HOUR),)),
    ActionKind.LESSON: overdue(answers=(Answer(News.REJECTION, FRIDAY - 2 * DAY),)),
    ActionKind.ACCEPTING: close(overdue(), Ending.ACCEPTED, FRIDAY - 8 * HOUR),
    ActionKind.DECLINING: close(overdue(), Ending.DECLINED, FRIDAY - 8 * HOUR),
    ActionKind.WITHDRAWING: close(overdue(), Ending.WITHDRAWN, FRIDAY - 8 * HOUR),
}


def brought_up(kind: ActionKind) -> tuple[Chat, Nudge]:
    """A chat in which an action of this kind is due, and the nudge that brought it up."""
    chat = Chat(7, LONDONER, (DUE[kind],))
    plan = Look(chat, FRIDAY).plan(DUE[kind])
    action = next(one for one in plan.due if one.kind is kind)
    nudge = Nudge("n", (Item("a00", action.key.pack()),), FRIDAY, NudgeState.SENT, 50)
    return replace(chat, nudges=(nudge,)), nudge


class TestNudges:
    @pytest.mark.parametrize("kind", DUE)
    def test_what_is_done_or_left_out_asks_no_more(self, kind: ActionKind) -> None:
        chat, nudge = brought_up(kind)
        asking = draw_nudge(Look(chat, FRIDAY), nudge)
        for deed in (mark_done, mark_skipped):
            after = chat.with_application(deed(DUE[kind], nudge.items[0].key, FRIDAY))
            screen = find_changes(Look(chat, FRIDAY), Look(after, FRIDAY))[50]
            check(screen)
            assert len(screen.rows) < len(asking.rows)

    @pytest.mark.parametrize("kind", DUE)
    def test_what_lost_its_reason_says_so_and_leads_to_the_plan(self, kind: ActionKind) -> None:
        chat, nudge = brought_up(kind)
        told_since = replace(
            DUE[kind],
            interviews=(Interview("1", "Europe/London", FRIDAY),),
            closure=None,
            answers=(Answer(News.NEXT_ROUND, FRIDAY),),
        )
        screen = draw_nudge(Look(chat.with_application(told_since), FRIDAY + HOUR), nudge)
        check(screen)
        assert "no longer in your plans" not in screen.text
        assert [b.label for row in screen.rows for b in row][-1] == "Open the plan"

    def test_other_applications_are_counted_anew(self) -> None:
        chat, _ = brought_up(ActionKind.MOVING_ON)
        before = chat.with_application(waiting(1)).with_application(waiting(2))
        assert "2 other applications" in draw_nudge(Look(before, FRIDAY), chat.nudges[0]).text
        after = before.with_application(close(waiting(2), Ending.WITHDRAWN, FRIDAY))
        assert (
            "1 other application"
            in find_changes(Look(before, FRIDAY), Look(after, FRIDAY))[50].text
        )
