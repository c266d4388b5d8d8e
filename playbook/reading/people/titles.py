"""What people do: the words by which a title is known from a name."""

import re
from dataclasses import dataclass

from playbook.reading.people.names import words_of
from playbook.reading.text import fold

# One of these makes a title.
ROLES = words_of(
    "cto ceo cfo coo cpo cio cmo cdo chro vp svp evp avp president chairman chairwoman founder"
    " cofounder co-founder co-founders founders owner partner principal director manager managers"
    " lead leader head chief officer engineer engineers developer developers programmer architect"
    " designer designers scientist scientists analyst analysts consultant recruiter recruiters"
    " sourcer hr hrbp interviewer boss supervisor coordinator specialist administrator assistant"
    " associate intern accountant lawyer counsel attorney nurse teacher editor writer producer"
    " researcher strategist advisor adviser representative executive secretary receptionist"
    " technician tester qa pm tpm sre phd mba md colleague colleagues headhunter scrum"
    # German, French, Spanish, Portuguese, Arabic
    " vorstand personaler personalerin chef chefin vorgesetzte vorgesetzter kollege kollegin"
    " directeur directrice responsable cheffe charge chargee recruteur recruteuse ingenieur"
    " ingenieure developpeur developpeuse gerant gerante presidente fondateur fondatrice drh"
    " directora diretor diretora gerente jefe jefa responsavel reclutador reclutadora recrutador"
    " recrutadora ingeniero ingeniera engenheiro engenheira desarrollador desarrolladora"
    " desenvolvedor desenvolvedora coordinador coordinadora coordenador coordenadora lider"
    " encargado encargada fundador fundadora analista analistas especialista consultor consultora"
    " disenador disenadora programador programadora administrador administradora asistente"
    " administrativo administrativa vendedor vendedora contador contadora contable abogado abogada"
    " enfermero enfermera profesor profesora tecnico tecnica arquitecto arquitecta investigador"
    " investigadora redactor redactora cientifico cientifica redator redatora assistente auxiliar"
    " advogado advogada professor professora enfermeiro enfermeira arquiteto arquiteta cientista"
    " مدير مديرة المدير المديرة مهندس مهندسة رئيس رئيسة مسؤول مسؤولة موظف موظفة"
)
COMPOUND_ROLE = re.compile(
    r"\w+(?:leiter|fuhrer|entwickler|ingenieur|referent|berater|direktor|chef|manager|assistent|"
    r"architekt|recruiter)(?:in|innen)?|(?:leiter|berater|direktor|entwickler|referent|recruiter)(?:in)?"
)
# These stand in titles, and alone for a department.
FIELDS = words_of(
    "people data engineering product products marketing sales finance legal operations ops it"
    " security design talent acquisition culture technology tech platform infrastructure research"
    " development r&d ai ml ux ui analytics bi growth customer success support accounting"
    " procurement purchasing logistics quality strategy business software hardware backend"
    " back-end frontend front-end fullstack full-stack mobile cloud devops network systems"
    " information digital content brand communications comms pr partnerships revenue risk"
    " compliance audit tax innovation science learning machine intelligence department dept team"
    " human resources global regional international senior junior sr jr staff deputy acting"
    " interim vice group technical general managing national account accounts project program"
    " programme portfolio supply chain hiring future direct line recruiting recruitment master"
    " creative art medical clinical financial commercial"
    " personalabteilung personal vertrieb technik entwicklung einkauf buchhaltung fachabteilung"
    " produkt rh rrhh recursos humanos ressources humaines ventes ventas vendas comercial"
    " technique tecnologia producto produto produit finanzas financas recrutement reclutamiento"
    " recrutamento dados projeto projetos selecao qualidade engenharia datos sistemas proyecto proyectos seleccion talento calidad compras logistica"
    " الموارد البشرية التقنية"
)
JOINING = words_of("of for in at & / and und et y e de des du der del da do la el من")
WHOSE = words_of(
    "the a an our their his her my your der die das ein eine le une un el la los las una su mi"
)
OPENS = words_of("of for at de bei chez")  # what follows belongs to the title, whatever it is
SURNAMES_TOO = frozenset(("Head", "Chief", "Lead", "Partner", "Principal", "Boss"))
TITLE_LEAD = re.compile(
    r"^(?:(?:from|of|the|their|our|an|a|is|was|who is|as|el|la|su|un|una|de|es|era)\s+)+|^(?:at|in)\s+(?=hr\b)",
    re.IGNORECASE,
)
EDGES = " \t\n.,;:-\u2013\u2014|/()<>[]{}\"'*\u2022،"


@dataclass(frozen=True, slots=True)
class Titled:
    """A piece of text taken apart: a name, and the title before or behind it; either may be empty."""

    name: str
    title: str
    before: bool = False  # the title stands before the name


def take_title(text: str) -> Titled:
    """Where the name in a text ends and the title begins."""
    typed = text.split()
    if not any(is_role(word) for word in typed):
        whole = all(is_title_word(word) for word in typed) or _has_of(typed)
        return Titled("", text) if whole else Titled(text, "")
    if is_title_word(typed[0]) or _is_whose(typed[0]):
        at = _end_of_title(typed)
        return Titled(" ".join(typed[at:]), " ".join(typed[:at]), before=True)
    at = next(n for n, word in enumerate(typed) if is_role(word))
    if len(typed) == at + 1 and typed[at] in SURNAMES_TOO:
        return Titled(text, "")
    while at > 1 and (_is_field(typed[at - 1]) or _is_whose(typed[at - 1])):
        at -= 1
    return Titled(" ".join(typed[:at]), " ".join(typed[at:]))


def tidy_title(text: str) -> str:
    """A title without "the" and "from" before it."""
    bare = " ".join(text.strip(EDGES).split())
    return TITLE_LEAD.sub("", bare)


def is_open(title: str) -> bool:
    """Whether a title may go on behind an "&": "Director of Risk & Fraud"."""
    return _has_of(title.split())


def is_whose(text: str) -> bool:
    """Whether a title is told as a person's: "the CTO", "a recruiter"."""
    return bool(text.split()) and _is_whose(text.split(maxsplit=1)[0])


def is_role(word: str) -> bool:
    spelled = _spell(word)
    return spelled in ROLES or bool(COMPOUND_ROLE.fullmatch(spelled))


def _end_of_title(typed: list[str]) -> int:
    """How many of the first words are a title; the word behind "of" always is one."""
    opened = False
    for n, word in enumerate(typed):
        joins = _spell(word) in JOINING
        if not (opened or joins or is_title_word(word) or (n == 0 and _is_whose(word))):
            return n
        opened = _spell(word) in OPENS
    return len(typed)


def _has_of(typed: list[str]) -> bool:
    return any(_spell(word) == "of" for word in typed[1:])


def is_title_word(word: str) -> bool:
    return is_role(word) or _is_field(word)


def _is_field(word: str) -> bool:
    return _spell(word) in FIELDS


def _is_whose(word: str) -> bool:
    return _spell(word) in WHOSE


def _spell(word: str) -> str:
    return fold(word).strip(EDGES)
