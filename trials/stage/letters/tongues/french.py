"""The linter's table for French."""

import re

from playbook.drafts.weaving import Shape
from playbook.preferences import Tone
from trials.stage.letters.table import Greeted, Table, Typed

PHRASE, CLAUSE, QUOTE = Shape

TABLE = Table(
    territory="FR",
    role="Senior Data Engineer",
    people=(
        Greeted("Jane Doe", "Bonjour Jane,", "Bonjour Jane,", "Bonjour Jane Doe,"),
        Greeted("Mme Claire Dubois", "Bonjour Madame Dubois,", "Bonjour Madame Dubois,", "Madame,"),
        Greeted("Bob", "Bonjour Bob,", "Bonjour Bob,", "Bonjour Bob,"),
        Greeted(
            "Dr. Ludwig van Dyke",
            "Bonjour Docteur van Dyke,",
            "Bonjour Docteur van Dyke,",
            "Bonjour Docteur van Dyke,",
        ),
        Greeted("田中 太郎", "Bonjour 田中 太郎,", "Bonjour 田中 太郎,", "Bonjour 田中 太郎,"),
        Greeted("kofi mensah", "Bonjour Kofi,", "Bonjour Kofi,", "Bonjour Kofi Mensah,"),
        Greeted("mr doe", "Bonjour Monsieur Doe,", "Bonjour Monsieur Doe,", "Monsieur,"),
        Greeted(
            "J. de la Cruz",
            "Bonjour J. de la Cruz,",
            "Bonjour J. de la Cruz,",
            "Bonjour J. de la Cruz,",
        ),
        Greeted("Léa Morel (DRH)", "Bonjour Léa,", "Bonjour Léa,", "Bonjour Léa Morel,"),
        Greeted("Bruno des RH", "Bonjour Bruno,", "Bonjour Bruno,", "Bonjour Bruno,"),
        Greeted(
            "Anne-Sophie de Villiers",
            "Bonjour Anne-Sophie,",
            "Bonjour Anne-Sophie,",
            "Bonjour Anne-Sophie de Villiers,",
        ),
        Greeted(
            "Pr Ada King",
            "Bonjour Professeur King,",
            "Bonjour Professeur King,",
            "Bonjour Professeur King,",
        ),
    ),
    nobody=Greeted("quelqu'un des RH", "Bonjour,", "Bonjour,", "Madame, Monsieur,"),
    nobody_short=Greeted("la recruteuse", "Bonjour,", "Bonjour,", "Madame, Monsieur,"),
    topics=(
        "leur passage à Kubernetes",
        "Comment ils accueillent les nouveaux le premier mois",
        "Nous avons parlé de la dette technique.",
        "Je lui ai raconté mon année à Lisbonne",
        "La voile, et la régate d\u2019automne!!",
        "que se passe-t-il quand l\u2019équipe de nuit finit ?",
        "k8s",
        "On a discuté du nouveau bureau ...",
        "LA FEUILLE DE ROUTE",
        "Ils recrutent dix personnes",
        "les projets en Asie 🚀🚀",
        "AWS vs. Azure",
        "le salaire ?",
        "Leur équipe. Et si elle va grandir ? Ils l\u2019espèrent",
        "Migration du système de paie",
    ),
    story={
        "challenge": "La réduction des délais de clôture de deux jours à une heure.",
        "fit": "J\u2019ai dirigé une équipe qui a refait la facturation sans interruption",
        "skill": "Je parle néerlandais et peux travailler avec le site d\u2019Anvers",
        "missed": "Comment répartir la file ? Je la partagerais par client.",
        "idea": "Garder les taux de change un jour en mémoire au lieu de les demander à chaque facture",
    },
    marks=(
        *("Kubernetes", "accueillent", "dette", "Lisbonne", "régate", "nuit", "k8s", "bureau"),
        *("FEUILLE", "recrutent", "Asie", "Azure", "salaire", "grandir", "paie"),
    ),
    story_marks={
        "challenge": "clôture",
        "fit": "facturation",
        "skill": "néerlandais",
        "missed": "file",
        "idea": "taux de change",
    },
    woven=(
        Typed("leur passage à Kubernetes", PHRASE, "votre passage à Kubernetes"),
        Typed("Leurs clients en Asie", PHRASE, "vos clients en Asie"),
        Typed("Nous avons parlé de la dette technique.", PHRASE, "la dette technique"),
        Typed("on a parlé de leur équipe", PHRASE, "votre équipe"),
        Typed("On a évoqué les projets en Asie", PHRASE, "les projets en Asie"),
        Typed("Discussion sur la feuille de route", PHRASE, "la feuille de route"),
        Typed("L'équipe produit", PHRASE, "l'équipe produit"),
        Typed("L\u2019avenir du service", PHRASE, "l\u2019avenir du service"),
        Typed("Le Monde et sa rédaction", PHRASE, "Le Monde et sa rédaction"),
        Typed("Les KPI de l'équipe", PHRASE, "les KPI de l'équipe"),
        Typed("La voile, et la régate d'automne!!", PHRASE, "la voile, et la régate d'automne"),
        Typed("le salaire ?", PHRASE, "le salaire"),
        Typed("mon année à Lisbonne", PHRASE, "mon année à Lisbonne"),
        Typed("le recrutement de dix personnes", PHRASE, "le recrutement de dix personnes"),
        Typed("un client important", PHRASE, "un client important"),
        Typed("la marche en montagne", PHRASE, "la marche en montagne"),
        Typed("k8s", PHRASE, "k8s"),
        Typed("AWS vs. Azure", PHRASE, "AWS vs. Azure"),
        Typed("CI/CD", PHRASE, "CI/CD"),
        Typed("- une liste", PHRASE, "une liste"),
        Typed("la voile ⛵", PHRASE, "la voile"),
        Typed("« l'agilité à l'échelle »", PHRASE, "l'agilité à l'échelle"),
        Typed("la connaissance du secteur", PHRASE, "la connaissance du secteur", "fit"),
        Typed("Migration du système de paie", CLAUSE, "migration du système de paie"),
        Typed("Garder les taux en mémoire", CLAUSE, "garder les taux en mémoire", "idea"),
        Typed("Pierre et la direction", CLAUSE, "Pierre et la direction"),
        Typed("Kubernetes", CLAUSE, "Kubernetes"),
        Typed("Leur API", PHRASE, "votre API"),
        Typed("Le Havre et son port", PHRASE, "Le Havre et son port"),
        Typed("On a discuté du bureau", CLAUSE, "on a discuté du bureau"),
        Typed("Comment ils recrutent", CLAUSE, "comment ils recrutent"),
        Typed("Leur équipe recrute", CLAUSE, "votre équipe recrute"),
        Typed(
            "Leur équipe recrute et ils cherchent", CLAUSE, "leur équipe recrute et ils cherchent"
        ),
        Typed("les clients partent", CLAUSE, "les clients partent"),
        Typed("l'équipe grandit", CLAUSE, "l'équipe grandit"),
        Typed("le projet qui démarre", CLAUSE, "le projet qui démarre"),
        Typed("Ils recrutent dix personnes", CLAUSE, "ils recrutent dix personnes"),
        Typed("C'est un vrai défi", CLAUSE, "c'est un vrai défi"),
        Typed("réduire les délais", CLAUSE, "réduire les délais"),
        Typed(
            "Le principal défi est de réduire les délais", CLAUSE, "réduire les délais", "challenge"
        ),
        Typed("Le défi est la clôture", PHRASE, "la clôture", "challenge"),
        Typed("Parce que je connais le métier", CLAUSE, "je connais le métier", "fit"),
        Typed("parce qu'on me fait confiance", CLAUSE, "on me fait confiance", "fit"),
        Typed("1. budget 2. équipe", QUOTE, "budget; équipe"),
        Typed("Deux sites. Une équipe", QUOTE, "Deux sites. Une équipe"),
        Typed("Le salaire ? Ils ont proposé plus", QUOTE, "Le salaire ? Ils ont proposé plus"),
        Typed("Kubernetes\nastreintes", QUOTE, "Kubernetes; astreintes"),
        Typed("deux choses : astreintes et salaire", QUOTE, "deux choses : astreintes et salaire"),
        Typed("🚀🚀🚀 k8s 🎉", QUOTE, "🚀🚀🚀 k8s 🎉"),
        Typed("東京の話", QUOTE, "東京の話"),
    ),
    nothing=(
        "rien de spécial",
        "Rien.",
        "aucune idée",
        "je ne sais plus",
        "J\u2019ai oublié",
        "n/a",
    ),
    closings={
        Tone.WARM: re.compile(
            r"(?:[Cc]haleureusement|cordialement|sincèrement|à vous|chaleureuses|journée),$"
        ),
        Tone.PLAIN: re.compile(r"(?:[Cc]ordialement|à vous|salutations|cordiales),$"),
        Tone.FORMAL: re.compile(
            r"(?:salutations|distinguées|meilleures|distinguée|distingués|respectueux|respectueuses)\.$"
        ),
    },
    thanks=re.compile(r"merci|remerci", re.IGNORECASE),
    interview=re.compile(
        r"entretien|entrevue|échange|conversation|discussion|rencontre|rendez-vous", re.IGNORECASE
    ),
    forbidden=re.compile(
        r"relanc|dès que possible|au plus vite|plus brefs délais|déranger|toujours pas|sans réponse|j\u2019attends toujours"
        r"|déçue?s?\b|entreprise de mes rêves|poste de mes rêves|passionnée?\b|parfaite?ment le profil|candidat idéal"
        r"|\(e\)|·e\b|\b(?:ravie?|heureu(?:x|se)|enchantée?|intéressée?|reconnaissante|honorée?|touchée|disposée?|motivée?"
        r"|convaincue?|impatiente?|désolée?|curieu(?:x|se)|prête?|(?<!bien )sûre?|flattée?|sincère et reconnaissant)\b"
        r"|\b[mM]\u2019(?:avez|ayez|avoir) (?:\w+ment )?(?:reçue?|accueillie?|invitée?|aidée?|informée?|contactée?|rencontrée?)\b"
        r"|\b(?:de|à) les? poste|\btu\b|\bt(?:on|es|oi)\b",
        re.IGNORECASE,
    ),
    to_the_employer=re.compile(
        r"vous rejoindr|votre (?:confiance|offre|proposition)|vous avez trouvé|qu\u2019il vous faut|rejoindre votre|vo(?:tre|s) (?:équipes?|entreprise|société|projets|décision|choix|plans|intention)\b"
        r"|vous (?:espériez|comptiez|visiez|pensez décider|envisagez)|(?:notre (?:entretien|échange|entrevue|conversation|discussion|rencontre|rendez-vous)|nos entretiens)",
        re.IGNORECASE,
    ),
    abbreviations=("Inc.", "vs."),
    spaced=":;?",
)
