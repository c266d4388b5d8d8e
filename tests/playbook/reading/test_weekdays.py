"""The days of a working week, as people list them."""

import pytest
from babel import Locale

from playbook.reading.weekdays import read_weekdays

MON, TUE, WED, THU, FRI, SAT, SUN = range(7)


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("en", "Monday to Thursday", (MON, TUE, WED, THU)),
        ("en", "mon-fri", (MON, TUE, WED, THU, FRI)),
        ("en", "Mon – Wed, Fri", (MON, TUE, WED, FRI)),
        ("en", "Mon, Wed and Fri", (MON, WED, FRI)),
        ("en", "Sunday through Thursday", (MON, TUE, WED, THU, SUN)),
        ("en", "Saturday to Monday", (MON, SAT, SUN)),
        ("en", "only Tuesdays", (TUE,)),
        ("en", "mon mon tue", (MON, TUE)),
        ("de", "Montag bis Donnerstag", (MON, TUE, WED, THU)),
        ("de", "Mo, Mi und Fr", (MON, WED, FRI)),
        ("de", "Mo-Fr", (MON, TUE, WED, THU, FRI)),
        ("de", "Monday to Friday", (MON, TUE, WED, THU, FRI)),
        ("fr", "du lundi au jeudi", (MON, TUE, WED, THU)),
        ("fr", "lundi, mardi et vendredi", (MON, TUE, FRI)),
        ("es", "de lunes a viernes", (MON, TUE, WED, THU, FRI)),
        ("es", "martes y jueves", (TUE, THU)),
        ("pt", "segunda a sexta", (MON, TUE, WED, THU, FRI)),
        ("ar", "الأحد إلى الخميس", (MON, TUE, WED, THU, SUN)),
        ("en", "whenever I like", ()),
        ("en", "", ()),
        ("en", "5 days", ()),
    ],
)
def test_the_days_of_a_week_are_read(language: str, text: str, days: tuple[int, ...]) -> None:
    assert read_weekdays(text, Locale(language)) == days
