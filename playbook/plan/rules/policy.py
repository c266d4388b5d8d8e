"""The playbook's fixed numbers, in one place, each with its source. The user's own are in Pauses."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Policy:
    """Numbers of PLAYBOOK part 3 that no setting moves."""

    checklist_before: timedelta = timedelta(hours=1)  # S0, S3: shortly before, to go in with
    usual_length: timedelta = timedelta(hours=1)  # of an interview whose end is not known yet
    thank_you_from: timedelta = timedelta(hours=2)  # S0: not at the door, but the same evening
    thank_you_on_time: timedelta = timedelta(hours=24)  # S1
    thank_you_in_hand: timedelta = timedelta(hours=2)  # to send it in, where it waits for a morning
    thank_you_over: timedelta = timedelta(hours=72)  # S2: after that it belongs into the follow-up
    no_date_days: int = 7  # S4: no sooner than a week, in calendar days
    senior_factor: int = 2  # S4: a senior or specialised role takes twice as long
    senior_after_date: int = 5  # S4: working days of patience once a senior decision is overdue
    between_messages: int = 3  # working days between two messages to one person
    follow_ups: int = 2  # never a third, S1, S3
    reply_after: timedelta = timedelta(hours=4)  # an answer to their word is offered at once
    reply_over: int = 5  # working days; an answer to their word is stale after that
    lesson_after: timedelta = timedelta(days=1)  # a no is slept on before it is looked at
    offer_notice: int = 5  # working days before an offer's deadline the others should hear of it
    offer_answer: int = 1  # working days before the deadline: to decide by, and to ask others for
    offer_open: int = 3  # working days an offer without a deadline may wait
    alone_for: timedelta = timedelta(days=7)  # S0, S2, S3: one application only, for a week
    between_offers: int = 30  # days between two questions whether to erase what is closed
    after_a_no: int = 7  # days in which nobody is asked that: a no is enough for one week
    pause_in_talk: timedelta = timedelta(minutes=15)  # nobody is interrupted while answering
    pause_after_word: timedelta = timedelta(minutes=1)  # time to add what was talked about
    mentions: int = 2  # a nudge is brought up once more, then it rests in /today


POLICY = Policy()
