"""Phrases that a message is better without, in the languages that letters are written in."""

import pytest

from playbook.guards.cautions import Guard
from tests.playbook.guards.test_texts import guards_in

EMPTY = {
    "ar": [
        "أردت فقط المتابعة",
        "فقط اردت أن أطمئن",
        "بأسرع وقت ممكن",
        "أرجو الرد في أقرب وقت",
        "في أقرب فرصة",
        "آسفة على الإزعاج",
        "أعتذر عن إزعاجكم",
        "لا أريد أن أزعجكم",
        "كما ذكرت في رسالتي السابقة",
        "أنتظر ردكم بفارغ الصبر",
    ],
    "fr": [
        "je voulais juste prendre de vos nouvelles",
        "Je souhaitais simplement faire un petit point",
        "je me permets de vous relancer",
        "petite relance",
        "dès que possible",
        "dans les plus brefs délais",
        "désolée de vous déranger",
        "Excusez-moi de vous importuner",
        "pardon pour le dérangement",
        "je ne veux pas vous déranger",
        "comme indiqué dans mon dernier e-mail",
        "sauf erreur de ma part",
    ],
    "de": [
        "ich wollte nur mal nachfragen",
        "Ich wollte mich nur kurz melden",
        "ich möchte kurz nachhaken",
        "so schnell wie möglich",
        "Ich bitte um umgehende Antwort",
        "schnellstmöglich",
        "Entschuldigen Sie die Störung",
        "entschuldigen Sie bitte die erneute Störung",
        "ich möchte Sie nicht stören",
        "wie in meiner letzten E-Mail",
    ],
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
    "pt": [
        "só queria fazer um follow-up",
        "Apenas passando para saber da vaga",
        "passando para lembrar",
        "conforme meu último e-mail",
        "conforme e-mail anterior",
        "o mais rápido possível",
        "Agradeço uma resposta o quanto antes",
        "com a maior brevidade",
        "desculpe o incômodo",
        "Desculpem por incomodar",
        "Perdão pela insistência",
        "não quero incomodar",
        "venho por meio desta",
    ],
}
BLAME = {
    "ar": [
        "ما زلت أنتظر",
        "لا أزال بانتظار ردكم",
        "أنتظر منذ أسبوعين",
        "لم تردوا عليّ",
        "لم يصلني أي رد",
        "لم أتلق ردًا",
        "وعدتموني بجواب",
        "قلتم إنكم ستتصلون",
        "كما قلت لكم سابقًا",
        "سألتكم أكثر من مرة",
        "لماذا لم تردوا",
        "لماذا لا تتواصلون معي؟",
        "نسيتموني",
        "تتجاهلون رسائلي",
        "هذا غير مهني",
        "قلة احترام",
        "أقل ما يمكن أن تفعلوه",
        "خيبتم أملي",
    ],
    "fr": [
        "je n'ai toujours pas de réponse",
        "toujours aucune nouvelle",
        "vous ne m’avez pas répondu",
        "vous ne m'avez même pas rappelé",
        "j'attends toujours",
        "j'attends depuis deux semaines",
        "vous m'aviez promis une réponse",
        "vous m'aviez dit que vous me rappelleriez",
        "comme je vous l'ai déjà écrit",
        "je vous ai déjà demandé",
        "pourquoi ne m'avez-vous pas rappelé",
        "vous m'avez oublié",
        "vous avez oublié de me rappeler",
        "vous ignorez mes messages",
        "ce n'est pas très professionnel de votre part",
        "un manque de respect",
        "c'est la moindre des choses",
        "je suis déçue",
    ],
    "de": [
        "leider keine Antwort",
        "Ich habe bis heute keine Rückmeldung",
        "Sie haben sich immer noch nicht gemeldet",
        "ich warte noch immer",
        "ich warte seit Wochen",
        "Sie hatten mir versprochen, sich zu melden",
        "wie bereits geschrieben",
        "wie ich schon mehrfach sagte",
        "ich habe schon zweimal gefragt",
        "Warum melden Sie sich nicht?",
        "wieso haben Sie mir nicht geantwortet",
        "haben Sie mich vergessen",
        "Sie haben vergessen, mich zurückzurufen",
        "Sie ignorieren mich",
        "das ist unprofessionell",
        "das Mindeste wäre eine Antwort",
        "ich bin enttäuscht",
    ],
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
    "pt": [
        "ainda não me responderam",
        "ainda não deram retorno",
        "ainda não recebi nenhuma resposta",
        "continuo esperando",
        "ainda estou aguardando",
        "me prometeram uma resposta",
        "disseram que ligariam",
        "falou que me avisaria",
        "como já disse",
        "já perguntei duas vezes",
        "já escrevi três vezes",
        "por que não me responderam",
        "Por que vocês não respondem?",
        "nunca retornaram",
        "estou sendo ignorado",
        "fui ignorada",
        "ignoraram minhas mensagens",
        "esqueceram de mim",
        "é pouco profissional",
        "uma falta de respeito",
        "o mínimo seria uma resposta",
        "me decepcionaram",
    ],
}
HARMLESS = {
    "ar": [
        "لم أعمل بعد مع Kubernetes.",
        "أنتظر أخباركم بكل سرور.",
        "كما ذكرتم، يأخذ الانتقال وقتًا.",
        "في فريقي السابق كنا نتجاهل الضجيج في البيانات.",
        "سألت عن الأدوات التي تستخدمونها.",
        "أتفهم لماذا لا تستخدمون هذه الأداة.",
        "لم يتغير اهتمامي منذ المقابلة.",
        "أود متابعة العمل على هذا المشروع.",
        "ما زال اهتمامي كبيرًا.",
        "كنت أول من رد على العملاء.",
    ],
    "fr": [
        "Je n’ai pas encore travaillé avec Kubernetes.",
        "J’attends avec plaisir la prochaine étape.",
        "Je souhaitais vous remercier de votre accueil.",
        "J’ai déjà demandé des références à mon ancienne équipe.",
        "Comme vous l’avez dit, la migration prend du temps.",
        "Je comprends pourquoi vous avez choisi cet outil.",
        "Nous ignorons le bruit dans les données.",
        "Mes relances de factures étaient automatisées.",
        "C’est un environnement très professionnel.",
        "Le poste m’intéresse toujours beaucoup.",
    ],
    "de": [
        "Ich habe noch nicht mit Kubernetes gearbeitet.",
        "Ich habe schon mehrere Systeme gebaut.",
        "Ich warte die Anlagen eines Werks.",
        "Wie Sie sagten, braucht die Umstellung Zeit.",
        "Ich wollte das schon immer lernen.",
        "Gern frage ich nach dem Stand.",
        "Ihr Name hat einen guten Klang.",
        "Warum Sie dieses Werkzeug nicht nutzen, verstehe ich gut.",
        "Im Team hat man mich nie vergessen lassen, worum es geht.",
    ],
    "es": [
        "Todavía no he trabajado con Kubernetes.",
        "Como dijo usted, ignoramos el ruido de los datos.",
        "Espero con ilusión sus noticias.",
        "En el equipo nunca faltaron ideas.",
        "Hago el seguimiento de los pedidos de un almacén.",
        "Entiendo por qué no usan esa herramienta.",
        "Es un proyecto muy prometedor.",
    ],
    "pt": [
        "Ainda não trabalhei com Kubernetes.",
        "Continuo com muito interesse na vaga.",
        "Como você disse, ignoramos o ruído dos dados.",
        "Na equipe nunca faltaram ideias.",
        "Faço o acompanhamento dos pedidos de um estoque.",
        "Entendo por que não usam essa ferramenta.",
        "É um projeto muito promissor.",
        "Fico esperando notícias.",
        "Escrevi uma resposta mais completa.",
        "Já escrevi código para isso em outra equipe.",
    ],
}
BLANKS = {
    "ar": ["[الاسم]", "[اسم الشركة]", "{الوظيفة}", "اكتب اسمك هنا", "اسم الشركة هنا"],
    "fr": ["[Nom]", "[nom de l’entreprise]", "{poste}", "votre nom ici"],
    "de": ["[Name]", "[Name der Firma]", "{Stelle}", "Firma hier einfügen", "Ihr Name hier"],
    "es": ["[Nombre]", "[nombre de la empresa]", "{puesto}", "su nombre aquí"],
    "pt": ["[Nome]", "[nome da empresa]", "{vaga}", "seu nome aqui"],
}


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
