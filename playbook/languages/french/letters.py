"""French: what its letters have to know. All its letters say "vous", the warm ones too.

Nothing that was typed is ever contracted with what stands before it ("de" and "le" make "du"): a topic stands behind
"sur" or as an object, a company behind "chez" or "pour", and what may be a clause behind a colon.
"""

import re
from datetime import date
from functools import lru_cache
from itertools import pairwise
from types import MappingProxyType

from babel import Locale
from babel.dates import format_date

from playbook.languages.letters import Gender, LetterWords, Title, words

ARTICLES = frozenset({"le", "la", "les", "l", "un", "une", "des"})
POSSESSIVES = frozenset(
    {
        *("leur", "leurs", "votre", "vos", "notre", "nos", "mon", "ma", "mes", "son", "sa", "ses"),
        *("ce", "cet", "cette", "ces"),
    }
)
DETERMINERS = (
    ARTICLES
    | POSSESSIVES
    | {"quelques", "plusieurs", "chaque", "tout", "toute", "tous", "toutes", "deux", "trois"}
)
PREPOSITIONS = frozenset(
    {
        *("de", "d", "du", "à", "au", "aux", "en", "dans", "sur", "pour", "par", "avec", "sans"),
        *("chez", "vers", "sous", "entre", "contre", "après", "avant", "depuis", "pendant"),
    }
)
LED = DETERMINERS | PREPOSITIONS  # what a noun follows, and no verb
SMALL_WORDS = (
    DETERMINERS
    | PREPOSITIONS
    | {
        *("je", "j", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "ça", "cela", "c"),
        *("comment", "pourquoi", "quand", "combien", "quel", "quelle", "quels", "quelles", "qui"),
        *("que", "qu", "quoi", "où", "si", "s", "est", "et", "ou", "mais", "donc", "car"),
        *("parce", "puisque", "lorsque", "ne", "n", "pas", "plus", "moins", "très", "aussi"),
        *("beaucoup", "surtout", "y", "il", "mieux", "trop", "peu", "bien", "toujours"),
    }
)

# "We talked about": what is left has to begin with an article of its own, so "parlé du projet" stays whole.
NOUN_AHEAD = r"(?=(?:la|leurs?|notre|nos|votre|vos|mon|ma|mes|son|sa|ses|cet?|cette|ces|un|une)\b|l['\u2019]|[A-Z0-9])"
ABOUT = re.compile(
    r"^(?i:(?:(?:nous|on|j['\u2019]|je|ils|elles|il|elle)\s*(?:(?:en\s+)?(?:avons|a|ai|ont)\s+)?)?"
    r"(?:(?:aussi|surtout|beaucoup|longuement|bien|un peu)\s+)*"
    r"(?:(?:parlé|discuté|échangé|parlait|parle|causé|discussion|conversation|échange)\s+"
    r"(?:(?:ensemble|surtout|beaucoup|longuement)\s+)*(?:sur|autour)?|évoqué|abordé|sujet\s*:|à propos)\s*)"
    rf"(?:(?:de|d['\u2019])\s*{NOUN_AHEAD}|(?<=sur)\s+|(?<=évoqué )|(?<=abordé )|(?<=:)\s*|(?<=: ))"
)
CHALLENGE_IS = re.compile(
    r"^(?:(?:le|leur|mon|notre|votre)\s+)?(?:(?:plus\s+)?(?:grand|gros|principal|vrai|véritable)\s+)?"
    r"(?:défi|enjeu|challenge|problème)\s+(?:principal\s+|majeur\s+)?(?:est|était|sera|serait|c['\u2019]est)\s+"
    r"(?:(?:de\s+|d['\u2019])(?=\w+(?:er|ir|re)\b))?",
    re.IGNORECASE,
)
BECAUSE = re.compile(
    r"^(?:parce\s+qu(?:e\s+|['\u2019])|puisqu(?:e\s+|['\u2019])|car\s+)", re.IGNORECASE
)
NOTHING = re.compile(
    r"(?:non|oui|ok|rien(?: (?:de|d['\u2019])\s?(?:spécial|particulier|précis|important|autre))?|aucune?|néant|idem|pareil|pas (?:vraiment|grand[- ]chose)"
    r"|(?:aucune|pas d['\u2019]) ?idée|(?:je )?(?:ne )?(?:me )?(?:sais|souviens|rappelle) (?:pas|plus)|j['\u2019]ai oublié|oublié"
    r"|no|none|nothing|idk|n/?a)",
    re.IGNORECASE,
)
THE_ROLE = re.compile(
    r"^(?:(?:le|un|au)\s+)?(?:poste|emploi|rôle)\s+(?:de\s+|d['\u2019])|^(?:le|la|les|une?)\s+|^l['\u2019]"
    r"|\s+(?:position|role|job)$",
    re.IGNORECASE,
)
ABBREVIATIONS = frozenset(
    {
        *("vs", "dr", "pr", "mme", "mlle", "mr", "st", "ste", "no", "inc", "ltd", "etc", "env"),
        *("cf", "ex", "max", "min", "resp", "tel", "tél", "éd", "sté", "av", "bd", "approx"),
    }
)

