"""Ids that are never given out twice, whatever the clock says."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from playbook.ids import fresh_id

NOW = datetime(2026, 11, 24, 15, tzinfo=UTC)


@given(st.datetimes(timezones=st.just(UTC)), st.integers(1, 20))
def test_as_many_as_are_wanted_at_one_moment_all_differ(now: datetime, n: int) -> None:
    """Also before 1970, to which a clock may be turned."""
    taken: list[str] = []
    for _ in range(n):
        taken.append(fresh_id(now, taken))
    assert len(set(taken)) == n
    assert all(name.isascii() and name.isalnum() and len(name) <= 10 for name in taken)


def test_a_later_moment_gives_another_id() -> None:
    assert fresh_id(NOW) != fresh_id(NOW + timedelta(milliseconds=1))
