"""The date words of Brazil's Portuguese, as people type them."""

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
        "hoje|hj": 0,
        "ontem": -1,
        "anteontem|antes de ontem|antontem": -2,
        "amanhã|amnh": 1,
        "depois de amanhã": 2,
    },
    Kind.WEEKDAY: {
        "segunda-feira|segunda|segundas|seg": 0,
        "terça-feira|terça|terças|ter": 1,
        "quarta-feira|quarta|quartas|qua": 2,
        "quinta-feira|quinta|quintas|qui": 3,
        "sexta-feira|sexta|sextas|sex": 4,
        "sábado|sáb": 5,
        "domingo|dom": 6,
    },
    Kind.MONTH: {
        "janeiro|jan": 1,
        "fevereiro|fev": 2,
        "março|mar": 3,
        "abril|abr": 4,
        "maio|mai": 5,
        "junho|jun": 6,
        "julho|jul": 7,
        "agosto|ago": 8,
        "setembro|set": 9,
        "outubro|out": 10,
        "novembro|nov": 11,
        "dezembro": 12,
    },
    Kind.NUMBER: {
        "um|uma": 1,
        "dois|duas|um par de": 2,
        "três": 3,
        "quatro": 4,
        "cinco": 5,
        "seis|meia dúzia de": 6,
        "sete": 7,
        "oito": 8,
        "nove": 9,
        "dez": 10,
        "onze": 11,
        "doze": 12,
        "catorze|quatorze": 14,
        "quinze": 15,
        "vinte": 20,
        "vinte e cinco": 25,
        "trinta": 30,
        "quarenta e oito": 48,
    },
    Kind.ORDINAL: {"primeiro": 1, "segundo": 2, "terceiro": 3, "quarto": 4},
    Kind.ONE: {"dia": Unit.DAY},
    Kind.UNIT: {
        "minuto|minutos|min|mins": Unit.MINUTE,
        "dias": Unit.DAY,
        "dia útil|dias úteis": Unit.WORKING_DAY,
        "semana|semanas": Unit.WEEK,
        "quinzena": Unit.FORTNIGHT,
        "mês|meses": Unit.MONTH,
        "ano|anos": Unit.YEAR,
    },
    Kind.HOUR: {"hora|horas|hs|hrs": None},
    Kind.RELATIVE: {
        "retrasado|retrasada": -2,
        "passado|passada|último|última|anterior": -1,
        "este|esta|esse|essa|neste|nesta|nesse|nessa|deste|desta|desse|dessa": 0,
        "próximo|próxima|próximos|próximas|que vem|seguinte|que entra": 1,
    },
    Kind.STAGE: {
        "início|começo|comecinho|inicinho": Stage.EARLY,
        "meio|meados|em meados|metade|primeira quinzena": Stage.MIDDLE,
        "fim|final|finalzinho|fins|finais|segunda quinzena": Stage.END,
    },
    Kind.PART: {
        "de manhã|da manhã|pela manhã|na parte da manhã|manhã|cedo|da madrugada": 0,
        "à tarde|da tarde|de tarde|na parte da tarde|tarde": 12,
        "à noite|da noite|de noite|noite": 17,
    },
    Kind.MERIDIEM: {"am": 0, "pm": 12},
    Kind.AGO: {"há|atrás|faz|tem|há cerca de|há uns": None},
    Kind.AT: {
        "às|as|lá pelas|pelas|por volta das|por volta da|por volta de|umas|tipo|entre|entre as|cerca de|a partir das": None
    },
    Kind.BEFORE: {"para as|pras|pra as|para a|pra": None},
    Kind.AND: {"e": None},
    Kind.BY: {
        "até|até o|até a|antes|antes de|antes do|antes da|no máximo|no máximo até|o mais tardar|no mais tardar|máximo"
        "|para|no máximo em": None
    },
    Kind.WITHIN: {
        "em até|dentro de|no prazo de|num prazo de|em um prazo de|em menos de|dentro dos|dentro das|no máximo de"
        "|no prazo máximo de": None
    },
    Kind.IN: {"em|daqui a|daqui|durante|ao longo|no decorrer": None},
    Kind.LATER: {"a partir de hoje|mais tarde|a contar de hoje": None},
    Kind.OR: {"ou|ou então": None},
    Kind.TO: {"a": None},
    Kind.PLUS: {"e meia|e meio": 30, "e quinze|e um quarto": 15},
    Kind.MINUS: {"menos": None},
    Kind.OCLOCK: {"em ponto": None},
    Kind.VAGUE: {
        "próximos dias": Unit.DAY,
        "próximas semanas": Unit.WEEK,
        "próximos meses": Unit.MONTH,
    },
}
COMPOSED: dict[str, Meaning] = {
    "agora|agora mesmo|agora há pouco|há pouco|agorinha": NOW,
    "hoje cedo|hoje mais cedo": (TODAY, MORNING),
    "os dias|nos dias|dos dias": (token(Kind.THE),),
    "esta manhã": (TODAY, MORNING),
    "esta tarde": (TODAY, AFTERNOON),
    "esta noite": (TODAY, EVENING),
    "meia hora": measure(30, Unit.MINUTE),
    "uma hora e meia": measure(90, Unit.MINUTE),
    "quinze dias": measure(15, Unit.DAY),
    "meio-dia|ao meio-dia": clock(12),
    "meia-noite|à meia-noite": clock(0),
    "fim do dia|final do dia|até o fim do dia": DAY_END,
    "fim de semana|final de semana|fds": (END, WEEK),
    "primeira semana": (token(Kind.ORDINAL, 1), WEEK),
    "terceira semana": (token(Kind.ORDINAL, 3), WEEK),
    "segunda semana": (token(Kind.ORDINAL, 2), WEEK),
    "quarta semana": (token(Kind.ORDINAL, 4), WEEK),
    "natal": (token(Kind.NUMBER, 25), token(Kind.MONTH, 12)),
    "ano novo": (token(Kind.NUMBER, 1), token(Kind.MONTH, 1)),
    "hoje à noite": (TODAY, EVENING),
}
SILENT = (
    "o|os|no|na|nos|nas|de|do|da|dos|das|ao|foi|era|será|seria|vai ser|tive|tivemos|terminou|acabou|minha|a entrevista|entrevista"
    "|reunião|resposta|decisão|decidem|respondem|retorno|me|dão|falaram|disseram|avisam|acho|acho que|talvez"
    "|provavelmente|mais ou menos|aproximadamente|bem|já|então|ainda|que|lá|feira|só|eles|eu|sai"
)
DATES = assemble(
    WORDS,
    COMPOSED,
    SILENT,
    ordinal_suffixes="o|a|º",
    respelled={
        r"(\d)( de)? dez\b": r"\1 dezembro",  # otherwise ten
        r"^um dia$": "algum dia",
        r"\bun?s (?=\w+ (?:dias|minutos|meses)\b)|\bumas (?=\w+ (?:horas|semanas)\b)": "",
        **{  # 6a feira
            rf"\b{number}\s?a?\s?-?\s?(?=feira\b)": f"{day} "
            for number, day in enumerate(("segunda", "terca", "quarta", "quinta", "sexta"), start=2)
        },
    },
    vague=r"depois|u[nm] dia",
)
