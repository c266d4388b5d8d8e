"""No rule is promised that no test holds: each row of docs/playbook.md names its tests, and they exist."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from tests.playbook.rows import TESTS

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "playbook.md"
SOURCES = re.compile(r"S[0-4](?:(?:, |-)S[0-4])*")


def _rows() -> list[list[str]]:
    """Every row of the page's tables but their heads: its cells."""
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    tables = [i for i, line in enumerate(lines) if line.startswith("|---")]
    heads = {i - 1 for i in tables} | set(tables)
    rows = (line for i, line in enumerate(lines) if line.startswith("| ") and i not in heads)
    return [[cell.strip() for cell in row.strip("|").split(" | ")] for row in rows]


ROWS = _rows()
NAMES = [row[0] for row in ROWS]


@cache
def _tests_in(file: Path) -> frozenset[str]:
    """The tests of a file: functions, methods, and the names that pytest collects as classes."""
    names: set[str] = set()
    for node in ast.parse(file.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            names.add(node.name)
        elif isinstance(node, ast.ClassDef):
            names |= {
                f"{node.name}::{one.name}" for one in node.body if isinstance(one, ast.FunctionDef)
            }
        elif isinstance(node, ast.Assign):
            names |= {one.id for one in node.targets if isinstance(one, ast.Name)}
    return frozenset(name for name in names if name.lower().startswith("test"))


def test_each_row_stands_on_the_page_once_with_what_it_says_and_where_it_comes_from() -> None:
    assert len(NAMES) == len(set(NAMES)) > 40
    for row in ROWS:
        assert len(row) == 3, row
        assert row[1], row
        assert SOURCES.fullmatch(row[2]), row


@pytest.mark.parametrize("row", NAMES)
def test_each_row_has_tests_that_exist(row: str) -> None:
    assert TESTS.get(row), f"no test holds the row {row!r}"
    for written in TESTS[row]:
        file, _, name = written.partition("::")
        assert name in _tests_in(ROOT / "tests" / file), f"there is no {written}"


def test_no_tests_are_named_for_a_row_that_is_gone() -> None:
    assert set(TESTS) <= set(NAMES)
