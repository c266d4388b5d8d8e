"""The tables of phrases as rows; what is written in them is told in README.md."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

HERE = Path(__file__).parent
LANGUAGES = ("en", "de", "fr", "es", "pt", "ar")
KINDS = ("news", "decision", "mover", "spans", "clocks", "first_line", "people", "mails")
SIGNS = {r"\n": "\n", r"\u200b": "\u200b", r"\u200e": "\u200e", r"\u202e": "\u202e", r"\t": "\t"}


class Verdict(StrEnum):
    """What became of a text: read as it was meant, asked back or shown to be settled, or read wrongly."""

    RIGHT = "right"
    ASKED = "asked"  # asked back, or between several
    SHOWN = "shown"  # shown as what it is not, to be confirmed
    KEPT = "kept"  # kept as what it is not, with nothing asked


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table; `columns` are the named columns behind `text`."""

    kind: str
    language: str
    text: str
    columns: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.columns[column]


def read_rows(kind: str, language: str, *, aside: bool) -> list[Row]:
    """The rows of one kind and language: those to build by, or those that are set aside."""
    folder = HERE / kind / "aside" if aside else HERE / kind
    if kind == "mails":
        return [_mail(path, language) for path in sorted((folder / language).glob("*.txt"))]
    return list(_table(folder / f"{language}.tsv", kind, language))


def _table(path: Path, kind: str, language: str) -> Iterator[Row]:
    lines = path.read_text(encoding="utf-8").splitlines()
    names = lines[0].removeprefix("# ").split("\t")
    for line in lines[1:]:
        if line and not line.startswith("#"):
            columns = dict(zip(names, map(_spelt_out, line.split("\t")), strict=True))
            yield Row(kind, language, columns["text"], columns)


def _mail(path: Path, language: str) -> Row:
    head, _, text = path.read_text(encoding="utf-8").partition("\n---\n")
    columns = dict(line.split(": ", 1) for line in head.splitlines())
    return Row("mails", language, text, columns)


def _spelt_out(cell: str) -> str:
    for written, sign in SIGNS.items():
        cell = cell.replace(written, sign)
    return cell


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a cell allows: days or moments, or nothing (`-`), or a question between some of them."""

    values: tuple[str, ...]
    asks: bool = False

    @classmethod
    def of(cls, cell: str) -> "Wanted":
        if cell.startswith("ask:"):
            return cls(tuple(cell.removeprefix("ask:").split("|")), asks=True)
        return cls(tuple(cell.split(",")))

    def allows(self, value: str) -> bool:
        """Whether a day or moment in ISO form is one of those; where a day is expected an hour does no harm."""
        return any(_fits(one, value) for one in self.values)


def _fits(wanted: str, value: str) -> bool:
    first, _, last = wanted.partition("..")
    if last:
        return first <= value[: len(first)] and value[: len(last)] <= last
    return value == wanted or value.startswith(f"{wanted}T")
