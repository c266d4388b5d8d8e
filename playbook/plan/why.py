"""An action in words: what it is called, and the rule behind it in one sentence ("why now?")."""

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from playbook.etiquette import Thanks, custom_for_thanks
from playbook.facts import ActionKind, Application
from playbook.plan.actions import Action
from playbook.plan.reasons import NAMES, Reason
from playbook.plan.rules.policy import POLICY
from playbook.preferences import Pauses, Preferences
from playbook.reading.atlas.countries import name_of
from playbook.words import Words, noop


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
    rule = _explain(action.reason, _Case(action, application, preferences.pauses, words))
    custom = _explain_custom(action, application, preferences, words)
    return Markup(" ").join([rule, custom]) if custom else rule


def _explain_custom(
    action: Action, application: Application, preferences: Preferences, words: Words
) -> Markup | None:
    """What is usual in the employer's country, said as what it is: custom, and no rule."""
    custom = custom_for_thanks(preferences, application.country)
    message = CUSTOMS.get((action.reason, custom.thanks))
    country = application.country or preferences.country
    if message is None or country is None:
        return None
    return words.say(message, country=name_of(country, words.locale))


def explain_nothing(
    reason: Reason, application: Application, pauses: Pauses, words: Words
) -> Markup:
    """Why an application has no next step (`why_nothing`), in one sentence, as HTML."""
    return _explain(reason, _Case(None, application, pauses, words))


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

    @property
    def decision_day(self) -> str:
        day = self.application.decision_by
        return self.words.short_day(day) if day else ""


def _explain(reason: Reason, case: _Case) -> Markup:
    facts = {"name": case.name, "day": case.decision_day}
    if reason.plural:
        return case.words.count(reason.sentence, reason.plural, NUMBERS[reason](case), **facts)
    return case.words.say(reason.sentence, **facts)


LESS_USUAL = noop(
    "In {country} it is less usual, and leaving it costs you nothing; that is custom, not a rule."
)
CUSTOMS = {
    (Reason.THANK_SAME_DAY, Thanks.UNUSUAL): LESS_USUAL,
    (Reason.THANK_LATE, Thanks.UNUSUAL): LESS_USUAL,
    (Reason.THANK_NEXT_MORNING, Thanks.EXPECTED): noop(
        "In {country} it usually goes out the next morning; that is custom, not a rule."
    ),
    (Reason.THANK_NEXT_MORNING, Thanks.WELCOME): noop(
        "In {country} it is welcome rather than expected, and usually goes out the next morning; that is custom, not a rule."
    ),
}
NUMBERS: dict[Reason, Callable[[_Case], int]] = {
    Reason.DATE_PASSED: lambda case: (
        POLICY.senior_after_date if case.application.senior else case.pauses.after_date
    ),
    Reason.NO_DATE: lambda case: (
        case.pauses.no_date * (POLICY.senior_factor if case.application.senior else 1)
    ),
    Reason.AFTER_FIRST: lambda case: case.pauses.after_first,
    Reason.NOTICED: lambda case: case.pauses.no_date,
    Reason.LET_GO: lambda case: case.pauses.after_second,
}
"""How many working days the sentence speaks of."""
