"""Where an answer is kept: reading it from the records and putting it there."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any, Protocol, TypeVar
from zoneinfo import ZoneInfo

from bot.conversation.asked import Asked
from bot.conversation.outcome import Ahead, Value
from playbook.arranging.arrangement import arrange, end
from playbook.chat import Chat
from playbook.facts import Application, Interview, NextMove, Person
from playbook.ids import fresh_id
from playbook.plan.events import name_date
from playbook.plan.moments.travelling import keep_local_times
from playbook.preferences import Pauses, Preferences
from playbook.reading.people import PersonText
from playbook.reading.places import Place, zone_of_country

Record = TypeVar("Record", Application, Interview, Person, Preferences, Pauses)

ASKED_NOT_TO = "no_follow_ups"  # the fourth answer to "who makes the next move?"


class Field(Protocol):
    """One place in the records."""

    def get(self, asked: Asked) -> Value:
        """The answer kept so far; None if there is none."""
        ...

    def put(self, asked: Asked, value: Value) -> Chat:
        """The chat with the answer kept."""
        ...


@dataclass(frozen=True, slots=True)
class OnApplication:
    name: str

    def get(self, asked: Asked) -> Value:
        return getattr(asked.application, self.name)

    def put(self, asked: Asked, value: Value) -> Chat:
        return asked.chat.with_application(_changed(asked.application, self.name, value))


@dataclass(frozen=True, slots=True)
class OnInterview:
    name: str

    def get(self, asked: Asked) -> Value:
        return getattr(asked.interview, self.name)

    def put(self, asked: Asked, value: Value) -> Chat:
        return _with_interview(asked, _changed(asked.interview, self.name, value))


@dataclass(frozen=True, slots=True)
class OnPerson:
    name: str

    def get(self, asked: Asked) -> Value:
        return getattr(asked.person, self.name, None)

    def put(self, asked: Asked, value: Value) -> Chat:
        if asked.person is None:
            return asked.chat
        return _with_person(asked, _changed(asked.person, self.name, value))


@dataclass(frozen=True, slots=True)
class OnPreferences:
    name: str

    def get(self, asked: Asked) -> Value:
        return getattr(asked.chat.preferences, self.name)

    def put(self, asked: Asked, value: Value) -> Chat:
        return replace(asked.chat, preferences=_changed(asked.chat.preferences, self.name, value))


@dataclass(frozen=True, slots=True)
class OnPauses:
    name: str

    def get(self, asked: Asked) -> Value:
        return getattr(asked.chat.preferences.pauses, self.name)

    def put(self, asked: Asked, value: Value) -> Chat:
        pauses = _changed(asked.chat.preferences.pauses, self.name, value)
        return OnPreferences("pauses").put(asked, pauses)


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
        application = _changed(asked.application, self.name, move)
        return asked.chat.with_application(replace(application, no_follow_ups=asked_not_to))


class NewPeople(OnInterview):
    """Everyone met; an answer (PersonTexts) adds to them."""

    def put(self, asked: Asked, value: Value) -> Chat:
        interview = asked.interview
        for told in value if isinstance(value, tuple) else ():
            # Never one that somebody had who was taken out: marks and old buttons still name it.
            person_id = fresh_id(asked.now, [person.id for person in interview.people])
            person = Person(person_id, told.name, told.title, told.email, told.phone)
            interview = interview.with_person(person)
        return _with_interview(asked, interview)


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
        return _with_person(asked, told)


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
        return _with_person(asked, replace(asked.person, email=email, phone=phone))


class Home(OnPreferences):
    """The zone; a city that was typed tells the country, too, while that is not known."""

    def put(self, asked: Asked, value: Value) -> Chat:
        if not isinstance(value, Place):
            return asked.chat
        known = asked.chat.preferences
        country = known.country or value.country
        chat = replace(asked.chat, preferences=replace(known, zone=value.zone, country=country))
        chat = keep_local_times(chat, known.tz, asked.now)
        return chat if known.zone else _told_there(chat, ZoneInfo(value.zone))


class HomeCountry(OnPreferences):
    """The country; where it has one zone with the time the user named, that zone is theirs."""

    def put(self, asked: Asked, value: Value) -> Chat:
        if not isinstance(value, str):
            return asked.chat
        known = asked.chat.preferences
        zone = zone_of_country(value, known.zone, asked.now) if known.zone else None
        chat = replace(asked.chat, preferences=replace(known, country=value, zone=zone))
        return keep_local_times(chat, known.tz, asked.now)


class OwnText(OnApplication):
    """The user's own wording of the draft that the dialog is about; None takes it away."""

    def get(self, asked: Asked) -> Value:
        return asked.application.draft_choice(asked.dialog.action or "").own

    def put(self, asked: Asked, value: Value) -> Chat:
        choice = asked.application.draft_choice(asked.dialog.action or "")
        own = value if isinstance(value, str) else None
        choice = replace(choice, own=own, own_shown=own is not None)
        return asked.chat.with_application(asked.application.with_draft_choice(choice))


def _told_there(chat: Chat, zone: ZoneInfo) -> Chat:
    """Times that were told before the zone was known meant the user's own clock, not UTC."""
    for application in chat.applications:
        told = tuple(_on_the_wall(one, zone) for one in application.interviews)
        if told != application.interviews:
            chat = chat.with_application(replace(application, interviews=told))
    return chat


def _on_the_wall(interview: Interview, zone: ZoneInfo) -> Interview:
    if interview.zone != "UTC":
        return interview
    ends, starts = interview.ended_at, interview.starts_at
    return replace(
        interview,
        ended_at=ends.replace(tzinfo=zone).astimezone(UTC) if ends else None,
        starts_at=starts.replace(tzinfo=zone).astimezone(UTC) if starts else None,
        zone=zone.key,
    )


def _with_interview(asked: Asked, interview: Interview) -> Chat:
    return asked.chat.with_application(asked.application.with_interview(interview))


def _with_person(asked: Asked, person: Person) -> Chat:
    return _with_interview(asked, asked.interview.with_person(person))


def _changed(record: Record, name: str, value: Value) -> Record:
    """The record with one field changed; the question's kind answers for the value's type."""
    changes: dict[str, Any] = {name: value}
    return replace(record, **changes)
