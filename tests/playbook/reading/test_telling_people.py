"""Who was met, told inside one line: what stands behind a name belongs to it until the next clause."""

import pytest
from babel import Locale

from playbook.reading.telling import Telling, read_telling
from tests.playbook.reading.phrases.notation import LONDON, WEDNESDAY, Weekdays
from tests.playbook.reading.telling_lines import write

# What stands behind "Interviewed at Acme yesterday", and what comes of it behind "Acme / - / 2026-11-17".
BEHIND = [
    (
        "with Jane Doe (CTO), jane@acme.com and Bob from HR, they decide by 4 December",
        "Jane Doe (CTO) <jane@acme.com> + Bob (HR) / by 2026-12-04 ~",
    ),
    ("met Jane (CTO, jane@acme.com) and Bob", "Jane (CTO) <jane@acme.com> + Bob / -"),
    (
        "with Jane Doe, CTO, and Bob from HR, decision on 4 December",
        "Jane Doe (CTO) + Bob (HR) / by 2026-12-04",
    ),
    (
        "met Jane Doe jane@acme.com, Bob bob@acme.com, hear back in two weeks",
        "Jane Doe <jane@acme.com> + Bob <bob@acme.com> / by 2026-12-02",
    ),
    (
        "with Dr. Anna von der Leyen, Head of Data & AI, they decide on 4 December",
        "Dr. Anna von der Leyen (Head of Data & AI) / by 2026-12-04",
    ),
    (
        "with Jane Doe, +44 20 7946 0958, and Bob, no date",
        "Jane Doe +44 20 7946 0958 + Bob / by none",
    ),
    (
        "with Jane Doe, phone 020 7946 0958, email jane@acme.com, and John Smith (HR)",
        "Jane Doe <jane@acme.com> +44 20 7946 0958 + John Smith (HR) / -",
    ),
    (
        "with Jane Doe, CTO, jane@acme.com, 020 7946 0958. They decide on 4 December",
        "Jane Doe (CTO) <jane@acme.com> +44 20 7946 0958 / by 2026-12-04",
    ),
    (
        "with Jane Doe, jane@acme.com. They decide on 4 December",
        "Jane Doe <jane@acme.com> / by 2026-12-04",
    ),
    (
        "with Jane Doe, decision on 4 December, jane@acme.com",
        "Jane Doe <jane@acme.com> / by 2026-12-04",
    ),
    (
        "with Jane Doe, from the data team, and Bob Smith from customer care",
        "Jane Doe (data team) + Bob Smith (customer care) / -",
    ),
    (
        "with Jane Doe - Head of Data - and Bob, the recruiter",
        "Jane Doe (Head of Data) + Bob (recruiter) / -",
    ),
    (
        "with Jane Doe, the hiring manager, and two engineers, hear back in two weeks",
        "Jane Doe (hiring manager) / by 2026-12-02 ! two engineers",
    ),
    (
        "met Mr. Smith, CEO, and Prof. Ann Lee, also from HR",
        "Mr. Smith (CEO) + Prof. Ann Lee (HR) / -",
    ),
    (
        "with jane doe, cto, jane@acme.com, and bob from hr, they decide on 4 december",
        "Jane Doe (cto) <jane@acme.com> + Bob (hr) / by 2026-12-04",
    ),
    (
        "with Jane Doe, she is the CTO, and her email is jane@acme.com",
        "Jane Doe (CTO) <jane@acme.com> / -",
    ),
    ("with Jane, Jane works in HR", "Jane / - ! Jane works in HR"),
    (
        "with Jane Doe, jane@acme.com, who decides on 4 December",
        "Jane Doe <jane@acme.com> / by 2026-12-04",
    ),
    ("with Jane Doe, very friendly, and Bob", "Jane Doe + Bob / - ! very friendly"),
    ("with Jane, from what I heard it went well", "Jane / - ! from what I heard, it went well"),
]

