"""What French asks of its letters beside the linter's table: elision, and the first of a month."""

import re
from dataclasses import replace
from datetime import date
from itertools import product

import pytest
from babel import Locale

from playbook.drafts import VARIANTS, DraftKind, write
from playbook.languages import letters_of
from playbook.preferences import Tone
from trials.stage.letters.records import Case


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("Data Engineer", "poste de Data Engineer chez"),
        ("architecte", "poste d\u2019architecte chez"),
        ("Ingénieure réseau", "poste d\u2019Ingénieure réseau chez"),
        ("éditrice", "poste d\u2019éditrice chez"),
        ("UX designer", "poste d\u2019UX designer chez"),
        ("yield manager", "poste de yield manager chez"),
        ("hôtesse d\u2019accueil", "poste «\u00a0hôtesse d\u2019accueil\u00a0» chez"),
        ("user researcher", "poste «\u00a0user researcher\u00a0» chez"),
        ("3D artist", "poste «\u00a03D artist\u00a0» chez"),
        ("エンジニア", "poste «\u00a0エンジニア\u00a0» chez"),
        ("le poste d'infirmière", "poste d\u2019infirmière chez"),
        ("poste de comptable", "poste de comptable chez"),
        (None, "poste chez"),
    ],
)
def test_a_role_follows_de_as_it_is_spoken_or_stands_in_quotation_marks(
    typed: str | None, written: str
) -> None:
    """Whether "h" and "u" are mute cannot be seen."""
    request = Case(DraftKind.THANK_YOU, language="fr").request()
    request = replace(request, application=replace(request.application, role=typed))
    for variant in range(7):
        draft = write(replace(request, variant=variant))
        assert written in draft.subject
        assert written in draft.body


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2026, 11, 24), "mardi 24 novembre"),
        (date(2026, 12, 1), "mardi 1er décembre"),
    ],
)
@pytest.mark.parametrize("territory", ["FR", "CH", "CA"])
def test_the_first_of_a_month_is_its_first(day: date, written: str, territory: str) -> None:
    assert letters_of("fr").write_day(day, Locale("fr", territory)) == written


@pytest.mark.parametrize("kind", DraftKind)
@pytest.mark.parametrize("via_agency", [False, True])
def test_nobody_works_chez_a_company_without_a_name(kind: DraftKind, *, via_agency: bool) -> None:
    """It is "dans votre entreprise", as "chez" wants a name."""
    for tone, variant in product(Tone, range(VARIANTS)):
        case = Case(
            kind, frozenset({"role"}), 0, variant, tone=tone, via_agency=via_agency, language="fr"
        )
        request = case.request()
        request = replace(request, application=replace(request.application, company=None))
        assert not re.search(r"chez (?:l\u2019|votre )entreprise", write(request).body)
