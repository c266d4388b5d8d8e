"""Hypothesis strategies: any facts, any settings and any now that the bot can come to hold."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import strategies as st

from playbook.chat import Chat, Dialog, Item, Nudge, NudgeState
from playbook.facts import (
    ActionKind,
    Answer,
    Application,
    Channel,
    Closure,
    Deed,
    Ending,
    Interview,
    Mark,
    News,
    NextMove,
    Person,
)
from playbook.preferences import Pauses, Preferences, QuietHours

ZONES = st.sampled_from(
    [
        "UTC",
        "Europe/London",
        "America/New_York",
        "Asia/Kolkata",
        "Australia/Lord_Howe",
        "Pacific/Kiritimati",
        "Pacific/Pago_Pago",
        "Africa/Cairo",
        "Asia/Kathmandu",
    ]
)
COUNTRIES = st.sampled_from([None, "GB", "US", "DE", "IL", "NZ", "SA", "JP", "IN", "XX"])
START = datetime(2026, 10, 15, tzinfo=UTC)  # clocks change soon after
MOMENTS = st.integers(0, 45 * 24 * 60).map(lambda minutes: START + timedelta(minutes=minutes))
DAYS = st.dates(date(2026, 10, 10), date(2026, 12, 31))
CALLS = st.dates(date(2026, 12, 1), date(2026, 12, 31))  # agreed on after every interview
HOURS = st.integers(0, 95).map(lambda quarter: time(quarter // 4, quarter % 4 * 15))
PAUSES = st.builds(
    Pauses, st.integers(2, 3), st.integers(5, 10), st.integers(5, 10), st.integers(5, 10)
)
PREFERENCES = st.builds(
    Preferences,
    zone=st.none() | ZONES,
    country=COUNTRIES,
    quiet=st.just(QuietHours()) | st.builds(QuietHours, HOURS, HOURS),
    pauses=PAUSES,
    morning=HOURS,
    evening=HOURS,
)
PEOPLE = st.sampled_from([(), ("1",), ("1", "2"), ("1", "2", "3")]).flatmap(
    lambda ids: st.tuples(*(_person(one) for one in ids))
)
KEYS = [
    *("t1.0", "t1.1", "t1.2", "t2.1", "?"),
    *(f"{kind}{n}" for kind in ActionKind if kind is not ActionKind.THANK_YOU for n in "12"),
]
MARKS = st.builds(
    Mark,
    st.sampled_from(KEYS),
    st.sampled_from(Deed),
    MOMENTS,
    st.none() | MOMENTS,
)


def _person(name: str) -> st.SearchStrategy[Person]:
    email = st.sampled_from([None, f"{name}@acme.example"])
    return st.builds(Person, st.just(name), st.just(f"Person {name}"), email=email)


def _interview(name: str) -> st.SearchStrategy[Interview]:
    return st.builds(Interview, st.just(name), ZONES, MOMENTS, PEOPLE)


INTERVIEWS = st.one_of(st.tuples(_interview("1")), st.tuples(_interview("1"), _interview("2")))
FACTS: dict[str, st.SearchStrategy[object]] = {
    "company": st.sampled_from(["Acme", "A < B & Co {x}"]),
    "interviews": INTERVIEWS,
    "decision_by": st.none() | DAYS,
    "next_move": st.none() | st.sampled_from(NextMove),
    "no_follow_ups": st.booleans(),
    "channel": st.none() | st.sampled_from(Channel),
    "senior": st.none() | st.booleans(),
    "answers": st.lists(st.builds(Answer, st.sampled_from(News), MOMENTS), max_size=3).map(tuple),
    "marks": st.lists(MARKS, max_size=5).map(tuple),
    "closure": st.none() | st.none() | st.builds(Closure, st.sampled_from(Ending), MOMENTS),
    "country": COUNTRIES,
    "check_back": st.none() | st.none() | CALLS,
    "offer_by": st.none() | st.none() | DAYS,
}
UNPLANNED = {"id", "role", "drafts", "card", "lesson", "apart", "kept_at", "language"}
"""What is kept of an application and moves no date of its plan."""
APPLICATIONS = st.builds(Application, st.just("a"), **FACTS)
NUDGES = st.builds(
    Nudge,
    st.sampled_from(["n1", "n2"]),
    st.lists(
        st.builds(Item, st.sampled_from(["a", "b", "c"]), st.sampled_from(KEYS)), max_size=3
    ).map(tuple),
    MOMENTS,
    st.sampled_from(NudgeState),
)
CHATS = st.builds(
    Chat,
    st.just(1),
    PREFERENCES,
    st.lists(APPLICATIONS, max_size=2).map(
        lambda found: tuple(replace(a, id=name) for a, name in zip(found, "ab", strict=False))
    ),
    dialog=st.none() | st.builds(Dialog, st.just("d"), st.just("f"), st.just("q"), MOMENTS),
    nudges=st.lists(NUDGES, max_size=3, unique_by=lambda nudge: nudge.id).map(tuple),
    blocked=st.booleans(),
)
