"""Whom the user met: one or several at a time, and how to reach them."""

from dataclasses import dataclass

from markupsafe import Markup

from bot.conversation.asked import Asked
from bot.conversation.kinds.text import Text
from bot.conversation.outcome import (
    AnswerKind,
    HalfGiven,
    Option,
    Options,
    Outcome,
    Unclear,
    Understood,
    Value,
)
from bot.parts.shorten import LONGEST_SHOWN, shorten
from bot.telegram.fit import units
from playbook.reading.contacts import read_contact, without_contacts
from playbook.reading.people import Everyone, PersonText, read_everyone
from playbook.words import Words

MOST_PEOPLE = 12  # more faces than anybody remembers, and as many drafts as fit a chat
LONGEST = 80  # characters of a name, and of a title
ROOM = 1800  # characters for everyone read at once: it fits a message
YES, AGAIN, BOTH = "yes", "again", 2


@dataclass(frozen=True, slots=True)
class Names(AnswerKind):
    """People (PersonTexts) to add, or None: that is everyone.

    Half given it is the text as typed: several people are shown before they are kept, and so is a
    name that had to be guessed, or somebody left out for having none.
    """

    def read(self, text: str, asked: Asked) -> Outcome:
        if asked.dialog.pending and text.strip().casefold().startswith(YES):
            return self.pick(YES, asked)
        if len(asked.interview.people) >= MOST_PEOPLE:
            return Unclear(_say_most(asked.words))
        everyone = _read(text, asked)
        if word := _why_not(everyone, asked):
            return Unclear(word)
        sure = len(everyone.people) == 1 and not (everyone.nameless or everyone.guessed)
        return Understood(everyone.people) if sure else HalfGiven(text)

    def pick(self, value: str, asked: Asked) -> Outcome:
        if value == YES and asked.dialog.pending:
            return Understood(_read(asked.dialog.pending, asked).people)
        return Understood(None) if value == "all" else HalfGiven(None)

    def options(self, asked: Asked) -> Options:
        words = asked.words
        if asked.dialog.pending:
            yes = _yes(len(_read(asked.dialog.pending, asked).people), words)
            again = Option(words.label("No, I will type it again"), AGAIN)
            return ((Option(yes, YES),), (again,))
        label = words.label("That is everyone") if asked.interview.people else None
        return ((Option(label, "all"),),) if label else ()

    def detail(self, asked: Asked) -> Markup | None:
        """Whom I read, to be confirmed; else whom we have and whether there was somebody else."""
        if asked.dialog.pending:
            return draw_everyone(_read(asked.dialog.pending, asked), asked.words)
        people = asked.interview.people
        if not people:
            return None
        names = asked.words.all_of([person.name for person in people])
        if len(people) >= MOST_PEOPLE:
            so_far = asked.words.say("So far: <b>{names}</b>.", names=names)
            return asked.words.join([so_far, _say_most(asked.words)])
        return asked.words.say(
            "So far: <b>{names}</b>. Did you meet anyone else? Type the next name, or tap below.",
            names=names,
        )

    def show(self, value: Value, asked: Asked) -> str:
        return ""  # people are shown one by one


@dataclass(frozen=True, slots=True)
class Expected(Names):
    """People (PersonTexts) whom the user will meet, all told at once."""

    def options(self, asked: Asked) -> Options:
        return Names.options(self, asked) if asked.dialog.pending else ()

    def detail(self, asked: Asked) -> Markup | None:
        return Names.detail(self, asked) if asked.dialog.pending else None

    def show(self, value: Value, asked: Asked) -> str:
        return asked.words.all_of([person.name for person in asked.interview.people])


def draw_everyone(everyone: Everyone, words: Words) -> Markup:
    """The people read in one text, numbered, to be confirmed."""
    people = everyone.people
    lines = [words.count("I read {n} person:", "I read {n} people:", len(people))]
    lines += [
        words.say("{n}. {person}", n=n, person=write_person(person, ROOM // len(people), words))
        for n, person in enumerate(people, 1)
    ]
    if everyone.guessed:
        lines.append(words.say("I took the name from the address."))
    if everyone.nameless:
        left = shorten(words.row(list(everyone.nameless)), LONGEST_SHOWN)
        lines.append(
            words.say("I leave out “{left}”: without a name I cannot plan a thank-you.", left=left)
        )
    return words.join([*lines, words.say("Is that right?")])


def write_person(person: PersonText, room: int, words: Words) -> str:
    """A person on one line of at most `room` characters: "Jane Doe, CTO, jane@acme.com"."""
    parts = (person.name, person.title, person.email, person.phone)
    return shorten(words.row([part for part in parts if part]), room)


def too_long(people: tuple[PersonText, ...]) -> bool:
    """Whether a name or a title among them is longer than can be kept."""
    return any(max(units(one.name), units(one.title or "")) > LONGEST for one in people)


def _read(text: str, asked: Asked) -> Everyone:
    return read_everyone(text, asked.chat.preferences.country)


def _why_not(everyone: Everyone, asked: Asked) -> Markup | None:
    """What stands against keeping these people."""
    words = asked.words
    if not everyone.people:
        return words.say(
            "I could not find a name in that. Something like “Jane Doe” or “Jane Doe, CTO” works."
        )
    if len(asked.interview.people) + len(everyone.people) > MOST_PEOPLE:
        return words.join(
            [_say_most(words), words.say("Could you name those who matter most?")],
        )
    if too_long(everyone.people):
        return words.count(
            "That is long for a name and a title; I can keep {n} character of each. Could you say it shorter?",
            "That is long for a name and a title; I can keep {n} characters of each. Could you say it shorter?",
            LONGEST,
        )
    return None


def _say_most(words: Words) -> Markup:
    return words.count("I can keep {n} person.", "I can keep {n} people at most.", MOST_PEOPLE)


def _yes(n: int, words: Words) -> str:
    if n == 1:
        return words.label("Yes, that is right")
    # Translators: a button under a list of three or more people: all were read right.
    return (
        words.label("Yes, both")
        if n == BOTH
        else words.count_label("Yes, all {n}", "Yes, all {n}", n)
    )


@dataclass(frozen=True, slots=True)
class Contact(AnswerKind):
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
        parts = value if isinstance(value, tuple) else ()
        return asked.words.row([part for part in parts if part])


@dataclass(frozen=True, slots=True)
class Title(Text):
    """What somebody does; an address typed here is taken as one (a PersonText without a name)."""

    def read(self, text: str, asked: Asked) -> Outcome:
        country = asked.chat.preferences.country
        found = read_contact(text, country)
        if found is None:
            return super(Title, self).read(text, asked)
        title = without_contacts(text, country)[: self.limit]
        return Understood(PersonText("", title or None, *found))
