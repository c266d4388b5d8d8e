"""Several languages over HTTP: what Telegram shows before the first message, and a chat that changes its own."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sandbox.clock import TurnableClock
from sandbox.messenger.profile import ProfileField
from sandbox.testing.driver import Sandbox
from sandbox.testing.person import Person
from tests.playbook.words.pseudo import spoken
from trials.stage import vocabulary as v
from trials.stage.home import Home

NEXT_DAY = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)  # the morning in Brazil, noon in Europe
ENGLISH = ("interview", "Thank", "Sincerely", "Later")  # what nobody reads in another language


@pytest.fixture
async def house(sandbox: Sandbox, tmp_path: Path) -> AsyncIterator[Home]:
    """A bot that speaks English, German and Arabic."""
    with spoken(tmp_path / "words", "de", "ar"):
        house = Home(sandbox, tmp_path / "data")
        await house.start()
        yield house
        await house.stop()


def menu_of(sandbox: Sandbox, person: Person) -> dict[str, str]:
    offered = sandbox.messenger.profile.commands_seen(person.room.chat, person.user)
    return {one.command: one.description for one in offered}


@pytest.mark.usefixtures("introduction", "house")
async def test_the_menu_and_the_first_words_stand_there_in_everybodys_language(
    sandbox: Sandbox,
) -> None:
    ann, uwe = sandbox.person("Ann", language="en"), sandbox.person("Uwe", language="de-at")
    mei, omar = sandbox.person("Mei", language="ja"), sandbox.person("Omar", language="ar")
    assert menu_of(sandbox, ann)["help"] == menu_of(sandbox, mei)["help"] == "How this works"
    assert menu_of(sandbox, uwe)["help"] == "Höw thîs wörks"
    assert menu_of(sandbox, omar)["help"] not in {"", "How this works"}
    assert len({frozenset(menu_of(sandbox, one)) for one in (ann, uwe, mei, omar)}) == 1
    for field in (ProfileField.DESCRIPTION, ProfileField.SHORT_DESCRIPTION):
        said = [sandbox.messenger.profile.text(field, code) for code in ("", "de", "ar", "ja")]
        assert len(set(said)) == 3, said
        assert said[0] == said[3]


async def test_a_chat_changes_its_language_and_keeps_it_over_a_restart(
    house: Home, sandbox: Sandbox
) -> None:
    ann = sandbox.person("Ann", language="en")
    await ann.sends("/settings")
    await ann.taps("Language")
    await ann.taps("Deutsch")
    await house.restart()
    await ann.sends("/help")
    assert "Höw thîs wörks" in ann.last.text
    ann.does_not_see("How this works")
    await ann.sends("/settings")
    await ann.taps("Längüägé")
    await ann.taps("English")
    await ann.sends("/new")
    assert v.WHICH_COMPANY in ann.last.text


@dataclass(frozen=True, slots=True)
class Search:
    """What somebody types, taps and reads in one language, from the first word to a thank-you that is sent."""

    language: str
    place: str  # a city
    told: tuple[str, str, str]  # company, role and when it ended, typed
    people: str
    decision: str
    yes: str
    everyone: str
    they_move: str
    show_plan: str
    thanks: str  # the action, as the plan and the nudge name it
    why: str
    letter: tuple[str, ...]  # how the suggested text greets, what it says, how it ends
    done: str
    noted: str


SEARCHES = [
    Search(
        language="ar",
        place="عمّان",
        told=("نجمة الشمال", "هندسة البيانات", "اليوم 2 بعد الظهر"),
        people="د. سارة أحمد، مديرة التقنية، sara@najma.com",
        decision="حتى 4 ديسمبر",
        yes="نعم، هذا صحيح",
        everyone="هؤلاء الجميع",
        they_move="يتواصلون معي",
        show_plan="عرض الخطة",
        thanks="رسالة شكر إلى د. سارة أحمد",
        why="لماذا الآن؟",
        letter=("د. سارة أحمد،", "وظيفة هندسة البيانات لدى نجمة الشمال", "،\nKim"),
        done="تم الإرسال",
        noted="تم",
    ),
    Search(
        language="de",
        place="Berlin",
        told=("Nordlicht", "Leitung Datenplattform", "heute 14 Uhr"),
        people="Frau Dr. Jana Weber, CTO, jana@nordlicht.de",
        decision="bis zum 4. Dezember",
        yes="Ja, das stimmt",
        everyone="Das sind alle",
        they_move="Sie melden sich",
        show_plan="Plan zeigen",
        thanks="Dank an Frau Dr. Jana Weber",
        why="Warum jetzt?",
        letter=(
            "Sehr geehrte Frau Dr. Weber,",
            "die Stelle als Leitung Datenplattform bei Nordlicht",
            "Mit freundlichen Grüßen",
        ),
        done="Erledigt, ist gesendet",
        noted="erledigt",
    ),
    Search(
        language="es",
        place="Buenos Aires",
        told=("Faro", "analista de datos", "hoy a las 12"),
        people="Sra. Ana Ruiz, CTO, ana@faro.es",
        decision="a más tardar el 4 de diciembre",
        yes="Sí, es correcto",
        everyone="No hay nadie más",
        they_move="Me contactan",
        show_plan="Mostrar el plan",
        thanks="Agradecimiento para Sra. Ana Ruiz",
        why="¿Por qué ahora?",
        letter=("Estimada Sra. Ana Ruiz:", "el puesto de analista de datos en Faro", "Un saludo,"),
        done="Listo, ya se envió",
        noted="hecho",
    ),
    Search(
        language="fr",
        place="Lyon",
        told=("Lumière", "architecte logiciel", "aujourd'hui à 14 h"),
        people="Mme Claire Dubois, CTO, claire@lumiere.fr",
        decision="d'ici le 4 décembre",
        yes="Oui, c’est bien ça",
        everyone="Tout le monde y est",
        they_move="On me recontacte",
        show_plan="Voir le plan",
        thanks="Remerciement à Mme Claire Dubois",
        why="Pourquoi maintenant",
        letter=(
            "Madame,",
            "poste d’architecte logiciel chez Lumière",
            "salutations distinguées",
        ),
        done="C’est fait, envoyé",
        noted="fait",
    ),
    Search(
        language="pt",
        place="São Paulo",
        told=("Horizonte", "analista de dados", "hoje ao meio-dia"),
        people="Sra. Ana Lima, CTO, ana@horizonte.com.br",
        decision="até 4 de dezembro",
        yes="Sim, está certo",
        everyone="São essas pessoas",
        they_move="A empresa entra em contato",
        show_plan="Mostrar o plano",
        thanks="Agradecimento para Sra. Ana Lima",
        why="Por que agora?",
        letter=(
            "Olá, Sra. Lima,",
            "vaga de analista de dados na empresa Horizonte",
            "Atenciosamente,",
        ),
        done="Feito, já enviei",
        noted="feito",
    ),
]


@pytest.fixture
async def home(sandbox: Sandbox, tmp_path: Path) -> AsyncIterator[Home]:
    """A bot that speaks whatever it was taught."""
    home = Home(sandbox, tmp_path / "data")
    await home.start()
    yield home
    await home.stop()


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("search", SEARCHES, ids=[one.language for one in SEARCHES])
async def test_somebody_is_led_to_a_thank_you_in_their_language(
    sandbox: Sandbox, clock: TurnableClock, search: Search
) -> None:
    """First contact, an interview told, the nudge with a text in that language, Done."""
    kim = sandbox.person("Kim", language=search.language)
    await kim.sends("/start")
    await kim.sends(search.place)
    await kim.taps(kim.user.name)
    await kim.sends("/new")
    for answer in search.told:
        await kim.sends(answer)
    await kim.taps(search.yes)
    await kim.sends(search.people)
    await kim.taps(search.everyone)
    await kim.sends(search.decision)
    await kim.taps(search.yes)
    await kim.taps(search.they_move)
    await kim.taps(search.show_plan)
    kim.sees(search.thanks)
    await clock.move_to(NEXT_DAY)
    nudge = kim.last
    for words in (search.thanks, search.why, *search.letter, kim.user.name):
        assert words in nudge.text
    await kim.taps(search.done)
    assert search.noted in kim.last.text
    for words in ENGLISH:
        kim.does_not_see(words)
