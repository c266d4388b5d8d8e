"""Every way to name a day, as the kinds of its words in order."""

from collections.abc import Callable

from playbook.languages.dates import Kind, Token
from playbook.reading.grammar.frame import Frame, Reading
from playbook.reading.grammar.rules import calendar_days, shifts, spans, weekdays, weeks
from playbook.reading.grammar.rules.patterns import expand, key_of, numbers_of

Rule = Callable[..., tuple[Reading, ...]]  # the frame, then the numbers by the kind they belong to

RULES: dict[str, Rule] = {
    "day weekday?": weekdays.read_day,
    "weekday": weekdays.read_weekday,
    "relative weekday": weekdays.read_relative_weekday,
    "weekday relative": weekdays.read_relative_weekday,
    "coming weekday": weekdays.read_coming_weekday,
    "weekday coming": weekdays.read_coming_weekday,
    "weekday in? relative&unit": weekdays.read_weekday_of_week,
    "relative&unit weekday": weekdays.read_weekday_of_week,
    "weekday in? unit number": weeks.read_weekday_of_numbered_week,
    "number unit ago": shifts.read_ago,
    "ago number unit ago?": shifts.read_ago,
    "number weekday ago": shifts.read_weekdays_ago,
    "ago number weekday": shifts.read_weekdays_ago,
    "in number unit later?": shifts.read_ahead,
    "number unit later": shifts.read_ahead,
    "number unit": shifts.read_length,
    "in? relative&number unit": shifts.read_next_stretch,
    "in? number&unit relative": shifts.read_next_stretch,
    "weekday in number unit": weekdays.read_weekday_in,
    "in number unit weekday": weekdays.read_weekday_in,
    "number unit weekday": shifts.read_after_weekday,
    "weekday unit": shifts.read_after_weekday,
    "number unit ago day": shifts.read_ago_of_day,
    "number unit day": shifts.read_after_day,
    "day in number unit": shifts.read_after_day,
    "day unit": shifts.read_after_day,
    "in? relative&unit": spans.read_span,
    "in unit": spans.read_span,
    "in? relative? month year?": spans.read_month,
    "in? month relative": spans.read_month,
    "unit stage": spans.read_stage,
    "in? ordinal unit in? month": weeks.read_week_of_month,
    "in? unit number|ordinal month?": weeks.read_week_of_day,
    "in? unit month number|ordinal": weeks.read_week_of_day,
    "in? unit dotted_date|slashed": weeks.read_week_of_date,
    "in? ordinal unit": weeks.read_numbered_week,
    "stage in? unit number": weeks.read_stage_of_numbered_week,
    "stage in? ordinal unit": weeks.read_stage_of_numbered_week,
    "later in? relative&unit": spans.read_rest,
    "stage in? unit": spans.read_stage,
    "stage in? relative&unit": spans.read_stage,
    "stage in? relative? month year?": spans.read_stage_of_month,
    "stage weekday": spans.read_end_of_weekday,
    "stage day": spans.read_end_of_day,
    "weekday? ordinal": calendar_days.read_ordinal,
    "ordinal weekday": calendar_days.read_ordinal,
    "weekday number": calendar_days.read_weekday_number,
    "relative&ordinal": calendar_days.read_relative_ordinal,
    "ordinal in? relative&unit": calendar_days.read_day_of_relative_month,
    "in? weekday? number|ordinal month year?": calendar_days.read_day_of_month,
    "weekday? month number|ordinal year?": calendar_days.read_day_of_month,
    "number|ordinal month year? weekday": calendar_days.read_day_of_month,
    "month number|ordinal year? weekday": calendar_days.read_day_of_month,
    "weekday? number|ordinal month number": calendar_days.read_day_of_month,
    "weekday? month number|ordinal number": calendar_days.read_day_of_month,
    "dashed month year?": calendar_days.read_day_range,
    "weekday? iso": calendar_days.read_iso,
    "in? weekday? full_date": calendar_days.read_full_date,
    "full_date weekday": calendar_days.read_full_date,
    "weekday? slashed|dashed": calendar_days.read_slashed,
    "in weekday? slashed": calendar_days.read_slashed,
    "slashed|dashed weekday": calendar_days.read_slashed,
    "weekday? dotted|dotted_date year?": calendar_days.read_dotted,
    "dotted|dotted_date weekday": calendar_days.read_dotted,
}
BY_KINDS = expand(RULES)
LONGEST = max(len(key.split()) for key in BY_KINDS)
NEXT = Token(Kind.RELATIVE, (1,))  # what "coming" is beside anything but a weekday
FARTHEST_DAYS = 366  # an interview or a decision further away is a slip


def read_day(tokens: tuple[Token, ...], frame: Frame) -> tuple[Reading, ...]:
    """The days that all of these tokens can name, likeliest first."""
    while tokens and tokens[0].kind is Kind.AT:
        tokens = tokens[1:]
    if len(tokens) > LONGEST:
        return ()
    rule = BY_KINDS.get(key_of(tokens))
    if rule is None and any(token.kind is Kind.COMING for token in tokens):
        tokens = tuple(NEXT if token.kind is Kind.COMING else token for token in tokens)
        rule = BY_KINDS.get(key_of(tokens))
    found = rule(frame, **numbers_of(tokens)) if rule else ()
    return tuple(one for one in found if abs((one.day - frame.today).days) <= FARTHEST_DAYS)
