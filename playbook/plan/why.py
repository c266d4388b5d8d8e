"""An action in words: what it is called, and the rule behind it in one sentence ("why now?")."""

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from playbook.etiquette import Thanks, custom_for_thanks
from playbook.facts import ActionKind, Application
from playbook.plan.actions import Action, Reason
from playbook.plan.rules.policy import POLICY
from playbook.preferences import Pauses, Preferences
from playbook.reading.atlas.countries import name_of
from playbook.words import Words, noop

NAMES = {
    ActionKind.THANK_YOU: noop("Thank-you to the team"),
    ActionKind.FIRST_FOLLOW_UP: noop("First follow-up"),
    ActionKind.SECOND_FOLLOW_UP: noop("Second and last follow-up"),
    # Translators: the name of an action: letting go of an application.
    ActionKind.MOVING_ON: noop("Moving on"),
    ActionKind.PREPARING: noop("Checklist for the interview"),
    # Translators: the name of an action: tell the bot how the interview went.
    ActionKind.TELLING: noop("How it went"),
    ActionKind.CONTACTS: noop("Missing contact details"),
    ActionKind.DELAY_REPLY: noop("Answer to the delay"),
    ActionKind.OFFER_NOTICE: noop("Note about your other offer"),
    ActionKind.DECIDING: noop("Answer to the offer"),
    # Translators: the name of an action: a kind word to a company that turned them down.
    ActionKind.REJECTION_REPLY: noop("Answer to the no"),
    ActionKind.LESSON: noop("What did you learn?"),
    # Translators: the name of an action: telling a company that you take the job.
    ActionKind.ACCEPTING: noop("Acceptance"),
    ActionKind.DECLINING: noop("Declining the offer"),
    # Translators: the name of an action: telling a company that you do not want the job any more.
    ActionKind.WITHDRAWING: noop("Withdrawal"),
}


def name_action(action: Action, words: Words) -> str:
    """What the user calls it: "Thank-you to Jane Doe". Plain text."""
    name = action.person.name if action.person else ""
    if action.kind is ActionKind.THANK_YOU and name:
        return words.label("Thank-you to {name}", name=name)
    return words.label(NAMES[action.kind])


def explain(
    action: Action, application: Application, preferences: Preferences, words: Words
) -> Markup:
    """The rule of PLAYBOOK part 3 that an action follows from, in one sentence, as HTML.

    A second one names the custom of the country, where that changed something.
    """
    rule = EXPLANATIONS[action.reason](_Case(action, application, preferences.pauses, words))
    custom = _explain_custom(action, application, preferences, words)
    return Markup(" ").join([rule, custom]) if custom else rule


def _explain_custom(
    action: Action, application: Application, preferences: Preferences, words: Words
) -> Markup | None:
    """What is usual in the employer's country, said as what it is: custom, and no rule."""
    custom = custom_for_thanks(preferences, application.country)
    if action.reason is Reason.THANK_NEXT_MORNING:
        message = NEXT_MORNING.get(custom.thanks)
    elif action.reason in {Reason.THANK_SAME_DAY, Reason.THANK_LATE}:
        message = LESS_USUAL if custom.thanks is Thanks.UNUSUAL else None
    else:
        message = None
    country = application.country or preferences.country
    if message is None or country is None:
        return None
    return words.say(message, country=name_of(country, words.locale))


def explain_nothing(
    reason: Reason, application: Application, pauses: Pauses, words: Words
) -> Markup:
    """Why an application has no next step (`why_nothing`), in one sentence, as HTML."""
    return EXPLANATIONS[reason](_Case(None, application, pauses, words))


@dataclass(frozen=True, slots=True)
class _Case:
    """What a sentence may speak of."""

    action: Action | None
    application: Application
    pauses: Pauses
    words: Words

    @property
    def name(self) -> str:
        # Translators: stands for a person without a name, as in "Two messages to the team".
        fallback = self.words.label("the team")
        return self.action.person.name if self.action and self.action.person else fallback


def _date_passed(case: _Case) -> Markup:
    day = case.application.decision_by
    n = POLICY.senior_after_date if case.application.senior else case.pauses.after_date
    return case.words.count(
        "They wanted to decide by {day}; a polite question is right {n} working day after that, not before.",
        "They wanted to decide by {day}; a polite question is right {n} working days after that, not before.",
        n,
        day=case.words.short_day(day) if day else "",
    )


def _no_date(case: _Case) -> Markup:
    factor = POLICY.senior_factor if case.application.senior else 1
    return case.words.count(
        "They named no date; after {n} working day, and a full week, asking is welcome.",
        "They named no date; after {n} working days, and a full week, asking is welcome.",
        case.pauses.no_date * factor,
    )


def _after_first(case: _Case) -> Markup:
    return case.words.count(
        "When the first follow-up stays unanswered for {n} working day, one more short note is right; it is the last.",
        "When the first follow-up stays unanswered for {n} working days, one more short note is right; it is the last.",
        case.pauses.after_first,
    )


