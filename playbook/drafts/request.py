"""What a draft is made from, and what it is."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from babel import Locale

from playbook.facts import Application, Interview, Person
from playbook.preferences import Tone


class DraftKind(StrEnum):
    """Which text of the playbook's part 4 it is."""

    THANK_YOU = "thank_you"
    THANKS_VIA_RECRUITER = "thanks_via_recruiter"
    FOLLOW_UP_DATE_PASSED = "follow_up_date_passed"
    FOLLOW_UP_NO_DATE = "follow_up_no_date"
    FOLLOW_UP_DELAYED = "follow_up_delayed"  # they asked for more time, and named no date
    FOLLOW_UP_CALL_BACK = "follow_up_call_back"  # they agreed to be asked again
    FOLLOW_UP_WENT_SILENT = "follow_up_went_silent"  # they wanted to go on, and said no more
    SECOND_FOLLOW_UP = "second_follow_up"
    MOVING_ON = "moving_on"
    DELAY_REPLY = "delay_reply"
    OFFER_NOTICE = "offer_notice"
    REJECTION_REPLY = "rejection_reply"
    ACCEPTING = "accepting"
    DECLINING = "declining"
    WITHDRAWING = "withdrawing"


class Form(StrEnum):
    """How long a text is."""

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
    tone: Tone = Tone.PLAIN
    via_agency: bool = False  # the addressee stands between the user and the employer
    late_thanks: bool = False  # no thank-you in its 72 hours: the first follow-up says thanks
    first_sent_on: date | None = None  # for the second follow-up
    answer_by: date | None = None  # the new date they named; by when word is of use before an offer
    thanked: tuple[Person, ...] = ()  # to whom the recruiter is to pass the thanks on
    language: str = "en"  # what the draft is written in; English where there are no templates
    told_in: str = "en"  # the language of the chat, in which names and titles were typed
    signature: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """Plain text, never HTML. Paragraphs of the body are separated by one empty line."""

    subject: str
    body: str
    quoted: tuple[
        str, ...
    ] = ()  # the user's notes that no sentence took in: each on a line of its own

    @property
    def unfinished(self) -> tuple[str, ...]:
        """The quoted notes that still stand there as they were typed, also in the user's own version."""
        lines = self.body.splitlines()
        return tuple(note for note in self.quoted if note in lines)
