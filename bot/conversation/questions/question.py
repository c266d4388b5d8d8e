"""What a question is."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.conversation.asked import Asked
from bot.conversation.fields import Field
from bot.conversation.outcome import AnswerKind, Value
from playbook.words import noop_in


@dataclass(frozen=True, slots=True)
class Question:
    """One question: how it is put, what kind of answer it takes, and where that is kept.

    `prompt` may name {company} and {name}. `title` names the answer on the summary; `usual` is what holds for
    somebody who never said.
    """

    key: str
    prompt: str
    title: str
    kind: AnswerKind
    field: Field
    per_person: bool = False
    may_skip: bool = True
    may_clear: bool = True  # an answer that was given can be taken away again
    repeats: bool = False  # asked again each time it is passed, whatever is known
    skip: str = noop_in("a question", "Skip")
    usual: Value = None
    applies: Callable[[Asked], bool] = lambda _: True
