"""How Spanish speaks of people, and the names that are known in it."""

from playbook.languages.people import PeopleWords
from playbook.languages.spelling import phrases_of, words_of

PEOPLE = PeopleWords(
    roles=words_of(
        "directora gerente jefe jefa reclutador reclutadora ingeniero ingeniera desarrollador"
        " desarrolladora coordinador coordinadora lider encargado encargada fundador fundadora"
        " analista analistas especialista consultor consultora disenador disenadora programador"
        " programadora administrador administradora asistente administrativo administrativa"
        " vendedor vendedora contador contadora contable abogado abogada enfermero enfermera"
        " profesor profesora tecnico tecnica arquitecto arquitecta investigador investigadora"
        " redactor redactora cientifico cientifica auxiliar responsable"
    ),
    fields=words_of(
        "rrhh recursos humanos ventas comercial tecnologia producto finanzas reclutamiento datos"
        " sistemas proyecto proyectos seleccion talento calidad compras logistica"
    ),
    joining=words_of("y de del la el"),
    whose=words_of("un el la los las una su mi"),
    opens=words_of("de"),
    title_leads="el|la|su|un|una|de|es|era",
    first_names=words_of(
        "alberto alejandra alejandro alfonso alvaro ana andres angel antonio beatriz bruno carlos"
        " carmen cesar cristina daniela diego eduardo emilio enrique esteban fernanda fernando"
        " francisco gabriel gabriela gonzalo guadalupe guillermo ignacio ines javier jesus joaquin"
        " jorge jose josefina juana juliana leonardo lorena lucas lucia luis luisa manuel marcela"
        " marcelo marcos mariana mario marta miguel nuria oscar pablo patricio pedro pilar rafael"
        " ramon raquel raul renata ricardo roberto rodrigo rocio ruben santiago sergio silvia"
        " soledad susana teresa tomas vicente ximena"
    ),
    particles=words_of("de la del"),
    honorifics=words_of("sr sra senor senora srta senorita don dona dra lic ing"),
    nobody=phrases_of(
        "nadie|nadie mas|no hay nadie mas|no, nadie mas|ninguno|ninguna|nada mas|eso es todo"
        "|es todo|ya esta|no se|no lo se|solo yo|si"
    ),
    myself=words_of("yo"),
    shared_boxes=words_of("rrhh empleo seleccion"),
    joins="con",
    small_joins="y|e",
    of="del|de",
    articles="la|las|los|el",
    departments=r"rrhh|rr\.?\s?hh|recursos|ventas|producto",
    leads="con",
    nameless="alguien|dos",
    ands=words_of("y e"),
)
