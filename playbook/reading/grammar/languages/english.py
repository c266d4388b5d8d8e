"""The date words of English, as people type them."""

from playbook.reading.grammar.words.vocabulary import Kind, Stage, Token, Unit, Vocabulary, spell

WORDS: dict[Kind, dict[str, int | None]] = {
    Kind.DAY: {
        "today|earlier today|later today": 0,
        "yesterday|yday": -1,
        "tomorrow|tmrw|tmr|tomorow|tommorow|tommorrow": 1,
        "day before yesterday": -2,
        "day after tomorrow": 2,
    },
    Kind.WEEKDAY: {
        "monday|mondays|mon": 0,
        "tuesday|tuesdays|tue|tues": 1,
        "wednesday|wednesdays|wed|weds|wednesay": 2,
        "thursday|thursdays|thu|thur|thurs": 3,
        "friday|fridays|fri": 4,
        "saturday|saturdays|sat": 5,
        "sunday|sundays|sun": 6,
    },
    Kind.MONTH: {
        "january|jan": 1,
        "february|feb|febuary": 2,
        "march|mar": 3,
        "april|apr": 4,
        "may": 5,
        "june|jun": 6,
        "july|jul": 7,
        "august|aug": 8,
        "september|sept|sep": 9,
        "october|oct": 10,
        "november|nov": 11,
        "december|dec": 12,
    },
    Kind.NUMBER: {
        "a|an|one": 1,
        "two|couple|couple of|a couple|a couple of": 2,
        "three": 3,
        "four": 4,
        "five": 5,
        "six": 6,
        "seven": 7,
        "eight": 8,
        "nine": 9,
        "ten": 10,
        "eleven": 11,
        "twelve": 12,
        "fourteen": 14,
        "fifteen": 15,
        "twenty": 20,
        "twenty five": 25,
        "thirty": 30,
    },
    Kind.ORDINAL: {
        "first": 1,
        "second": 2,
        "third": 3,
        "fourth": 4,
        "fifth": 5,
        "tenth": 10,
        "fifteenth": 15,
    },
    Kind.UNIT: {
        "minute|minutes|min|mins": Unit.MINUTE,
        "hour|hours|hr|hrs": Unit.HOUR,
        "day|days": Unit.DAY,
        "working day|working days|business day|business days|workday|workdays|work days"
        "|weekdays|week days": Unit.WORKING_DAY,
        "week|weeks|wk|wks": Unit.WEEK,
        "fortnight|fortnights": Unit.FORTNIGHT,
        "month|months": Unit.MONTH,
        "year|years": Unit.YEAR,
    },
    Kind.RELATIVE: {
        "last|previous|this past|this last": -1,
        "this|current|this coming": 0,
        "next|coming|following|upcoming|this next": 1,
    },
    Kind.STAGE: {
        "early|early in|beginning|start|beginning of|start of": Stage.EARLY,
        "mid|middle|midway through": Stage.MIDDLE,
        "end|late|later in|late in|last day|last working day": Stage.END,
    },
    Kind.PART: {"morning|in the morning": 0, "afternoon|in the afternoon|lunchtime": 12},
    Kind.MERIDIEM: {"am|a m": 0, "pm|p m": 12},
    Kind.AGO: {"ago|back|earlier": None},
    Kind.AT: {"at|around|about|approx|approximately|circa|ca|roughly|between": None},
    Kind.BY: {
        "by|until|till|til|before|not later than|no later than|latest|at the latest|up to|at most|max|maximum|tops": None
    },
    Kind.WITHIN: {"within|inside|in less than": None},
    Kind.IN: {"in|during|over|after": None},
    Kind.LATER: {"from now|later|hence|from today": None},
    Kind.OR: {"or|and|or maybe|or perhaps": None},
    Kind.TO: {"to": None},
    Kind.HALF: {"half|half past": None},
    Kind.QUARTER: {"quarter|a quarter": None},
    Kind.PAST: {"past": None},
    Kind.OCLOCK: {"o'clock|oclock|o clock": None},
}

