"""Portuguese as it is written in Brazil: what its letters have to know. All its letters say "você" and "vocês".

Nothing that was typed needs an article or a contraction: a role stands behind "vaga de", a company behind the word
"empresa", a topic behind "sobre" or "é". Of the user nothing takes a gender: "agradeço" for "obrigado".
"""

import re
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from babel import Locale
from babel.dates import format_date

from playbook.languages.letters import Gender, LetterWords, Title, words

ABOUT = re.compile(
    r"^(?:(?:nós|a gente|eles|elas|ele|ela|eu)\s+)?(?:também\s+)?"
    r"(?:(?:fala(?:mos|ram|mo)|falei|falou|conversa(?:mos|ram)|conversei|conversou|conversa|discuti(?:mos|u)|contei)"
    r"(?:\s+(?:muito|bastante|um pouco|também|principalmente|rapidamente|com (?:ele|ela|eles|elas)))?\s+(?:sobre|a respeito de)"
    r"|(?:um(?:a)?\s+)?(?:boa\s+|bom\s+|ótima\s+|ótimo\s+)?(?:conversa|papo|bate-papo)\s+sobre|discutimos|sobre|(?:o\s+)?assunto:?|(?:o\s+)?tema:):?\s+",
    re.IGNORECASE,
)
CHALLENGE_IS = re.compile(
    r"^(?:(?:o|um)\s+)?(?:(?:grande|maior|principal)\s+)?desafio\s+(?:(?:principal|maior)\s+)?(?:aqui\s+)?(?:é|era|será|vai ser)\s+",
    re.IGNORECASE,
)
BECAUSE = re.compile(r"^(?:porque|pois|já que|por causa d[eao]s?)\s+(?=\w)", re.IGNORECASE)
NOTHING = re.compile(
    r"(?:nada|não|nao|nenhum|nenhuma|ninguém|sim|ok|nada (?:de )?(?:especial|mais|demais|importante|em particular)|não muito"
    r"|(?:eu )?(?:não|nao) (?:sei|lembro|me lembro|recordo)(?: mais)?|sei lá|sem ideia|não faço ideia|esqueci.*|tanto faz|o mesmo"
    r"|idem|n/?a|no|none|nothing|idk)",
    re.IGNORECASE,
)
THE_ROLE = re.compile(
    r"^(?:(?:a|o|uma?)\s+)?(?:(?:vaga|cargo|posição|função|emprego)\s+(?:de|como)\s+)?(?:uma?\s+)?|\s+(?:role|position|job)$",
    re.IGNORECASE,
)

