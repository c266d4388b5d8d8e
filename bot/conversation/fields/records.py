"""One place in a record: reading an answer from there, and putting it there."""

from dataclasses import dataclass, replace
from typing import Any, Protocol, TypeVar

from bot.conversation.asked import Asked
from bot.conversation.outcome import Value
from playbook.chat import Chat
from playbook.facts import Application, Interview, Person
from playbook.preferences import Pauses, Preferences

Record = TypeVar("Record", Application, Interview, Person, Preferences, Pauses)


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
        return asked.chat.with_application(changed(asked.application, self.name, value))


@dataclass(frozen=True, slots=True)
class OnInterview:
    name: str

    def get(self, asked: Asked) -> Value:
        return getattr(asked.interview, self.name)

    def put(self, asked: Asked, value: Value) -> Chat:
        return with_interview(asked, changed(asked.interview, self.name, value))


@dataclass(frozen=True, slots=True)
class OnPerson:
    name: str

    def get(self, asked: Asked) -> Value:
        return getattr(asked.person, self.name, None)

    def put(self, asked: Asked, value: Value) -> Chat:
        if asked.person is None:
            return asked.chat
        return with_person(asked, changed(asked.person, self.name, value))


@dataclass(frozen=True, slots=True)
class OnPreferences:
    name: str

    def get(self, asked: Asked) -> Value:
        return getattr(asked.chat.preferences, self.name)

    def put(self, asked: Asked, value: Value) -> Chat:
        return replace(asked.chat, preferences=changed(asked.chat.preferences, self.name, value))


@dataclass(frozen=True, slots=True)
class OnPauses:
    name: str

    def get(self, asked: Asked) -> Value:
        return getattr(asked.chat.preferences.pauses, self.name)

    def put(self, asked: Asked, value: Value) -> Chat:
        pauses = changed(asked.chat.preferences.pauses, self.name, value)
        return OnPreferences("pauses").put(asked, pauses)


def with_interview(asked: Asked, interview: Interview) -> Chat:
    return asked.chat.with_application(asked.application.with_interview(interview))


def with_person(asked: Asked, person: Person) -> Chat:
    return with_interview(asked, asked.interview.with_person(person))


def changed(record: Record, name: str, value: Value) -> Record:
    """The record with one field changed; the question's kind answers for the value's type."""
    changes: dict[str, Any] = {name: value}
    return replace(record, **changes)
