"""What a Spanish message is better without."""

from playbook.languages.guards import GuardWords

UNFILLED = r"\b(?:inserte?|insertar|escriba|tu|su) (?:nombre|puesto|cargo|empresa) aqu[ií]\b"

EMPTY = (
    r"\b(?:solo|sólo|únicamente|nada más) (?:quería|quiero|quisiera|escribo para) (?:hacer|dar)(?:le|les)? seguimiento\b"
    r"|\bdar(?:le|les)? seguimiento a mi (?:correo|mensaje|nota)\b"
    r"|\b(?:según|como (?:decía|comentaba) en) mi (?:último|anterior) (?:correo|mensaje)\b"
    r"|\b(?:lo antes|lo más pronto) posible\b|\bcuanto antes\b|\ba la (?:mayor )?brevedad\b"
    r"|\b(?:perdón|perdone|perdonen|disculpe|disculpen|siento|lamento)(?: por)? (?:(?:la|las|tanta) )?(?:molestias?|molestar(?:le|les|lo|la|los|las)?)\b"
    r"|\bno (?:quiero|quisiera|quería) molestar(?:le|les|lo|la|los|las)?\b"
)

BLAME = (
    r"\b(?:todavía|aún) no (?:me |nos )?(?:ha|han|has) (?:dado|dicho|respond|contest|escrito|llamado)\w*"
    r"|\b(?:sigo|llevo \w+ \w+|continúo) esperando\b|\bme (?:había|habían|habías)? ?(?:prometi|prometid)\w+"
    r"|\b(?:dijo|dijeron|dijiste) que (?:me )?(?:iba|iban|ibas|llamar[ií]a|escribir[ií]a|responder[ií]a|contestar[ií]a|avisar[ií]a)\w*"
    r"|\bcomo ya (?:le |les |te )?(?:dije|mencioné|escribí|comenté|pregunté|he \w+)\b|\bya (?:le|les|te) (?:he )?(?:pregunt|ped|dij|dicho|escrib|escrito)\w*"
    r"|\bpor qué no (?:me )?(?:ha|han|has|respond|contest|llam|escrib)\w*"
    r"|\b(?:ni siquiera|nunca) (?:me )?(?:ha|han|has|respond|contest|llamó|llamaron|llamaste|escribi[óe])\w*"
    r"|\bme (?:ha |han |has |está |están |estás |siento )?ignor\w+|\bignor\w+ (?:mis? (?:correos?|mensajes?))\b"
    r"|\bse (?:olvidó|olvidaron|ha olvidado|han olvidado) de (?:mí|mi|responder|contestar|llamar|escribir)\w*"
    r"|\bpoco (?:profesional|serio|seria)\b|\bfalta de (?:respeto|seriedad|respuesta|profesional\w+)\b"
    r"|\blo mínimo (?:que|sería|es)\b|\bme (?:decepcion|defraud)\w+"
)

GUARDS = GuardWords(unfilled=UNFILLED, empty=EMPTY, blame=BLAME)