# Whether a noun phrase is one: whatever may be a verb with its subject speaks against it.
PIECE = re.compile(r"\w+['\u2019](?=\w)|\S+")
FINITE = re.compile(
    r"(?<![\w-])(?:je|tu|il|ils|elle|elles|on|nous|vous|ça|cela|qui|que|quand|comment|pourquoi|combien|si|est|sont|était"
    r"|étaient|sera|seront|serait|a|ai|as|ont|avait|avaient|aura|auront|va|vont|fait|font|peut|peuvent|doit|doivent|veut"
    r"|veulent|faut|sait|savent|vient|viennent|ne|pas|y)(?![\w-])|(?<!\w)(?:j|c|n|qu|t|s|m)['\u2019]\w",
    re.IGNORECASE,
)
MANY_DO = re.compile(r"\w{2,}(?<![mcn])ent$", re.IGNORECASE)  # "ils recrutent"
NO_VERBS = frozenset(
    {
        *(
            "urgent",
            "récent",
            "différent",
            "patient",
            "parent",
            "présent",
            "président",
            "permanent",
        ),
        *("équivalent", "fréquent", "compétent", "content", "talent", "agent", "argent", "souvent"),
        *("vent", "dent", "client", "excellent", "accident", "incident", "référent", "adhérent"),
    }
)
ONE_DOES = frozenset(
    {
        *("recrute", "cherche", "grandit", "change", "déménage", "utilise", "travaille", "passe"),
        *("devient", "manque", "arrive", "commence", "démarre", "prépare", "développe", "lance"),
        *("ouvre", "ferme", "vend", "perd", "prend", "met", "sort", "tient", "marche", "bouge"),
        *("fonctionne", "évolue", "dure", "coûte", "aime", "adore", "gère", "parle", "pense"),
        *("reste", "finit", "réunit", "reçoit", "permet", "suit", "voit", "connaît", "parlait"),
    }
)
DOING = re.compile(r"(?:er|ir|re|[st]ion|ment|age|ité|[ae]nce|isme)$")  # "réduire", "migration"
LONGEST_NAME = 4  # words: "AWS vs. Azure" needs no article

THEIRS = re.compile(r"^leur(s?)\b(?=\s)(?!.*\b(?:ils|elles)\b)", re.IGNORECASE)

TITLES = MappingProxyType(
    {
        **dict.fromkeys(
            ("mme", "madame", "mlle", "mademoiselle", "mrs", "ms", "miss", "madam", "frau", "sra"),
            Title(Gender.FEMALE, "Madame"),
        ),
        **dict.fromkeys(("m", "mr", "monsieur", "herr", "sr"), Title(Gender.MALE, "Monsieur")),
        **dict.fromkeys(("dr", "docteur", "doctor"), Title(None, "Docteur")),
        **dict.fromkeys(("pr", "prof", "professeur", "professor"), Title(None, "Professeur")),
        **dict.fromkeys(("me", "maître"), Title(None, "Maître")),
        "docteure": Title(Gender.FEMALE, "Docteure"),
        "professeure": Title(Gender.FEMALE, "Professeure"),
        "mx": Title(),
    }
)
PARTICLES = frozenset(
    {
        *("de", "du", "des", "le", "la", "van", "von", "der", "den", "da", "di", "del", "della"),
        *("dos", "el", "al", "ben", "bin", "ten", "ter"),
    }
)
NOBODY = frozenset(
    {
        *("le", "la", "les", "un", "une", "des", "du", "de", "quelqu'un", "quelqu\u2019un"),
        *("quelqu'une", "quelqu\u2019une", "personne", "personnes", "gens", "inconnu", "inconnue"),
        *("recruteur", "recruteuse", "recruteurs", "recrutement", "rh", "drh", "chef", "cheffe"),
        *("manager", "manageur", "manageuse", "responsable", "directeur", "directrice", "équipe"),
        *("collègue", "collègues", "monsieur", "madame", "dame", "homme", "femme", "type", "nom"),
        *("deux", "trois", "autre", "autres", "et", "ou", "aucun", "aucune", "idée", "ceo", "cfo"),
        *("coo", "cto", "dsi", "pdg", "dg", "vp", "hr", "someone", "the", "a", "recruiter"),
        *("interviewer", "hiring", "ingénieur", "ingénieure", "développeur", "développeuse"),
        *("développeurs", "ingénieurs", "service", "cabinet", "tous", "toutes", "tout", "monde"),
    }
)
DEPARTMENT = (
    r"(?:rh|drh|it|dsi|recrutement|compta\w*|direction|équipe|marketing|produit|tech\w*|data|finances?|juridique"
    r"|ventes?|commercial|support|achats?|qualité|production|r&d|communication)"
)
ASIDE = re.compile(
    r"^.*\b(?:nommée?|appelée?|prénommée?|s['\u2019]appelle|called|named)\s+|\(.*?\)"
    r"|\s+(?:des|chez|aux?|from|at|of|in)\s+.*$"
    rf"|\s+(?:du|de)\s+(?:la\s+|l['\u2019])?{DEPARTMENT}\b.*$|\s+[-–—]\s.*$|[,;/|(].*$",
    re.IGNORECASE,
)


