"""An interview told in Portuguese."""

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
    interview=any_of("entrevista"),
    weak=any_of("conheci", "falei"),
    cues=cues(
        met=r"(?:e\s+)?(?:conheci|falei\s+com)\s+(?:[oa]\s+)?",
        at=r"(?:na|no|em)\s+",
        **{"with": r"com\s+(?:[oa]\s+)?"},
        role=r"(?:para|como)\s+(?:a\s+vaga\s+de\s+|o\s+cargo\s+de\s+)?(?:um\s+|uma\s+|o\s+|a\s+)?",
    ),
    filler=words(
        "eu tive tenho acabei de sair uma um a minha entrevista foi fiz da por etapa rodada fase"
    ),
    timely=timely(
        r"hoje|ontem|anteontem|amanhã|segunda|terça|quarta|quinta|sexta|sábado|domingo|feira|semanas?|m[eê]s(?:es)?|dias?|horas?|manhã|tarde|noite|meio-dia|próxim[oa]"
        r"|jan\w*|fev\w*|mar\w*|abr\w*|mai\w*|jun\w*|jul\w*|ago\w*|set\w*|out\w*|nov\w*|dez\w*"
    ),
    subject=r"e|mas|eles|elas|ele|ela|me|a|uma|vão|querem|disseram|que",
    decision=r"decidem|decidirão|decidir|decisão|resposta|respondem|responderão|avisam|retorno|ligam",
    after=re.compile(r"^(?:(?:é|será|deles)\s+)+", re.IGNORECASE),
    no_date=re.compile(
        r"(?:e\s+)?(?:sem\s+data|nenhuma\s+data|não\s+(?:deram|disseram)\s+(?:uma\s+)?(?:data|quando))[.!]*",
        re.IGNORECASE,
    ),
    past=any_of("tive", "foi", "fiz", "acabei"),
    ahead=any_of("tenho", "terei"),
    just=any_of(r"acabei\s+de"),
    rounds=rounds(
        "primeira|1ª",
        "segunda|2ª",
        "terceira|3ª",
        "quarta|4ª",
        "quinta|5ª",
        noun="entrevista|rodada|fase|etapa",
    ),
    formats={
        Format.PHONE: any_of(r"por\s+telefone", "telefônica"),
        Format.VIDEO: any_of(r"por\s+(?:vídeo|zoom|teams)", r"online"),
        Format.ON_SITE: any_of("presencial"),
    },
    job=re.compile(r"\s+\(m/f\)$", re.IGNORECASE),
    labels=labels("empresa", "vaga|cargo", "quando|data", "com|pessoas", "decisão"),
    one=words("um uma"),
    trailing="e",
)
