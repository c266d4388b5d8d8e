"""How well each kind of text is understood: counted by language, on the rows to build by and on those set aside."""

from collections import Counter
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from tests.understanding.tables import LANGUAGES, Row, Verdict, read_rows

Judge = Callable[[Row], Verdict]
JUDGES = Path(__file__).parent / "judges"


def judged_kinds() -> list[str]:
    """The kinds that have a judge."""
    return sorted(path.stem for path in JUDGES.glob("[a-z]*.py"))


def judge_of(kind: str) -> Judge:
    judge: Judge = import_module(f"tests.understanding.judges.{kind}").judge
    return judge


def count(kind: str, language: str, *, aside: bool) -> Counter[Verdict]:
    judge = judge_of(kind)
    return Counter(judge(row) for row in read_rows(kind, language, aside=aside))


def missed(kind: str, language: str) -> list[tuple[Verdict, Row]]:
    """The rows to build by that did not come out right; those set aside are never listed."""
    judge = judge_of(kind)
    judged = [(judge(row), row) for row in read_rows(kind, language, aside=False)]
    return [(verdict, row) for verdict, row in judged if verdict is not Verdict.RIGHT]


def write_line(kind: str, language: str) -> str:
    """ "decision  en  right 60/67 asked 5 shown 2 kept 0 | aside right 30/33 ..."."""
    parts = []
    for aside in (False, True):
        counted = count(kind, language, aside=aside)
        wrong = " ".join(f"{one} {counted[one]}" for one in Verdict if one is not Verdict.RIGHT)
        parts.append(f"right {counted[Verdict.RIGHT]}/{counted.total()} {wrong}")
    return f"{kind:10} {language}  {parts[0]} | aside: {parts[1]}"


def all_lines(kinds: list[str]) -> list[str]:
    return [write_line(kind, language) for kind in kinds for language in LANGUAGES]
