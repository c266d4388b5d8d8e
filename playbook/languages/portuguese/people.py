"""How Portuguese speaks of people, and the names that are known in it."""

from playbook.languages.people import PeopleWords
from playbook.languages.spelling import phrases_of, words_of

PEOPLE = PeopleWords(
    roles=words_of(
        "diretor diretora gerente responsavel recrutador recrutadora engenheiro engenheira"
        " desenvolvedor desenvolvedora coordenador coordenadora lider fundador fundadora analista"
        " analistas especialista consultor consultora programador programadora administrador"
        " administradora administrativo administrativa vendedor vendedora contador contadora"
        " redator redatora assistente auxiliar advogado advogada professor professora enfermeiro"
        " enfermeira arquiteto arquiteta cientista tecnico tecnica"
    ),
    fields=words_of(
        "rh recursos humanos vendas comercial tecnologia produto financas recrutamento dados"
        " projeto projetos selecao qualidade engenharia compras logistica"
    ),
    joining=words_of("e de da do"),
    opens=words_of("de"),
    first_names=words_of(
        "ana antonio beatriz bruno carlos cristina daniela diego eduardo fernanda fernando"
        " francisco gabriel gabriela gustavo joao jorge jose juliana leonardo leticia lucas lucia"
        " luis luiz manuel marcela marcelo marcos mariana mario marta mateus miguel oscar paulo"
        " pedro rafael raquel raul renata ricardo roberto rodrigo rui sergio silvia teresa thiago"
        " tiago vicente vitor"
    ),
    particles=words_of("de da das do dos"),
    honorifics=words_of("sr sra senhor senhora dona dra"),
    nobody=phrases_of("ninguem"),
    myself=words_of("eu"),
    shared_boxes=words_of("rh"),
    joins="com",
    small_joins="e",
    of="de|da|do",
    departments="rh|recursos|vendas|recrutamento|produto",
    leads="com",
    nameless="alguem|alguém|dois",
    ands=words_of("e"),
)
