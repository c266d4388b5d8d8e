"""Whether a name is a person's rather than a company's: by a common first name, or "Dr." before it."""

from playbook.reading.companies import LEGAL_FORMS
from playbook.reading.people.names import HONORIFICS, SMALL_WORDS, words_of
from playbook.reading.text import fold

FIRST_NAMES = words_of(
    "aaron abby adam adrian ahmed aidan alan alex alexander alexandra alice alicia alison amanda amber"
    " amir amy andrea andrew andy angela anita ann anna anne anthony ashley barbara ben benjamin bernard"
    " beth bethany bill bob brandon brenda brian bruce caleb cameron carl carla carol caroline catherine"
    " cathy chloe chris christian christina christine christopher claire claudia colin connor craig"
    " cynthia daniel danielle david deborah dennis diana diane donald donna dorothy doug douglas dylan"
    " edward eileen elaine elena elizabeth ellen emily emma eric erica erin ethan eva evelyn fatima fiona"
    " frances frank gareth gary george georgia gerald gina gloria graham greg gregory hannah harry hassan"
    " heather helen henry howard hugh ian irene isaac isabel isabella ivan jack jacob jake james jamie"
    " jane janet jason jean jeff jeffrey jenna jennifer jenny jeremy jessica jill jim joan joe joel john"
    " jonathan jordan joseph josh joshua joyce juan judith judy julia julian julie justin karen kate"
    " katherine kathleen kathryn katie keith kelly ken kenneth kevin kim kimberly kyle larry laura lauren"
    " leah lee leon leonard liam linda lisa liz logan louise lucy luke lydia lynn marcus margaret maria"
    " marie marilyn mark martha martin mary matt matthew megan melissa michael michelle mike mohamed"
    " mohammed molly monica nancy naomi natalie natasha nathan neil nicholas nick nicola nicole nina noah"
    " olivia oliver omar oscar owen pamela patricia patrick paul paula peter phil philip phoebe priya"
    " rachel ralph raymond rebecca richard rob robert robin roger ronald rosa rose roy russell ruth ryan"
    " sally sam samantha samuel sandra sara sarah scott sean sharon shaun shirley simon sofia sophia"
    " sophie stacy stanley stephanie stephen steve steven stuart sue susan suzanne tanya tara ted teresa"
    " terry theresa thomas tim timothy tina todd tom tony tracy tyler vanessa vera veronica victor"
    " victoria vincent virginia walter wendy will william yasmin yusuf zachary zoe"
    # German
    " andreas angelika anja anke annette antje axel beate bernd birgit bjorn christoph dieter dirk eike"
    " elke felix florian friedrich fritz gabriele gerhard gisela gunter hans heike heinrich heinz helga"
    " helmut holger horst ilse inge ingrid jan jens joachim johannes jonas jorg jurgen karin karl katharina"
    " katja katrin kerstin klaus kurt lars lena lukas lutz manfred manuela marion markus matthias max"
    " michaela monika nadine niklas norbert olaf petra rainer ralf regina reinhard renate rolf rudiger"
    " sabine sascha sebastian silke silvia simone stefan stefanie steffen susanne sven tanja thorsten till"
    " tobias torsten udo ulrich ulrike ursula ute uwe volker werner wolfgang yvonne"
    # French
    " alain amelie antoine arnaud aurelie benoit brigitte camille cecile celine chantal clement corinne"
    " denis didier elodie emilie etienne fabien fabrice florence francois francoise frederic gerard"
    " guillaume helene herve isabelle jacques jeanne jerome julien laurent loic luc lucie manon marc"
    " marine mathieu maxime mickael monique nathalie nicolas olivier pascal philippe pierre quentin remi"
    " romain sandrine sebastien severine stephane sylvie theo thibault thierry valerie veronique virginie"
    " xavier yann yves"
    # Spanish and Portuguese
    " alberto alejandra alejandro alfonso alvaro ana andres angel antonio beatriz bruno carlos carmen"
    " cesar cristina daniela diego eduardo emilio enrique esteban fernanda fernando francisco gabriel"
    " gabriela gonzalo guadalupe guillermo gustavo ignacio ines javier jesus joao joaquin jorge jose"
    " josefina juana juliana leonardo leticia lorena lucas lucia luis luisa luiz manuel marcela marcelo"
    " marcos mariana mario marta mateus miguel nuria oscar pablo patricio paulo pedro pilar rafael ramon"
    " raquel raul renata ricardo roberto rodrigo rocio rui ruben santiago sergio silvia soledad susana"
    " teresa thiago tiago tomas vicente vitor ximena"
    # Arabic
    " abdullah ali amina aisha bilal faisal hamza hana huda ibrahim karim khalid layla leila mahmoud"
    " mariam maryam mustafa nadia noor nour rania rashid salma samir sami tariq walid yousef youssef zainab"
)
# Companies called like people.
FOUNDERS = frozenset(
    (
        *(
            "john lewis",
            "john deere",
            "robert half",
            "robert walters",
            "robert bosch",
            "michael page",
        ),
        *(
            "michael kors",
            "edward jones",
            "raymond james",
            "ralph lauren",
            "hugo boss",
            "carl zeiss",
        ),
        *("karl storz", "max planck", "thomas cook", "oliver wyman", "philip morris"),
        *("paul hartmann", "paul smith", "pierre fabre", "yves rocher", "marie curie", "mary kay"),
        *("kate spade", "laura ashley", "christian dior", "victoria's secret", "jack wolfskin"),
        *(
            "peter hahn",
            "felix schoeller",
            "jones lang lasalle",
            "marc jacobs",
            "yves saint laurent",
        ),
        *("lee cooper", "lee hecht harrison", "henry schein", "dr martens", "dr oetker"),
    )
)
COMPANY_WORDS = words_of(
    "street bank capital partners labs lab systems technologies technology solutions software"
    " consulting health insurance foundation holding holdings international recruitment university"
    " hospital school media studio studios digital energy pharma motors industries services global & ai io"
)
MOST_WORDS, MOST_SMALL = 4, 2


def is_person(text: str) -> bool:
    """Whether a name that nothing else tells of is a person's: "Jane Doe", "Dr. Smith", "Jane"."""
    words = [word.strip(".,") for word in fold(text).split()]
    if not 0 < len(words) <= MOST_WORDS:
        return False
    if " ".join(words) in FOUNDERS or not (COMPANY_WORDS | LEGAL_FORMS).isdisjoint(words):
        return False
    known = words[0] in FIRST_NAMES or (words[0] in HONORIFICS and len(words) > 1)
    return known and not _is_sentence(text)


def _is_sentence(text: str) -> bool:
    """Whether a name goes on in small letters: "Jane works there"."""
    names = [word for word in text.split() if word.lower() not in SMALL_WORDS]
    small = sum(word[:1].islower() for word in names)
    return 0 < small < len(names) or small > MOST_SMALL
