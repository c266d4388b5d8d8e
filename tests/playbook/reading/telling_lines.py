"""An interview told in one line, and what it says; the notation of the tables.

"Acme / data engineer / 2026-11-17 15:00 / Jane Doe / by 2026-11-27" is company, role, when it was,
who was there, when they decide; "-" is not said. A moment that is ahead begins with "ahead", no date
given is "by none". "round 2" and "phone" follow where they were said, and what was left out behind
" ! ". Unless a table says otherwise it is Wednesday 18 November 2026, 15:20 in London.
"""

from playbook.reading.telling import Telling
from tests.playbook.reading.people_lines import write_one as write_person
from tests.playbook.reading.phrases.notation import write as write_days


def write(telling: Telling | None) -> str:
    if telling is None:
        return ""
    ahead = f"ahead {write_days(telling.starts)}" if telling.starts else ""
    by = "by none" if telling.no_date else f"by {write_days(telling.decision)}"
    parts = [
        telling.company,
        telling.role or "-",
        ahead or write_days(telling.ended) or "-",
        " + ".join(write_person(person) for person in telling.people) or "-",
        by if telling.no_date or telling.decision else "-",
    ]
    if telling.round:
        parts.append(f"round {telling.round}")
    if telling.format:
        parts.append(telling.format.value)
    left = f" ! {', '.join(telling.left)}" if telling.left else ""
    return " / ".join(parts) + left


