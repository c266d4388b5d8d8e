"""Another interview at a company that is known: the next round of one of its jobs, or a job of its own."""

from dataclasses import dataclass

from bot.conversation.asked import Asked
from bot.conversation.outcome import (
    AnswerKind,
    HalfGiven,
    Option,
    Options,
    Outcome,
    Unclear,
    Understood,
    Value,
)
from bot.parts.shorten import shorten
from playbook.plan.another_round import find_same_company

APART = "apart"
MOST_SHOWN = 5
LONGEST_LABEL = 40


@dataclass(frozen=True, slots=True)
class SameJob(AnswerKind):
    """The id of the application whose next round it is, or that it stands apart."""

    def read(self, text: str, asked: Asked) -> Outcome:
        return Unclear(asked.words.say("Please tap one of the answers below."))

    def pick(self, value: str, asked: Asked) -> Outcome:
        known = {one.id for one in find_same_company(asked.chat, asked.application)}
        return Understood(value) if value in {APART, *known} else HalfGiven(None)

    def options(self, asked: Asked) -> Options:
        words = asked.words
        rounds = [
            Option(
                words.label(
                    "Next round: {role}", role=shorten(one.role or one.company or "", LONGEST_LABEL)
                ),
                one.id,
            )
            for one in find_same_company(asked.chat, asked.application)[:MOST_SHOWN]
        ]
        apart = Option(words.label("Another job there"), APART)
        return (*((one,) for one in rounds), (apart,))

    def show(self, value: Value, asked: Asked) -> str:
        return asked.words.label("Another job there") if value else ""
