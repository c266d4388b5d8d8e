"""An interview told in German."""

import re

from playbook.facts import Format
from playbook.languages.telling import (
    TellingWords,
    any_of,
    cues,
    labels,
    rounds,
    timely,
    words,
)

TELLING = TellingWords(
    interview=any_of(
        r"(?:vorstellungs|bewerbungs|job|telefon|erst|zweit)?gespr[äa]e?ch",
        r"\w*interview",
        "runde",
    ),
    weak=any_of("getroffen", "gesprochen"),
    cues=cues(
        at=r"(?:bei(?:\s+der)?|beim)\s+",
        **{"with": r"mit\s+"},
        role=r"(?:als|f(?:ü|ue)r\s+die\s+stelle(?:\s+als)?|auf\s+die\s+stelle(?:\s+als)?)\s+(?:eine?\s+)?",
    ),
    filler=words(
        "ich hatte habe gerade eben ein eine das mein meine war ist im beim und das heute? kommt komme aus dem"
        " vorstellungsgespräch vorstellungsgespraech bewerbungsgespräch jobgespräch gespräch gespraech"
        " interview telefongespräch telefoninterview runde am"
    ),
    timely=timely(
        r"heute|gestern|vorgestern|morgen|übermorgen|\w+tag|mittwoch|sonnabend|woche\w*|monat\w*|stunden?|minuten?|früh|abend|nachmittag|mittag"
        r"|jan\w*|feb\w*|märz|apr\w*|mai|jun\w*|jul\w*|aug\w*|sep\w*|okt\w*|nov\w*|dez\w*"
    ),
    subject=r"und|aber|sie|er|man|wir|ich|es|wollen|will|werden|wird|soll|sollen|die|eine|sich|mir|ihre",
    decision=r"entscheid(?:en|et|ung)|melden|meldet|(?:bekomme|höre|kriege)|rückmeldung|antwort|bescheid",
    after=re.compile(
        r"^(?:(?:sich|mir|von|ihnen|bescheid|kommt|fällt|ist|antwort|rückmeldung)\s+)+",
        re.IGNORECASE,
    ),
    no_date=re.compile(
        r"(?:und\s+|es\s+wurde\s+|sie\s+haben\s+)*(?:kein(?:en)?\s+(?:termin|datum|zeitpunkt)(?:\s+(?:genannt|gesagt|bekannt))?|ohne\s+(?:termin|datum))[.!]*",
        re.IGNORECASE,
    ),
    past=any_of("hatte", "war", "habe", "hatten"),
    ahead=any_of("werde", "steht an"),
    just=any_of(r"(?:gerade|eben)\s+(?:aus|hatte|fertig)", r"komme\s+gerade"),
    rounds=rounds(
        "erste[sr]?|1\\.",
        "zweite[sr]?|2\\.",
        "dritte[sr]?|3\\.",
        "vierte[sr]?|4\\.",
        "fünfte[sr]?|5\\.",
        noun=r"\w*gespr|\w*interview|runde",
    ),
    formats={
        Format.PHONE: any_of(r"telefonisch", r"am\s+telefon", r"per\s+telefon"),
        Format.VIDEO: any_of(r"(?:per|über)\s+(?:video|zoom|teams)", "online"),
        Format.ON_SITE: any_of(r"vor\s+ort"),
    },
    job=re.compile(r"\s+(?:stelle|position)$", re.IGNORECASE),
    labels=labels(
        "firma|unternehmen",
        "stelle|rolle|position",
        "wann|datum|termin",
        "wer|mit|personen",
        "entscheidung",
    ),
    one=words("ein eine"),
    trailing="war|am|und",
    no_name_holds=words("ist war nicht"),
)
