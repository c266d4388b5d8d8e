"""The user's own words are woven in, not pasted."""

from datetime import date

import pytest
from babel import Locale

from playbook.drafts.material import LED_IN, weave, weave_role, write_day


@pytest.mark.parametrize(
    ("typed", "woven"),
    [
        ("their move to Kubernetes", "your move to Kubernetes"),
        ("Kubernetes migration!!", "Kubernetes migration"),
        ("talked about k8s", "k8s"),
        ("We talked about the roadmap and pricing.", "the roadmap and pricing"),
        ("I told her about my year in Lisbon", "my year in Lisbon"),
        ("I led the Kubernetes migration", "I led the Kubernetes migration"),
        ("The roadmap for 2027", "the roadmap for 2027"),
        ("The Economist's style guide", "The Economist's style guide"),
        ("API design", "API design"),
        ("A/B testing", "A/B testing"),
        (".NET and C#", ".NET and C#"),
        ("how they grow their teams", "how you grow your teams"),
        ("They are hiring ten people", "you are hiring ten people"),
        ("their customers and how they churn", "your customers and how they churn"),
        ("how do you handle on-call?", "how do you handle on-call?"),
        ("  two\nlines \t and\r\nmore … ", "two lines and more"),
        ("- a list item", "a list item"),
        ("sailing ⛵", "sailing ⛵"),
        ("<b>bold</b> & {{ braces }}", "<b>bold</b> & {{ braces }}"),
        ("Über die Oper", "Über die Oper"),
    ],
)
def test_a_topic_can_stand_behind_a_colon(typed: str, woven: str) -> None:
    assert weave(typed, LED_IN["topic"]) == woven


@pytest.mark.parametrize("typed", [None, "", "  ", "...", "👍", "?!", "\n", "- "])
def test_a_fact_without_words_is_no_fact(typed: str | None) -> None:
    assert weave(typed) == ""


def test_what_only_leads_in_to_a_fact_goes() -> None:
    assert weave("The main challenge is to scale up", LED_IN["challenge"]) == "to scale up"
    assert weave("Because I know the trade", LED_IN["fit"]) == "I know the trade"
    assert weave("about", LED_IN["topic"]) == "about"


@pytest.mark.parametrize(
    ("typed", "role"),
    [
        ("the Data Engineer role", "Data Engineer"),
        ("Data Engineer position.", "Data Engineer"),
        ("a nurse", "nurse"),
        ("Head of Data", "Head of Data"),
        ("role", "role"),
        ("🙂", ""),
    ],
)
def test_a_role_is_named_once(typed: str, role: str) -> None:
    assert weave_role(typed) == role


@pytest.mark.parametrize(
    ("territory", "written"),
    [
        ("GB", "Tuesday 24 November"),
        ("001", "Tuesday 24 November"),
        ("US", "Tuesday, November 24"),
        ("DE", "Tuesday 24 November"),
    ],
)
def test_a_day_is_written_as_the_jobs_country_does(territory: str, written: str) -> None:
    assert write_day(date(2026, 11, 24), Locale("en", territory)) == written
