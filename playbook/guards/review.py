"""Everything that the guards have to say about one action, before its message goes out."""

from datetime import datetime

from playbook.chat import Chat
from playbook.drafts import Request
from playbook.facts import Application, Interview, Person
from playbook.guards.addresses import personal_address
from playbook.guards.cautions import Caution, Guard
from playbook.guards.copies import near_copies
from playbook.guards.texts import check_text
from playbook.guards.timing import too_often
from playbook.plan.actions import Action, Kind, key_of
from playbook.plan.draft_of import draft_of, request_of
from playbook.plan.plan import plan_in


def look_over(
    chat: Chat, application: Application, action: Action, now: datetime
) -> tuple[Caution, ...]:
    """What the user should know before they send it; nothing where all is well or nothing is sent."""
    request = request_of(chat, application, action, now)
    if request is None:
        return ()
    person = request.person
    found = (
        too_often(chat, application, action, now),
        personal_address(person, _people(application)) if person else None,
        *_own_text(chat, application, action, request),
        *_copies(chat, application, action, request, now),
    )
    return tuple(caution for caution in found if caution)


def _own_text(
    chat: Chat, application: Application, action: Action, request: Request
) -> tuple[Caution, ...]:
    own = _own(application, action.key)
    if own is None:
        return ()
    others = [one for one in chat.applications if one.id != application.id]
    known = [application.role, chat.preferences.signature]
    return check_text(
        own,
        kind=request.kind,
        form=request.form,
        company=application.company,
        other_companies=[one.company for one in others if one.company],
        person=request.person.name if request.person else None,
        colleagues=[one.name for one in _people(application) if one != request.person],
        other_people=[person.name for one in others for person in _people(one)],
        own=[word for word in known if word],
    )


def _copies(
    chat: Chat, application: Application, action: Action, request: Request, now: datetime
) -> tuple[Caution, ...]:
    """Other people of the interview who get nearly the same thank-you, where the user wrote one of the two."""
    interview, person = request.interview, request.person
    keys = {one: key_of(Kind.THANK_YOU, interview.id, one.id) for one in interview.people}
    own = {one for one, key in keys.items() if _own(application, key)}
    if action.kind is not Kind.THANK_YOU or person not in keys or not own:
        return ()
    others = [one for one in keys if one != person and (person in own or one in own)]
    plan = plan_in(chat, application, now)
    texts = {}
    for one in (person, *others):
        theirs = plan.action(keys[one])
        draft = draft_of(chat, application, theirs, now) if theirs else None
        texts[one] = draft.body if draft else ""
    alike = [pair for pair in near_copies(texts, _facts(interview)) if person in pair]
    return tuple(Caution(Guard.NEAR_COPY, name=one.name, other=two.name) for one, two in alike)


def _facts(interview: Interview) -> list[str]:
    told = (interview.challenge, interview.fit, interview.skill, interview.missed, interview.idea)
    topics = (one.topic for one in interview.people)
    return [fact for fact in (*told, *topics) if fact]


def _own(application: Application, action: str) -> str | None:
    """The user's own text of an action, where it is the one that counts."""
    choice = application.draft_choice(action)
    return choice.own if choice.own_shown else None


def _people(application: Application) -> list[Person]:
    return [person for interview in application.interviews for person in interview.people]
