import ast
from collections.abc import Iterator
from pathlib import Path

from babel.messages.pofile import read_po

from tools.locales import KEYWORDS, ROOMS, ROOT, TEMPLATE, collect, render_template


def test_the_template_for_translators_holds_every_message_of_the_chat() -> None:
    """Run `make locales` after changing a text."""
    assert TEMPLATE.read_bytes() == render_template(collect())


def test_every_message_can_be_filled_in() -> None:
    """A brace that is no fact would fail when the message is said."""
    with TEMPLATE.open("rb") as file:
        for message in read_po(file):
            texts = message.id if isinstance(message.id, tuple) else (message.id,)
            for text in texts:
                assert text.count("{") == text.count("}")


def test_no_message_is_put_together_where_it_is_said() -> None:
    """What is collected from `say("a" if x else "b")` is "ab": a message that nobody says."""
    mixed = [
        f"{path.relative_to(ROOT)}:{text.lineno}"
        for path in sorted(one for room in ROOMS for one in (ROOT / room).rglob("*.py"))
        for text in find_mixed(path)
    ]
    assert mixed == []


def find_mixed(path: Path) -> Iterator[ast.expr]:
    """What stands where a message should, and has a text somewhere inside."""
    for call in ast.walk(ast.parse(path.read_text())):
        if isinstance(call, ast.Call) and _name_of(call.func) in KEYWORDS:
            for message in call.args[:2]:
                plain = isinstance(message, ast.Constant | ast.Call)
                parts = () if plain else ast.walk(message)
                if any(isinstance(getattr(part, "value", None), str) for part in parts):
                    yield message


def _name_of(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""
