"""The lists in which the questions are asked."""

from enum import StrEnum

from bot.conversation.questions.details import CHANNEL, FORMAT, PLACE, ROUND, SENIOR, WENT_WELL
from bot.conversation.questions.interview import (
    COMPANY,
    CONTACT,
    DECISION,
    DECISION_NOW,
    NAME,
    NEXT_MOVE,
    OFFER_BY,
    PEOPLE,
    ROLE,
    TITLE,
    WHEN,
)
from bot.conversation.questions.question import Question
from bot.conversation.questions.settings import (
    AFTER_DATE,
    AFTER_FIRST,
    AFTER_SECOND,
    COUNTRY,
    MORNING,
    NO_DATE,
    QUIET,
    SIGNATURE,
    ZONE,
)
from bot.conversation.questions.talk import (
    CHALLENGE,
    FIT,
    IDEA,
    LESSON,
    MISSED,
    OWN,
    SKILL,
    TOPIC,
)


class FormName(StrEnum):
    """The lists of questions; the values stand in sent buttons and stored dialogs."""

    WELCOME = "w"
    INTERVIEW = "i"
    TALK = "t"
    DETAILS = "d"
    MORE_TIME = "m"
    NEXT_ROUND = "n"
    OFFER = "f"
    LESSON = "l"
    OWN_TEXT = "o"
    SETTINGS = "s"


EACH_PERSON = (NAME, TITLE, CONTACT)

FORMS: dict[str, tuple[Question, ...]] = {
    FormName.WELCOME: (ZONE, COUNTRY, SIGNATURE),
    FormName.INTERVIEW: (
        COMPANY,
        ROLE,
        WHEN,
        *EACH_PERSON,
        PEOPLE,
        DECISION,
        NEXT_MOVE,
    ),
    FormName.TALK: (TOPIC, CHALLENGE, FIT, SKILL, MISSED, IDEA),
    FormName.DETAILS: (ROUND, FORMAT, PLACE, CHANNEL, SENIOR, WENT_WELL),
    FormName.MORE_TIME: (DECISION_NOW,),
    FormName.NEXT_ROUND: (FORMAT, PEOPLE),
    FormName.OFFER: (OFFER_BY,),
    FormName.LESSON: (LESSON,),
    FormName.OWN_TEXT: (OWN,),
    FormName.SETTINGS: (
        ZONE,
        COUNTRY,
        SIGNATURE,
        QUIET,
        MORNING,
        AFTER_DATE,
        NO_DATE,
        AFTER_FIRST,
        AFTER_SECOND,
    ),
}


def find_question(form: str, key: str) -> Question | None:
    """A question of a form by its key; None for what an older version's button asks for."""
    return next((one for one in FORMS.get(form, ()) if one.key == key), None)
