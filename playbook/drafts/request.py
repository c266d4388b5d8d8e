"""What a draft is made from, and what it is."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from babel import Locale

from playbook.facts import Application, Interview, Person


class DraftKind(StrEnum):
    """Which text of the playbook's part 4 it is."""

    THANK_YOU = "thank_you"
    FOLLOW_UP_DATE_PASSED = "follow_up_date_passed"
    FOLLOW_UP_NO_DATE = "follow_up_no_date"
    SECOND_FOLLOW_UP = "second_follow_up"
    MOVING_ON = "moving_on"


class Form(StrEnum):
    """How long a thank-you is; every other kind is an email."""

    EMAIL = "email"
    SHORT = "short"  # for a chat or an SMS, two or three sentences


@dataclass(frozen=True, slots=True)
class Request:
    """What a draft is made from. The application's company is known: without it there is no plan."""

    kind: DraftKind
    application: Application
    interview: Interview
    person: Person | None  # whom it is addressed to; None: nobody is known by name
    position: int  # this person's place among the people of the interview, from 0
    locale: Locale  # how the dates are written
    variant: int = 0  # "Other wording" counts it up; any whole number
    form: Form = Form.EMAIL
    late_thanks: bool = False  # no thank-you in its 72 hours: the first follow-up says thanks
    first_sent_on: date | None = None  # for the second follow-up
    language: str = "en"  # what the draft is written in; English where there are no templates
    signature: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """Plain text, never HTML. Paragraphs of the body are separated by one empty line."""

    subject: str
    body: str
