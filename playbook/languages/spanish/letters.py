"""Spanish, as it is read on both sides of the Atlantic: what its letters have to know."""

import re
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from babel import Locale
from babel.dates import format_date

from playbook.languages.letters import Gender, LetterWords, Title, words

# Not behind "hablamos del", "al": the article in them would be lost.
ABOUT = re.compile(
    r"^(?:(?:hablamos|hemos hablado|conversamos|charlamos|platicamos|discutimos|comentamos|tratamos|mencion[óé]"
    r"|(?:me|le|les|nos) (?:habló|hablaron|hablé|contó|contaron|conté|comentó|comentaron|comenté|preguntó|preguntaron|pregunté))"
    r"(?: (?:mucho|también|sobre todo|principalmente|un poco|bastante|en especial))?"
    r"(?: (?:de|sobre|acerca de|por))?"
    r"|(?:(?:una|la|nuestra)\s+)?(?:(?:buena|gran|larga|breve|linda|bonita)\s+)?(?:charla|conversación|plática)\s+(?:sobre|acerca de|de)"
    r"|sobre|acerca de):?\s+(?!del\b|al\b)",
    re.IGNORECASE,
)
CHALLENGE_IS = re.compile(
    r"^(?:(?:el|su|mi|nuestro)\s+)?(?:(?:mayor|principal|gran|verdadero)\s+)?(?:reto|desafío|problema)"
    r"(?:\s+(?:principal|mayor|más grande))?(?:\s+(?:aquí|del puesto))?\s+(?:es|era|será|sería|consiste en|está en)\s+",
    re.IGNORECASE,
)
BECAUSE = re.compile(r"^(?:porque|ya que|puesto que|pues)\s+(?=\w)", re.IGNORECASE)
NOTHING = re.compile(
    r"(?:no|ninguno|ninguna|nada|nop|nada (?:especial|en especial|en particular|concreto|más|de nada)|no (?:mucho|realmente|hubo|hay)"
    r"|(?:pues )?no (?:lo )?(?:sé|se)|ni idea|no tengo (?:ni )?idea|(?:ya )?no (?:me )?(?:acuerdo|recuerdo)|se me olvidó.*|(?:lo )?olvidé.*"
    r"|lo mismo|igual|sí|si|ok|n/?[ad]|none|nothing)",
    re.IGNORECASE,
)
THE_ROLE = re.compile(
    r"^(?:(?:el|la|un|una)\s+)?(?:(?:puesto|cargo|posición|vacante|plaza|rol|empleo|trabajo)\s+(?:de|como)\s+)?"
    r"|\s+(?:role|position|job)$",
    re.IGNORECASE,
)

