"""Words that mean one thing or another by what stands beside them: "vor" is ago, by, or to the hour."""

from collections.abc import Callable

from playbook.languages.dates import Kind, Meaning, Token, Unit, measure

Sense = Callable[[Meaning, int], Meaning]  # the phrase, and where in it the word stands

SHIFTS = frozenset({Kind.IN, Kind.AGO, Kind.WITHIN, Kind.BEFORE})
COUNTS = frozenset({Kind.NUMBER, Kind.RELATIVE, Kind.COMING, Kind.OR, Kind.TO, Kind.DASHED})
MEASURES = frozenset({Kind.UNIT, Kind.ONE, Kind.HOUR})
COUNTED = MEASURES | {Kind.OCLOCK, Kind.MERIDIEM}
NAMES_OF_DAYS = frozenset({Kind.NUMBER, Kind.WEEKDAY, Kind.ORDINAL})
MINUTES = range(5, 60, 5)  # "3 and 20" is a time, "3 and 4" are two numbers
HOURS_OF_DAY = 24


def make_sense(tokens: Meaning) -> Meaning:
    """The tokens with each ambiguous one decided."""
    decided: list[Token] = []
    for at, token in enumerate(tokens):
        sense = SENSES.get(token.kind)
        decided.extend(sense(tokens, at) if sense else (token,))
    return tuple(decided)


def _kind(tokens: Meaning, at: int) -> Kind | None:
    return tokens[at].kind if 0 <= at < len(tokens) else None


def _decide_before(tokens: Meaning, at: int) -> Meaning:
    """ "Vor 3 Tagen" is ago, "Viertel vor drei" to the hour, "vor Freitag" by."""
    behind, ahead, after = (_kind(tokens, at + offset) for offset in (-1, 1, 2))
    one = ahead is Kind.ONE and after not in NAMES_OF_DAYS
    if one or ahead is Kind.HOURS or (ahead is Kind.NUMBER and after in MEASURES):
        return (Token(Kind.AGO),)
    if behind in {Kind.NUMBER, Kind.QUARTER} and ahead in {Kind.NUMBER, Kind.HALF_TO}:
        return (Token(Kind.TO),)
    return (Token(Kind.BY),)


def _decide_and(tokens: Meaning, at: int) -> Meaning:
    """ "A las 3 y 20" adds minutes, "jueves y viernes" are two days."""
    if at == 0:  # a Portuguese "é" without its accent
        return ()
    around = _kind(tokens, at - 1) is Kind.NUMBER and _kind(tokens, at + 1) is Kind.NUMBER
    counted = _kind(tokens, at + 2) in MEASURES | {Kind.MONTH}
    if around and not counted and tokens[at + 1].value in MINUTES:
        return (Token(Kind.MORE),)
    return (Token(Kind.OR),)


def _decide_number(tokens: Meaning, at: int) -> Meaning:
    """ "El 14" and "dia 14" are days of the month, "el 14 am" is not."""
    before, after = _kind(tokens, at - 1), _kind(tokens, at + 1)
    named = before is Kind.THE or (before is Kind.ONE and tokens[at - 1].value == Unit.DAY)
    counts = after in COUNTED and _kind(tokens, at + 2) is not Kind.RELATIVE
    return (Token(Kind.ORDINAL, tokens[at].values),) if named and not counts else (tokens[at],)


def _decide_one(tokens: Meaning, at: int) -> Meaning:
    """ "Dia 14" says which, "1 dia" how many; an Arabic "week" alone is one week."""
    unit, before = Unit(tokens[at].value), _kind(tokens, at - 1)
    if unit is Unit.DAY and before is not Kind.NUMBER and _kind(tokens, at + 1) in NAMES_OF_DAYS:
        return ()
    if before in {Kind.NUMBER, Kind.DASHED, Kind.RELATIVE, Kind.COMING, Kind.STAGE}:
        return (Token(Kind.UNIT, (unit,)),)
    return measure(1, unit)


def _decide_hour(tokens: Meaning, at: int) -> Meaning:
    """ "14 heures" is a time of day, "dans 2 heures" and "48 heures" are so long."""
    if _kind(tokens, at - 1) is Kind.YEAR:  # "1530 hrs"
        return (Token(Kind.OCLOCK),)
    many = _kind(tokens, at - 1) is Kind.NUMBER and tokens[at - 1].value > HOURS_OF_DAY
    long = many or _is_shifted(tokens, at)
    return (Token(Kind.UNIT, (Unit.HOUR,)) if long else Token(Kind.OCLOCK),)


def _decide_hours(tokens: Meaning, at: int) -> Meaning:
    """The same, written as "15h" and "2h"."""
    hour, minute, _ = tokens[at].values
    if hour > HOURS_OF_DAY or _is_shifted(tokens, at):
        return measure(hour * 60 + minute, Unit.MINUTE) if minute else measure(hour, Unit.HOUR)
    return (Token(Kind.CLOCK, tokens[at].values),)


def _is_shifted(tokens: Meaning, at: int) -> bool:
    """Whether the measure at that place is an amount: "in 2h", "2h ago"."""
    first = at - 1
    while _kind(tokens, first) in COUNTS:
        first -= 1
    return _kind(tokens, first) in SHIFTS or _kind(tokens, at + 1) in {Kind.AGO, Kind.LATER}


def _decide_midday(tokens: Meaning, _: int) -> Meaning:
    """ "Mittags" answers when; "gestern Mittag" leaves the hour open."""
    alone = len(tokens) == 1
    return (Token(Kind.CLOCK, (12, 0, 1)) if alone else Token(Kind.PART, (12,)),)


def _decide_vague(tokens: Meaning, at: int) -> Meaning:
    """ "Les deux prochaines semaines" end on a day, "les prochaines semaines" on none."""
    if _kind(tokens, at - 1) is Kind.NUMBER:
        return (Token(Kind.RELATIVE, (1,)), Token(Kind.UNIT, tokens[at].values))
    return (Token(Kind.UNKNOWN),)


SENSES: dict[Kind, Sense] = {
    Kind.AND: _decide_and,
    Kind.BEFORE: _decide_before,
    Kind.HOUR: _decide_hour,
    Kind.HOURS: _decide_hours,
    Kind.MIDDAY: _decide_midday,
    Kind.NUMBER: _decide_number,
    Kind.ONE: _decide_one,
    Kind.THE: lambda *_: (),  # the number that follows looks back at it
    Kind.VAGUE: _decide_vague,
}
