"""How German speaks of people, and the names that are known in it."""

from playbook.languages.people import PeopleWords
from playbook.languages.spelling import phrases_of, words_of

PEOPLE = PeopleWords(
    roles=words_of(
        "vorstand personaler personalerin chef chefin vorgesetzte vorgesetzter kollege kollegin"
    ),
    compound_roles=r"\w+(?:leiter|fuhrer|entwickler|ingenieur|referent|berater|direktor|chef|manager|assistent|architekt|recruiter)(?:in|innen)?|(?:leiter|berater|direktor|entwickler|referent|recruiter)(?:in)?",
    fields=words_of(
        "personalabteilung personal vertrieb technik entwicklung einkauf buchhaltung"
        " fachabteilung produkt"
    ),
    joining=words_of("und der"),
    whose=words_of("der die das ein eine"),
    opens=words_of("bei"),
    first_names=words_of(
        "andreas angelika anja anke annette antje axel beate bernd birgit bjorn christoph dieter"
        " dirk eike elke felix florian friedrich fritz gabriele gerhard gisela gunter hans heike"
        " heinrich heinz helga helmut holger horst ilse inge ingrid jan jens joachim johannes"
        " jonas jorg jurgen karin karl katharina katja katrin kerstin klaus kurt lars lena lukas"
        " lutz manfred manuela marion markus matthias max michaela monika nadine niklas norbert"
        " olaf petra rainer ralf regina reinhard renate rolf rudiger sabine sascha sebastian silke"
        " silvia simone stefan stefanie steffen susanne sven tanja thorsten till tobias torsten"
        " udo ulrich ulrike ursula ute uwe volker werner wolfgang yvonne"
    ),
    particles=words_of("von der den zu zum"),
    honorifics=words_of("herr herrn frau dr prof"),
    nominatives={r"herrn|hrn\.?": "Herr"},
    nobody=phrases_of("niemand"),
    myself=words_of("ich"),
    shared_boxes=words_of("bewerbung bewerbungen"),
    joins="und|sowie|mit",
    of="von|vom|aus",
    articles="der|dem|den",
    departments="personalabteilung|personal|vertrieb|technik|entwicklung|produkt",
    leads="mit",
    nameless="jemand|zwei|drei",
    ands=words_of("und"),
    dates_too=words_of("mai"),
)
