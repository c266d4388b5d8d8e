"""Answers to "Who makes the next move?"."""

from bot.conversation import engine
from bot.conversation.questions.interview import NEXT_MOVE
from playbook.facts import NextMove
from tests.understanding.stage import asking
from tests.understanding.tables import Row, Verdict

MOVES = {"they": NextMove.THEM, "me": NextMove.ME, "nobody-said": NextMove.UNSAID}
DONT_WRITE = "dont-write"


def judge(row: Row) -> Verdict:
    look = asking(row.language, NEXT_MOVE.key)
    advance = engine.answer_typed(look, row.text)
    if advance.unclear:
        return Verdict.RIGHT if row["expected"] == "-" else Verdict.ASKED
    application = advance.look.chat.application("acme")
    if application is None:
        raise LookupError("acme is in play")
    move = DONT_WRITE if application.no_follow_ups else application.next_move
    wanted = MOVES.get(row["expected"], row["expected"])
    return Verdict.RIGHT if move == wanted else Verdict.KEPT