def _noticed(case: _Case) -> Markup:
    return case.words.count(
        "Your note about the other offer was a question, too; they get {n} working day to answer.",
        "Your note about the other offer was a question, too; they get {n} working days to answer.",
        case.pauses.no_date,
    )


def _let_go(case: _Case) -> Markup:
    return case.words.count(
        "Asking again would not change the answer; after {n} working day of silence it is kinder to yourself to move on.",
        "Asking again would not change the answer; after {n} working days of silence it is kinder to yourself to move on.",
        case.pauses.after_second,
    )


def _sentence(message: str) -> Callable[[_Case], Markup]:
    return lambda case: case.words.say(message, name=case.name)


NEXT_MORNING = {
    Thanks.EXPECTED: noop(
        "In {country} it usually goes out the next morning; that is custom, not a rule."
    ),
    Thanks.WELCOME: noop(
        "In {country} it is welcome rather than expected, and usually goes out the next morning; that is custom, not a rule."
    ),
}
LESS_USUAL = noop(
    "In {country} it is less usual, and leaving it costs you nothing; that is custom, not a rule."
)

EXPLANATIONS: dict[Reason, Callable[[_Case], Markup]] = {
    Reason.THANK_SAME_DAY: _sentence(
        noop(
            "A thank-you counts most on the same day, while they still have the interview in mind."
        )
    ),
    Reason.THANK_NEXT_MORNING: _sentence(
        noop("A thank-you counts most while they still have the interview in mind.")
    ),
    Reason.THANK_LATE: _sentence(
        noop("The first day is over, but a thank-you is still welcome within three.")
    ),
    Reason.THANKS_FOLDED: _sentence(
        noop("A thank-you on its own would be late by now, so your follow-up carries the thanks.")
    ),
    Reason.THANKS_OVER: _sentence(
        noop(
            "After three days a thank-you on its own comes too late. Nothing is lost by leaving it."
        )
    ),
    Reason.MET_AGAIN: _sentence(
        noop("You met {name} again in a later round; one thank-you covers both.")
    ),
    Reason.DATE_PASSED: _date_passed,
    Reason.NO_DATE: _no_date,
    Reason.AFTER_FIRST: _after_first,
    Reason.ASKED_AGAIN: _sentence(
        noop("They asked for more time, so the wait began again from there.")
    ),
    Reason.SPACED: _sentence(
        noop("Two messages to {name} should be three working days apart, so this one moved back.")
    ),
    Reason.LET_GO: _let_go,
    Reason.CALL_BACK: _sentence(noop("They agreed that you may ask again on that day.")),
    Reason.WENT_SILENT: _sentence(
        noop("They wanted to go on and have not said when; after that wait, asking is welcome.")
    ),
    Reason.NOTICED: _noticed,
    Reason.NEXT_ROUND: _sentence(
        noop("Another interview is coming, so there is nothing to ask about the last one.")
    ),
    Reason.BEFORE: _sentence(
        noop(
            "These questions are easily forgotten in the room, and the answers date your follow-up."
        )
    ),
    Reason.IS_OVER: _sentence(noop("The interview should be over, and now you remember it best.")),
    Reason.UNREACHABLE: _sentence(
        noop("A thank-you needs an address, and it is easiest to get in the first day or two.")
    ),
    Reason.DELAYED: _sentence(
        noop("They told you about the delay; a short, understanding answer keeps you in mind.")
    ),
    Reason.OTHER_OFFER: _sentence(
        noop("Your other offer wants an answer; told in time, they can still decide before it.")
    ),
    Reason.OFFERED: _sentence(noop("An offer deserves an answer before its deadline.")),
    Reason.REJECTED: _sentence(
        noop("A no with a kind answer is remembered, and the next opening may be yours.")
    ),
    Reason.LEARNING: _sentence(
        noop(
            "A day later it hurts less and is still fresh: the best time to take something from it."
        )
    ),
    Reason.ACCEPTED: _sentence(noop("You took their offer; they are waiting to read it.")),
    Reason.DECLINED: _sentence(noop("They should hear soon that you chose something else.")),
    Reason.WITHDRAWN: _sentence(noop("You withdrew; telling them early lets others move up.")),
    Reason.OVER: _sentence(noop("Its moment has passed.")),
    Reason.CANCELLED: _sentence(
        noop("The interview did not take place, and no other is arranged yet.")
    ),
    Reason.UNTOLD: _sentence(noop("The plan goes on once you tell how the interview went.")),
    Reason.UNDATED: _sentence(
        noop("The plan begins once the company and the time of an interview are known.")
    ),
    Reason.KEPT_OPEN: _sentence(
        noop("You left this one open; there is nothing to do until they write.")
    ),
    Reason.ANSWERED: _sentence(noop("They answered, so there is nothing to ask any more.")),
    Reason.CLOSED: _sentence(noop("This application is closed.")),
    Reason.WANTED_NONE: _sentence(
        noop("They asked not to be followed up with, and keeping to that speaks for you.")
    ),
    Reason.SETTLED: _sentence(noop("You have taken care of this.")),
}
