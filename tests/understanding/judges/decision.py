"""Answers to "Did they say when they will decide?"."""

from bot.conversation import engine
from bot.conversation.questions.interview import DECISION
from tests.understanding.stage import asking
from tests.understanding.tables import Row, Verdict, Wanted

NONE, NO_ANSWER = "none", "-"


def judge(row: Row) -> Verdict:
    return judge_days(read_decision(row), row["expected"])


def read_decision(row: Row) -> tuple[str, ...]:
    """The days it was read as, more than one where they are asked between; `none`; nothing where it was asked again."""
    look = asking(row.language, DECISION.key)
    advance = engine.answer_typed(look, row.text)
    if advance.unclear:
        return ()
    dialog = advance.look.chat.dialog
    if dialog is None or dialog.question != DECISION.key:
        return (NONE,)
    return tuple((dialog.pending or "").removeprefix("~").split("|"))


def judge_days(read: tuple[str, ...], expected: str) -> Verdict:
    """Days or moments that were read (one: to be confirmed or kept; several: asked between) against what a cell says."""
    wanted = Wanted.of(expected)
    wrong = Verdict.KEPT if read == (NONE,) else Verdict.SHOWN
    if wanted.asks:
        return Verdict.RIGHT if len(read) != 1 else wrong
    if expected == NO_ANSWER:
        return wrong if read else Verdict.RIGHT
    if len(read) != 1:
        return Verdict.ASKED
    return Verdict.RIGHT if wanted.allows(read[0]) else wrong
