"""What is asked in the middle of a phone call. The answer goes into the call's step, and is a fact when the call is over."""

from dataclasses import dataclass, replace
from datetime import date

from bot.conversation.asked import Asked
from bot.conversation.kinds.day import DecisionDay
from bot.conversation.outcome import Value
from bot.conversation.questions.question import Question
from playbook.chat import Chat
from playbook.phone import name_day
from playbook.words import noop


@dataclass(frozen=True, slots=True)
class SaidOnThePhone:
    """A day told in a call: the call goes on from there."""

    def get(self, asked: Asked) -> Value:  # noqa: ARG002 - nothing is kept while the call goes on
        return None

    def put(self, asked: Asked, value: Value) -> Chat:
        day = value if isinstance(value, date) else None
        step = name_day(asked.dialog.step or "", day)
        return replace(asked.chat, dialog=replace(asked.dialog, step=step))


CALL_DAY = Question(
    "day",
    noop("By which day do they want to decide? Tap, or type it, like “by next Friday”."),
    noop("Decision"),
    DecisionDay(),
    SaidOnThePhone(),
)
