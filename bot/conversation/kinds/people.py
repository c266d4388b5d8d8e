"""Whom the user met: a name at a time, and how to reach them."""

from dataclasses import dataclass

from markupsafe import Markup

from bot.conversation.asked import Asked
from bot.conversation.outcome import (
    HalfGiven,
    Kind,
    Option,
    Options,
    Outcome,
    Unclear,
    Understood,
    Value,
)
from bot.telegram.fit import units
from playbook.reading.people import PersonText, read_contact, read_person

MOST_PEOPLE = 12  # more faces than anybody remembers, and as many drafts as fit a chat
LONGEST = 80  # characters of a name, and of a title


@dataclass(frozen=True, slots=True)
class Names(Kind):
    """A person (PersonText) to add, or None: that is everyone."""

    def read(self, text: str, asked: Asked) -> Outcome:
        if len(asked.interview.people) >= MOST_PEOPLE:
            return Unclear(asked.words.say("{n} people are as many as I can keep.", n=MOST_PEOPLE))
        person = read_person(text, asked.chat.preferences.country)
        if person is None:
            return Unclear(
                asked.words.say(
                    "I could not find a name in that. Something like “Jane Doe” or “Jane Doe, CTO” works."
                )
            )
        if max(units(person.name), units(person.title or "")) > LONGEST:
            return Unclear(
                asked.words.say(
                    "That is long for a name and a title; I can keep {limit} characters of each. Could you say it shorter?",
                    limit=LONGEST,
                )
            )
        return Understood(person)

    def pick(self, value: str, asked: Asked) -> Outcome:
        return Understood(None) if value == "all" else HalfGiven(None)

    def options(self, asked: Asked) -> Options:
        label = asked.words.label("That is everyone") if asked.interview.people else None
        return ((Option(label, "all"),),) if label else ()

    def detail(self, asked: Asked) -> Markup | None:
        """After the first, whom we have and whether there was somebody else."""
        people = asked.interview.people
        if not people:
            return None
        names = asked.words.all_of([person.name for person in people])
        if len(people) >= MOST_PEOPLE:
            return asked.words.say(
                "So far: <b>{names}</b>. {n} people are as many as I can keep.",
                names=names,
                n=MOST_PEOPLE,
            )
        return asked.words.say(
            "So far: <b>{names}</b>. Did you meet anyone else? Type the next name, or tap below.",
            names=names,
        )

    def show(self, value: Value, asked: Asked) -> str:
        return value.name if isinstance(value, PersonText) else ""


@dataclass(frozen=True, slots=True)
class Contact(Kind):
    """An email address, a phone number or both: (email, phone)."""

    def read(self, text: str, asked: Asked) -> Outcome:
        found = read_contact(text, asked.chat.preferences.country)
        if found is None:
            return Unclear(
                asked.words.say(
                    "That does not look like an email address or a phone number. A number from abroad needs its country code, like +44."
                )
            )
        return Understood(found)

    def show(self, value: Value, asked: Asked) -> str:
        return ", ".join(part for part in value if part) if isinstance(value, tuple) else ""
