"""The same company a second time: the next round of a job that is known, or another job there."""

from dataclasses import replace
from datetime import datetime

from playbook.chat import Chat
from playbook.facts import Application
from playbook.ids import fresh_id
from playbook.languages.spelling import plain
from playbook.reading.companies import core


def find_same_company(chat: Chat, application: Application) -> tuple[Application, ...]:
    """The other applications at the same company that are not over, the newest first."""
    name = _bare(application.company)
    return tuple(
        one
        for one in reversed(chat.applications)
        if name and one.id != application.id and not one.closed and _bare(one.company) == name
    )


def join(
    chat: Chat, application: Application, known: Application, now: datetime
) -> tuple[Chat, str]:
    """What was begun as a new application is the next round of a known one: its interview goes there.

    The chat with the one application, and the id that the interview has in it.
    """
    interview = application.interview
    if interview is None:
        return chat, ""
    known = replace(known, interviews=tuple(i for i in known.interviews if not i.is_undated))
    number = fresh_id(now, [one.id for one in known.interviews])
    moved = replace(interview, id=number, round=interview.round or len(known.interviews) + 1)
    known = replace(
        known.with_interview(moved),
        role=known.role or application.role,
        decision_by=application.decision_by,
        next_move=application.next_move,
        check_back=None,
        card=known.card,
    )
    return chat.without_application(application.id).with_application(known), number


def _bare(company: str | None) -> str:
    """The name for comparing: "Acme Inc." is "acme"."""
    return plain(core(company or ""))
