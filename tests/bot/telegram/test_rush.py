"""A chat that sends more than a person can is passed over for a minute; nobody else notices."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.rush import RUSH_LIMITS, Fate, Rush, RushLimits
from tests.scheduler.fakes import TurnedClock

SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)
ANN, BEN = 1, 2


def rush(limits: RushLimits = RUSH_LIMITS) -> tuple[Rush, TurnedClock]:
    clock = TurnedClock()
    return Rush(clock, limits), clock


def all_of(many: Rush, count: int, chat: int = ANN) -> list[Fate]:
    return [many.enter(chat) for _ in range(count)]


def test_sixty_at_once_are_served_and_the_next_is_told_once() -> None:
    many, _ = rush()
    assert set(all_of(many, 60)) == {Fate.SERVED}
    assert all_of(many, 100) == [Fate.TOLD, *[Fate.PASSED] * 99]


def test_a_minute_later_all_is_forgiven_however_much_came_meanwhile() -> None:
    many, clock = rush()
    all_of(many, 61)
    for _ in range(59):
        clock.moment += SECOND
        assert set(all_of(many, 20)) == {Fate.PASSED}
    clock.moment += SECOND
    assert set(all_of(many, 60)) == {Fate.SERVED}


def test_a_person_who_taps_every_second_is_never_told() -> None:
    many, clock = rush()
    for _ in range(1000):
        assert many.enter(ANN) is Fate.SERVED
        clock.moment += SECOND


def test_one_chat_does_not_count_for_another() -> None:
    many, _ = rush()
    all_of(many, 500)
    assert set(all_of(many, 60, BEN)) == {Fate.SERVED}


def test_a_clock_that_is_turned_back_keeps_nobody_waiting() -> None:
    many, clock = rush()
    all_of(many, 61)
    clock.moment -= timedelta(days=3)
    assert many.enter(ANN) is Fate.SERVED


def test_whoever_is_quiet_for_a_minute_is_not_remembered() -> None:
    many, clock = rush()
    for chat in range(5000):
        many.enter(chat)
    clock.moment += MINUTE
    many.enter(ANN)
    assert len(many) == 1


def test_however_many_write_only_so_many_are_remembered() -> None:
    many, _ = rush(RushLimits(chats=100))
    for chat in range(5000):
        many.enter(chat)
    assert len(many) == 100


@given(st.lists(st.tuples(st.integers(0, 3), st.floats(0, 90), st.integers(1, 30))))
def test_no_chat_is_ever_served_more_than_twice_sixty_in_a_minute(
    story: list[tuple[int, float, int]],
) -> None:
    many, clock = rush()
    served: list[tuple[int, float]] = []
    passed = 0.0
    for chat, wait, count in story:
        passed += wait
        clock.moment += timedelta(seconds=wait)
        entries = all_of(many, count, chat)
        served += [(chat, passed)] * entries.count(Fate.SERVED)
        lately = [one for one in served if one[0] == chat and one[1] > passed - 60]
        assert len(lately) <= RUSH_LIMITS.at_once + RUSH_LIMITS.per_minute
