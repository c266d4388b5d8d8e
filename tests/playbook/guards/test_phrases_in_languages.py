"""Phrases that a message is better without, in the languages that letters are written in."""

import pytest

from playbook.guards.cautions import Guard
from tests.playbook.guards.test_texts import guards_in

EMPTY = {
    "es": [
        "solo quería dar seguimiento",
        "Sólo escribo para hacer seguimiento",
        "para dar seguimiento a mi correo",
        "según mi último mensaje",
        "lo antes posible",
        "Le agradecería una respuesta cuanto antes",
        "a la brevedad",
        "a la mayor brevedad",
        "disculpe la molestia",
        "Perdón por las molestias",
        "siento molestarle",
        "no quiero molestar",
    ],
}
BLAME = {
    "es": [
        "todavía no me han respondido",
        "aún no me ha contestado",
        "sigo esperando",
        "me prometieron una respuesta",
        "dijo que me llamaría",
        "como ya le dije",
        "ya les he preguntado dos veces",
        "por qué no me ha respondido",
        "¿Por qué no contesta?",
        "nunca me llamaron",
        "me ha ignorado",
        "me siento ignorado",
        "ignoran mis correos",
        "se olvidaron de mí",
        "es poco profesional",
        "una falta de respeto",
        "lo mínimo sería una respuesta",
        "me decepciona",
    ],
}
HARMLESS = {
    "es": [
        "Todavía no he trabajado con Kubernetes.",
        "Como dijo usted, ignoramos el ruido de los datos.",
        "Espero con ilusión sus noticias.",
        "En el equipo nunca faltaron ideas.",
        "Hago el seguimiento de los pedidos de un almacén.",
        "Entiendo por qué no usan esa herramienta.",
        "Es un proyecto muy prometedor.",
    ],
}
BLANKS = {"es": ["[Nombre]", "[nombre de la empresa]", "{puesto}", "su nombre aquí"]}


def rows(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(language, phrase) for language, phrases in table.items() for phrase in phrases]


@pytest.mark.parametrize(("language", "phrase"), rows(EMPTY))
def test_an_empty_phrase_is_seen(language: str, phrase: str) -> None:
    assert guards_in(f"{phrase}.").keys() == {Guard.EMPTY_PHRASE}, language


@pytest.mark.parametrize(("language", "phrase"), rows(BLAME))
def test_blame_is_seen(language: str, phrase: str) -> None:
    assert guards_in(f"{phrase}.").keys() == {Guard.BLAME}, language


@pytest.mark.parametrize(("language", "blank"), rows(BLANKS))
def test_a_blank_that_was_never_filled_is_seen(language: str, blank: str) -> None:
    assert guards_in(f"{blank}.").keys() == {Guard.UNFILLED}, language


@pytest.mark.parametrize(("language", "fine"), rows(HARMLESS))
def test_harmless_words_pass(language: str, fine: str) -> None:
    assert guards_in(fine) == {}, language
