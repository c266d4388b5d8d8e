"""The index gives out what is due in order, once at a time, and forgets nothing."""

from datetime import datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from scheduler.due_index import NEVER, DueIndex, Hold
from tests.scheduler.fakes import MINUTE, NOON

A, B, C = 1, 2, 3


def take_all(index: DueIndex, now: datetime) -> list[int]:
    taken = []
    while (chat_id := index.take(now)) is not None:
        taken.append(chat_id)
    return taken


def test_what_is_due_comes_in_order_and_what_is_not_stays() -> None:
    index = DueIndex()
    index.note(A, NOON)
    index.note(B, NOON - MINUTE)
    index.note(C, NOON + MINUTE)
    assert take_all(index, NOON) == [B, A]
    assert index.soonest() == NOON + MINUTE


def test_of_those_due_together_what_expires_first_comes_first() -> None:
    index = DueIndex()
    index.note(A, NOON - 9 * MINUTE)  # it does not expire
    index.note(B, NOON - MINUTE, NOON + 9 * MINUTE)
    index.note(C, NOON, NOON + 8 * MINUTE)
    index.note(4, NOON + MINUTE, NOON + 2 * MINUTE)  # not due yet
    assert take_all(index, NOON) == [C, B, A]
    assert take_all(index, NOON + MINUTE) == [4]


def test_what_expires_sooner_than_it_did_comes_sooner() -> None:
    index = DueIndex()
    for chat_id in (A, B, C):
        index.note(chat_id, NOON, NOON + chat_id * MINUTE)
    assert index.take(NOON) == A
    index.note(C, NOON, NOON + MINUTE)
    assert take_all(index, NOON) == [C, B]


def test_a_clock_turned_back_makes_what_was_due_wait_again() -> None:
    index = DueIndex()
    index.note(A, NOON)
    index.note(B, NOON, NOON + MINUTE)
    assert index.take(NOON) == B
    assert index.take(NOON - MINUTE) is None
    assert index.soonest() == NOON
    assert index.take(NOON) == A


def test_the_newest_moment_of_a_chat_counts() -> None:
    index = DueIndex()
    index.note(A, NOON)
    index.note(A, NOON + MINUTE)
    index.note(B, NOON)
    index.note(B, None)
    assert take_all(index, NOON) == []
    assert take_all(index, NOON + MINUTE) == [A]


def test_a_chat_is_given_out_to_one_at_a_time() -> None:
    index = DueIndex()
    index.note(A, NOON)
    assert index.take(NOON) == A
    index.note(A, NOON)
    assert index.take(NOON) is None
    index.give_back(A, None)
    assert index.take(NOON) == A, (
        "what was noted meanwhile counts, not what the look had read before"
    )


def test_what_a_look_read_counts_if_nothing_was_noted() -> None:
    index = DueIndex()
    index.note(A, NOON)
    index.take(NOON)
    index.give_back(A, NOON + MINUTE)
    assert index.soonest() == NOON + MINUTE


def test_a_held_chat_waits_whatever_is_noted_and_the_others_do_not() -> None:
    index = DueIndex()
    index.note(A, NOON)
    index.note(B, NOON + MINUTE)
    index.take(NOON)
    index.give_back_for(A, Hold(NOON, NOON + 3 * MINUTE))
    index.note(A, NOON)
    assert take_all(index, NOON + 2 * MINUTE) == [B]
    assert take_all(index, NOON + 3 * MINUTE) == [A]


def test_a_hold_ends_even_if_the_chat_has_nothing_due() -> None:
    """A nudge in the middle of its sending is what is waited for; storage decides what remains."""
    index = DueIndex()
    index.note(A, NOON)
    index.take(NOON)
    index.give_back_for(A, Hold(NOON, NOON + MINUTE))
    index.note(A, None)
    assert take_all(index, NOON + MINUTE) == [A]


def test_a_hold_is_void_when_the_clock_is_turned_back_before_it() -> None:
    index = DueIndex()
    index.note(A, NOON)
    index.take(NOON + 60 * MINUTE)
    index.give_back_for(A, Hold(NOON + 60 * MINUTE, NOON + 90 * MINUTE))
    assert take_all(index, NOON + 61 * MINUTE) == []
    assert take_all(index, NOON) == [A]


def test_chats_that_change_all_day_do_not_fill_the_memory() -> None:
    index = DueIndex()
    for minute in range(10_000):
        index.note(minute % 10, NOON + minute * MINUTE)
    assert len(index._heap) < 100  # noqa: SLF001 - its size is the promise


class AnyOrder(RuleBasedStateMachine):
    """Whatever is noted, taken, given back and held, in any order: it agrees with a plain table."""

    chats = st.integers(0, 4)
    minutes = st.integers(-5, 5)
    lapses = st.none() | st.integers(-5, 5)

    def __init__(self) -> None:
        super().__init__()
        self.index = DueIndex()
        self.now = NOON
        self.due: dict[int, datetime] = {}
        self.lapse: dict[int, datetime] = {}
        self.taken: dict[int, bool] = {}  # and whether something was noted since

    @rule(chat=chats, minutes=minutes, lapses=lapses)
    def note(self, chat: int, minutes: int, lapses: int | None) -> None:
        self.due[chat] = self.now + minutes * MINUTE
        self.hear(chat, None if lapses is None else self.now + lapses * MINUTE)

    @rule(chat=chats)
    def note_nothing_due(self, chat: int) -> None:
        self.due.pop(chat, None)
        self.hear(chat)

    def hear(self, chat: int, lapses: datetime | None = None) -> None:
        self.index.note(chat, self.due.get(chat), lapses)
        self.lapse[chat] = lapses or NEVER
        if chat in self.taken:
            self.taken[chat] = True

    @rule(minutes=st.integers(0, 9))
    def pass_time(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    @rule()
    def take(self) -> None:
        waiting = {c: d for c, d in self.due.items() if c not in self.taken and d <= self.now}
        chat = self.index.take(self.now)
        if not waiting:
            assert chat is None
            return
        assert chat is not None
        assert (self.lapse[chat], waiting[chat]) == min(
            (self.lapse[c], d) for c, d in waiting.items()
        )
        self.taken[chat] = False
        del self.due[chat]

    @rule(minutes=minutes)
    def give_back(self, minutes: int) -> None:
        if self.taken:
            chat, heard = self.taken.popitem()
            read = self.now + minutes * MINUTE
            self.index.give_back(chat, read)
            if not heard:
                self.due[chat] = read

    @invariant()
    def the_soonest_is_known(self) -> None:
        waiting = [due for chat, due in self.due.items() if chat not in self.taken]
        assert self.index.soonest() == min(waiting, default=None)


TestAnyOrder = AnyOrder.TestCase
TestAnyOrder.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