ENGLISH = [
    (
        "Interviewed at Acme for data engineer yesterday 3pm with Jane Doe, they decide by next Friday",
        "Acme / data engineer / 2026-11-17 15:00 / Jane Doe / by 2026-11-20 ~ | 2026-11-27 ~",
    ),
    (
        "had my interview with Globex this morning, met Bob (CTO) and Ann, hear back within two weeks",
        "Globex / - / 2026-11-18 / Bob (CTO) + Ann / by 2026-12-02 ~",
    ),
    (
        "Acme, data engineer, yesterday 15:00, Jane Doe",
        "Acme / data engineer / 2026-11-17 15:00 / Jane Doe / -",
    ),
    (
        "interview at Acme tomorrow at 9 for backend dev",
        "Acme / backend dev / ahead 2026-11-19 09:00 / - / -",
    ),
    ("just came out of an interview at Initech", "Initech / - / 2026-11-18 15:20 / - / -"),
    (
        "second round at Acme for data engineer on Monday, no date given",
        "Acme / data engineer / 2026-11-16 / - / by none / round 2",
    ),
    ("Interviewed at Acme", "Acme / - / - / - / -"),
    ("interviewed at acme yesterday", "acme / - / 2026-11-17 / - / -"),
    ("Interviewed at Acme.", "Acme / - / - / - / -"),
    ("I interviewed at Acme yesterday", "Acme / - / 2026-11-17 / - / -"),
    (
        "I had an interview at Acme Corp. yesterday at 10",
        "Acme Corp / - / 2026-11-17 10:00 / - / -",
    ),
    ("Yesterday at 3pm I interviewed at Acme", "Acme / - / 2026-11-17 15:00 / - / -"),
    ("Yesterday I interviewed at Acme at 3pm", "Acme / - / 2026-11-17 15:00 / - / -"),
    (
        "On Monday at 10 I had an interview with Globex for a data analyst position",
        "Globex / data analyst / 2026-11-16 10:00 / - / -",
    ),
    ("Had an interview at A < B & Co today at 2pm", "A < B & Co / - / 2026-11-18 14:00 / - / -"),
    ("Interview at 3M yesterday", "3M / - / 2026-11-17 / - / -"),
    (
        "Interview at Marks and Spencer yesterday 4pm",
        "Marks and Spencer / - / 2026-11-17 16:00 / - / -",
    ),
    ("Interviewed with Goldman Sachs today", "Goldman Sachs / - / 2026-11-18 / - / -"),
    ("Interviewed with Jane Doe at Acme today", "Acme / - / 2026-11-18 / Jane Doe / -"),
    ("Interviewed at Acme as a data engineer", "Acme / data engineer / - / - / -"),
    (
        "interviewed for the data engineer role at Acme this afternoon",
        "Acme / data engineer / 2026-11-18 / - / -",
    ),
    (
        "Acme interview yesterday 3pm with Jane and Bob from HR",
        "Acme / - / 2026-11-17 15:00 / Jane + Bob (HR) / -",
    ),
    ("my Globex interview was this morning", "Globex / - / 2026-11-18 / - / -"),
    (
        "Phone screen with Initech today at 11 for product manager",
        "Initech / product manager / 2026-11-18 11:00 / - / - / phone",
    ),
    ("final round at Acme tomorrow 2pm", "Acme / - / ahead 2026-11-19 14:00 / - / - ! final"),
    (
        "Just finished my video interview at Acme with Jane Doe (CTO), jane@acme.com",
        "Acme / - / 2026-11-18 15:20 / Jane Doe (CTO) <jane@acme.com> / - / video",
    ),
    (
        "Interview at Acme on Friday at 10am, on site",
        "Acme / - / ahead 2026-11-20 10:00 / - / - / on_site",
    ),
    (
        "I have an interview at Acme next Tuesday at 2pm",
        "Acme / - / ahead 2026-11-24 14:00 / - / -",
    ),
    ("interview with Acme in two hours", "Acme / - / ahead 2026-11-18 17:20 / - / -"),
    (
        "interviewed at Acme an hour ago, decision next week",
        "Acme / - / 2026-11-18 14:20 / - / by 2026-11-27 ~",
    ),
    (
        "Interviewed at Acme yesterday. They will let me know by 27 November.",
        "Acme / - / 2026-11-17 / - / by 2026-11-27 ~",
    ),
    (
        "Interviewed at Acme yesterday, by Friday they get back to me",
        "Acme / - / 2026-11-17 / - / by 2026-11-20 ~",
    ),
    (
        "Interviewed at Acme yesterday with Jane, I should hear back in 10 days",
        "Acme / - / 2026-11-17 / Jane / by 2026-11-28",
    ),
    (
        "Interviewed at Acme yesterday with Jane and they decide next week",
        "Acme / - / 2026-11-17 / Jane / by 2026-11-27 ~",
    ),
    (
        "Interviewed at Acme today, they didn't say when they decide",
        "Acme / - / 2026-11-18 / - / by none",
    ),
    (
        "Interviewed at Acme today 9am, data engineer, met Jane, no date",
        "Acme / data engineer / 2026-11-18 09:00 / Jane / by none",
    ),
    (
        "Company: Acme\nRole: data engineer\nWhen: yesterday 3pm\nWho: Jane Doe, CTO; Bob\nDecision: 4 December",
        "Acme / data engineer / 2026-11-17 15:00 / Jane Doe (CTO) + Bob / by 2026-12-04",
    ),
    (
        "Acme\ndata engineer\nyesterday 3pm\nJane Doe",
        "Acme / data engineer / 2026-11-17 15:00 / Jane Doe / -",
    ),
    (
        "Acme, backend developer, tomorrow 10:00",
        "Acme / backend developer / ahead 2026-11-19 10:00 / - / -",
    ),
    ("Acme - data engineer - yesterday 3pm", "Acme / data engineer / 2026-11-17 15:00 / - / -"),
    ("Acme, yesterday 15:00, Jane Doe, CTO", "Acme / - / 2026-11-17 15:00 / Jane Doe (CTO) / -"),
    ("interviewed with Jane Doe from Acme yesterday", "Acme / - / 2026-11-17 / Jane Doe / -"),
    (
        "talked to Jane Doe at Acme about the data engineer job yesterday",
        "Acme / data engineer / 2026-11-17 / Jane Doe / -",
    ),
    ("Interviewed at Acme on Thursday or Friday", "Acme / - / 2026-11-12 | 2026-11-13 / - / -"),
    (
        "Interviewed at Acme yesterday 3pm with two engineers and Jane",
        "Acme / - / 2026-11-17 15:00 / Jane / - ! two engineers",
    ),
    ("Interviewed at Acme yesterday, it went well", "Acme / - / 2026-11-17 / - / - ! it went well"),
    (
        "Interviewed at Acme for 45 minutes yesterday",
        "Acme / - / 2026-11-17 / - / - ! for 45 minutes",
    ),
    ("Interviewed yesterday at Acme", "Acme / - / 2026-11-17 / - / -"),
    ("Interviewed at The Sun yesterday", "The Sun / - / 2026-11-17 / - / -"),
    ("Interviewed at monday.com yesterday", "monday.com / - / 2026-11-17 / - / -"),
    (
        "Interviewed at Acme with April and June yesterday",
        "Acme / - / 2026-11-17 / April + June / -",
    ),
    (
        "Zoom interview at Acme today 1pm with Jane",
        "Acme / - / 2026-11-18 13:00 / Jane / - / video",
    ),
    ("Interviewed @ Acme today", "Acme / - / 2026-11-18 / - / -"),
    ("INTERVIEWED AT ACME YESTERDAY AT 3PM", "ACME / - / 2026-11-17 15:00 / - / -"),
    ("First interview at Acme yesterday", "Acme / - / 2026-11-17 / - / - / round 1"),
    (
        "met Bob (CTO), bob@globex.com and Ann at my Globex interview today, very friendly",
        "Globex / - / 2026-11-18 / Bob (CTO) <bob@globex.com> + Ann / - ! very friendly",
    ),
    (
        "Interviewed at Globex today with Bob, partner, bob@globex.com and Ann, nice chat",
        "Globex / - / 2026-11-18 / Bob (partner) <bob@globex.com> + Ann / - ! nice",
    ),
    (
        "Interviewed at Acme yesterday. 3pm. Jane Doe and John Smith. They'll call me Friday.",
        "Acme / - / 2026-11-17 15:00 / Jane Doe + John Smith / by 2026-11-20",
    ),
    (
        "Interview at Acme, yesterday, 3 pm - 4 pm, w/ Jane Doe",
        "Acme / - / 2026-11-17 16:00 ~ / Jane Doe / -",
    ),
    ("Interviewed with Jane Doe (Acme) yesterday", "Acme / - / 2026-11-17 / Jane Doe / -"),
    ("Had a great interview at Acme yesterday", "Acme / - / 2026-11-17 / - / - ! great"),
    ("Interview at Acme was great", "Acme / - / - / - / - ! was great"),
    (
        "just had a call with Jane at Acme about the data engineer role, she'll get back to me next week",
        "Acme / data engineer / 2026-11-18 15:20 / Jane / by 2026-11-27 ~",
    ),
    (
        "Interview: Acme, yesterday 3pm, data engineer",
        "Acme / data engineer / 2026-11-17 15:00 / - / -",
    ),
    (
        "Spoke to Jane Doe at Acme today about data, the interview was fun",
        "Acme / - / 2026-11-18 / Jane Doe / - ! about data, was fun",
    ),
    (
        "I met Jane Doe from Acme yesterday for a data engineer interview",
        "Acme / data engineer / 2026-11-17 / Jane Doe / -",
    ),
    ("Interviewed at Black Friday Labs yesterday", "Black Friday Labs / - / 2026-11-17 / - / -"),
    ("Acme: data engineer, yesterday 3pm", "Acme / data engineer / 2026-11-17 15:00 / - / -"),
    (
        "Acme: data engineer yesterday 3pm, Jane Doe, CTO, jane@acme.com",
        "Acme / data engineer / 2026-11-17 15:00 / Jane Doe (CTO) <jane@acme.com> / -",
    ),
    (
        "Interviewed at Acme  Labs, first  round, 4 Nov",
        "Acme  Labs / - / 2026-11-04 / - / - / round 1",
    ),
    ("I have an interview tomorrow at Acme at 9am", "Acme / - / ahead 2026-11-19 09:00 / - / -"),
    (
        "Interviewed at Acme yesterday, decision when the cows come home",
        "Acme / - / 2026-11-17 / - / - ! decision when the cows come home",
    ),
]

