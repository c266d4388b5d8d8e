"""From an action to the draft that belongs to it (PLAYBOOK part 4)."""

from dataclasses import replace
from datetime import date, datetime

from playbook.chat import Chat
from playbook.drafts import Draft, DraftKind, Form, Request, write
from playbook.etiquette import tone_for
from playbook.facts import (
    ActionKey,
    ActionKind,
    Application,
    Channel,
    DraftChoice,
    Interview,
    News,
    Part,
    Person,
)
from playbook.plan.actions import Action, Plan, State
from playbook.plan.look import Look
from playbook.plan.moments.good_moments import GoodMoments
from playbook.plan.rules.contacts import unreachable
from playbook.plan.rules.offers import answer_wanted_by
from playbook.plan.rules.recipient import part_of, recruiters
from playbook.plan.rules.standing import decision_date, last_word
from playbook.plan.text_language import chat_language, language_of
from playbook.words import find_locale

KINDS = {
    ActionKind.THANK_YOU: DraftKind.THANK_YOU,
    ActionKind.CONTACTS: DraftKind.THANKS_VIA_RECRUITER,
    ActionKind.MOVING_ON: DraftKind.MOVING_ON,
    ActionKind.DELAY_REPLY: DraftKind.DELAY_REPLY,
    ActionKind.OFFER_NOTICE: DraftKind.OFFER_NOTICE,
    ActionKind.REJECTION_REPLY: DraftKind.REJECTION_REPLY,
    ActionKind.ACCEPTING: DraftKind.ACCEPTING,
    ActionKind.DECLINING: DraftKind.DECLINING,
    ActionKind.WITHDRAWING: DraftKind.WITHDRAWING,
}


def draft_of(look: Look, application: Application, action: Action) -> Draft | None:
    """The text that is ready to send; the user's own wording if they gave one and want it.

    None where there is nothing to send: an action without a text, or they asked for no follow-ups.
    """
    request = request_of(look, application, action)
    if request is None:
        return None
    draft, choice = write(request), application.draft_choice(action.key)
    return replace(draft, body=choice.own) if choice.own_shown and choice.own else draft


def addressee(application: Application, action: Action) -> Person | None:
    """Whom the text of an action goes to; None where nobody is known by name.

    People without contact details are thanked through a recruiter met in any interview (S3).
    """
    if action.kind is ActionKind.CONTACTS:
        return next((one for one in recruiters(application) if one.reachable), None)
    return action.person


def is_short(application: Application, action: Action, choice: DraftChoice) -> bool:
    """Whether a text takes its short form: chosen, or because it goes out as a message."""
    if not action.kind.traits.short:
        return False
    if choice.short is not None:
        return choice.short
    person = action.person
    by_phone_only = person is not None and bool(person.phone) and not person.email
    return application.channel is Channel.TEXT or by_phone_only


def request_of(look: Look, application: Application, action: Action) -> Request | None:
    """What the draft of an action is written from; None where there is nothing to send."""
    interview = _interview_for(application, action)
    if interview is None:
        return None
    preferences, choice = look.chat.preferences, application.draft_choice(action.key)
    language = language_of(application, preferences)
    plan, person = look.plan(application), addressee(application, action)
    today, sent_on = _day_of(look.chat, look.now), _first_sent_on(look.chat, plan, interview)
    kind = _draft_kind(application, interview, action, today, sent_on)
    if kind is None:
        return None
    return Request(
        kind=kind,
        application=application,
        interview=interview,
        person=person,
        position=_position(interview, person),
        locale=find_locale(language, preferences.country),
        language=language,
        told_in=chat_language(preferences),
        variant=choice.variant + _said_before(application, interview, action, kind),
        form=Form.SHORT if is_short(application, action, choice) else Form.EMAIL,
        tone=tone_for(preferences, application.country),
        via_agency=person is not None and part_of(person) is Part.AGENCY,
        late_thanks=action.kind is ActionKind.FIRST_FOLLOW_UP and _thanks_folded(plan, person),
        first_sent_on=sent_on,
        answer_by=_answer_by(look, application, interview, action),
        thanked=_thanked(plan, interview) if action.kind is ActionKind.CONTACTS else (),
        signature=preferences.signature,
    )


