from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.receipts import Receipts


def test_nothing_is_said_before_the_first_update() -> None:
    assert Receipts().offset is None


def test_the_offset_stays_at_the_first_unfinished() -> None:
    receipts = Receipts()
    for one in (4, 5, 6):
        assert receipts.take(one)
    receipts.finish(5)
    assert receipts.offset == 4
    receipts.finish(4)
    assert receipts.offset == 6
    receipts.finish(6)
    assert receipts.offset == 7


def test_once_acknowledged_everything_is_forgotten_so_that_ids_may_begin_anew() -> None:
    receipts = Receipts()
    receipts.take(900)
    receipts.finish(900)
    receipts.acknowledged(901)
    assert receipts.offset is None
    assert receipts.take(3)
    assert receipts.offset == 3


@given(st.lists(st.tuples(st.sampled_from(["fetch", "finish"]), st.integers(0, 30)), max_size=120))
def test_no_update_is_lost_and_none_is_begun_twice(steps: list[tuple[str, int]]) -> None:
    """Against a model of Telegram that forgets all before the offset, whatever finishes when."""
    queue = list(range(1, 31))
    receipts, begun, finished = Receipts(), [], set()
    for step, number in steps:
        if step == "fetch":
            offset = receipts.offset
            queue = [one for one in queue if offset is None or one >= offset]
            receipts.acknowledged(offset)
            begun += [one for one in queue[:10] if receipts.take(one)]
        elif number in begun and number not in finished:
            finished.add(number)
            receipts.finish(number)
        assert set(range(1, 31)) - set(queue) <= finished
    assert len(begun) == len(set(begun))