# What has a capital only where a message starts with it.
ARTICLES = frozenset(
    {
        *("o", "a", "os", "as", "um", "uma", "uns", "umas", "este", "esta", "esse", "essa"),
        *("aquele", "aquela", "meu", "minha", "meus", "minhas", "seu", "sua", "seus", "suas"),
        *("nosso", "nossa", "nossos", "nossas", "todo", "toda", "todos", "todas", "muitos"),
        *("muitas", "vários", "várias", "dois", "duas", "três", "novo", "nova", "novos", "novas"),
    }
)
CLAUSE_STARTS = frozenset(
    {
        *("eu", "nós", "você", "vocês", "ele", "ela", "eles", "elas", "gente", "isso", "isto"),
        *("alguém", "ninguém", "quem", "como", "que", "o que", "qual", "quais", "quando", "onde"),
        *("quanto", "quantos", "quantas", "por", "porque", "pois", "se", "embora", "enquanto"),
        *("não", "nunca", "sempre", "já", "ainda", "também", "só", "muito", "mais", "menos"),
        *("em", "no", "na", "nos", "nas", "de", "do", "da", "dos", "das", "ao", "à", "aos", "às"),
        *("com", "sem", "para", "pra", "até", "desde", "entre", "sob", "sobre", "e", "ou", "mas"),
        *("talvez", "depois", "antes", "durante", "há", "aqui", "lá", "me", "te", "lhe", "então"),
        *("the", "how", "what", "why", "when", "where", "we", "they", "their", "i", "to"),
    }
)
COMMON = frozenset(
    {
        *("equipe", "time", "times", "plano", "planos", "projeto", "projetos", "processo"),
        *("processos", "salário", "salários", "trabalho", "dados", "clientes", "produto"),
        *("produtos", "vendas", "cultura", "carreira", "viagem", "viagens", "música", "futebol"),
        *("livros", "família", "mudança", "experiência", "metas", "empresa", "escritório"),
        *("desafios", "prazos", "férias", "filhos", "benefícios", "home", "vela", "inglês"),
        *("holandês", "espanhol", "francês", "alemão"),
    }
)
SMALL_WORDS = ARTICLES | CLAUSE_STARTS | COMMON
NOUN = re.compile(r"\w+(?:ção|ções|são|sões|mento|mentos|dade|dades|agem|agens|ismo|ência|ância)")
VERB_FIRST = re.compile(r"\w{2,}(?:[aei]r|ndo|[^g]ei)")
NO_VERBS = frozenset(
    {
        *("lugar", "lazer", "celular", "bar", "mar", "jantar", "poder", "hangar", "dólar", "pilar"),
        *("radar", "escolar", "solar", "mulher", "talher", "caráter"),
    }
)
FINITE = re.compile(  # what only a whole clause has
    r"(?<!de )\b(?:eu|nós|você|vocês|eles|elas|a gente)\b|\b(?:é|são|foi|foram|era|eram|será|serão|está|estão|estava|estou|sou|somos|tem|têm|tenho"
    r"|temos|tinha|tinham|há|havia|vai|vão|vou|vamos|pode|podem|posso|podemos|deve|devem|devemos|precisa|precisam|precisamos|quer|querem"
    r"|quero|faz|fazem|faço|fez|fiz|fizeram|sabe|sabem|sei|conheço|falo|gosto|moro|uso|cresce|crescem|contrata|contratam|busca|buscam"
    r"|acontece|acontecem|termina|começa|funciona|funcionam|trabalham|usa|usam|muda|mudou|mudam|cresceu|teve|tiveram|disse|disseram"
    r"|\w{2,}(?:amos|emos|imos|aram|eram|iram|ava|avam|avamos|arei|erei|irei|ará|arão)|\w{3,}[^g]ei)\b"
    r"|\b(?!(?:\w*(?:grupo|sou|outro|vou))\b)\w{3,}ou\b",
    re.IGNORECASE,
)

TO_THEM = re.compile(
    r"^(?:(?:como|o que|que|por que|quando|onde|se|quanto|quantos|quantas) )?(?:eles|elas)\b",
    re.IGNORECASE,
)
THEIRS = re.compile(r"^((?:[^\W\d]+\s+){1,3})d(?:eles|elas)\b", re.IGNORECASE)
THIRD_PERSON = re.compile(r"\b(d?)(?:eles|elas)\b", re.IGNORECASE)

