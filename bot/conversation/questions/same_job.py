"""Asked only where another application at the same company is still open."""

from dataclasses import replace

from bot.conversation.asked import Asked
from bot.conversation.fields import OnApplication
from bot.conversation.kinds.same_job import APART, SameJob
from bot.conversation.outcome import Value
from bot.conversation.questions.question import Question
from playbook.chat import Chat
from playbook.facts import Application
from playbook.plan.another_round import find_same_company, join
from playbook.words import noop


class WhichJob(OnApplication):
    """Kept as a mark on the application, or by moving its interview to the one that it belongs to."""

    def put(self, asked: Asked, value: Value) -> Chat:
        application = asked.application
        known = asked.chat.application(str(value))
        if value == APART or known is None:
            return _told_apart(asked.chat, application)
        chat, interview = join(asked.chat, application, known, asked.now)
        dialog = replace(asked.dialog, application=known.id, interview=interview)
        return replace(chat, dialog=dialog)


def _told_apart(chat: Chat, application: Application) -> Chat:
    """Two jobs at one company: each is called by its role from now on."""
    for one in (application, *find_same_company(chat, application)):
        chat = chat.with_application(replace(one, apart=True))
    return chat


def _is_told_twice(asked: Asked) -> bool:
    """Whether the company is known, and it is not settled what this interview has to do with it."""
    application = asked.application
    begun = len(application.interviews) == 1 and not application.marks and not application.answers
    return begun and not application.apart and bool(find_same_company(asked.chat, application))


SAME_JOB = Question(
    "same",
    noop(
        "You have told me about {company} before. Is this the next round of that, or another job?"
    ),
    noop("At the same company"),
    SameJob(),
    WhichJob("apart"),
    may_clear=False,
    may_skip=False,
    applies=_is_told_twice,
)