ARABIC = [
    (
        "مقابلة في Initech لوظيفة مهندس بيانات أمس 3 بعد الظهر مع سارة أحمد، القرار حتى الجمعة",
        "Initech / مهندس بيانات / 2026-11-17 15:00 / سارة أحمد / by 2026-11-20 ~",
    ),
    (
        "Initech، مهندس بيانات، أمس 3 بعد الظهر، سارة أحمد",
        "Initech / مهندس بيانات / 2026-11-17 15:00 / سارة أحمد / -",
    ),
    (
        "Initech، مهندس بيانات، الثلاثاء 2 بعد الظهر، سارة أحمد",
        "Initech / مهندس بيانات / ahead 2026-11-24 14:00 / سارة أحمد / -",
    ),
    (
        "أجريت مقابلة لدى نجمة الشمال أمس الساعة 3 عصرا مع سارة أحمد وكريم حسن",
        "نجمة الشمال / - / 2026-11-17 15:00 / سارة أحمد + كريم حسن / -",
    ),
    (
        "كانت عندي مقابلة هاتفية في Acme اليوم 10 صباحا، لم يذكروا موعدًا",
        "Acme / - / 2026-11-18 10:00 / - / by none / phone",
    ),
    (
        "لدي مقابلة في Acme يوم الثلاثاء القادم الساعة 2 ظهرا لوظيفة محلل بيانات",
        "Acme / محلل بيانات / ahead 2026-11-24 14:00 / - / -",
    ),
    (
        "المقابلة الثانية في Acme أمس، سيردون خلال أسبوع",
        "Acme / - / 2026-11-17 / - / by 2026-11-25 ~ / round 2",
    ),
    ("مقابلة مع سارة من Acme أمس", "Acme / - / 2026-11-17 / سارة / -"),
    (
        "الشركة: Acme\nالوظيفة: مهندس بيانات\nمتى: أمس 15:00\nمع: سارة أحمد",  # noqa: RUF001
        "Acme / مهندس بيانات / 2026-11-17 15:00 / سارة أحمد / -",
    ),
    (
        "انتهت للتو مقابلتي في Acme لوظيفة مديرة منتج",
        "Acme / مديرة منتج / 2026-11-18 15:20 / - / -",
    ),
]
NO_TELLING = [
    "",
    "hello",
    "Acme",
    "yes",
    "Jane Doe",
    "yesterday 3pm",
    "next Friday",
    "thanks, that helped",
    "thanks, tomorrow",
    "Thanks, Jane, see you tomorrow",
    "what do I do now?",
    "should I follow up after an interview at Acme?",
    "How do I prepare for an interview at Acme tomorrow?",
    "my sister interviewed at Acme yesterday",
    "I had no interview at Acme yesterday",
    "the interview at Acme was cancelled",
    "Marks and Spencer",
    "Ernst & Young, London",
    "data engineer",
    "data engineer at Acme",
    "I met Jane Doe",
    "they decide by next Friday",
    "interview",
    "interview tomorrow",
    "had an interview",
    "how does this work",
    "I don't know",
    "Friday",
    "I got rejected by Acme yesterday",
    "met Bob at my interview yesterday at 3pm",
    "Interview Kickstart",
    "Acme called me yesterday at 3pm",
    "Acme rejected me yesterday, data engineer",
    "remind me tomorrow at 9",
    "Call Jane tomorrow at 9am",
    "Reminder: call Jane, tomorrow at 9am",
    "Thanks: great, tomorrow at 9am",
    "0/ROUND 1/",
    "Interview went well",
    "x" * 900,
]

