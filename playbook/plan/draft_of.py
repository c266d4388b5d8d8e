"""From an action to the draft that belongs to it (PLAYBOOK part 4)."""

from dataclasses import replace
from datetime import date, datetime

from playbook.chat import Chat
from playbook.drafts import Draft, DraftKind, Form, Request, write
from playbook.facts import Application, Channel, DraftChoice, Interview, Person
from playbook.plan.actions import Action, Kind, Plan, State, interview_of, key_of
from playbook.plan.plan import plan_in
from playbook.plan.rules.standing import decision_date
from playbook.words import find_locale

KINDS = {
    Kind.THANK_YOU: DraftKind.THANK_YOU,
    Kind.SECOND_FOLLOW_UP: DraftKind.SECOND_FOLLOW_UP,
    Kind.MOVING_ON: DraftKind.MOVING_ON,
}

UNWANTED = frozenset({Kind.FIRST_FOLLOW_UP, Kind.SECOND_FOLLOW_UP, Kind.MOVING_ON})


def draft_of(chat: Chat, application: Application, action: Action, now: datetime) -> Draft | None:
    """The text that is ready to send; the user's own wording if they gave one and want it.

    None where nothing is to be sent: they asked for no follow-ups.
    """
    unwanted = application.no_follow_ups and action.kind in UNWANTED
    request = None if unwanted else _request(chat, application, action, now)
    if request is None:
        return None
    draft, choice = write(request), application.draft_choice(action.key)
    return replace(draft, body=choice.own) if choice.own_shown and choice.own else draft


def is_short(application: Application, action: Action, choice: DraftChoice) -> bool:
    """Whether a thank-you takes its short form: chosen, or because it goes out as a message."""
    if choice.short is not None:
        return choice.short
    person = action.person
    by_phone_only = person is not None and bool(person.phone) and not person.email
    return application.channel is Channel.TEXT or by_phone_only


def _request(chat: Chat, application: Application, action: Action, now: datetime) -> Request | None:
    interview = _interview_of(application, action)
    if interview is None:
        return None
    preferences, choice = chat.preferences, application.draft_choice(action.key)
    plan = plan_in(chat, application, now)
    short = action.kind is Kind.THANK_YOU and is_short(application, action, choice)
    first = plan.action(key_of(Kind.FIRST_FOLLOW_UP, interview.id))
    sent_at = first.settled_at if first and first.state is State.DONE else None
    return Request(
        kind=_draft_kind(application, interview, action, now.astimezone(preferences.tz).date()),
        application=application,
        interview=interview,
        person=action.person,
        position=_position(interview, action.person),
        locale=find_locale("en", preferences.country),
        variant=choice.variant,
        form=Form.SHORT if short else Form.EMAIL,
        late_thanks=_thanks_folded(plan, action.person),
        first_sent_on=sent_at.astimezone(preferences.tz).date() if sent_at else None,
        signature=preferences.signature,
    )


def _draft_kind(
    application: Application, interview: Interview, action: Action, today: date
) -> DraftKind:
    if action.kind in KINDS:
        return KINDS[action.kind]
    named = decision_date(application, interview)
    passed = named is not None and named < today
    return DraftKind.FOLLOW_UP_DATE_PASSED if passed else DraftKind.FOLLOW_UP_NO_DATE


def _position(interview: Interview, person: Person | None) -> int:
    ids = [one.id for one in interview.people]
    return ids.index(person.id) if person and person.id in ids else 0


def _thanks_folded(plan: Plan, person: Person | None) -> bool:
    return any(
        a.kind is Kind.THANK_YOU and a.person == person and a.state is State.FOLDED
        for a in plan.actions
    )


def _interview_of(application: Application, action: Action) -> Interview | None:
    return application.find_interview(interview_of(action.key))
