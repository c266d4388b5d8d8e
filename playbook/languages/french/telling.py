"""An interview told in French."""

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
    interview=any_of("entretiens?", "entrevue"),
    weak=any_of("rencontré", "parlé"),
    cues=cues(
        met=r"(?:et\s+)?(?:j'ai\s+)?(?:rencontré|vu|parlé\s+(?:à|avec))\s+",
        at=r"(?:chez|auprès\s+de)\s+",
        **{"with": r"avec\s+"},
        role=r"(?:pour|comme|en\s+tant\s+que)\s+(?:(?:un|une|le|la)\s+)?(?:poste\s+(?:de\s+|d'))?(?:(?:un|une|le|la)\s+)?",
    ),
    filler=words(
        "j'ai eu eus je viens de d'un d'avoir un une mon l'entretien entretien entrevue passé sors était le la à téléphonique"
    ),
    timely=timely(
        r"aujourd'hui|hier|avant-hier|demain|après-demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|semaines?|mois|jours?|heures?|matin|midi|soir|après-midi|prochaine?"
        r"|janv\w*|févr\w*|mars|avril|mai|juin|juil\w*|août|sept\w*|oct\w*|nov\w*|déc\w*"
    ),
    subject=r"et|mais|qui|ils|elles|il|elle|on|je|la|une|leur|doivent|vont|veulent|me|m'ont|devraient|dois|avoir",
    decision=r"décid(?:ent|e|er|eront)|décision|réponse|répond(?:ent|re|ront)|retour|rappellent|recontactent",
    after=re.compile(r"^(?:(?:est|sera|prévue?|de|leur|part)\s+)+", re.IGNORECASE),
    no_date=re.compile(
        r"(?:et\s+)?(?:pas\s+de\s+date|aucune\s+date|sans\s+date)(?:\s+(?:donnée|annoncée|précisée))?[.!]*",
        re.IGNORECASE,
    ),
    past=any_of("j'ai", "eu", "était", "passé", "sors", "viens"),
    ahead=any_of("aurai", "vais"),
    just=any_of(r"(?:je\s+)?(?:sors|viens)\s+(?:de|d'un)"),
    rounds=rounds(
        "premier|1er",
        "deuxième|second|2e",
        "troisième|3e",
        "quatrième|4e",
        "cinquième|5e",
        noun="entretien|entrevue|tour",
    ),
    formats={
        Format.PHONE: any_of(r"téléphonique", r"par\s+téléphone", r"au\s+téléphone"),
        Format.VIDEO: any_of(r"en\s+visio", r"par\s+(?:visio|vidéo|zoom|teams)"),
        Format.ON_SITE: any_of(r"sur\s+place", r"dans\s+leurs\s+locaux"),
    },
    job=re.compile(r"\s+\(h/f\)$", re.IGNORECASE),
    labels=labels("entreprise|société", "poste", "quand|date", "avec|personnes", "décision"),
    one=words("un une"),
    trailing="et",
)