TODAY, EVENING = Token(Kind.DAY, (0,)), Token(Kind.PART, (17,))
AT, END, WEEK = Token(Kind.AT), Token(Kind.STAGE, (Stage.END,)), Token(Kind.UNIT, (Unit.WEEK,))
COMPOSED: dict[str, tuple[Token, ...]] = {
    "evening": (EVENING,),
    "in the evening": (EVENING,),
    "at night": (EVENING,),
    "night": (EVENING,),
    "tonight": (TODAY, EVENING),
    "this morning": (TODAY, Token(Kind.PART, (0,))),
    "this afternoon": (TODAY, Token(Kind.PART, (12,))),
    "this evening": (TODAY, EVENING),
    "last night": (Token(Kind.DAY, (-1,)), EVENING),
    "now": (Token(Kind.NUMBER, (0,)), Token(Kind.UNIT, (Unit.MINUTE,)), Token(Kind.AGO)),
    "just now": (Token(Kind.NUMBER, (0,)), Token(Kind.UNIT, (Unit.MINUTE,)), Token(Kind.AGO)),
    "right now": (Token(Kind.NUMBER, (0,)), Token(Kind.UNIT, (Unit.MINUTE,)), Token(Kind.AGO)),
    "half an hour": (Token(Kind.NUMBER, (30,)), Token(Kind.UNIT, (Unit.MINUTE,))),
    "half hour": (Token(Kind.NUMBER, (30,)), Token(Kind.UNIT, (Unit.MINUTE,))),
    "noon": (Token(Kind.CLOCK, (12, 0, 1)),),
    "midday": (Token(Kind.CLOCK, (12, 0, 1)),),
    "midnight": (Token(Kind.CLOCK, (0, 0, 1)),),
    "eow": (END, WEEK),
    "eom": (END, Token(Kind.UNIT, (Unit.MONTH,))),
    "week after next": (Token(Kind.RELATIVE, (2,)), WEEK),
    "christmas": (Token(Kind.NUMBER, (25,)), Token(Kind.MONTH, (12,))),
    "xmas": (Token(Kind.NUMBER, (25,)), Token(Kind.MONTH, (12,))),
    "new year": (Token(Kind.NUMBER, (1,)), Token(Kind.MONTH, (1,))),
    "new year's": (Token(Kind.NUMBER, (1,)), Token(Kind.MONTH, (1,))),
    "an hour and a half": (Token(Kind.NUMBER, (90,)), Token(Kind.UNIT, (Unit.MINUTE,))),
    "midweek": (Token(Kind.STAGE, (Stage.MIDDLE,)), WEEK),
    "ish": (),
}
# A day's own end is the day itself ("end of day Friday"), and today when none is named.
DAY_ENDS = "eod|cob|cop|end of day|end of the day|close of business|close of play|end of business"
SILENT = (
    "the|on|of|it|was|is|it's|its|it'll|will|be|from|for|time|just|then|i|we|had|met|my|our|interview|interviewed"
    "|think|guess|maybe|probably|perhaps|sometime|some|starting|finished|ended|happened|they|they'll|said|say|told|me|us"
    "|decide|decides|decision|expect|hear|let|know|get|date|sharp|exactly|hopefully|likely"
)


def build_english() -> Vocabulary:
    """The vocabulary of English, put together from the tables."""
    phrases: dict[str, tuple[Token, ...]] = dict.fromkeys(SILENT.split("|"), ())
    for kind, words in WORDS.items():
        phrases.update(spell(kind, words))
    phrases.update(COMPOSED)
    phrases.update(dict.fromkeys(DAY_ENDS.split("|"), (Token(Kind.BY, (1,)),)))
    longest = max(len(phrase.split()) for phrase in phrases)
    return Vocabulary(phrases, frozenset({"st", "nd", "rd", "th"}), longest)


ENGLISH = build_english()
