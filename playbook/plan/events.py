"""What happens to an application from outside, or by the user's decision. Pure changes of the facts."""

from dataclasses import replace
from datetime import date, datetime

from playbook.chat import Chat
from playbook.facts import (
    ActionKey,
    ActionKind,
    Answer,
    Application,
    Closure,
    Ending,
    Interview,
    News,
)
from playbook.ids import fresh_id
from playbook.plan.deeds import mark_done
from playbook.plan.rules.standing import interview_at_hand


def hear(application: Application, news: News, now: datetime) -> Application:
    """They answered. Whatever they say reopens what was closed; what they said before about dates is void."""
    return replace(
        application,
        answers=(*application.answers, Answer(news, now)),
        decision_by=None if news.keeps_waiting else application.decision_by,
        check_back=None,
        offer_by=None,
        closure=None,
    )


def name_date(application: Application, day: date | None) -> Application:
    """They named a day (the last of a span) by which they decide; it takes the place of any other."""
    return replace(_awake(application), decision_by=day, check_back=None)


def agree_to_call_back(application: Application, day: date) -> Application:
    """They agreed to be called again on that day (S1)."""
    return replace(_awake(application), check_back=day)


def ask_for_none(application: Application) -> Application:
    """They asked not to be followed up with; thank-yous and answers are still fine (S2)."""
    return replace(application, no_follow_ups=True, check_back=None)


def add_interview(application: Application, zone: str, now: datetime) -> tuple[Application, str]:
    """Another interview of the same application, of which nothing but its number is known yet; and its id.

    One that was agreed on before, without a time, is that interview.
    """
    if application.undated:
        return application, application.undated[-1].id
    number = fresh_id(now, [one.id for one in application.interviews])
    interview = Interview(number, zone, round=count_rounds(application) + 1)
    return application.with_interview(interview), number


def count_rounds(application: Application) -> int:
    """The number of the last round, as told or as counted; 0 before the first."""
    told = [one for one in application.interviews if not one.cancelled]
    return max((one.round or n for n, one in enumerate(told, 1)), default=0)


def close(
    application: Application, how: Ending, now: datetime, *, told: bool = False
) -> Application:
    """The user ends it. `told`: the other side knows already, so there is nothing left to write."""
    application = replace(application, closure=Closure(how, now), check_back=None)
    interview = interview_at_hand(application)
    if how is Ending.WITHDRAWN and told and interview:
        return mark_done(application, ActionKey(ActionKind.WITHDRAWING, interview.id), now)
    return application


def accept(chat: Chat, application_id: str | None, now: datetime) -> Chat:
    """The user takes a job: this application's, or one from elsewhere (None). All other live ones close,
    each with a word to write: their offer is declined, or the user withdraws."""
    for one in chat.applications:
        if one.id == application_id:
            chat = chat.with_application(close(one, Ending.ACCEPTED, now))
        elif not one.closed and one.company:
            how = Ending.DECLINED if one.offered else Ending.WITHDRAWN
            chat = chat.with_application(close(one, how, now))
    return chat


def _awake(application: Application) -> Application:
    """The application in play again: a word of theirs is something to wait for, also after moving on."""
    if application.closure is None:
        return application
    marks = tuple(one for one in application.marks if not one.is_on(ActionKind.MOVING_ON))
    return replace(application, closure=None, marks=marks)
