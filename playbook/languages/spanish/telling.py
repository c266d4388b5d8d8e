"""An interview told in Spanish."""

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
    weak=any_of("hablé", "conocí"),
    cues=cues(
        met=r"(?:y\s+)?(?:conocí\s+a|hablé\s+con)\s+",
        at=r"en\s+",
        **{"with": r"con\s+(?:(?:el|la)\s+(?=(?:sra?|dra?)\b))?"},
        role=r"(?:para|como)\s+(?:el\s+)?(?:puesto\s+de\s+)?(?:un\s+|una\s+|el\s+|la\s+)?",
    ),
    filler=words(
        "yo tuve he tenido tengo acabo de salir una un la mi entrevista fue hice el telefónica"
    ),
    timely=timely(
        r"hoy|ayer|anteayer|mañana|lunes|martes|miércoles|jueves|viernes|sábado|domingo|semanas?|mes(?:es)?|días?|horas?|mediodía|tarde|noche|próxim[oa]|que\s+viene"
        r"|ene\w*|feb\w*|mar\w*|abr\w*|may\w*|jun\w*|jul\w*|ago\w*|sep\w*|oct\w*|nov\w*|dic\w*"
    ),
    subject=r"y|pero|ellos|me|la|una|su|van|a|quieren|dijeron|que|lo",
    decision=r"deciden|decidirán|decidir|decisión|respuesta|responden|responderán|avisan|avisarán|llaman|contestan",
    after=re.compile(r"^(?:(?:es|será|de|ellos)\s+)+", re.IGNORECASE),
    no_date=re.compile(
        r"(?:y\s+)?(?:sin\s+fecha|ninguna\s+fecha|no\s+(?:dieron|dijeron)\s+(?:una\s+)?(?:fecha|cuándo))[.!]*",
        re.IGNORECASE,
    ),
    past=any_of("tuve", "he", "fue", "hice", "acabo"),
    ahead=any_of("tengo", "tendré"),
    just=any_of(r"acabo\s+de"),
    rounds=rounds(
        "primera|1ª", "segunda|2ª", "tercera|3ª", "cuarta|4ª", "quinta|5ª", noun="entrevista|ronda"
    ),
    formats={
        Format.PHONE: any_of("telefónica", r"por\s+teléfono"),
        Format.VIDEO: any_of(r"por\s+(?:vídeo|video|videollamada|zoom|teams)"),
        Format.ON_SITE: any_of("presencial"),
    },
    job=re.compile(r"\s+\(h/m\)$", re.IGNORECASE),
    labels=labels("empresa", "puesto", "cuándo|fecha", "con|personas", "decisión"),
    one=words("un una"),
    trailing="y|e",
)
