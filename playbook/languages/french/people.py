"""How French speaks of people, and the names that are known in it."""

from playbook.languages.people import PeopleWords
from playbook.languages.spelling import phrases_of, words_of

PEOPLE = PeopleWords(
    roles=words_of(
        "directeur directrice responsable chef cheffe charge chargee recruteur recruteuse"
        " ingenieur ingenieure developpeur developpeuse gerant gerante presidente fondateur"
        " fondatrice drh"
    ),
    fields=words_of("rh ressources humaines ventes technique produit recrutement"),
    joining=words_of("et de des du la"),
    whose=words_of("le une un la"),
    opens=words_of("de chez"),
    first_names=words_of(
        "alain amelie antoine arnaud aurelie benoit brigitte camille cecile celine chantal"
        " clement corinne denis didier elodie emilie etienne fabien fabrice florence francois"
        " francoise frederic gerard guillaume helene herve isabelle jacques jeanne jerome julien"
        " laurent loic luc lucie manon marc marine mathieu maxime mickael monique nathalie nicolas"
        " olivier pascal philippe pierre quentin remi romain sandrine sebastien severine stephane"
        " sylvie theo thibault thierry valerie veronique virginie xavier yann yves"
    ),
    particles=words_of("de du la le"),
    honorifics=words_of("m mme mlle"),
    nobody=phrases_of("personne"),
    myself=words_of("moi"),
    shared_boxes=words_of("rh recrutement"),
    joins="et|avec",
    of="du|des|de",
    articles="la",
    departments="rh|ressources|recrutement|produit",
    leads="avec",
    nameless="quelqu'un|deux|trois",
    ands=words_of("et"),
    dates_too=words_of("mai"),
)
