"""Buttons stand side by side only where each can be read on a phone."""

from bot.parts.rows import LINE, in_rows
from bot.telegram.screen import Tap


def rows_of(*labels: str, per_row: int = 2) -> list[list[str]]:
    return [[one.label for one in row] for row in in_rows([Tap(x, "-") for x in labels], per_row)]


def test_so_many_stand_in_a_row() -> None:
    assert rows_of("a", "b", "c") == [["a", "b"], ["c"]]
    assert rows_of("1", "2", "3", "4", "5", "6", per_row=6) == [list("123456")]
    assert rows_of() == []


def test_a_long_one_has_its_row_to_itself_and_the_order_stays() -> None:
    long = "Ich habe noch jemanden getroffen"
    assert rows_of("a", long, "b", "c") == [["a"], [long], ["b", "c"]]


def test_of_three_that_are_too_long_two_go_together() -> None:
    labels = ("Betreff kopieren", "Adresse kopieren", "Nummer kopieren")
    assert rows_of(*labels, per_row=3) == [list(labels[:2]), [labels[2]]]
    assert max(map(len, labels)) <= LINE // 2
