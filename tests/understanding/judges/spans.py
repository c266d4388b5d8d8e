"""Days, hours and spans, as answers to "when will they decide", "when was it" and "when will it be"."""

from bot.conversation import engine
from bot.conversation.questions.arranged import STARTS
from bot.conversation.questions.form_names import FormName
from bot.conversation.questions.interview import WHEN
from playbook.facts import Interview
from tests.understanding.judges.decision import judge_days, read_decision
from tests.understanding.stage import HOMES, asking
from tests.understanding.tables import Row, Verdict

QUESTIONS = {"past": (FormName.INTERVIEW, WHEN), "ahead": (FormName.UPCOMING, STARTS)}


def judge(row: Row) -> Verdict:
    read = read_decision(row) if row["question"] == "decision" else read_moment(row)
    return judge_days(read, row["expected"])


def read_moment(row: Row) -> tuple[str, ...]:
    """As `read_decision`, with the hour where it was given."""
    form, question = QUESTIONS[row["question"]]
    look = asking(row.language, question.key, form=form)
    application = look.chat.applications[0]
    fresh = application.with_interview(Interview("1", HOMES[row.language].zone))
    look = look.with_chat(look.chat.with_application(fresh))
    advance = engine.answer_typed(look, row.text)
    dialog = advance.look.chat.dialog
    if advance.unclear or dialog is None:
        return ()
    return tuple((dialog.pending or "").removeprefix("~").split("|"))
