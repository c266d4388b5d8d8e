"""Everything that the guards have to say about one action, before its message goes out."""

from dataclasses import dataclass

from playbook.drafts import Request
from playbook.facts import ActionKey, ActionKind, Application, Interview, Person
from playbook.guards.addresses import personal_address
from playbook.guards.cautions import Caution, Guard
from playbook.guards.copies import near_copies
from playbook.guards.texts import check_text
from playbook.guards.timing import too_often
from playbook.plan.actions import Action
from playbook.plan.draft_of import draft_of, request_of
from playbook.plan.look import Look


def look_over(look: Look, application: Application, action: Action) -> tuple[Caution, ...]:
    """What the user should know before they send it; nothing where all is well or nothing is sent."""
    request = request_of(look, application, action)
    if request is None:
        return ()
    review = _Review(look, application, request)
    person = request.person
    found = (
        too_often(look, application, action),
        personal_address(person, _people(application)) if person else None,
        *review.own_text(action.key),
        *(review.copies() if action.kind is ActionKind.THANK_YOU else ()),
    )
    return tuple(caution for caution in found if caution)


@dataclass(frozen=True, slots=True)
class _Review:
    """One message, and what has to be known to look it over."""

    look: Look
    application: Application
    request: Request

    def own_text(self, key: ActionKey) -> tuple[Caution, ...]:
        """What the user wrote themselves, where that is what goes out."""
        own, application, person = self._own(key), self.application, self.request.person
        if own is None:
            return ()
        others = [one for one in self.look.chat.applications if one.id != application.id]
        return check_text(
            own,
            kind=self.request.kind,
            form=self.request.form,
            language=self.request.language,
            company=application.company,
            other_companies=[one.company for one in others if one.company],
            person=person.name if person else None,
            colleagues=[one.name for one in _people(application) if one != person],
            other_people=[one.name for other in others for one in _people(other)],
            own=[one for one in (application.role, self.look.chat.preferences.signature) if one],
        )

    def copies(self) -> tuple[Caution, ...]:
        """Others of the interview who get nearly the same thanks, where the user wrote one of the two."""
        interview, person = self.request.interview, self.request.person
        own = {one for one in interview.people if self._own(self._key(one))}
        if person is None or not own:
            return ()
        others = [one for one in interview.people if one != person and own & {one, person}]
        texts = {one: self._text(one) for one in (person, *others)}
        alike = [pair for pair in near_copies(texts, _facts(interview)) if person in pair]
        return tuple(Caution(Guard.NEAR_COPY, name=one.name, other=two.name) for one, two in alike)

    def _text(self, person: Person) -> str:
        """The thank-you to somebody, as it would go out."""
        action = self.look.plan(self.application).action(self._key(person))
        if action is None:
            return ""
        draft = draft_of(self.look, self.application, action)
        return draft.body if draft else ""

    def _own(self, key: ActionKey) -> str | None:
        choice = self.application.draft_choice(key)
        return choice.own if choice.own_shown else None

    def _key(self, person: Person) -> ActionKey:
        return ActionKey(ActionKind.THANK_YOU, self.request.interview.id, person.id)


def _facts(interview: Interview) -> list[str]:
    told = (interview.challenge, interview.fit, interview.skill, interview.missed, interview.idea)
    topics = (one.topic for one in interview.people)
    return [fact for fact in (*told, *topics) if fact]


def _people(application: Application) -> list[Person]:
    return [person for interview in application.interviews for person in interview.people]