def _interview_for(application: Application, action: Action) -> Interview | None:
    """The interview that a text is about; None where they asked for no such text."""
    unwanted = application.no_follow_ups and not action.kind.traits.wanted
    return None if unwanted else application.find_interview(action.key.interview)


def _said_before(
    application: Application, interview: Interview, action: Action, kind: DraftKind
) -> int:
    """How often such a text was written before: whoever is met in the next round, or asked again in the words
    of a first follow-up, does not read the same twice."""
    rounds = [one.id for one in application.interviews].index(interview.id)
    again = action.kind is ActionKind.SECOND_FOLLOW_UP and kind is not DraftKind.SECOND_FOLLOW_UP
    return rounds + again


def _draft_kind(
    application: Application,
    interview: Interview,
    action: Action,
    today: date,
    sent_on: date | None,
) -> DraftKind | None:
    if not action.kind.is_follow_up:
        return KINDS.get(action.kind)
    since = sent_on if action.kind is ActionKind.SECOND_FOLLOW_UP else None
    word = last_word(application, interview)
    if word and since and word.at.astimezone(interview.tz).date() < since:
        word = None
    agreed = _if_after(application.check_back, since)
    named = _if_after(decision_date(application, interview), since)
    if action.kind is ActionKind.SECOND_FOLLOW_UP and (
        since is None or not (word or agreed or named)
    ):
        return DraftKind.SECOND_FOLLOW_UP
    if agreed:
        return DraftKind.FOLLOW_UP_CALL_BACK
    if named and named < today:
        return DraftKind.FOLLOW_UP_DATE_PASSED
    if word is None:
        return DraftKind.FOLLOW_UP_NO_DATE
    delayed = word.news is News.MORE_TIME
    return DraftKind.FOLLOW_UP_DELAYED if delayed else DraftKind.FOLLOW_UP_WENT_SILENT


def _if_after(day: date | None, since: date | None) -> date | None:
    """A day that is news: one from before the first follow-up has been asked about already."""
    return day if day and (since is None or day > since) else None


def _first_sent_on(chat: Chat, plan: Plan, interview: Interview) -> date | None:
    first = plan.action(ActionKey(ActionKind.FIRST_FOLLOW_UP, interview.id))
    sent_at = first.settled_at if first and first.state is State.DONE else None
    return _day_of(chat, sent_at) if sent_at else None


def _answer_by(
    look: Look, application: Application, interview: Interview, action: Action
) -> date | None:
    """The new date that they named with the delay; by when word is of use before another offer."""
    day = None
    if action.kind is ActionKind.DELAY_REPLY:
        day = decision_date(application, interview)
    elif action.kind is ActionKind.OFFER_NOTICE:
        offer = look.around(application).offer
        moments = GoodMoments.of(look.chat.preferences, application.country)
        day = answer_wanted_by(offer, moments) if offer else None
    return day if day and day >= _day_of(look.chat, look.now) else None


def _thanked(plan: Plan, interview: Interview) -> tuple[Person, ...]:
    """Those who can't be written to; when they have been thanked, still those without an address."""
    thank_yous = tuple(one for one in plan.actions if one.kind is ActionKind.THANK_YOU)
    owed = unreachable(interview, thank_yous)
    return owed or tuple(one for one in interview.people if not one.reachable)


def _position(interview: Interview, person: Person | None) -> int:
    ids = [one.id for one in interview.people]
    return ids.index(person.id) if person and person.id in ids else 0


def _thanks_folded(plan: Plan, person: Person | None) -> bool:
    return any(
        a.kind is ActionKind.THANK_YOU and a.person == person and a.state is State.FOLDED
        for a in plan.actions
    )


def _day_of(chat: Chat, moment: datetime) -> date:
    return moment.astimezone(chat.preferences.tz).date()
