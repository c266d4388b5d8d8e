"""The linter's table for Spanish."""

import re

from playbook.drafts.weaving import Shape
from playbook.preferences import Tone
from trials.stage.letters.table import Greeted, Table, Typed

PHRASE, CLAUSE, QUOTE = Shape


def named(typed: str, warm: str, full: str) -> Greeted:
    """Somebody whose gender no title tells."""
    return Greeted(typed, f"Hola, {warm}:", f"Hola, {warm}:", f"Buenos días, {full}:")


def titled(typed: str, name: str, dear: str) -> Greeted:
    return Greeted(typed, f"Hola, {name}:", f"{dear} {name}:", f"{dear} {name}:")


TABLE = Table(
    territory="ES",
    role="Analista de Datos",
    people=(
        named("Jane Doe", "Jane", "Jane Doe"),
        named("Dr. Ludwig van Dyke", "Dr. Ludwig van Dyke", "Dr. Ludwig van Dyke"),
        named("Bob", "Bob", "Bob"),
        titled("Sra. García López", "Sra. García López", "Estimada"),
        named("田中 太郎", "田中 太郎", "田中 太郎"),
        named("ravi kumar", "Ravi", "Ravi Kumar"),
        titled("ms doe", "Sra. Doe", "Estimada"),
        titled("señor José de la Cruz", "Sr. José de la Cruz", "Estimado"),
        named("Mei Tanaka (CTO)", "Mei", "Mei Tanaka"),
        titled("dra. ana ruiz", "Dra. Ana Ruiz", "Estimada"),
        named("J. de la Cruz", "J. de la Cruz", "J. de la Cruz"),
        named("Lucía de RR. HH.", "Lucía", "Lucía"),
        named("Ing. Pérez", "Ing. Pérez", "Ing. Pérez"),
    ),
    nobody=Greeted(
        "alguien de RR. HH.",
        "Hola, buenos días:",
        "Buenos días:",
        "Estimado equipo de selección:",
    ),
    nobody_short=Greeted("la reclutadora", "Hola:", "Hola:", "Estimado equipo de selección:"),
    topics=(
        "su migración a Kubernetes",
        "Cómo reciben a la gente nueva durante el primer mes",
        "Hablamos de los informes atrasados.",
        "Me contó cómo se trabaja desde Lisboa",
        "Navegación a vela, y la regata de otoño!!",
        "qué pasa cuando termina el turno de noche?",
        "k8s",
        "Hablamos de mudarnos a la nueva oficina ...",
        "LA HOJA DE RUTA",
        "Van a contratar a diez personas",
        "los planes para Asia 🚀🚀",
        "AWS vs. Azure",
        "el sueldo?",
        "El equipo. Y si va a crecer? Esperan que sí",
    ),
    story={
        "challenge": "Reducir los informes mensuales de dos días a una hora.",
        "fit": "Dirigí un equipo que renovó la facturación sin interrupciones",
        "skill": "Hablo neerlandés y puedo atender la oficina de Amberes",
        "missed": "Cómo escalaría la cola? La dividiría por cliente.",
        "idea": "Guardar los tipos de cambio un día en vez de pedirlos para cada factura",
    },
    marks=(
        *("Kubernetes", "gente nueva", "informes", "Lisboa", "regata", "turno", "k8s", "oficina"),
        *("RUTA", "contratar", "Asia", "Azure", "sueldo", "crecer"),
    ),
    story_marks={
        "challenge": "mensuales",
        "fit": "facturación",
        "skill": "neerlandés",
        "missed": "cola",
        "idea": "tipos de cambio",
    },
    woven=(
        Typed("su migración a Kubernetes", PHRASE, "su migración a Kubernetes"),
        Typed("Migración a Kubernetes!!", PHRASE, "migración a Kubernetes"),
        Typed("hablamos de k8s", PHRASE, "k8s"),
        Typed(
            "Hablamos sobre la hoja de ruta y los precios.", PHRASE, "la hoja de ruta y los precios"
        ),
        Typed("Le conté mi año en Lisboa", PHRASE, "mi año en Lisboa"),
        Typed("hablamos del nuevo director", CLAUSE, "hablamos del nuevo director"),
        Typed("El plan para 2027", PHRASE, "el plan para 2027"),
        Typed("Los próximos pasos", PHRASE, "los próximos pasos"),
        Typed("Diseño de API", PHRASE, "Diseño de API"),
        Typed("pruebas A/B", PHRASE, "pruebas A/B"),
        Typed("Docker y Kubernetes", CLAUSE, "Docker y Kubernetes"),
        Typed("AWS vs. Azure", PHRASE, "AWS vs. Azure"),
        Typed("el sueldo??", PHRASE, "el sueldo"),
        Typed("todo el equipo", PHRASE, "todo el equipo"),
        Typed('"Team Topologies"', PHRASE, "Team Topologies"),
        Typed("Una charla sobre pesca", PHRASE, "pesca"),
        Typed("Mudarnos a la nueva oficina", CLAUSE, "Mudarnos a la nueva oficina"),
        Typed("Reducir los costos", CLAUSE, "reducir los costos"),
        Typed("el equipo usa la nube", CLAUSE, "el equipo usa la nube"),
        Typed("su equipo mueve los servidores", CLAUSE, "su equipo mueve los servidores"),
        Typed("Ellos quieren crecer", CLAUSE, "ustedes quieren crecer"),
        Typed("cómo crecen ellos", CLAUSE, "cómo crecen ellos"),
        Typed("Nos gusta el senderismo", CLAUSE, "nos gusta el senderismo"),
        Typed("cómo organizan las guardias?", CLAUSE, "¿cómo organizan las guardias?"),
        Typed("¿Qué viene después?", CLAUSE, "¿Qué viene después?"),
        Typed("Trabajamos con datos médicos", CLAUSE, "trabajamos con datos médicos"),
        Typed("Sueldo? Ofrecieron más", QUOTE, "Sueldo? Ofrecieron más"),
        Typed("1. hoja de ruta 2. contrataciones", QUOTE, "hoja de ruta; contrataciones"),
        Typed("dos temas: guardias y sueldo", QUOTE, "dos temas: guardias y sueldo"),
        Typed("Kubernetes\nguardias", QUOTE, "Kubernetes; guardias"),
        Typed("🚀🚀🚀 k8s 🎉", QUOTE, "🚀🚀🚀 k8s 🎉"),
        Typed("東京の話", QUOTE, "東京の話"),
        Typed("El mayor reto es reducir los costos", CLAUSE, "reducir los costos", "challenge"),
        Typed("El principal desafío es la rotación", PHRASE, "la rotación", "challenge"),
        Typed("Porque conozco el oficio", CLAUSE, "conozco el oficio", "fit"),
    ),
    nothing=("nada en especial", "N/A", "ni idea", "Ninguno.", "no me acuerdo", "no sé"),
    closings={
        Tone.WARM: re.compile(r"(?:muy cordial|Muchos saludos|deseos|gracias|y un saludo),$"),
        Tone.PLAIN: re.compile(r"(?:[Ss]aludos?(?: cordial(?:es)?)?|Cordialmente),$"),
        Tone.FORMAL: re.compile(r"(?:[Aa]tentamente|atento saludo|Reciban? un cordial saludo),$"),
    },
    thanks=re.compile(r"gracias|agrade[cz]", re.IGNORECASE),
    interview=re.compile(r"entrevist|conversa|charla|reunión|encuentro|hablamos", re.IGNORECASE),
    forbidden=re.compile(
        r"lo antes posible|cuanto antes|a la (?:mayor )?brevedad|esperando|no he (?:recibido|tenido) (?:respuesta|noticias)"
        r"|todavía no me|aún no me|perdón|disculp|molestar|desesperad|soñ|increíble|fascin|perfect[oa] para|apasion|a quien corresponda"
        r"|según mi último|dar seguimiento|como ya|prometi"
        r"|\b(?:de|a) el (?!\w+es\b)"
        # Neither gushing nor baroque.
        r"|de corazón|mil gracias|muchísim|muy feliz|ilusión|volando|sabor de boca|favorita|\ba bien \w+|en deuda|celebraría|deferencia|hago votos"
        r"|objeto de consideración|lo uno y lo otro|de haberse"
        # Nobody's gender is told, and everybody is "usted".
        r"|(?<!h[ae] )\b(?:interesad|agradecid|encantad|ilusionad|convencid|honrad|dispuest|content|list|preparad|complacid)[oa]s?\b(?! [lm]|a, y quisiera)"
        r"|\b\w+o/a\b|\(a\)|\b(?:tú|te|ti|tu|tus|contigo|vosotros|os|vuestr[oa]s?)\b",
        re.IGNORECASE,
    ),
    to_the_employer=re.compile(
        r"\b[Ss]u (?:equipo|empresa|decisión|propósito)\b|(?:seguir|trabajar|conversar|hablar|charlar|sumarme) con usted"
        r"|(?<!empresa )(?<![Ss]e )esperaban? decidir|(?:nuestra|la) entrevista que tuvimos|(?<!se )me entrevist(?:ó|aron)"
    ),
    abbreviations=("Inc.", "vs.", "Sra.", "Sr.", "Dra.", "Dr.", "Ing."),
)
