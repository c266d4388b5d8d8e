"""The lists in which the questions are asked."""

from bot.conversation.questions.arranged import (
    BEFORE,
    COMPANY_AHEAD,
    ENDED,
    STARTS,
    STARTS_SOMETIME,
    WHERE_YOU_ARE,
)
from bot.conversation.questions.call import CALL_DAY
from bot.conversation.questions.details import (
    CHANNEL,
    EMPLOYER_COUNTRY,
    FORMAT,
    PART,
    PLACE,
    ROUND,
    SENIOR,
    WENT_WELL,
)
from bot.conversation.questions.events import DECISION_NOW, EVENTS, OFFER_BY
from bot.conversation.questions.form_names import FormName
from bot.conversation.questions.interview import (
    COMPANY,
    CONTACT,
    DECISION,
    NAME,
    NEXT_MOVE,
    PEOPLE,
    ROLE,
    TITLE,
    WHEN,
)
from bot.conversation.questions.languages import TEXT_LANGUAGE
from bot.conversation.questions.question import Question
from bot.conversation.questions.same_job import SAME_JOB
from bot.conversation.questions.settings import COUNTRY, GROUPS, SIGNATURE, ZONE
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

__all__ = ["EACH_PERSON", "FORMS", "FormName", "find_question"]

BEGINNING = (FormName.INTERVIEW, FormName.UPCOMING)  # with these an application begins
EACH_PERSON = (NAME, TITLE, CONTACT)
AFTER = (*EACH_PERSON, PEOPLE, DECISION, NEXT_MOVE)

FORMS: dict[str, tuple[Question, ...]] = {
    FormName.WELCOME: (ZONE, COUNTRY, SIGNATURE),
    FormName.INTERVIEW: (
        COMPANY,
        ROLE,
        SAME_JOB,
        WHEN,
        *BEFORE,
        *AFTER,
    ),
    FormName.UPCOMING: (COMPANY_AHEAD, ROLE, SAME_JOB, WHERE_YOU_ARE, STARTS, *BEFORE, *AFTER),
    FormName.TELLING: (ENDED, WENT_WELL, *AFTER),
    FormName.TALK: (TOPIC, CHALLENGE, FIT, SKILL, MISSED, IDEA),
    FormName.DETAILS: (
        ROUND,
        FORMAT,
        PLACE,
        CHANNEL,
        SENIOR,
        EMPLOYER_COUNTRY,
        WENT_WELL,
        PART,
    ),
    FormName.NEXT_ROUND: (WHERE_YOU_ARE, STARTS_SOMETIME, *BEFORE, *EACH_PERSON, PEOPLE),
    FormName.LESSON: (LESSON,),
    FormName.OWN_TEXT: (OWN,),
    FormName.CALL: (CALL_DAY,),
    FormName.TEXT_LANGUAGE: (TEXT_LANGUAGE,),
    FormName.SETTINGS: tuple(question for _, group in GROUPS for question in group),
    FormName.MORE_TIME: (DECISION_NOW,),
    FormName.OFFER: (OFFER_BY,),
    **{event: (one.asks,) for event, one in EVENTS.items() if one.asks},
}


def find_question(form: str, key: str) -> Question | None:
    """A question of a form by its key; None for what an older version's button asks for."""
    return next((one for one in FORMS.get(form, ()) if one.key == key), None)
