"""What a French message is better without."""

from playbook.languages.guards import GuardWords

UNFILLED = (
    r"\b(?:[Vv]otre|[Nn]om de l'|[Ii]nsérer (?:le |l')?) ?(?:nom|poste|entreprise|société) ici\b"
)

EMPTY = (
    r"\b(?:je )?(?:voulais|voudrais|veux|souhaitais) (?:juste|simplement|seulement) (?:prendre (?:des|de vos) nouvelles|savoir|faire (?:un|le) (?:petit )?(?:suivi|point)|relancer|vous relancer)\b"
    r"|\b(?:je me permets de (?:vous relancer|revenir à la charge)|je vous relance|(?:une )?petite relance|simple relance)\b"
    r"|\b(?:dès que possible|le plus (?:tôt|vite|rapidement) possible|au plus vite|dans les (?:plus brefs|meilleurs) délais)\b"
    r"|\b(?:désolée?|pardon|navrée?|excusez[- ]moi|veuillez m'excuser|je m'excuse)(?: encore)? (?:de|pour|si je) (?:vous )?(?:(?:dé|im)\w+r|le dérangement|dérange)\b"
    r"|\b(?:je )?ne (?:veux|voudrais|voulais|souhaite) (?:surtout )?pas (?:vous )?(?:déranger|importuner|insister|embêter)\b"
    r"|\b(?:comme (?:indiqué|dit|mentionné) dans|suite à|cf\.?) mon (?:dernier|précédent) (?:e-?mail|mail|courriel|message) (?:resté )?sans réponse\b"
    r"|\bcomme (?:indiqué|dit|mentionné) dans mon (?:dernier|précédent) (?:e-?mail|mail|courriel|message)\b|\bsauf erreur de ma part\b"
)

BLAME = (
    r"\btoujours (?:pas|aucune?) (?:de |d'|eu |reçu |répondu|rappelé|écrit|donné|réponse|retour|nouvelle)\w*"
    r"|\bvous ne m'avez (?:pas|jamais|même pas|toujours pas) (?:\w+ )?(?:répondu|rappelé|recontacté|écrit|donné)\w*"
    r"|\b(?:j'attends|je suis|nous attendons) (?:toujours|encore|depuis)(?: en attente)?\b|\bj'attends (?:en vain|votre réponse depuis)\b"
    r"|\bvous (?:m')?(?:aviez|avez) (?:pourtant )?promis\b|\bvous (?:m'aviez|m'avez|aviez) dit que vous (?:me |m')?(?:rappell|répond|écri|recontact|donn)\w+"
    r"|\bcomme je (?:vous )?l'ai déjà \w+|\bje vous (?:l')?ai déjà (?:\w+ fois )?(?:écrit|demandé|relancée?s?|dit|appelée?s?|contactée?s?)\b"
    r"|\bpourquoi (?:ne )?(?:m'avez[- ]vous|vous ne m'avez|ne répondez[- ]vous|vous ne répondez|ne rappelez[- ]vous)\b"
    r"|\bvous m'avez oubliée?\b|\bvous avez (?:oublié|omis|négligé) de (?:me|m')\b|\bvous n'avez même pas\b"
    r"|\bvous m'ignorez\b|\bignor(?:ez|é|ée|er) (?:mes|mon|ma) (?:e-?mails?|mails?|courriels?|messages?|candidature|relances?)\b|\bm'avez ignorée?\b"
    r"|\b(?:pas|peu|guère) (?:très )?(?:professionnel(?:le)?|sérieux|correct(?:e)?) de votre part\b|\bpeu professionnel(?:le)?\b"
    r"|\bmanque de (?:respect|professionnalisme|sérieux|considération)\b|\bla moindre des choses\b"
    r"|\bje suis (?:très |vraiment |bien )?déçue?s?\b|\bc'est (?:très |bien )?décevant\b"
)

GUARDS = GuardWords(unfilled=UNFILLED, empty=EMPTY, blame=BLAME)
