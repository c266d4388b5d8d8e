"""Every screen, in long and hostile states and several locales, is one that Telegram takes."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.parts.callbacks.chat import Go, ListPage
from bot.screens import welcome
from bot.screens.plans.nudge_screen import draw_nudge
from bot.telegram.screen import Screen, Tap
from bot.turns.commands import BUTTONS
from playbook.chat import Chat, Item, Nudge, NudgeState
from playbook.facts import Answer, Application, Closure, Ending, Interview, News, NextMove, Person
from playbook.plan.look import Look
from playbook.preferences import Preferences
from playbook.words import Words
from tests.bot.screen_rules import check
from trials.stage.talk import Talk, buttons_of, londoner

NOW = datetime(2026, 11, 20, 16, 0, tzinfo=UTC)
LOCALES = [("en", "GB"), ("en", "US"), ("de", "DE"), ("ar", "EG"), ("ar", "AE"), ("zz", None)]
LONG, SIGNS = "W" * 80, "\U0001f600a" * 26
HOSTILE = "</b><i>&lt;{zap}%s\u202e\u2028"


def preferences(language: str, country: str | None) -> Preferences:
    zone = "Europe/London" if country else None
    return Preferences(language=language, country=country, zone=zone, signature=HOSTILE)


def people(n: int, name: str) -> tuple[Person, ...]:
    """People of whom everything is told, at its longest."""
    email = f"{'a' * 60}@{'b' * 60}.com"
    return tuple(
        Person(str(i), f"{name[:78]}{i}", LONG, email, "+44 20 7946 0958", "t" * 300)
        for i in range(n)
    )


def application(n: int, name: str, number: int = 0, **facts: object) -> Application:
    interview = Interview(
        "1",
        "Europe/London",
        NOW - timedelta(hours=3),
        people(n, name),
        round=6,
        place=name[:100],
        challenge="c" * 300,
        fit="f" * 300,
        skill="s" * 300,
        missed="m" * 300,
        idea="i" * 300,
        went_well=True,
    )
    known: dict[str, object] = {
        "company": name[:80],
        "role": name[:100],
        "next_move": NextMove.ME,
        "senior": True,
    }
    return Application(f"k{number:07d}", interviews=(interview,), **(known | facts))  # type: ignore[arg-type]


def roam(talk: Talk, depth: int = 3) -> None:
    """Tap every button there is, and every button that shows then, some levels deep."""
    beginning = talk.chat
    seen: set[str] = set()
    todo = [(button.data, 0) for s in talk.messages.values() for button in taps_of(s)]
    while todo:
        data, level = todo.pop()
        kind = data.partition(":")[0]
        key = data if kind in "xhcsw" else data[:6]
        if key in seen or len(seen) > 60:
            continue
        seen.add(key)
        talk.chat, shown = beginning, len(talk.every)
        talk.forges(data, 1)
        for screen in talk.every[shown:]:
            check(screen)
            if level < depth:
                todo += [(button.data, level + 1) for button in taps_of(screen)]


def taps_of(screen: Screen) -> list[Tap]:
    return [button for button in buttons_of(screen) if isinstance(button, Tap)]


def opened(chat: Chat) -> Talk:
    """A talk in which all that a command shows has been shown."""
    talk = Talk(chat, now=NOW, language=chat.preferences.language)
    for command in ("/today", "/list", "/settings", "/help", "/forget"):
        talk.sends(command)
    return talk


@pytest.mark.parametrize(
    ("language", "country", "name"),
    [
        *((language, country, LONG) for language, country in LOCALES),
        *(("en", "GB", name) for name in (SIGNS, HOSTILE, "مريم العلي")),
    ],
)
def test_every_screen_of_a_full_application(language: str, country: str | None, name: str) -> None:
    chat = Chat(7, preferences=preferences(language, country))
    talk = opened(chat.with_application(application(12, name)))
    for screen in talk.every:
        check(screen)
    roam(talk)


@pytest.mark.parametrize("news", [None, *News])
@pytest.mark.parametrize(
    "facts", [{}, {"no_follow_ups": True}, {"closure": Closure(Ending.MOVED_ON, NOW)}]
)
def test_every_screen_of_what_can_become_of_it(news: News | None, facts: dict[str, object]) -> None:
    answers = (Answer(news, NOW - timedelta(hours=1)),) if news else ()
    one = application(2, "Acme", answers=answers, **facts)
    talk = opened(Chat(7, preferences=preferences("en", "GB")).with_application(one))
    roam(talk, depth=2)
    talk.now += timedelta(days=20)
    roam(talk, depth=2)


def test_forty_applications_with_all_due_fit_a_message() -> None:
    chat = Chat(7, preferences=preferences("en", "GB"))
    for number in range(40):
        chat = chat.with_application(application(12, LONG, number))
    talk = opened(chat)
    for page in range(6):
        talk.forges(ListPage(str(page)).pack(), 1)
    for screen in talk.every:
        check(screen)
    items = tuple(Item(a.id, f"t1.{p}") for a in chat.applications for p in range(12))
    check(draw_nudge(Look(chat, NOW), Nudge("n", items, NOW, NudgeState.SENT, 1)))


def test_today_counts_all_that_is_due() -> None:
    chat = Chat(7, preferences=preferences("en", "GB"))
    for number in range(3):
        chat = chat.with_application(application(12, "Acme", number))
    talk = Talk(chat, now=NOW).sends("/today")
    assert "36 things are due" in talk.text
    assert "and 24 more" in talk.text


def test_an_application_of_which_nothing_is_told_has_its_screens() -> None:
    talk = opened(Chat(7).with_application(Application("a", interviews=(Interview("1", "UTC"),))))
    roam(talk)


@pytest.mark.parametrize("command", sorted(BUTTONS))
def test_every_command_has_an_answer_for_somebody_unknown(command: str) -> None:
    talk = Talk().forges(Go(command).pack(), 1)
    assert talk.messages or talk.files
    for screen in talk.every:
        check(screen)


def test_the_other_greetings() -> None:
    for draw in (
        welcome.draw_ready,
        welcome.draw_lost,
        welcome.draw_unreadable,
        welcome.draw_group,
        welcome.draw_private,
        welcome.draw_edited,
    ):
        check(draw(Words.of(Preferences())))


def test_the_welcome_says_in_three_sentences_what_this_is() -> None:
    talk = Talk().sends("/start")
    text = str(talk.messages[1].text)
    assert text.count(". ") == 2
    assert "/forget" in text
    assert "/export" in text


def test_the_people_met_stand_below_one_title() -> None:
    one = application(2, "Acme")
    talk = londoner().forges("g:list")
    talk.chat = replace(talk.chat, applications=(one,))
    talk.forges(f"s:{one.id}", 1)
    assert talk.text.count("People you met:") == 1
    assert talk.text.count("• ") == 2
