"""People as they are typed, and whom is meant; the notation of the table.

"Jane Doe (CTO) <jane@acme.com> +44 20 7946 0958" is one person, " + " stands between two, and
what is behind " - " was said of somebody without a name. "?" stands where it takes a question to be sure.
"""

from playbook.reading.people import Everyone, PersonText

LONDON, BERLIN = "+44 20 7946 0958", "+49 30 1234567"


def write(everyone: Everyone) -> str:
    people = " + ".join(write_one(person) for person in everyone.people)
    nameless = f" - {', '.join(everyone.nameless)}" if everyone.nameless else ""
    return f"{'?' if everyone.guessed else ''}{people}{nameless}".strip()


def write_one(person: PersonText) -> str:
    parts = [
        person.name,
        f"({person.title})" if person.title else "",
        f"<{person.email}>" if person.email else "",
        person.phone or "",
    ]
    return " ".join(part for part in parts if part)


PEOPLE = [
    # one
    ("Jane Doe", "Jane Doe"),
    ("  jane   doe ", "Jane Doe"),
    ("JANE DOE", "Jane Doe"),
    ("Bob", "Bob"),
    ("Jane Doe, CTO", "Jane Doe (CTO)"),
    ("Jane Doe - CTO", "Jane Doe (CTO)"),
    ("Jane Doe – Head of Data", "Jane Doe (Head of Data)"),
    ("Jane Doe | Wizard of Widgets", "Jane Doe (Wizard of Widgets)"),
    ("Jane Doe (CTO)", "Jane Doe (CTO)"),
    ("Jane Doe CTO", "Jane Doe (CTO)"),
    ("Jane Doe: CTO", "Jane Doe (CTO)"),
    ("CTO Jane Doe", "Jane Doe (CTO)"),
    ("the CTO, Jane Doe", "Jane Doe (CTO)"),
    ("the hiring manager Bob", "Bob (hiring manager)"),
    ("Jane Doe <jane@acme.com>", "Jane Doe <jane@acme.com>"),
    ("jane@acme.com Jane Doe", "Jane Doe <jane@acme.com>"),
    ("Bob from HR", "Bob (HR)"),
    ("Bob, from HR", "Bob (HR)"),
    ("Bob from the data team", "Bob (data team)"),
    ("Ann Lee, the hiring manager", "Ann Lee (hiring manager)"),
    ("Jane Doe is the CTO", "Jane Doe (CTO)"),
    ("Jane Doe, who is CTO", "Jane Doe (CTO)"),
    ("Jane Doe, she is the CTO, and Bob", "Jane Doe (CTO) + Bob"),
    ("Jane Doe, her email address is jane@acme.com", "Jane Doe <jane@acme.com>"),
    ("dr. ann lee +49 30 1234567", f"Dr. Ann Lee {BERLIN}"),
    ("Ann Lee tel. +49 30 1234567", f"Ann Lee {BERLIN}"),
    (
        "Ann Lee, CTO, email: ann@acme.com, phone 020 7946 0958",
        f"Ann Lee (CTO) <ann@acme.com> {LONDON}",
    ),
    ("Dr. Anna von der Leyen, Head of Data & AI", "Dr. Anna von der Leyen (Head of Data & AI)"),
    ("Jane Doe, VP Sales and Marketing", "Jane Doe (VP Sales and Marketing)"),
    (
        "Jane Doe, Head of People, Culture and Talent",
        "Jane Doe (Head of People, Culture and Talent)",
    ),
    ("Jane Doe, Director of Risk & Fraud", "Jane Doe (Director of Risk & Fraud)"),
    ("Jane Doe, PhD, CTO", "Jane Doe (PhD, CTO)"),
    ("Jane Doe (Head of Data, Berlin)", "Jane Doe (Head of Data, Berlin)"),
    ("Ludwig van Beethoven", "Ludwig van Beethoven"),
    ("McKenzie O'Neil", "McKenzie O'Neil"),
    ("anne-marie o'neil", "Anne-Marie O'Neil"),
    ("Müller", "Müller"),
    ("李小龙", "李小龙"),
    ("Herr Müller", "Herr Müller"),
    ("Herrn Müller", "Herr Müller"),
    ("Herrn Dr. Weber, CTO und Hrn. Kaya", "Herr Dr. Weber (CTO) + Herr Kaya"),
    ("I met Jane Doe.", "Jane Doe"),
    ("Jane Doe https://example.com/in/jane", "Jane Doe"),
    (
        "Jane Doe\nCTO\njane.doe@acme.com\n+44 20 7946 0958",
        f"Jane Doe (CTO) <jane.doe@acme.com> {LONDON}",
    ),
    # several
    ("Jane and Bob", "Jane + Bob"),
    ("jane & bob", "Jane + Bob"),
    ("Jane, Bob", "Jane + Bob"),
    ("Jane + Bob", "Jane + Bob"),
    ("Jane Doe; Bob Smith", "Jane Doe + Bob Smith"),
    ("Jane Doe\nBob Smith", "Jane Doe + Bob Smith"),
    ("- Jane Doe\n- Bob Smith, HR", "Jane Doe + Bob Smith (HR)"),
    ("1. Jane Doe\n2) Bob Smith", "Jane Doe + Bob Smith"),
    ("• Jane Doe, CTO\n• Bob", "Jane Doe (CTO) + Bob"),
    ("Jane Doe, John Smith and Ann Lee", "Jane Doe + John Smith + Ann Lee"),
    ("Jane Doe, John Smith, and Ann Lee", "Jane Doe + John Smith + Ann Lee"),
    ("both Jane and Bob", "Jane + Bob"),
    ("Jane as well as Bob", "Jane + Bob"),
    ("Mr Smith and Mrs Jones", "Mr Smith + Mrs Jones"),
    ("Jane Doe (CTO), jane@acme.com and Bob from HR", "Jane Doe (CTO) <jane@acme.com> + Bob (HR)"),
    (
        "Jane Doe, CTO, jane@acme.com, +44 20 7946 0958; Bob Smith (HR)",
        f"Jane Doe (CTO) <jane@acme.com> {LONDON} + Bob Smith (HR)",
    ),
    ("Jane Doe, CTO, Bob Smith, HR", "Jane Doe (CTO) + Bob Smith (HR)"),
    ("Jane Doe, CTO and Bob Smith, HR", "Jane Doe (CTO) + Bob Smith (HR)"),
    ("Jane (CTO) & Bob (CFO)", "Jane (CTO) + Bob (CFO)"),
    ("Jane from HR and Bob from Engineering", "Jane (HR) + Bob (Engineering)"),
    ("CTO Jane Doe and recruiter Bob", "Jane Doe (CTO) + Bob (recruiter)"),
    ("the recruiter Ann, and the CTO, Jane Doe", "Ann (recruiter) + Jane Doe (CTO)"),
    ("Jane Doe, Head of Data and Bob", "Jane Doe (Head of Data) + Bob"),
    (
        "Jane Doe, VP Sales and Marketing, and Bob Smith",
        "Jane Doe (VP Sales and Marketing) + Bob Smith",
    ),
    (
        "Jane Doe, head of data, bob smith, recruiter",
        "Jane Doe (head of data) + Bob Smith (recruiter)",
    ),
    ("Jane (jane@acme.com), Bob (bob@acme.com)", "Jane <jane@acme.com> + Bob <bob@acme.com>"),
    ("met with sarah from recruiting and then mike the cto", "Sarah (recruiting) + Mike (cto)"),
    ("I spoke with Jane Doe and also met Bob", "Jane Doe + Bob"),
    ("panel: Jane, Bob, Ann", "Jane + Bob + Ann"),
    ("Jane / Bob", "Jane + Bob"),
    (
        "Jane Doe, Senior Data Engineer at Acme, and Bob",
        "Jane Doe (Senior Data Engineer at Acme) + Bob",
    ),
    ("Jane Doe, co-founder and CEO, and Bob", "Jane Doe (co-founder and CEO) + Bob"),
    ("Mary Head and Bob", "Mary Head + Bob"),
    ("Ann, Head of Data, Berlin", "Ann (Head of Data, Berlin)"),
    ("Jane Doe, CTO\nBob Smith, HR\nAnn", "Jane Doe (CTO) + Bob Smith (HR) + Ann"),
    # whose address it is
    (
        "Jane Doe and Bob Smith, jane@acme.com, bob@acme.com",
        "Jane Doe <jane@acme.com> + Bob Smith <bob@acme.com>",
    ),
    ("Jane Doe and Bob Smith: jdoe@acme.com", "Jane Doe <jdoe@acme.com> + Bob Smith"),
    (
        "bob.smith@acme.com, jane.doe@acme.com, Jane Doe, Bob Smith",
        "Jane Doe <jane.doe@acme.com> + Bob Smith <bob.smith@acme.com>",
    ),
    ("Jane Doe, Bob Smith, smith.b@acme.com", "Jane Doe + Bob Smith <smith.b@acme.com>"),
    ("Jane, +44 20 7946 0958, Bob", f"Jane {LONDON} + Bob"),
    ("Jane Doe, office@acme.com", "Jane Doe <office@acme.com>"),
    # an address says the name
    ("jane.doe@acme.com", "?Jane Doe <jane.doe@acme.com>"),
    ("jane_doe@acme.com, +44 20 7946 0958", f"?Jane Doe <jane_doe@acme.com> {LONDON}"),
    ("jane.doe@acme.com and bob@acme.com", "?Jane Doe <jane.doe@acme.com> + Bob <bob@acme.com>"),
    ("Bob and jane.doe@acme.com", "?Bob + Jane Doe <jane.doe@acme.com>"),
    ("jane@acme.com", "?Jane <jane@acme.com>"),
    ("jobs@acme.com", "- jobs@acme.com"),
    ("Jane Doe, jane@acme.com, 555-12345", "Jane Doe <jane@acme.com> - 555-12345"),
    # without a name
    ("two engineers and Jane", "Jane - two engineers"),
    ("Jane and two engineers", "Jane - two engineers"),
    ("someone from HR", "- someone from HR"),
    ("Jane Doe and someone from HR", "Jane Doe - someone from HR"),
    ("Jane and the CTO", "Jane - the CTO"),
    ("the hiring manager", "- the hiring manager"),
    ("Jane, Bob and a few others", "Jane + Bob - a few others"),
    ("a recruiter", "- a recruiter"),
    ("Jane and I", "Jane"),
    # other languages
    ("Jane Müller und Bob Schmidt", "Jane Müller + Bob Schmidt"),
    (
        "Frau Schmidt von der Personalabteilung und Herr Weber",
        "Frau Schmidt (Personalabteilung) + Herr Weber",
    ),
    ("Anna Weber, Leiterin Vertrieb und Marketing", "Anna Weber (Leiterin Vertrieb und Marketing)"),
    ("Anna Weber, Personalleiterin", "Anna Weber (Personalleiterin)"),
    ("Jeanne Dupont et Paul Martin", "Jeanne Dupont + Paul Martin"),
    ("Jeanne Dupont, directrice technique", "Jeanne Dupont (directrice technique)"),
    ("Paul des RH", "Paul (RH)"),
    ("Ana García y Luis Pérez", "Ana García + Luis Pérez"),
    (
        "Ana García, directora de tecnología, y Luis de RRHH",
        "Ana García (directora de tecnología) + Luis (RRHH)",
    ),
    ("Luis e Inés", "Luis + Inés"),
    ("Ana Silva e João da Costa", "Ana Silva + João da Costa"),
    ("João, gerente de produto", "João (gerente de produto)"),
    ("مريم العلي وأحمد حسن", "مريم العلي + أحمد حسن"),
    ("مريم و أحمد", "مريم + أحمد"),
    ("وليد حسن", "وليد حسن"),
    ("أحمد من الموارد البشرية", "أحمد (الموارد البشرية)"),
    ("مريم العلي، مديرة التقنية", "مريم العلي (مديرة التقنية)"),
    # nobody
    ("nadie más", ""),
    ("لا أحد", ""),
    ("لا احد", ""),
    ("لا أعرف", ""),
    ("Eso es todo.", ""),
    ("la directora Ana Gómez y don Luis Pérez", "Ana Gómez (directora) + don Luis Pérez"),
    ("María de la Cruz, la CTO", "María de la Cruz (CTO)"),
    ("no one", ""),
    ("I don\u2019t know", ""),
    ("+49 30 1234567", f"- {BERLIN}"),
    ("42", ""),
    ("", ""),
    ("   ", ""),
    ("😀", ""),
    ("...", ""),
]
