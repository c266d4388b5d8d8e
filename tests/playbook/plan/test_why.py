"""Each action has a name, and each reason a sentence that says the rule."""

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from playbook.facts import ActionKey, ActionKind, Person
from playbook.plan.actions import Action, State
from playbook.plan.reasons import Reason
from playbook.plan.why import NUMBERS, explain, name_action
from playbook.preferences import Pauses, Preferences
from playbook.words import Words
from playbook.words.languages import spoken_languages
from tests.playbook.plan.builders import IN_LONDON, JANE, an_application

WORDS = Words.of(IN_LONDON)
HOSTILE = Person("1", '<b>{name}</b> & "Co" {0} {n} %s')


def an_action(kind: ActionKind, reason: Reason, person: Person | None = JANE) -> Action:
    return Action(ActionKey(kind, "1"), State.AHEAD, reason, person)


def test_every_reason_has_a_sentence() -> None:
    assert all(reason.sentence for reason in Reason)
    assert set(NUMBERS) == {reason for reason in Reason if reason.plural}


@pytest.mark.parametrize("language", [*spoken_languages(), "xx"])
@pytest.mark.parametrize("reason", Reason)
def test_every_sentence_reads_whole_for_every_action(reason: Reason, language: str) -> None:
    words, dated = Words.of(Preferences(language=language)), an_application(decided="2026-12-04")
    undated = () if reason is Reason.DATE_PASSED else (an_application(),)
    for kind, person, application in product(
        ActionKind, (None, JANE), (*undated, replace(dated, senior=True))
    ):
        sentence = explain(an_action(kind, reason, person), application, IN_LONDON, words)
        assert sentence.endswith(".")
        assert not set("{}<>") & set(sentence)
        assert "  " not in sentence


@pytest.mark.parametrize("kind", ActionKind)
def test_every_kind_of_action_has_a_name_of_its_own(kind: ActionKind) -> None:
    names = [name_action(an_action(one, Reason.NO_DATE, None), WORDS) for one in ActionKind]
    assert names.count(name_action(an_action(kind, Reason.NO_DATE, None), WORDS)) == 1


@pytest.mark.parametrize("reason", Reason)
def test_a_hostile_name_stays_a_name(reason: Reason) -> None:
    sentence = explain(
        an_action(ActionKind.THANK_YOU, reason, HOSTILE), an_application(), IN_LONDON, WORDS
    )
    assert "<b>" not in sentence
    assert (
        reason not in {Reason.SPACED, Reason.MET_AGAIN}
    ) or "&lt;b&gt;{name}&lt;/b&gt; &amp;" in sentence


@pytest.mark.parametrize(
    ("kind", "person", "name"),
    [
        (ActionKind.THANK_YOU, JANE, "Thank-you to Jane Doe"),
        (ActionKind.THANK_YOU, None, "Thank-you to the team"),
        (ActionKind.THANK_YOU, Person("1", ""), "Thank-you to the team"),
        (ActionKind.THANK_YOU, HOSTILE, 'Thank-you to <b>{name}</b> & "Co" {0} {n} %s'),
        (ActionKind.FIRST_FOLLOW_UP, JANE, "First follow-up"),
        (ActionKind.SECOND_FOLLOW_UP, JANE, "Second and last follow-up"),
        (ActionKind.MOVING_ON, JANE, "Moving on"),
    ],
)
def test_an_action_is_called_what_the_user_calls_it(
    kind: ActionKind, person: Person | None, name: str
) -> None:
    assert name_action(an_action(kind, Reason.NO_DATE, person), WORDS) == name


@pytest.mark.parametrize(
    ("reason", "senior", "pauses", "told"),
    [
        (
            Reason.DATE_PASSED,
            False,
            Pauses(),
            "Fri 4 Dec; a polite question is right 2 working days",
        ),
        (Reason.DATE_PASSED, False, Pauses(after_date=3), "right 3 working days"),
        (Reason.DATE_PASSED, True, Pauses(), "right 5 working days"),
        (Reason.NO_DATE, False, Pauses(), "after 5 working days"),
        (Reason.NO_DATE, True, Pauses(no_date=6), "after 12 working days"),
        (Reason.AFTER_FIRST, False, Pauses(after_first=1), "for 1 working day,"),
        (Reason.LET_GO, False, Pauses(after_second=9), "after 9 working days"),
    ],
)
def test_the_sentence_names_the_number_the_plan_used(
    reason: Reason, told: str, pauses: Pauses, *, senior: bool
) -> None:
    application = replace(an_application(), decision_by=date(2026, 12, 4), senior=senior)
    action = an_action(ActionKind.FIRST_FOLLOW_UP, reason)
    preferences = replace(IN_LONDON, pauses=pauses)
    assert told in explain(action, application, preferences, WORDS)


NEXT_MORNING, SAME_DAY = Reason.THANK_NEXT_MORNING, Reason.THANK_SAME_DAY


@pytest.mark.parametrize(
    ("home", "employer", "reason", "custom"),
    [
        (
            "DE",
            None,
            NEXT_MORNING,
            "In Germany it is welcome rather than expected, and usually goes out the next morning",
        ),
        ("NZ", None, NEXT_MORNING, "In New Zealand it usually goes out the next morning"),
        ("PL", None, SAME_DAY, "In Poland it is less usual, and leaving it costs you nothing"),
        ("GB", "PL", Reason.THANK_LATE, "In Poland it is less usual"),
    ],
)
def test_a_custom_that_changed_something_is_named_and_called_custom(
    home: str, employer: str | None, reason: Reason, custom: str
) -> None:
    sentence = explain(
        an_action(ActionKind.THANK_YOU, reason),
        replace(an_application(), country=employer),
        replace(IN_LONDON, country=home),
        WORDS,
    )
    assert custom in sentence
    assert sentence.endswith("; that is custom, not a rule.")


@pytest.mark.parametrize(
    ("home", "employer", "reason"),
    [
        ("GB", None, SAME_DAY),
        ("PL", "GB", SAME_DAY),
        ("DE", None, SAME_DAY),  # a morning interview: nothing was changed
        ("PL", None, Reason.THANKS_OVER),
        (None, None, SAME_DAY),
    ],
)
def test_a_custom_that_changed_nothing_is_not_spoken_of(
    home: str | None, employer: str | None, reason: Reason
) -> None:
    application = replace(an_application(), country=employer)
    preferences = replace(IN_LONDON, country=home)
    sentence = explain(an_action(ActionKind.THANK_YOU, reason), application, preferences, WORDS)
    assert "custom" not in sentence
    alike = replace(preferences, country="PL", thanks_by_custom=False)
    assert "custom" not in explain(
        an_action(ActionKind.THANK_YOU, reason), application, alike, WORDS
    )
