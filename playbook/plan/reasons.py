"""What each kind of action is called, and the rule it follows from, in words."""

from enum import Enum
from typing import Self

from playbook.facts import ActionKind
from playbook.words import noop, noop_count

NAMES = {
    ActionKind.THANK_YOU: noop("Thank-you to the team"),
    ActionKind.FIRST_FOLLOW_UP: noop("First follow-up"),
    ActionKind.SECOND_FOLLOW_UP: noop("Second and last follow-up"),
    # Translators: the name of an action: letting go of an application.
    ActionKind.MOVING_ON: noop("Moving on"),
    ActionKind.PREPARING: noop("Checklist for the interview"),
    # Translators: the name of an action: tell the bot how the interview went.
    ActionKind.TELLING: noop("How it went"),
    ActionKind.CONTACTS: noop("Missing contact details"),
    ActionKind.DELAY_REPLY: noop("Answer to the delay"),
    ActionKind.OFFER_NOTICE: noop("Note about your other offer"),
    ActionKind.DECIDING: noop("Answer to the offer"),
    # Translators: the name of an action: a kind word to a company that turned them down.
    ActionKind.REJECTION_REPLY: noop("Answer to the no"),
    ActionKind.LESSON: noop("What did you learn?"),
    # Translators: the name of an action: telling a company that you take the job.
    ActionKind.ACCEPTING: noop("Acceptance"),
    ActionKind.DECLINING: noop("Declining the offer"),
    # Translators: the name of an action: telling a company that you do not want the job any more.
    ActionKind.WITHDRAWING: noop("Withdrawal"),
}


class Reason(Enum):
    """The rule an action follows from, or why it is not to be done any more, with the sentence that says so.

    They may not be stored: their values change.
    """

    sentence: str
    plural: str  # of a sentence that goes by a number

    THANK_SAME_DAY = noop(
        "A thank-you counts most on the same day, while they still have the interview in mind."
    )
    THANK_NEXT_MORNING = noop(
        "A thank-you counts most while they still have the interview in mind."
    )
    THANK_LATE = noop("The first day is over, but a thank-you is still welcome within three.")
    THANKS_FOLDED = noop(
        "A thank-you on its own would be late by now, so your follow-up carries the thanks."
    )
    THANKS_OVER = noop(
        "After three days a thank-you on its own comes too late. Nothing is lost by leaving it."
    )
    MET_AGAIN = noop("You met {name} again in a later round; one thank-you covers both.")
    DATE_PASSED = noop_count(
        "They wanted to decide by {day}; a polite question is right {n} working day after that, not before.",
        "They wanted to decide by {day}; a polite question is right {n} working days after that, not before.",
    )
    NO_DATE = noop_count(
        "They named no date; after {n} working day, and a full week, asking is welcome.",
        "They named no date; after {n} working days, and a full week, asking is welcome.",
    )
    AFTER_FIRST = noop_count(
        "When the first follow-up stays unanswered for {n} working day, one more short note is right; it is the last.",
        "When the first follow-up stays unanswered for {n} working days, one more short note is right; it is the last.",
    )
    ASKED_AGAIN = noop("They asked for more time, so the wait began again from there.")
    SPACED = noop(
        "Two messages to {name} should be three working days apart, so this one moved back."
    )
    CALL_BACK = noop("They agreed that you may ask again on that day.")
    WENT_SILENT = noop(
        "They wanted to go on and have not said when; after that wait, asking is welcome."
    )
    # They were asked for their timing because of another offer.
    NOTICED = noop_count(
        "Your note about the other offer was a question, too; they get {n} working day to answer.",
        "Your note about the other offer was a question, too; they get {n} working days to answer.",
    )
    LET_GO = noop_count(
        "Asking again would not change the answer; after {n} working day of silence it is kinder to yourself to move on.",
        "Asking again would not change the answer; after {n} working days of silence it is kinder to yourself to move on.",
    )
    ANSWERED = noop("They answered, so there is nothing to ask any more.")
    NEXT_ROUND = noop("Another interview is coming, so there is nothing to ask about the last one.")
    CLOSED = noop("This application is closed.")
    WANTED_NONE = noop("They asked not to be followed up with, and keeping to that speaks for you.")
    # The user did it, or skipped it.
    SETTLED = noop("You have taken care of this.")
    BEFORE = noop(
        "These questions are easily forgotten in the room, and the answers date your follow-up."
    )
    IS_OVER = noop("The interview should be over, and now you remember it best.")
    UNREACHABLE = noop(
        "A thank-you needs an address, and it is easiest to get in the first day or two."
    )
    DELAYED = noop(
        "They told you about the delay; a short, understanding answer keeps you in mind."
    )
    OTHER_OFFER = noop(
        "Your other offer wants an answer; told in time, they can still decide before it."
    )
    OFFERED = noop("An offer deserves an answer before its deadline.")
    REJECTED = noop("A no with a kind answer is remembered, and the next opening may be yours.")
    # A day after a no.
    LEARNING = noop(
        "A day later it hurts less and is still fresh: the best time to take something from it."
    )
    ACCEPTED = noop("You took their offer; they are waiting to read it.")
    DECLINED = noop("They should hear soon that you chose something else.")
    WITHDRAWN = noop("You withdrew; telling them early lets others move up.")
    OVER = noop("Its moment has passed.")
    CANCELLED = noop("The interview did not take place, and no other is arranged yet.")
    UNTOLD = noop("The plan goes on once you tell how the interview went.")
    UNDATED = noop("The plan begins once the company and the time of an interview are known.")
    # The user left moving on out.
    KEPT_OPEN = noop("You left this one open; there is nothing to do until they write.")

    def __new__(cls, sentence: str, plural: str = "") -> Self:
        reason = object.__new__(cls)
        reason._value_, reason.sentence, reason.plural = len(cls.__members__), sentence, plural
        return reason


TOO_LATE = frozenset({Reason.THANKS_FOLDED, Reason.THANKS_OVER})
"""A thank-you grew too late by itself."""
