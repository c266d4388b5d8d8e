"""The linter's table for Brazilian Portuguese."""

import re

from playbook.drafts.weaving import Shape
from playbook.preferences import Tone
from trials.stage.letters.table import Greeted, Table, Typed

PHRASE, CLAUSE, QUOTE = Shape

TABLE = Table(
    territory="BR",
    role="Engenharia de Dados Sênior",
    people=(
        Greeted("Jane Doe", "Oi, Jane,", "Olá, Jane,", "Olá, Jane Doe,"),
        Greeted(
            "Dra. Ludmila von Dyke",
            "Oi, Dra. von Dyke,",
            "Olá, Dra. von Dyke,",
            "Prezada Dra. von Dyke,",
        ),
        Greeted("Bob", "Oi, Bob,", "Olá, Bob,", "Olá, Bob,"),
        Greeted(
            "senhor Ravi da Silva",
            "Oi, Sr. da Silva,",
            "Olá, Sr. da Silva,",
            "Prezado Sr. da Silva,",
        ),
        Greeted("田中 太郎", "Oi, 田中 太郎,", "Olá, 田中 太郎,", "Olá, 田中 太郎,"),
        Greeted("ana kumar", "Oi, Ana,", "Olá, Ana,", "Olá, Ana Kumar,"),
        Greeted("ms doe", "Oi, Sra. Doe,", "Olá, Sra. Doe,", "Prezada Sra. Doe,"),
        Greeted(
            "J. dos Santos", "Oi, J. dos Santos,", "Olá, J. dos Santos,", "Olá, J. dos Santos,"
        ),
        Greeted("Mei Tanaka (CTO)", "Oi, Mei,", "Olá, Mei,", "Olá, Mei Tanaka,"),
        Greeted("Prof. Ada King", "Oi, Prof. King,", "Olá, Prof. King,", "Olá, Prof. King,"),
        Greeted("Lia do RH", "Oi, Lia,", "Olá, Lia,", "Olá, Lia,"),
    ),
    nobody=Greeted("alguém do RH", "Oi, equipe Acme,", "Olá, equipe Acme,", "Prezada equipe Acme,"),
    nobody_short=Greeted("a recrutadora", "Oi,", "Olá,", "Prezada equipe Acme,"),
    topics=(
        "a mudança deles para Kubernetes",
        "Como eles recebem colegas no primeiro mês",
        "Falamos sobre o acúmulo de relatórios.",
        "Contei do meu ano em Lisboa",
        "Vela, e a regata de outono!!",
        "o que acontece quando termina o plantão?",
        "k8s",
        "conversamos sobre o novo escritório ...",
        "O ROADMAP",
        "Eles vão contratar dez pessoas",
        "os planos para a Ásia 🚀🚀",
        "AWS vs. Azure",
        "o salário?",
        "A equipe deles. E se ela vai crescer? Esperam que sim",
    ),
    story={
        "challenge": "Baixar os relatórios mensais de dois dias para uma hora.",
        "fit": "Liderei uma equipe que refez um sistema de cobrança sem parar",
        "skill": "falo holandês e posso trabalhar com o escritório da Antuérpia",
        "missed": "Como você escalaria a fila? Eu dividiria por cliente.",
        "idea": "Guardar as taxas de câmbio por um dia em vez de consultar a cada fatura",
    },
    marks=(
        *("Kubernetes", "colegas", "acúmulo", "Lisboa", "regata", "plantão", "k8s", "escritório"),
        *("ROADMAP", "contratar", "Ásia", "Azure", "salário", "crescer"),
    ),
    story_marks={
        "challenge": "mensais",
        "fit": "cobrança",
        "skill": "holandês",
        "missed": "fila",
        "idea": "câmbio",
    },
    woven=(
        Typed("a mudança deles para Kubernetes", PHRASE, "a mudança de vocês para Kubernetes"),
        Typed("Migração para Kubernetes!!", PHRASE, "migração para Kubernetes"),
        Typed("falamos sobre k8s", PHRASE, "k8s"),
        Typed("Conversamos muito sobre o roadmap e os preços.", PHRASE, "o roadmap e os preços"),
        Typed("Um bom papo sobre pesca", PHRASE, "pesca"),
        Typed("assunto: o salário", PHRASE, "o salário"),
        Typed("O roadmap de 2027", PHRASE, "o roadmap de 2027"),
        Typed("meu ano em Lisboa", PHRASE, "meu ano em Lisboa"),
        Typed("Planos da equipe", PHRASE, "planos da equipe"),
        Typed("Design de API", PHRASE, "Design de API"),
        Typed("Testes A/B", PHRASE, "Testes A/B"),
        Typed(".NET e C#", PHRASE, ".NET e C#"),
        Typed("AWS vs. Azure", PHRASE, "AWS vs. Azure"),
        Typed("vela ⛵", PHRASE, "vela"),
        Typed('"Team Topologies"', PHRASE, "Team Topologies"),
        Typed("lugar para crescer", PHRASE, "lugar para crescer"),
        Typed("grupo de estudos", PHRASE, "grupo de estudos"),
        Typed("os times deles", PHRASE, "os times de vocês"),
        Typed("o time está contratando", CLAUSE, "o time está contratando"),
        Typed("como eles montam os times deles", CLAUSE, "como vocês montam os times de vocês"),
        Typed("Eles vão contratar dez pessoas", CLAUSE, "vocês vão contratar dez pessoas"),
        Typed("a equipe dela mudou os servidores", CLAUSE, "a equipe dela mudou os servidores"),
        Typed("Liderei a migração", CLAUSE, "liderei a migração"),
        Typed("crescer sem caos", CLAUSE, "crescer sem caos"),
        Typed("Usando cache", CLAUSE, "usando cache"),
        Typed("nós dois gostamos de trilha", CLAUSE, "nós dois gostamos de trilha"),
        Typed("como funciona o plantão?", CLAUSE, "como funciona o plantão?"),
        Typed("falo três línguas", CLAUSE, "falo três línguas", "fit"),
        Typed("Dois escritórios. Uma equipe", QUOTE, "Dois escritórios. Uma equipe"),
        Typed("Salário? Ofereceram mais", QUOTE, "Salário? Ofereceram mais"),
        Typed("Kubernetes\nplantão", QUOTE, "Kubernetes; plantão"),
        Typed("duas coisas: plantão e salário", QUOTE, "duas coisas: plantão e salário"),
        Typed("🚀🚀🚀 k8s 🎉", QUOTE, "🚀🚀🚀 k8s 🎉"),
        Typed("東京の話", QUOTE, "東京の話"),
        Typed("O maior desafio é o crescimento", PHRASE, "o crescimento", "challenge"),
        Typed("O desafio é crescer rápido", CLAUSE, "crescer rápido", "challenge"),
        Typed("porque conheço o ramo", CLAUSE, "conheço o ramo", "fit"),
    ),
    nothing=("nada de especial", "N/A", "não sei", "Não lembro.", "sei lá", "esqueci"),
    closings={
        Tone.WARM: re.compile(r"(?:[Aa]braços?(?: e tudo de bom| cordial)?|Tudo de bom),$"),
        Tone.PLAIN: re.compile(r"(?:mente|cordiais|cumprimentos|cordial abraço|breve|saudações),$"),
        Tone.FORMAL: re.compile(r"(?:mente|cumprimentos|consideração|estima),$"),
    },
    thanks=re.compile(r"agrade[cç]", re.IGNORECASE),
    interview=re.compile(r"entrevista|conversa|encontro|papo", re.IGNORECASE),
    forbidden=re.compile(
        r"só passando|passando (?:aqui )?para|o mais (?:rápido|breve) possível|o quanto antes|ainda não (?:recebi|tive)|continuo esperando"
        r"|sem resposta|decepcion|urgente|desesper|emprego dos sonhos|empresa dos sonhos|perfeit[oa]\b|paixão|apaixonad|incomod"
        r"|venho por meio|sem mais para o momento|vossa|v\. ?sa|\bprezado\(a\)|\(a\)|/a\b|\bobrigad[oa]|\bgrat[oa]\b|interessad[oa]\b"
        r"|candidat[oa]\b|\bpronto\b|dispost[oa]\b|animad[oa]\b|honrad[oa]\b|ansios[oa]\b|empolgad[oa]\b|convencid[oa]\b|em anexo|anos de experiência"
        # Gushing or needy; and what nobody writes any more.
        r"|\badorei|\badoraria|de coração|na torcida|brilho nos olhos|horas voaram|mal posso esperar|não vejo a hora|ansiosamente"
        r"|perdura|recaíd|figuro|vindour|exígu|ínterim|tal é a minha",
        re.IGNORECASE,
    ),
    to_the_employer=re.compile(
        r"(?:trabalhar|entrevista|fiz) com vocês|\bsua (?:equipe|empresa)|planos de vocês|vocês (?:esperavam|queriam|decidem|decidir)"
        r"|nossa (?:entrevista|conversa)"
    ),
    abbreviations=("Inc.", "vs.", "Sr.", "Sra.", "Dr.", "Dra.", "Prof."),
)