ARTICLES = frozenset({"el", "la", "los", "las", "un", "una", "unos", "unas"})
POSSESSIVES = frozenset(
    {
        *("mi", "mis", "tu", "tus", "su", "sus", "nuestro", "nuestra", "nuestros", "nuestras"),
        *("este", "esta", "estos", "estas", "ese", "esa", "esos", "esas", "aquel", "aquella"),
    }
)
OBJECTS = ARTICLES | POSSESSIVES | {"más", "menos", "que"}  # what follows an infinitive
AMOUNTS = frozenset(
    {
        *("todo", "toda", "todos", "todas", "ambos", "ambas", "varios", "varias", "muchos"),
        *("muchas", "algunos", "algunas", "cada", "otro", "otra", "otros", "otras", "más"),
        *("dos", "tres"),
    }
)
PREPOSITIONS = frozenset(
    {
        *("a", "al", "ante", "bajo", "con", "contra", "de", "del", "desde", "durante", "en"),
        *("entre", "hacia", "hasta", "mediante", "para", "por", "según", "sin", "sobre", "tras"),
        *("y", "e", "o", "u", "como", "vs", "contra", "incluso", "e.", "&"),
    }
)
CLAUSE_STARTS = frozenset(
    {
        *("yo", "tú", "usted", "ustedes", "él", "ella", "ellos", "ellas", "nosotros", "nosotras"),
        *("cómo", "qué", "quién", "quiénes", "cuándo", "dónde", "cuánto", "cuánta", "cuántos"),
        *("cuántas", "cuál", "cuáles", "por", "para", "como", "que", "quien", "cuando", "donde"),
        *("si", "sí", "no", "nunca", "también", "ya", "aún", "todavía", "aunque", "porque"),
        *("pues", "mientras", "hay", "y", "o", "pero", "a", "al", "con", "de", "del", "en", "sin"),
        *("sobre", "desde", "hasta", "entre", "tras", "muy", "además", "ahora", "luego", "quizá"),
        *("quizás", "ojalá", "creo", "sé", "ambos", "ambas", "todos", "alguien", "nadie"),
        *("reduce", "usa", "usar", "deja", "haz", "pon", "prueba", "guarda", "divide", "separa"),
    }
)
PLURALS = r"(?:pr[óo]xim|[úu]ltim|m[íi]nim|m[áa]xim|extrem|tram|ram|gram|leg[íi]tim|suprem)os\b"  # and no verbs
FINITE = re.compile(  # what only a whole clause has
    r"\b(?:me|te|se|nos|os|le|les|lo|que|quien|quienes|cómo|qué|cuándo|dónde|quién|si|yo|tú|ellos|ellas|nosotros|ustedes)\b"
    r"|\b(?:es|son|soy|somos|está|están|estoy|estamos|era|eran|fue|fueron|será|serán|sería|serían|hay|había|hubo|habrá|ha|han|he|hemos"
    r"|tiene|tienen|tengo|tenemos|tenía|tuve|tuvo|tuvieron|quiere|quieren|quiero|puede|pueden|puedo|podría|podrían|debe|deben|va|van|voy|vamos"
    r"|hace|hacen|hago|hizo|hice|hicieron|necesita|necesitan|necesito|usan|usa|usé|viene|vienen|sigue|siguen|crece|crecen|trabaja|trabajan"
    r"|busca|buscan|cambia|cambian|funciona|funcionan|dice|dicen|dijo|dije|dijeron|gusta|gustan|sé|hablo|habla|hablan|llevo|lleva|llevan)\b"
    rf"|\b(?!{PLURALS})\w{{2,}}(?:amos|emos|imos|aron|ieron|eron|aba|aban|ían|arán|erán|irán|ará|erá|irá|aré|eré|iré)\b|\b\w{{2,}}ó\b|\b\w{{3,}}(?:gí|cí|dí|rí|tí|bí|ví|ní|lí|mí)\b"
    r"|\b\w{3,}(?:qué|gué|cé|sé|té|dé|ré|lé|né|yé|bé|vé|pé)\b",
    re.IGNORECASE,
)
INFINITIVE = re.compile(
    r"^[^\W\d_]{2,}(?:ar|er|ir)(?:se|lo|la|los|las|le|les|nos|me)?$", re.IGNORECASE
)
COMMON = frozenset(
    {
        *("proyecto", "proyectos", "equipo", "equipos", "plan", "planes", "trabajo", "cultura"),
        *("salario", "sueldo", "vacaciones", "horario", "horarios", "experiencia", "datos"),
        *("cliente", "clientes", "producto", "productos", "ventas", "música", "fútbol", "libros"),
        *("viajes", "familia", "deporte", "vela", "nuevo", "nueva", "nuevos", "nuevas", "futuro"),
        *("retos", "procesos", "teletrabajo", "objetivos", "informes", "mi", "buen", "buena"),
    }
)
COMMON_ENDS = re.compile(
    r"(?:ción|ciones|sión|siones|dad|dades|miento|mientos|encia|encias|aje|ajes|ismo|tura|turas)$"
)
SMALL_WORDS = COMMON | (ARTICLES | POSSESSIVES | AMOUNTS | CLAUSE_STARTS | PREPOSITIONS)

TO_THEM = re.compile(
    r"^((?:(?:cómo|que|qué|por qué|cuándo|dónde|si) )?)(?:ellos|ellas)\b", re.IGNORECASE
)

LADY, LORD = Title(Gender.FEMALE, "Sra."), Title(Gender.MALE, "Sr.")
TITLES = MappingProxyType(
    {
        **dict.fromkeys(("sra", "señora", "srta", "señorita", "doña", "dña"), LADY),
        **dict.fromkeys(("mrs", "ms", "miss", "madam", "mme", "madame", "frau", "signora"), LADY),
        **dict.fromkeys(("sr", "señor", "don", "mr", "sir", "herr", "signor", "monsieur"), LORD),
        **dict.fromkeys(("dra", "doctora"), Title(Gender.FEMALE, "Dra.")),
        "doctor": Title(Gender.MALE, "Dr."),
        "dr": Title(None, "Dr."),  # English and German write it for women, too
        "profesora": Title(Gender.FEMALE, "Profesora"),
        "profesor": Title(Gender.MALE, "Profesor"),
        "licenciada": Title(Gender.FEMALE, "Lic."),
        "licenciado": Title(Gender.MALE, "Lic."),
        "ingeniera": Title(Gender.FEMALE, "Ing."),
        "ingeniero": Title(Gender.MALE, "Ing."),
        **dict.fromkeys(("prof", "professor"), Title(None, "Prof.")),
        "lic": Title(None, "Lic."),
        "ing": Title(None, "Ing."),
        "arq": Title(None, "Arq."),
        "mx": Title(),
    }
)
PARTICLES = frozenset(
    {
        *("al", "bin", "da", "de", "del", "den", "der", "di", "dos", "du", "el", "la", "las"),
        *("le", "los", "san", "santa", "ten", "ter", "van", "von", "y", "zu"),
    }
)
NOBODY = frozenset(
    {
        *("un", "una", "unos", "unas", "el", "la", "los", "las", "alguien", "algún", "alguna"),
        *("nadie", "persona", "personas", "gente", "desconocido", "desconocida", "de", "del"),
        *("reclutador", "reclutadora", "reclutadores", "recruiter", "entrevistador"),
        *("entrevistadora", "entrevistadores", "selección", "reclutamiento", "contratación"),
        *("recursos", "humanos", "rrhh", "rr", "hh", "hr", "rh", "jefe", "jefa", "gerente"),
        *("director", "directora", "responsable", "equipo", "ceo", "cfo", "coo", "cto", "vp"),
        *("señor", "señora", "señorita", "chico", "chica", "tipo", "hombre", "mujer", "mujeres"),
        *("dos", "tres", "otro", "otra", "otros", "otras", "no", "y", "o", "idea", "ni", "sé"),
        *("ingeniero", "ingeniera", "ingenieros", "desarrollador", "desarrolladora", "colega"),
        *("colegas", "compañero", "compañera", "compañeros", "ellos", "ellas", "todos"),
        *("someone", "the", "a", "team"),
    }
)
ASIDE = re.compile(
    r"^.*\b(?:llamad[oa]|de nombre|que se llama)\s+|\(.*?\)"
    r"|\s+(?:de|del)\s+(?:(?:la|el|los|las)\s+)?(?=(?:rr|rh\b|hr\b|recursos|ventas|marketing|selecci|talento|it\b|sistemas|tecnolog"
    r"|producto|finanzas|equipo|empresa|agencia|contrataci|reclutamiento|dise[ñn]o|datos|compras|legal|operaciones|desarrollo|ingenier)).*$"
    r"|\s+(?:from|at|en|of)\s+.*$|\s+[-–—]\s.*$|[,;/|(].*$",
    re.IGNORECASE,
)


