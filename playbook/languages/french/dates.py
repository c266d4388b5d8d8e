"""The date words of French, as people type them."""

from playbook.languages.dates import (
    AFTERNOON,
    DAY_END,
    END,
    EVENING,
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

WORDS: dict[Kind, dict[str, int | None]] = {
    Kind.DAY: {
        "aujourd'hui|aujourdhui|auj|ajd": 0,
        "hier": -1,
        "avant-hier": -2,
        "demain|dem": 1,
        "après-demain": 2,
    },
    Kind.WEEKDAY: {
        "lundi|lun": 0,
        "mardi|mar": 1,
        "mercredi|mer": 2,
        "jeudi|jeu": 3,
        "vendredi|ven": 4,
        "samedi|sam": 5,
        "dimanche|dim": 6,
    },
    Kind.MONTH: {
        "janvier|janv|jan": 1,
        "février|févr|fév": 2,
        "mars": 3,
        "avril|avr": 4,
        "mai": 5,
        "juin": 6,
        "juillet|juil": 7,
        "août|aou": 8,
        "septembre": 9,
        "octobre|oct": 10,
        "novembre|nov": 11,
        "décembre|déc": 12,
    },
    Kind.NUMBER: {
        "un|une": 1,
        "deux": 2,
        "trois": 3,
        "quatre": 4,
        "cinq": 5,
        "six": 6,
        "sept": 7,
        "huit": 8,
        "neuf": 9,
        "dix|dizaine|dizaine de|une dizaine|une dizaine de": 10,
        "onze": 11,
        "douze": 12,
        "quatorze": 14,
        "quinze": 15,
        "vingt": 20,
        "vingt-cinq": 25,
        "trente": 30,
        "quarante-huit": 48,
    },
    Kind.ORDINAL: {
        "premier|première": 1,
        "deuxième|second|seconde": 2,
        "troisième": 3,
        "quatrième": 4,
    },
    Kind.UNIT: {
        "minute|minutes|min|mn": Unit.MINUTE,
        "jour|jours": Unit.DAY,
        "jour ouvré|jours ouvrés|jour ouvrable|jours ouvrables|jour de travail|jours de travail": Unit.WORKING_DAY,
        "semaine|semaines|sem": Unit.WEEK,
        "quinzaine|quinzaine de jours": Unit.FORTNIGHT,
        "mois": Unit.MONTH,
        "an|ans|année|année en cours|l'année": Unit.YEAR,
    },
    Kind.HOUR: {"heure|heures": None},
    Kind.RELATIVE: {
        "avant-dernier|avant-dernière": -2,
        "dernier|dernière|derniers|dernières|passé|passée|précédent|précédente": -1,
        "ce|cet|cette": 0,
        "prochain|prochaine|prochains|prochaines|suivant|suivante|d'après": 1,
    },
    Kind.COMING: {"qui vient|qui arrive|à venir": None},
    Kind.STAGE: {
        "début|en début|au début|tout début|début de": Stage.EARLY,
        "mi|milieu|en milieu|au milieu|à la mi|première quinzaine|dans la première quinzaine|vers le milieu": Stage.MIDDLE,
        "fin|la fin|en fin|à la fin|vers la fin|d'ici fin|deuxième quinzaine|seconde quinzaine": Stage.END,
    },
    Kind.PART: {
        "matin|le matin|du matin|dans la matinée|matinée": 0,
        "après-midi|l'après-midi|de l'après-midi|dans l'après-midi|aprem|l'aprem|aprèm": 12,
        "soir|le soir|du soir|en soirée|soirée|nuit": 17,
    },
    Kind.MERIDIEM: {"pm|p m": 12},
    Kind.AGO: {"il y a|y a|y'a|ya|il ya|depuis|voici|voilà": None},
    Kind.AT: {"à|vers|aux environs de|autour de|aux alentours de|à partir de|entre|dès": None},
    Kind.BY: {
        "d'ici|d'ici à|avant|au plus tard|jusqu'à|jusque|pas plus tard que|maximum|max|grand maximum": None
    },
    Kind.WITHIN: {
        "sous|dans les|dans un délai de|en moins de|dans moins de|sous un délai de": None
    },
    Kind.IN: {
        "dans|en|courant|au courant|dans le courant|au cours|pendant|durant": None,
    },
    Kind.LATER: {"plus tard|à partir d'aujourd'hui": None},
    Kind.OR: {"ou|et|ou bien|ou alors": None},
    Kind.TO: {"au": None},
    Kind.THE: {"le|du": None},
    Kind.PLUS: {"et demie|et demi": 30, "et quart|un quart": 15, "moins le quart|moins quart": -15},
    Kind.MINUS: {"moins": None},
    Kind.VAGUE: {
        "prochains jours|jours prochains|jours à venir": Unit.DAY,
        "prochaines semaines|semaines prochaines|semaines à venir": Unit.WEEK,
        "prochains mois|mois prochains|mois à venir": Unit.MONTH,
    },
}
BY, IN = token(Kind.BY), token(Kind.IN)
THE = token(Kind.THE)
COMPOSED: dict[str, Meaning] = {
    "à l'instant|maintenant|là maintenant|tout juste": NOW,
    "ce matin": (TODAY, MORNING),
    "cet après-midi|cette après-midi|cet aprem|cette aprem": (TODAY, AFTERNOON),
    "ce soir": (TODAY, EVENING),
    "cette nuit|la nuit dernière": (token(Kind.DAY, -1), EVENING),
    "jusqu'au|d'ici au": (BY, THE),
    "aux alentours du|aux environs du|autour du": (token(Kind.AT), THE),
    "dans un": (IN, token(Kind.NUMBER, 1)),
    "une demi-heure|demi-heure|une demie heure": measure(30, Unit.MINUTE),
    "un quart d'heure": measure(15, Unit.MINUTE),
    "une heure et demie": measure(90, Unit.MINUTE),
    "huit jours": measure(1, Unit.WEEK),
    "quinze jours": measure(1, Unit.FORTNIGHT),
    "sous huitaine": (IN, *measure(1, Unit.WEEK), BY),
    "sous quinzaine": (IN, *measure(1, Unit.FORTNIGHT), BY),
    "en huit": (WEEK,),
    "en quinze": (token(Kind.UNIT, Unit.FORTNIGHT),),
    "midi": clock(12),
    "minuit": clock(0),
    "fin de journée|en fin de journée|fin de la journée": DAY_END,
    "ce week-end|week-end": (END, WEEK),
    "noël": (token(Kind.NUMBER, 25), token(Kind.MONTH, 12)),
    "nouvel an|jour de l'an": (token(Kind.NUMBER, 1), token(Kind.MONTH, 1)),
}
SILENT = (
    "la|les|l'|de|d'|c'était|c'est|ça|était|est|sera|serait|a eu lieu|a été|s'est terminé|j'ai|nous|on|je|ils|elle|il"
    "|mon|ma|notre|eu|passé un|entretien|mon entretien|l'entretien|rendez-vous|rdv|réponse|décision|retour|décident"
    "|répondent|me|m'ont|dit|doivent|peut-être|probablement|sûrement|normalement|je pense|je crois|pile|environ"
    "|juste|donc|alors|encore|plutôt|pour|dans la foulée"
)
DATES = assemble(
    WORDS,
    COMPOSED,
    SILENT,
    ordinal_suffixes="er|ere|eme|e",
    respelled={
        r"^un jour$": "quelque jour",
        r"\bs(?=\d\d?\b)": "semaine ",
        r"(\d|\b1er) sept\b": r"\1 septembre",  # otherwise seven
    },
    vague=r"quelques|plusieurs|bientot|apres|u[nm] jour",
)
