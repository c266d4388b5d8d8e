"""A note that no sentence of a letter takes in is left to the user, who is told so."""

from trials.stage.talk import told

NOTE = "Two offices? One team. It works"
HINT = "One of your notes stands on a line of its own"


def test_a_note_that_fits_no_sentence_is_pointed_out_under_the_text() -> None:
    talk = told().taps("Add what you talked about").sends(NOTE).waits(hours=2)
    text, hint = talk.text.split("</pre>")
    assert f":\n\n{NOTE}\n\n" in text
    assert HINT in hint
    assert "Edit" in talk.labels()


def test_a_note_that_is_woven_in_needs_no_word() -> None:
    talk = told().taps("Add what you talked about").sends("their move to Kubernetes").waits(hours=2)
    assert "your move to Kubernetes." in talk.text
    assert HINT not in talk.text


def test_the_users_own_text_is_theirs() -> None:
    talk = told().taps("Add what you talked about").sends(NOTE).waits(hours=2)
    talk.taps("Edit").sends(f"Dear Jane, thank you for our talk today. {NOTE}.")
    assert HINT not in talk.text