def is_phrase(fact: str) -> bool:
    """A noun phrase that can stand behind "sobre" and "en". In doubt it is none: a colon takes anything."""
    first, *_ = words = re.findall(r"[\w.&'/+#-]+", fact.lower()) or [""]
    if first in CLAUSE_STARTS or INFINITIVE.match(first) or FINITE.search(fact):
        return False
    return not any(_follows_a_verb(words, at) for at in range(1, len(words)))


def _follows_a_verb(words: list[str], at: int) -> bool:
    """Whether an article stands where no noun phrase has one: "el equipo usa la nube"."""
    free = PREPOSITIONS | AMOUNTS | ARTICLES
    return words[at] in ARTICLES | POSSESSIVES and words[at - 1] not in free


def to_reader(fact: str) -> str:
    """ "Ellos" are "ustedes" in a letter to them; "su" and the verb are the same for both."""
    return TO_THEM.sub(r"\1ustedes", fact)


def lower_lead(fact: str) -> str:
    """A capital that only the start of a message explains becomes small; names and acronyms keep theirs."""
    first, _, rest = fact.partition(" ")
    if (
        _is_usual(first.rstrip(",;'\""), rest)
        and not first[1:].isupper()
        and not rest[:1].isupper()
    ):
        fact = first.lower() + fact[len(first) :]
    asks = fact.endswith("?") and "¿" not in fact and first.lower() in CLAUSE_STARTS
    return f"¿{fact}" if asks else fact


def _is_usual(first: str, rest: str) -> bool:
    """Whether a word has its capital from the start of a message alone. "Reducir los", not "Docker y"."""
    word, following = first.lower(), rest.partition(" ")[0].lower()
    if word in COMMON or COMMON_ENDS.search(word):
        return True
    verb = FINITE.fullmatch(first) or (INFINITIVE.match(first) and following in OBJECTS)
    return bool(rest and (word in SMALL_WORDS or verb))


@lru_cache
def write_day(day: date, locale: Locale) -> str:
    """ "martes 24 de noviembre", without its year, as it follows "el" and "del"."""
    return format_date(day, "EEEE d 'de' MMMM", locale=locale)


USUAL = words(
    "el la los las un una unos de del su sus nuestro nuestra ellos nosotros con sin "
    "sobre para por en al cómo como qué que cuándo si es son era fue nuevo nueva nuevos"
)


LETTERS = LetterWords(
    scripts=frozenset({"LATIN"}),
    lead_ins=MappingProxyType({"topic": ABOUT, "challenge": CHALLENGE_IS, "fit": BECAUSE}),
    nothing=NOTHING,
    lower_lead=lower_lead,
    to_reader=to_reader,
    is_phrase=is_phrase,
    around_role=THE_ROLE,
    abbreviations=frozenset(
        {"vs", "dr", "dra", "sr", "sra", "rr", "hh", "etc", "ej", "aprox", "núm", "inc", "ltd"}
    ),
    usual=USUAL,
    titles=TITLES,
    particles=PARTICLES,
    suffixes=frozenset({"jr", "sr", "ii", "iii", "phd", "mba"}),
    nobody=NOBODY,
    aside=ASIDE,
    pairing=frozenset({"&", "y", "e", "and"}),
    two_surnames=True,
    write_day=write_day,
    length=0.94,
)
