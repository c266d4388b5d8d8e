"""Whether the interview that is asked about is still to come: that settles what is asked."""

from bot.conversation.asked import Asked
from bot.conversation.questions.form_names import FormName

ARRANGING = {FormName.UPCOMING, FormName.NEXT_ROUND}


def is_to_come(asked: Asked) -> bool:
    """Whether the interview is ahead, as far as it was told, or as the list of questions takes it."""
    interview = asked.interview
    if interview.ended_at is not None:
        return False
    if asked.dialog.form == FormName.TELLING:  # it is over: only its end is still to be told
        return interview.starts_at is not None and interview.starts_at > asked.now
    # Only looked at: the first interview is told as one that was.
    if interview.is_undated and not asked.dialog.form:
        return len(asked.application.interviews) > 1
    return interview.is_ahead or asked.dialog.form in ARRANGING


def is_fixed(asked: Asked) -> bool:
    """Whether an interview to come has its time, so that the rest about it can be asked."""
    is_told = asked.interview.starts_at is not None or asked.dialog.form != FormName.NEXT_ROUND
    return is_to_come(asked) and is_told


def is_over(asked: Asked) -> bool:
    return not is_to_come(asked)