GERMAN = [
    (
        "Vorstellungsgespräch bei Acme als Data Engineer gestern um 15 Uhr mit Jane Doe, Entscheidung bis nächsten Freitag",
        "Acme / Data Engineer / 2026-11-17 15:00 / Jane Doe / by 2026-11-20 ~ | 2026-11-27 ~",
    ),
    (
        "Ich hatte heute um 9 ein Interview bei der Deutschen Bahn für die Stelle als Projektleiter",
        "Deutschen Bahn / Projektleiter / 2026-11-18 09:00 / - / -",
    ),
    ("Ich hatte gestern ein Vorstellungsgespräch bei Siemens", "Siemens / - / 2026-11-17 / - / -"),
    (
        "Gespräch bei Acme heute um 10 Uhr mit Jane Doe und Bob, sie melden sich bis Freitag",
        "Acme / - / 2026-11-18 10:00 / Jane Doe + Bob / by 2026-11-20 ~",
    ),
    (
        "Zweites Gespräch bei Acme morgen um 14 Uhr",
        "Acme / - / ahead 2026-11-19 14:00 / - / - / round 2",
    ),
    ("Interview bei Acme gestern, kein Termin genannt", "Acme / - / 2026-11-17 / - / by none"),
]
FRENCH = [
    (
        "Entretien chez Acme hier à 15h avec Jane Doe pour un poste de data engineer",
        "Acme / data engineer / 2026-11-17 15:00 / Jane Doe / -",
    ),
    ("J'ai eu un entretien chez Renault ce matin", "Renault / - / 2026-11-18 / - / -"),
    (
        "Entretien chez Acme hier, ils décident vendredi prochain",
        "Acme / - / 2026-11-17 / - / by 2026-11-20 | 2026-11-27",
    ),
    (
        "Deuxième entretien chez Acme demain à 14h",
        "Acme / - / ahead 2026-11-19 14:00 / - / - / round 2",
    ),
    ("Entretien chez Acme hier, pas de date", "Acme / - / 2026-11-17 / - / by none"),
]
SPANISH = [
    (
        "Entrevista en Acme ayer a las 15:00 con Jane Doe para ingeniero de datos",
        "Acme / ingeniero de datos / 2026-11-17 15:00 / Jane Doe / -",
    ),
    ("Ayer tuve una entrevista en Telefónica", "Telefónica / - / 2026-11-17 / - / -"),
    (
        "Entrevista en Acme ayer, deciden el próximo viernes",
        "Acme / - / 2026-11-17 / - / by 2026-11-20 | 2026-11-27",
    ),
    (
        "Segunda entrevista en Acme mañana a las 14:00",
        "Acme / - / ahead 2026-11-19 14:00 / - / - / round 2",
    ),
    ("Entrevista en Acme ayer, sin fecha", "Acme / - / 2026-11-17 / - / by none"),
    (
        "Entrevista en Initech para analista de datos ayer 15:00 con Jane Doe, deciden antes del viernes",
        "Initech / analista de datos / 2026-11-17 15:00 / Jane Doe / by 2026-11-20 ~",
    ),
    (
        "Initech, analista de datos, ayer 15:00, Jane Doe",
        "Initech / analista de datos / 2026-11-17 15:00 / Jane Doe / -",
    ),
    (
        "Initech, ingeniera de datos, el martes a las 14:00, Jane Doe",
        "Initech / ingeniera de datos / ahead 2026-11-24 14:00 / Jane Doe / -",
    ),
]
PORTUGUESE = [
    (
        "Entrevista na Acme ontem às 15h com Jane Doe para engenheiro de dados",
        "Acme / engenheiro de dados / 2026-11-17 15:00 / Jane Doe / -",
    ),
    ("Ontem tive uma entrevista na Petrobras", "Petrobras / - / 2026-11-17 / - / -"),
    (
        "Entrevista na Acme ontem, eles decidem na próxima sexta-feira",
        "Acme / - / 2026-11-17 / - / by 2026-11-20 | 2026-11-27",
    ),
    (
        "Segunda entrevista na Acme amanhã às 14h",
        "Acme / - / ahead 2026-11-19 14:00 / - / - / round 2",
    ),
    ("Entrevista na Acme ontem, sem data", "Acme / - / 2026-11-17 / - / by none"),
    (
        "Entrevista na Initech ontem às 15h com Jane Doe para analista de dados, decidem até sexta",
        "Initech / analista de dados / 2026-11-17 15:00 / Jane Doe / by 2026-11-20 ~",
    ),
    (
        "Initech, analista de dados, ontem às 15h, Jane Doe",
        "Initech / analista de dados / 2026-11-17 15:00 / Jane Doe / -",
    ),
    (
        "Initech, analista de dados, terça 14h, Jane Doe",
        "Initech / analista de dados / ahead 2026-11-24 14:00 / Jane Doe / -",
    ),
    (
        "Entrevista na Acme amanhã às 14h, segunda etapa",
        "Acme / - / ahead 2026-11-19 14:00 / - / - / round 2",
    ),
]
