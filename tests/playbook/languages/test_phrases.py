"""The notation in which a room writes down what people say."""

import pytest

from playbook.languages.phrases import Phrases, flatten

CLASSES = {"they": ("they", "theyve", "the (manager|recruiter)"), "moved": ("moved", "put off")}


def says(phrase: str, text: str) -> bool:
    flat = flatten(text)
    return Phrases((phrase,), CLASSES).find(flat, frozenset(flat.split())) is not None


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        (
            "<they> ~ <moved> (it|the interview) to",
            "They have kindly moved the interview to Friday",
        ),
        ("<they> <moved> it", "hi. THEY’VE put off it"),
        ("offer* me (a|the)? job", "the recruiter offered me a job!"),
        ("offer* me (a|the)? job", "they offer me job"),
        ("[ done ]", "Done!"),
        ("didnt get it", "didn't get it :("),
        ("zusage", "Zusage von Acme 🎉"),
        ("at 9:30", "on Tuesday at 9:30, with Jane"),
        ("رفضوني", "رَفَضوني للأسف"),
    ],
)
def test_a_phrase_is_found_however_it_is_typed(phrase: str, text: str) -> None:
    assert says(phrase, text)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("<they> ~ <moved> it", "They wrote. I moved it"),  # not across the end of a sentence
        ("<they> ~ <moved> it", "they said on the phone that she moved it"),  # nor over many words
        ("[ done ]", "well done"),
        ("offer me", "they offered me"),
    ],
)
def test_a_phrase_is_not_found_where_it_is_not_said(phrase: str, text: str) -> None:
    assert not says(phrase, text)


@pytest.mark.parametrize("wrong", ["(a|b", "a)", "<nobody> wrote"])
def test_a_phrase_that_is_wrongly_written_is_named(wrong: str) -> None:
    with pytest.raises(ValueError, match=r"bracket|class"):
        says(wrong, "a")
