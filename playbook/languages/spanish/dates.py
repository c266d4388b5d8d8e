"""The date words of Spanish, of Spain and of the Americas, as people type them."""

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
        "hoy": 0,
        "ayer": -1,
        "anteayer|antier|antes de ayer|antes de anoche|antayer|antenoche": -2,
        "mañana": 1,
        "pasado mañana": 2,
    },
    Kind.WEEKDAY: {
        "lunes|lun": 0,
        "martes|mar": 1,
        "miércoles|mié": 2,
        "jueves|jue": 3,
        "viernes|vie": 4,
        "sábado|sáb": 5,
        "domingo|dom": 6,
    },
    Kind.MONTH: {
        "enero|ene": 1,
        "febrero|feb": 2,
        "marzo": 3,
        "abril|abr": 4,
        "mayo": 5,
        "junio|jun": 6,
        "julio|jul": 7,
        "agosto|ago": 8,
        "septiembre|setiembre|sept|sep|set": 9,
        "octubre|oct": 10,
        "noviembre|nov": 11,
        "diciembre|dic": 12,
    },
    Kind.NUMBER: {
        "un|una|uno": 1,
        "dos|un par|un par de": 2,
        "tres": 3,
        "cuatro": 4,
        "cinco": 5,
        "seis": 6,
        "siete": 7,
        "ocho": 8,
        "nueve": 9,
        "diez": 10,
        "once": 11,
        "doce": 12,
        "catorce": 14,
        "quince": 15,
        "veinte": 20,
        "veinticinco": 25,
        "treinta": 30,
        "cuarenta y ocho": 48,
    },
    Kind.ORDINAL: {
        "primero|primer|primera": 1,
        "segundo|segunda": 2,
        "tercero|tercer|tercera": 3,
        "cuarta": 4,
    },
    Kind.ONE: {"día": Unit.DAY},
    Kind.UNIT: {
        "minuto|minutos|min|mins": Unit.MINUTE,
        "días": Unit.DAY,
        "día hábil|días hábiles|día laborable|días laborables|día laboral|días laborales": Unit.WORKING_DAY,
        "semana|semanas": Unit.WEEK,
        "quincena": Unit.FORTNIGHT,
        "mes|meses": Unit.MONTH,
        "año|años": Unit.YEAR,
    },
    Kind.HOUR: {"hora|horas|hs|hrs|hr": None},
    Kind.RELATIVE: {
        "antepasado|antepasada": -2,
        "pasado|pasada|último|última|anterior": -1,
        "este|esta|esto|en curso": 0,
        "próximo|próxima|próximos|próximas|siguiente|siguientes|que viene|que vienen|que entra": 1,
    },
    Kind.STAGE: {
        "principio|principios|a principios|al principio|a comienzos|comienzos|comienzo|inicio|inicios|a inicios"
        "|al inicio|a primeros|primeros": Stage.EARLY,
        "mediados|a mediados|a mitad|mitad|a la mitad|primera quincena": Stage.MIDDLE,
        "fin|fines|a fin|a fines|final|finales|a final|a finales|al final|para fin|para finales|última hora"
        "|a últimos|últimos|segunda quincena": Stage.END,
    },
    Kind.PART: {
        "por la mañana|de la mañana|en la mañana|a la mañana|a primera hora|de la madrugada|madrugada|temprano": 0,
        "tarde|por la tarde|de la tarde|en la tarde|a la tarde": 12,
        "noche|por la noche|de la noche|en la noche|a la noche": 17,
    },
    Kind.MIDDAY: {"mediodía|al mediodía|del mediodía|medio día|al medio día": None},
    Kind.MERIDIEM: {"am|a m": 0, "pm|p m": 12},
    Kind.AGO: {"hace|hace como|hará|desde hace|atrás": None},
    Kind.AT: {
        "a las|a la|las|a eso de las|a eso de la|sobre las|sobre la|hacia las|como a las|tipo|cerca de las|alrededor de las"
        "|a partir de las|desde las|entre|entre las|sobre": None
    },
    Kind.BEFORE: {"para las|para la": None},
    Kind.AND: {"y": None},
    Kind.BY: {
        "para|para antes|antes|antes de|hasta|a más tardar|como muy tarde|como mucho|como tarde|no más tarde|de aquí a|de acá a"
        "|máximo|como máximo|lo más tarde": None
    },
    Kind.WITHIN: {
        "en un plazo|en el plazo|en un plazo máximo|en menos|en no más|dentro de los|dentro de las|en los|en las|en un máximo": None
    },
    Kind.IN: {
        "en|dentro|dentro de|durante|a lo largo|en el transcurso|en el curso": None,
    },
    Kind.LATER: {"a partir de hoy|desde hoy|más tarde|después": None},
    Kind.OR: {"o|u|o bien": None},
    Kind.TO: {"a": None},
    Kind.THE: {"el|del": None},
    Kind.PLUS: {"y media": 30, "y cuarto": 15, "menos cuarto": -15},
    Kind.MINUS: {"menos": None},
    Kind.QUARTER: {"a un cuarto|un cuarto|cuarto": None},
    Kind.OCLOCK: {"en punto": None},
    Kind.UNKNOWN: {"unos|unas|varios|varias": None},
    Kind.VAGUE: {
        "próximos días|días siguientes": Unit.DAY,
        "próximas semanas|semanas siguientes": Unit.WEEK,
        "próximos meses": Unit.MONTH,
    },
}
BY, TO, THE = token(Kind.BY), token(Kind.TO), token(Kind.THE)
COMPOSED: dict[str, Meaning] = {
    "ahora|ahora mismo|recién|hace un momento|hace un rato": NOW,
    "al": (TO, THE),
    "antes de que acabe|antes de que termine|antes de acabar|antes de terminar": (BY, END),
    "los días": (THE,),
    "de aquí al|de acá al": (BY, THE),
    "esta mañana": (TODAY, MORNING),
    "esta tarde": (TODAY, AFTERNOON),
    "esta noche": (TODAY, EVENING),
    "anoche": (token(Kind.DAY, -1), EVENING),
    "media hora": measure(30, Unit.MINUTE),
    "un cuarto de hora": measure(15, Unit.MINUTE),
    "hora y media|una hora y media": measure(90, Unit.MINUTE),
    "ocho días": measure(1, Unit.WEEK),
    "quince días": measure(1, Unit.FORTNIGHT),
    "medianoche|media noche": clock(0),
    "final del día|fin del día|al final del día|última hora del día": DAY_END,
    "fin de semana|el fin de semana": (END, WEEK),
    "navidad|navidades": (token(Kind.NUMBER, 25), token(Kind.MONTH, 12)),
    "nochebuena": (token(Kind.NUMBER, 24), token(Kind.MONTH, 12)),
    "año nuevo": (token(Kind.NUMBER, 1), token(Kind.MONTH, 1)),
}
SILENT = (
    "la|los|lo|de|en el|en la|fue|es|era|será|sería|ha sido|tuve|tuvimos|terminó|acabó|mi|la entrevista|entrevista|reunión"
    "|respuesta|decisión|deciden|responden|me|nos|dicen|dijeron|avisan|contestan|creo|creo que|quizá|quizás|tal vez"
    "|probablemente|seguramente|más o menos|aproximadamente|justo|ya|pues|entonces|todavía|que|misma|mismo"
)
DATES = assemble(
    WORDS,
    COMPOSED,
    SILENT,
    ordinal_suffixes="o|ro|er|a",
    respelled={
        r"^un dia$": "algun dia",
        r"\bun[oa]s (?=\w+ (?:dias|semanas|horas|minutos|meses)\b)": "",
        r"(\d)( de)? mar\b": r"\1 marzo",
        r"\bde hoy en ocho\b": "en ocho dias",
    },
    vague=r"despues|u[nm] dia|un[oa]s|algun[oa]s|vari[oa]s|pronto",
)