def _pieces(fact: str) -> list[str]:
    """The words of a fact, an article with its apostrophe as one: "l'", "équipe"."""
    return PIECE.findall(fact)


def _bare(piece: str) -> str:
    return piece.strip("'\u2019\"«»,;.").lower()


def _has_verb(pieces: list[str]) -> bool:
    """Whether a word is a verb with its subject before it: "l'équipe recrute", "les clients partent"."""
    for before, piece in pairwise(pieces):
        word = _bare(piece)
        many = MANY_DO.search(word) and word not in NO_VERBS
        if _bare(before) not in LED and (many or word in ONE_DOES):
            return True
    return False


def _is_of_the_trade(word: str) -> bool:
    """ "k8s", "CI/CD", "GraphQL", ".NET": nobody puts an article there."""
    inner = word.strip(".,;'\"")[1:]
    return any(char.isdigit() or char.isupper() for char in inner)


def is_phrase(fact: str) -> bool:
    """A noun phrase with its article, or a sign of the trade; a bare noun ("migration") needs one that we don't know."""
    pieces = _pieces(fact)
    if FINITE.search(fact) or _has_verb(pieces):
        return False
    led = _bare(pieces[0]) in DETERMINERS and len(pieces) > 1
    return led or (_is_of_the_trade(pieces[0]) and len(fact.split()) <= LONGEST_NAME)


def to_reader(fact: str) -> str:
    """ "leur passage" as said to them: "votre passage". A verb would have to be conjugated anew, so "ils" stays."""
    return THEIRS.sub(lambda found: "vos" if found[1] else "votre", fact)


def lower_lead(fact: str) -> str:
    """A capital that only the start of a message explains becomes small; "Le Monde" and acronyms keep theirs."""
    first, *rest = _pieces(fact) or [fact]
    word, after = _bare(first), rest[0] if rest else ""
    shouted = len(word) > 1 and first[1:].isupper()
    named = after.istitle() and word not in POSSESSIVES
    small = word in SMALL_WORDS or (rest and DOING.search(word) and _bare(after) in LED)
    return first.lower() + fact[len(first) :] if small and not (named or shouted) else fact


@lru_cache
def write_day(day: date, locale: Locale) -> str:
    """ "mardi 24 novembre", behind "le" or "du"; the first of a month is its "1er"."""
    number = "1'er'" if day.day == 1 else "d"
    return format_date(day, f"EEEE {number} MMMM", locale=locale)


USUAL = words(
    "le la les un une des du de et ou leur leurs notre nos votre vos ils elles on nous "
    "vous avec sans sur pour par dans en au aux comment pourquoi quand si est sont était nouveau nouvelle nouveaux"
)


LETTERS = LetterWords(
    scripts=frozenset({"LATIN"}),
    lead_ins=MappingProxyType({"topic": ABOUT, "challenge": CHALLENGE_IS, "fit": BECAUSE}),
    nothing=NOTHING,
    lower_lead=lower_lead,
    to_reader=to_reader,
    is_phrase=is_phrase,
    around_role=THE_ROLE,
    abbreviations=ABBREVIATIONS,
    usual=USUAL,
    titles=TITLES,
    particles=PARTICLES,
    suffixes=frozenset({"jr", "sr", "fils", "ii", "iii", "phd", "md", "mba"}),
    nobody=NOBODY,
    aside=ASIDE,
    pairing=frozenset({"&", "et", "and"}),
    write_day=write_day,
    length=1.0,
)
