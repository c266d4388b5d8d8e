"""What a Portuguese message is better without."""

from playbook.languages.guards import GuardWords

UNFILLED = (
    r"\b(?:insira|digite|escreva|seu|sua|nome da) (?:o |a )?(?:nome|vaga|cargo|empresa) aqui\b"
)

EMPTY = (
    r"\b(?:só|somente|apenas) (?:queria|quero|gostaria de|estou|passando para|escrevo para)(?: passando para)? (?:fazer|dar|um) (?:um )?(?:follow-?up|acompanhamento)\b"
    r"|\b(?:só|somente|apenas)?\s?passando (?:aqui )?para (?:saber|ver|lembrar|verificar|dar)\b"
    r"|\b(?:conforme|como (?:disse|falei|mencionei) no) (?:o )?(?:meu )?(?:último|anterior) (?:e-?mail|contato)\b|\bconforme (?:e-?mail|mensagem) anterior\b"
    r"|\bo (?:mais (?:rápido|breve)|quanto antes) possível\b|\bo quanto antes\b|\bcom a maior brevidade\b|\b(?:na|com) (?:a )?máxima urgência\b"
    r"|\b(?:desculpe?m?|perdão|perdoem?)(?:,)? (?:(?:por|pel[oa]) )?(?:o )?(?:incômodo|incomodar|transtorno|insistir|insistência)\b"
    r"|\bnão (?:quero|queria|gostaria de) (?:incomodar|atrapalhar|insistir)\b|\bvenho por meio (?:deste|desta)\b"
)

BLAME = (
    r"\bainda não (?:me |nos )?(?:deram|deu|respond\w+|retorn\w+|ligaram|ligou|escreveram|disseram|disse)\b"
    r"|\bainda não (?:tive|recebi|obtive) (?:nenhum\w* |qualquer |uma |um )?(?:resposta|retorno)\b"
    r"|\b(?:continuo|sigo|ainda estou|estou até (?:hoje|agora)) (?:esperando|aguardando|à espera de)\b(?! com\b)"
    r"|\b(?:me )?(?:prometeram|prometeu|haviam prometido|tinham prometido)\b"
    r"|\b(?:disse|disseram|falou|falaram) que (?:me )?(?:iam?|iria\w*|ligari\w+|responderi\w+|retornari\w+|escreveri\w+|avisari\w+|dari\w+)\b"
    r"|\bcomo (?:eu )?já (?:lhe |te )?(?:disse|falei|mencionei|escrevi|perguntei|informei)\b|\bjá (?:(?:lhes? |te )(?:pedi|escrevi)|(?:lhes? |te )?(?:perguntei|cobrei))\b|\bjá (?:pedi|escrevi) (?:duas|três|várias) vezes\b"
    r"|\bpor que (?:você|vocês)? ?(?:ainda )?não (?:me )?(?:respond|retorn|lig|escrev|avis|deram|deu)\w*"
    r"|\b(?:nunca|sequer|nem sequer) (?:me )?(?:respond|retorn|lig(?:ou|aram)|escrev|deram|avis)\w*"
    r"|\b(?:me|fui|sendo|estou sendo|me sinto|estão me|está me) ignor\w+|\bignor\w+ (?:as? |os? )?(?:minhas?|meus?) (?:e-?mails?|mensage\w+)"
    r"|\b(?:se )?esqueceram? (?:de mim|de (?:me )?(?:respond|retorn|lig|avis)\w*)"
    r"|\bfalta de (?:respeito|consideração|profissionalismo|retorno|resposta)\b|\b(?:pouco|nada) profissiona(?:l|is)\b|\bantiprofissiona\w+"
    r"|\bo mínimo (?:que|seria|é)\b|\b(?:me )?decepcion(?:ou|aram|ad\w+|ante)\b"
)

GUARDS = GuardWords(unfilled=UNFILLED, empty=EMPTY, blame=BLAME)