LINES = [
    (
        "en",
        "Interviewed at Acme for data engineer today 2pm with Jane Doe (CTO), jane@acme.com and Bob from HR",
        "Acme / data engineer / 2026-11-18 14:00 / Jane Doe (CTO) <jane@acme.com> + Bob (HR) / -",
    ),
    (
        "en",
        "Interviewed at Acme with Jane Doe (CTO), jane@acme.com, and Bob from HR yesterday at 3pm",
        "Acme / - / 2026-11-17 15:00 / Jane Doe (CTO) <jane@acme.com> + Bob (HR) / -",
    ),
    (
        "en",
        "met Jane Doe, CTO, 020 7946 0958, and Bob at my interview at Acme yesterday 3pm",
        "Acme / - / 2026-11-17 15:00 / Jane Doe (CTO) +44 20 7946 0958 + Bob / -",
    ),
    (
        "en",
        "Interview with Jane Doe at Acme yesterday 3pm",
        "Acme / - / 2026-11-17 15:00 / Jane Doe / -",
    ),
    (
        "en",
        "Interviewed at Acme yesterday with Jane Doe, CTO, for data engineer",
        "Acme / data engineer / 2026-11-17 / Jane Doe (CTO) / -",
    ),
    (
        "en",
        "Interviewed at Acme 2026-11-17 15:00 with Jane Doe",
        "Acme / - / 2026-11-17 15:00 / Jane Doe / -",
    ),
    (
        "de",
        "Gespräch bei Acme gestern um 15 Uhr mit Dr. Jane Doe (CTO), jane@acme.com und Bob aus der Personalabteilung, Entscheidung bis 4. Dezember",
        "Acme / - / 2026-11-17 15:00 / Dr. Jane Doe (CTO) <jane@acme.com> + Bob (Personalabteilung) / by 2026-12-04 ~",
    ),
    (
        "fr",
        "Entretien chez Acme hier à 15h avec Jane Doe (CTO), jane@acme.com et Bob des RH, ils décident le 4 décembre",
        "Acme / - / 2026-11-17 15:00 / Jane Doe (CTO) <jane@acme.com> + Bob (RH) / by 2026-12-04",
    ),
    (
        "es",
        "Entrevista en Acme ayer a las 15:00 con Jane Doe (CTO), jane@acme.com y Bob de RRHH, deciden el 4 de diciembre",
        "Acme / - / 2026-11-17 15:00 / Jane Doe (CTO) <jane@acme.com> + Bob (RRHH) / by 2026-12-04",
    ),
    (
        "pt",
        "Entrevista na Acme ontem às 15h com Jane Doe (CTO), jane@acme.com e Bob do RH, eles decidem em 4 de dezembro",
        "Acme / - / 2026-11-17 15:00 / Jane Doe (CTO) <jane@acme.com> + Bob (RH) / by 2026-12-04",
    ),
]

LINES += [
    (
        "en",
        "Second interview at Acme yesterday 3pm by phone, with Jane Doe, 020 7946 0958",
        "Acme / - / 2026-11-17 15:00 / Jane Doe +44 20 7946 0958 / - / round 2 / phone",
    ),
    (
        "en",
        "Interview at Zoom yesterday over Zoom with Bob",
        "Zoom / - / 2026-11-17 / Bob / - / video",
    ),
    (
        "en",
        "acme, data engineer, yesterday 3pm, jane doe and bob",
        "acme / data engineer / 2026-11-17 15:00 / Jane Doe + Bob / -",
    ),
]

LINES += [
    (
        "en",
        "Interviewed at Acme yesterday with Jane Doe, Head of Engineering for EMEA",
        "Acme / - / 2026-11-17 / Jane Doe (Head of Engineering for EMEA) / -",
    ),
    ("en", "Interviewed with the CTO of Acme yesterday", "Acme / - / 2026-11-17 / - / - ! the CTO"),
    (
        "en",
        "Interviewed at Acme today 2pm; panel: Jane, Bob",
        "Acme / - / 2026-11-18 14:00 / Jane + Bob / -",
    ),
    (
        "es",
        "Ayer entrevista en Acme con la Sra. García, directora, y Luis",
        "Acme / - / 2026-11-17 / Sra. García (directora) + Luis / -",
    ),
]

ONLY_PEOPLE = [
    "Interview with Jane Doe yesterday",
    "Interviewed with Jane Doe, CTO, yesterday 3pm",
    "Interview with Jane tomorrow at 3pm",
    "Interviewed with Dr. Smith yesterday",
    "Interviewed with jane doe yesterday",
]
NAMED_AFTER_PEOPLE = ["Jane Street", "John Lewis", "Robert Half", "Goldman Sachs", "Thomas Bank AG"]


def read(text: str, language: str = "en") -> Telling | None:
    return read_telling(text, WEDNESDAY, LONDON, Locale(language), Weekdays(), country="GB")


@pytest.mark.parametrize(("behind", "expected"), BEHIND)
def test_what_stands_behind_a_name_is_about_the_people(behind: str, expected: str) -> None:
    told = write(read(f"Interviewed at Acme yesterday, {behind}"))
    assert told == f"Acme / - / 2026-11-17 / {expected}"
    assert write(read(f"Interviewed at Acme yesterday {behind}")) == told


@pytest.mark.parametrize(("language", "text", "expected"), LINES)
def test_people_inside_a_whole_line(language: str, text: str, expected: str) -> None:
    assert write(read(text, language)) == expected


@pytest.mark.parametrize("text", ONLY_PEOPLE)
def test_a_person_is_no_company(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize("company", NAMED_AFTER_PEOPLE)
def test_a_company_may_be_called_like_a_person(company: str) -> None:
    assert (
        write(read(f"Interviewed with {company} yesterday"))
        == f"{company} / - / 2026-11-17 / - / -"
    )