FEMALE, MALE = Gender.FEMALE, Gender.MALE
TITLES = MappingProxyType(
    {
        **dict.fromkeys(("sra", "senhora", "srta", "senhorita"), Title(FEMALE, "Sra.")),
        **dict.fromkeys(("sr", "senhor"), Title(MALE, "Sr.")),
        **dict.fromkeys(
            ("mrs", "ms", "miss", "madam", "frau", "mme", "madame"), Title(FEMALE, "Sra.")
        ),
        **dict.fromkeys(("mr", "herr", "monsieur"), Title(MALE, "Sr.")),
        **dict.fromkeys(("dra", "doutora"), Title(FEMALE, "Dra.")),
        **dict.fromkeys(("doutor",), Title(MALE, "Dr.")),
        **dict.fromkeys(("profa", "profª", "professora"), Title(FEMALE, "Profa.")),
        **dict.fromkeys(("dona",), Title(FEMALE)),
        "dr": Title(None, "Dr."),  # people of both genders are typed so, in English
        "prof": Title(None, "Prof."),
        "mx": Title(),
    }
)
PARTICLES = frozenset(
    {
        *("da", "das", "de", "do", "dos", "di", "del", "della", "van", "von", "der", "den", "du"),
        *("la", "le", "el", "al", "bin", "ten", "ter", "zu"),
    }
)
NOBODY = frozenset(
    {
        *("a", "o", "as", "os", "um", "uma", "alguém", "ninguém", "alguma", "algum", "pessoa"),
        *("pessoas", "gente", "moça", "moço", "mulher", "homem", "chefe", "gerente", "gestor"),
        *("gestora", "diretor", "diretora", "recrutador", "recrutadora", "recrutamento"),
        *("recruiter", "entrevistador", "entrevistadora", "entrevistadores", "rh", "hr", "ti"),
        *("equipe", "time", "setor", "área", "departamento", "liderança", "líder", "colega"),
        *("colegas", "desenvolvedor", "desenvolvedora", "engenheiro", "engenheira", "do", "da"),
        *("de", "dos", "das", "no", "na", "e", "ou", "dois", "duas", "três", "outro", "outra"),
        *("todos", "todas", "ceo", "cfo", "coo", "cto", "vp", "sei", "não", "nome", "the"),
        *("someone", "from", "manager", "hiring"),
    }
)
ASIDE = re.compile(
    r"^.*\b(?:chamad[oa]|named|called)\s+|\(.*?\)"
    r"|\s+(?:do|da|de)\s+(?:RH|HR|TI|IT|recrutamento|empresa|equipe|time|área|setor|departamento|financeiro|marketing|vendas)\b.*$"
    r"|\s+(?:no|na|from|at|of)\s+.*$|\s+[-–—]\s.*$|[,;/|(].*$",
    re.IGNORECASE,
)
ABBREVIATIONS = frozenset(
    {
        *("sr", "sra", "srta", "dr", "dra", "prof", "profa", "av", "nº", "no", "tel", "etc", "ex"),
        *("aprox", "máx", "mín", "pág", "obs", "vs", "ltda", "cia", "inc", "ltd", "st", "séc"),
    }
)


def is_phrase(fact: str) -> bool:
    """A noun phrase, which can stand behind "sobre" and behind "é". In doubt it is none."""
    first = re.split(r"[\s,']+", fact.lstrip("“\"'"), maxsplit=1)[0]
    word = first.lower()
    if word in CLAUSE_STARTS or FINITE.search(fact):
        return False
    return word in NO_VERBS or first.isupper() or not VERB_FIRST.fullmatch(word)


def to_reader(fact: str) -> str:
    """ "a mudança deles", "como eles crescem" as said to them: "de vocês", "vocês"."""
    if TO_THEM.match(fact):
        return THIRD_PERSON.sub(lambda word: "de vocês" if word[1] else "vocês", fact)
    return THEIRS.sub(r"\1de vocês", fact)


def lower_lead(fact: str) -> str:
    """A capital that only the start of a message explains becomes small; names and acronyms keep theirs."""
    first = fact.partition(" ")[0]
    word = first.lower().rstrip(",;'\"")
    usual = word in SMALL_WORDS or NOUN.fullmatch(word) or VERB_FIRST.fullmatch(word)
    if usual and not first[1:].isupper():
        return first.lower() + fact[len(first) :]
    return fact


@lru_cache
def write_day(day: date, locale: Locale) -> str:
    """ "24 de novembro", behind "no dia" or "até"; the first of a month is "1º"."""
    written = format_date(day, "d 'de' MMMM", locale=locale)
    return re.sub(r"^1(?= )", "1º", written)


USUAL = words(
    "os as um uma uns de do da dos das ou seu sua seus nosso nossa eles elas nós com sem "
    "sobre para por pelo pela em no na nos nas ao como que quando se são era foi novo nova novos"
)


LETTERS = LetterWords(
    scripts=frozenset({"LATIN"}),
    lead_ins=MappingProxyType({"topic": ABOUT, "challenge": CHALLENGE_IS, "fit": BECAUSE}),
    nothing=NOTHING,
    lower_lead=lower_lead,
    to_reader=to_reader,
    is_phrase=is_phrase,
    around_role=THE_ROLE,
    abbreviations=ABBREVIATIONS,
    usual=USUAL,
    titles=TITLES,
    particles=PARTICLES,
    suffixes=frozenset(
        {"jr", "júnior", "junior", "filho", "neto", "sobrinho", "ii", "iii", "phd", "mba"}
    ),
    nobody=NOBODY,
    aside=ASIDE,
    pairing=frozenset({"&", "e", "and"}),
    write_day=write_day,
    length=0.9,
)
