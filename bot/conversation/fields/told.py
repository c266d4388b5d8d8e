"""Places for what is told of an interview and its people, where one answer means more than one fact."""

from dataclasses import replace
from datetime import date, datetime

from bot.conversation.asked import Asked
from bot.conversation.fields.records import (
    OnApplication,
    OnInterview,
    OnPerson,
    changed,
    with_interview,
    with_person,
)
from bot.conversation.outcome import Ahead, Value
from playbook.arranging.arrangement import arrange, end
from playbook.chat import Chat
from playbook.facts import NextMove, Person
from playbook.ids import fresh_id
from playbook.languages.spelling import plain
from playbook.plan.events import name_date
from playbook.reading.people import PersonText

ASKED_NOT_TO = "no_follow_ups"  # the fourth answer to "who makes the next move?"


class EndedAt(OnInterview):
    """The end of the interview, with the zone in which it was told: that fixes its day.

    One that is still ahead is kept with its beginning.
    """

    def put(self, asked: Asked, value: Value) -> Chat:
        application, interview = asked.application, asked.interview
        zone = asked.chat.preferences.zone or "UTC"
        match value:
            case Ahead(at=at):
                application = arrange(application, interview, at, zone)
            case datetime():
                application = end(application, interview, value, zone)
            case _:
                return asked.chat
        return asked.chat.with_application(application)


class WhenItIs(EndedAt):
    """The end of an interview that is over, the beginning of one that is ahead."""

    def get(self, asked: Asked) -> Value:
        interview = asked.interview
        if interview.is_ahead and interview.starts_at:
            return Ahead(interview.starts_at)
        return interview.ended_at


class DecisionNow(OnApplication):
    """A new decision date: what was agreed about the old one is void."""

    def put(self, asked: Asked, value: Value) -> Chat:
        day = value if isinstance(value, date) else None
        return asked.chat.with_application(name_date(asked.application, day))


class NextMoveTold(OnApplication):
    """Who moves next; "they asked for no follow-ups" is an answer to the same question."""

    def get(self, asked: Asked) -> Value:
        return ASKED_NOT_TO if asked.application.no_follow_ups else asked.application.next_move

    def put(self, asked: Asked, value: Value) -> Chat:
        asked_not_to = value == ASKED_NOT_TO
        move = NextMove.THEM if asked_not_to else value
        application = changed(asked.application, self.name, move)
        return asked.chat.with_application(replace(application, no_follow_ups=asked_not_to))


def _met_before(asked: Asked, person: Person) -> Person:
    """Somebody of an earlier round is known already: what was not told again is taken from there."""
    name = plain(person.name)
    rounds = reversed(asked.application.interviews)
    met = (one for interview in rounds for one in interview.people if plain(one.name) == name)
    known = next(met, person)
    return replace(
        person,
        title=person.title or known.title,
        email=person.email or known.email,
        phone=person.phone or known.phone,
        part=known.part,
    )


class NewPeople(OnInterview):
    """Everyone met; an answer (PersonTexts) adds to them."""

    def put(self, asked: Asked, value: Value) -> Chat:
        interview = asked.interview
        for told in value if isinstance(value, tuple) else ():
            # Never one that somebody had who was taken out: marks and old buttons still name it.
            person_id = fresh_id(asked.now, [person.id for person in interview.people])
            person = Person(person_id, told.name, told.title, told.email, told.phone)
            interview = interview.with_person(_met_before(asked, person))
        return with_interview(asked, interview)


class ExpectedPeople(NewPeople):
    """Everyone the user will meet; None while nobody is named."""

    def get(self, asked: Asked) -> Value:
        return asked.interview.people or None


class TitleOf(OnPerson):
    """What somebody does, with the address or number that was typed beside it or instead."""

    def put(self, asked: Asked, value: Value) -> Chat:
        if not isinstance(value, PersonText) or asked.person is None:
            return super().put(asked, value)
        old = asked.person
        told = replace(
            old,
            title=value.title or old.title,
            email=value.email or old.email,
            phone=value.phone or old.phone,
        )
        return with_person(asked, told)


class ContactOf(OnPerson):
    """Email and phone of a person; what was not named now stays."""

    def get(self, asked: Asked) -> Value:
        person = asked.person
        return (person.email, person.phone) if person and person.reachable else None

    def put(self, asked: Asked, value: Value) -> Chat:
        email, phone = value if isinstance(value, tuple) else (None, None)
        if asked.person is None:
            return asked.chat
        if value is not None:
            email, phone = email or asked.person.email, phone or asked.person.phone
        return with_person(asked, replace(asked.person, email=email, phone=phone))


class OwnText(OnApplication):
    """The user's own wording of the draft that the dialog is about; None takes it away."""

    def get(self, asked: Asked) -> Value:
        key = asked.dialog.action_key
        return asked.application.draft_choice(key).own if key else None

    def put(self, asked: Asked, value: Value) -> Chat:
        key = asked.dialog.action_key
        if key is None:
            return asked.chat
        own = value if isinstance(value, str) else None
        choice = replace(asked.application.draft_choice(key), own=own, own_shown=own is not None)
        return asked.chat.with_application(asked.application.with_draft_choice(choice))
