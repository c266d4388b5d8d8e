"""The date words of German, as people type them."""

from playbook.languages.dates import (
    AFTERNOON,
    DAY_END,
    END,
    EVENING,
    MONTH,
    MORNING,
    NOW,
    TODAY,
    WEEK,
    Kind,
    Meaning,
    Stage,
    Unit,
    assemble,
    clock,
    measure,
    token,
)

WEEKDAYS = {
    "montag|montags|mo": 0,
    "dienstag|dienstags|di": 1,
    "mittwoch|mittwochs|mi": 2,
    "donnerstag|donnerstags|do": 3,
    "freitag|freitags|fr": 4,
    "samstag|samstags|sonnabend|sa": 5,
    "sonntag|sonntags|so": 6,
}
WORDS: dict[Kind, dict[str, int | None]] = {
    Kind.DAY: {
        "heute|heut": 0,
        "gestern": -1,
        "vorgestern": -2,
        "morgen": 1,
        "übermorgen": 2,
    },
    Kind.WEEKDAY: {**WEEKDAYS},
    Kind.MONTH: {
        "januar|jänner|jan": 1,
        "februar|feber|feb": 2,
        "märz|mrz": 3,
        "april|apr": 4,
        "mai": 5,
        "juni|jun": 6,
        "juli|jul": 7,
        "august|aug": 8,
        "september|sept|sep": 9,
        "oktober|okt": 10,
        "november|nov": 11,
        "dezember|dez": 12,
    },
    Kind.NUMBER: {
        "ein|eine|einen|einem|einer|eins|ner|nem|ne": 1,
        "zwei|zwo": 2,
        "drei": 3,
        "vier": 4,
        "fünf": 5,
        "sechs": 6,
        "sieben": 7,
        "acht": 8,
        "neun": 9,
        "zehn": 10,
        "elf": 11,
        "zwölf": 12,
        "dreizehn": 13,
        "vierzehn": 14,
        "fünfzehn": 15,
        "zwanzig": 20,
        "dreißig": 30,
    },
    Kind.ORDINAL: {
        "erste|ersten|erster": 1,
        "zweite|zweiten|zweiter": 2,
        "dritte|dritten|dritter": 3,
        "vierte|vierten|vierter": 4,
        "fünfte|fünften": 5,
        "zehnte|zehnten": 10,
        "fünfzehnte|fünfzehnten": 15,
    },
    Kind.UNIT: {
        "minute|minuten|min": Unit.MINUTE,
        "stunde|stunden|std": Unit.HOUR,
        "tag|tage|tagen": Unit.DAY,
        "werktag|werktage|werktagen|arbeitstag|arbeitstage|arbeitstagen|geschäftstage|geschäftstagen"
        "|bankarbeitstage|bankarbeitstagen": Unit.WORKING_DAY,
        "woche|wochen|wo|kw|kalenderwoche": Unit.WEEK,
        "monat|monate|monaten|monats": Unit.MONTH,
        "jahr|jahre|jahren|jahres": Unit.YEAR,
    },
    Kind.RELATIVE: {
        "vorletzte|vorletzten|vorletzter": -2,
        "letzte|letzten|letzter|letztes|letztem|vergangene|vergangenen|vergangener|vorige|vorigen|voriger": -1,
        "diese|diesen|dieser|dieses|diesem|laufende|laufenden|laufender": 0,
        "nächste|nächsten|nächster|nächstes|nächstem|folgende|folgenden": 1,
        "übernächste|übernächsten|übernächster|übernächstes": 2,
    },
    Kind.COMING: {"kommende|kommenden|kommender|kommendes|kommendem": None},
    Kind.STAGE: {
        "anfang|anfangs|beginn|zu beginn": Stage.EARLY,
        "mitte": Stage.MIDDLE,
        "ende|gegen ende|bis ende|spät": Stage.END,
    },
    Kind.PART: {
        "früh|morgens|am morgen|vormittag|vormittags|am vormittag|in der früh": 0,
        "nachmittag|nachmittags|am nachmittag": 12,
        "abend|abends|am abend|nachts": 17,
    },
    Kind.MIDDAY: {"mittag|mittags|am mittag|zu mittag": None},
    Kind.MERIDIEM: {"pm|p m": 12},
    Kind.AGO: {"her|zuvor": None},
    Kind.AT: {
        "um|gegen|etwa um|so um|ca|circa|etwa|ungefähr|zirka|rund|kurz nach|kurz vor|zwischen|ab|so gegen": None
    },
    Kind.BEFORE: {"vor": None},
    Kind.BY: {
        "bis|spätestens|bis spätestens|allerspätestens|nicht später als|maximal|max|höchstens|längstens|bis allerspätestens": None
    },
    Kind.WITHIN: {"innerhalb|innert|binnen": None},
    Kind.IN: {"in|im laufe|während|im verlauf": None},
    Kind.LATER: {"ab jetzt|ab heute|später": None},
    Kind.OR: {"oder|und|bzw": None},
    Kind.THE: {"am|zum|den|dem|der|vom|im": None},
    Kind.HALF_TO: {"halb|halber": None},
    Kind.QUARTER: {"viertel": None},
    Kind.PAST: {"nach": None},
    Kind.OCLOCK: {"uhr": None},
    Kind.VAGUE: {
        "nächste tage|nächsten tage|nächsten tagen|kommenden tage|kommenden tagen": Unit.DAY,
        "nächste wochen|nächsten wochen|kommenden wochen": Unit.WEEK,
        "nächsten monate|nächsten monaten|kommenden monate|kommenden monaten": Unit.MONTH,
    },
}
PARTS: dict[str, Meaning] = {
    "morgen|früh|vormittag": (MORNING,),
    "mittag|nachmittag": (AFTERNOON,),
    "abend|nacht": (EVENING,),
}
COMPOSED: dict[str, Meaning] = {
    "dreiviertel|drei viertel": (token(Kind.QUARTER), token(Kind.TO)),  # of the hour that is named
    "gerade eben|eben gerade|eben|gerade|jetzt|soeben|vorhin gerade": NOW,
    "heute morgen|heute früh|heut morgen|heut früh": (TODAY, MORNING),
    "morgen früh": (token(Kind.DAY, 1), MORNING),
    "gestern morgen|gestern früh": (token(Kind.DAY, -1), MORNING),
    "vorgestern morgen": (token(Kind.DAY, -2), MORNING),
    "übermorgen früh": (token(Kind.DAY, 2), MORNING),
    "eine halbe stunde|einer halben stunde|halbe stunde|halben stunde|ner halben stunde": measure(
        30, Unit.MINUTE
    ),
    "anderthalb stunden|eineinhalb stunden": measure(90, Unit.MINUTE),
    "ein halbes jahr|einem halben jahr": measure(6, Unit.MONTH),
    "acht tage|acht tagen": measure(1, Unit.WEEK),
    "eine viertelstunde|einer viertelstunde": measure(15, Unit.MINUTE),
    "mitternacht": clock(0),
    "monatsende|ultimo": (END, MONTH),
    "monatsanfang": (token(Kind.STAGE, Stage.EARLY), MONTH),
    "wochenende|wochenschluss": (END, WEEK),
    "wochenanfang": (token(Kind.STAGE, Stage.EARLY), WEEK),
    "wochenmitte": (token(Kind.STAGE, Stage.MIDDLE), WEEK),
    "jahresende": (END, token(Kind.UNIT, Unit.YEAR)),
    "feierabend|ende des tages|geschäftsschluss": DAY_END,
    "heiligabend": (token(Kind.NUMBER, 24), token(Kind.MONTH, 12)),
    "weihnachten": (token(Kind.NUMBER, 25), token(Kind.MONTH, 12)),
    "silvester": (token(Kind.NUMBER, 31), token(Kind.MONTH, 12)),
    "neujahr": (token(Kind.NUMBER, 1), token(Kind.MONTH, 1)),
    **{  # Freitagnachmittag, Freitag Morgen
        f"{day}{gap}{part}": (token(Kind.WEEKDAY, number), *meaning)
        for days, number in WEEKDAYS.items()
        for day in days.split("|")
        for parts, meaning in PARTS.items()
        for part in parts.split("|")
        for gap in ("", " ")
    },
}
SILENT = (
    "es|das|des|die|an|von|für|war|ist|wird|werden|wäre|hatte|hatten|habe|haben|ich|wir|sie|mein|meine|unser|uns|mir"
    "|gespräch|vorstellungsgespräch|bewerbungsgespräch|interview|termin|entscheidung|rückmeldung|antwort|bescheid"
    "|entscheiden|entscheidet|melden|meldet|geben|wollen|wollten|soll|sollte|sich|wohl|vielleicht|wahrscheinlich"
    "|vermutlich|glaube|denke|also|noch|schon|erst|dann|genau|pünktlich|irgendwann|gleich|mal|zurück"
)
DATES = assemble(
    WORDS,
    COMPOSED,
    SILENT,
    ordinal_suffixes=".|te|ten",
    vague=r"paar|einige|mehrere|bald|nach|ein tag",
)
