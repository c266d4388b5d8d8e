"""What a German message is better without."""

from playbook.languages.guards import GuardWords

UNFILLED = (
    r"\b(?:[Nn]amen?|[Ss]telle|[Pp]osition|[Ff]irma) (?:bitte )?(?:hier )?(?:einfügen|einsetzen|eintragen)\b"
    r"|\b(?:[Ii]hr|[Dd]ein) [Nn]ame hier\b"
)

EMPTY = (
    r"\b(?:wollte|möchte|will) (?:nur |bloß )?(?:mal |noch ?mal |kurz |einmal )*(?:nachhaken|nachfassen|anklopfen)\b"
    r"|\bwollte (?:mich )?(?:nur|bloß) (?:mal |noch ?mal |kurz |einmal )*(?:nachfragen|hören|fragen|melden)\b"
    r"|\b(?:so (?:schnell|bald) wie möglich|schnellst(?:möglich|ens)|baldmöglichst|umgehende (?:antwort|rückmeldung)|asap)\b"
    r"|\b(?:entschuldigen sie|entschuldigung|verzeihen sie|sorry)(?: bitte)?(?: für)? (?:die|der|das) (?:(?:erneute|nochmalige)n? )?(?:störung|stören|belästigung)\b"
    r"|\b(?:ich )?(?:möchte|will|wollte) (?:sie |dich |ja )?nicht (?:stören|nerven|lästig sein)\b"
    r"|\b(?:wie|siehe) (?:in )?(?:meiner )?(?:letzten|vorherigen|vorigen) (?:e-?mail|mail|nachricht)\b"
)

BLAME = (
    r"\b(?:immer noch|noch immer|bis heute|bislang|leider) (?:keine|nicht einmal eine) (?:antwort|rückmeldung|nachricht)\b"
    r"|\b(?:haben|hast|hat) (?:sie |du |man )?(?:sich |dich |mir )?(?:immer noch|noch immer|bis heute) nicht\b"
    r"|\b(?:warte|warten) (?:ich |wir )?(?:nun |jetzt )?(?:immer noch|noch immer|seit \w+|schon|vergeblich)\b"
    r"|\b(?:haben|hatten|hast|hattest) (?:sie |du )?(?:mir |doch )*(?:versprochen|zugesagt)\b|\b(?:mir|doch) (?:fest )?versprochen\b"
    r"|\bwie (?:ich )?(?:bereits|schon|mehrfach) (?:\w+ )?(?:geschrieben|erwähnt|gesagt|gefragt|mitgeteilt|schrieb|erwähnte|sagte)\b"
    r"|\b(?:ich )?habe (?:sie |dich |ihnen |dir )?(?:bereits|schon|mehrfach) (?:mehrfach |zweimal )?(?:gefragt|geschrieben|angefragt|nachgefragt)\b"
    r"|\b(?:warum|wieso|weshalb) (?:haben|hat|hast|melden|meldet|meldest|antworten|antwortet|antwortest|reagieren|reagiert) (?:sie |du |sich |dich |mir |man |denn )*nicht\b"
    r"|\b(?:mich |uns |mir )?(?:vergessen|versäumt),? (?:mir |mich |sich )?(?:zu \w+|zurückzurufen|anzurufen)\b|\b(?:haben|hast) (?:sie |du )mich (?:wohl |etwa )?vergessen\b"
    r"|\bignorier(?:en|t|st|te|ten)\b|\bunprofessionell\b|\b(?:frech|respektlos|unverschämt)(?:heit)?\b"
    r"|\bdas mindeste\b|\b(?:bin|war|sehr|schwer) enttäuscht\b|\benttäuschend\b"
)

GUARDS = GuardWords(unfilled=UNFILLED, empty=EMPTY, blame=BLAME)
