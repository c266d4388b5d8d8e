"""A few chats through a whole year: the small version of `make year`."""

from trials.year.search import Year, live_a_year


def test_a_year_of_searches_breaks_no_promise() -> None:
    year = Year()
    for number in range(4):
        year.add(live_a_year(1, number))
    assert year.faults == []
    assert year.applications > 12
    assert year.nudges > 100
    for what in ("nothing lost", "dates as reckoned again", "on a working day", "not too often"):
        assert year.checks[what] > 30, what
