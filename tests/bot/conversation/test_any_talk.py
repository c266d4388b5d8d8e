"""Whatever is typed and tapped: no error, no answer lost, and the dialog stands at a question."""

from dataclasses import fields
from datetime import timedelta
from functools import cache

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.conversation.asked import Asked
from bot.conversation.engine import at_hand
from bot.conversation.questions.forms import FORMS, find_question
from bot.conversation.steps import list_steps, progress
from bot.telegram.screen import Tap
from playbook.chat import Chat
from playbook.plan.look import Look
from playbook.words.languages import load_catalogue, spoken_languages
from storage.schema import Schema
from tests.bot.screen_rules import check
from tests.long_run import LONG_RUN
from tools.locales import collect
from trials.stage.talk import Talk, buttons_of, londoner

COMMANDS = st.sampled_from(
    [
        "/start",
        "/new",
        "/upcoming",
        "/today",
        "/list",
        "/settings",
        "/export",
        "/forget",
        "/help",
        "/cancel",
    ]
)
ANSWERS = st.sampled_from(
    [
        "Acme",
        "A < B & Co",
        "Jane Doe, CTO, jane@acme.com",
        "Bob",
        "Jane Doe (CTO), jane@acme.com and Bob from HR; two engineers",
        "Interviewed at Globex for data engineer on Thursday or Friday with Jane, they decide next Friday",
        "interview at Initech tomorrow at 9, no date given",
        "{zap} {zap!r}",
        "<b>bold</b>",
        "مريم العلي",
        "\U0001f600" * 30,
        "today 3 pm",
        "yesterday",
        "tomorrow 3 pm",
        "Thursday or Friday",
        "by next Friday",
        "within two weeks",
        "Portland",
        "Germany",
        "22-7",
        "9",
        "yes",
        "none",
        "\u202e\u200b\x00\ud800",
        "x" * 4096,
    ]
)
JUNK = st.text(max_size=30).filter(lambda text: "{" not in text)  # that is how a slip would look
FORGED = st.one_of(
    st.text(max_size=20),
    st.builds("{}:{}".format, st.sampled_from("acsewxzhnglfkubip-"), st.text(max_size=30)),
)
PRESS = st.tuples(st.integers(0, 400), st.integers(0, 400))
TAPS = st.one_of(PRESS, PRESS, PRESS)
STEPS = st.one_of(
    st.tuples(st.just("say"), COMMANDS),
    st.tuples(st.just("say"), ANSWERS),
    st.tuples(st.just("say"), JUNK),
    st.tuples(st.just("tap"), TAPS),
    st.tuples(st.just("tap"), TAPS),
    st.tuples(st.just("last"), st.integers(0, 400)),
    st.tuples(st.just("last"), st.integers(0, 400)),
    st.tuples(st.just("last"), st.integers(0, 400)),
    st.tuples(st.just("forge"), FORGED),
    st.tuples(st.just("reply"), st.text(max_size=20)),
    st.tuples(st.just("wait"), st.integers(1, 200)),
)
TAKES = (
    "Take",
    "Yes, forget",
    "Throw",
    "Cancel",
    "No date named",
    "They ",
    "Undo",
    "Next round",
)
MAY_GO = {"decision_by", "next_move", "marks", "card", "closure", "check_back", "offer_by"}


@cache
def takes_away() -> tuple[str, ...]:
    """How a button begins that takes something away, in every language."""
    return tuple(
        load_catalogue(language).gettext(message.id).partition("{")[0]
        for message in collect()
        for language in spoken_languages()
        if isinstance(message.id, str) and message.id.startswith(TAKES)
    )


def play(talk: Talk, step: tuple[str, object]) -> str:
    """Do one step; the label of the button that was tapped, or nothing."""
    match step:
        case "say", str(text):
            talk.sends(text)
        case "tap", (int(n), int(m)) if talk.messages:
            messages = sorted(talk.messages)
            return press(talk, messages[n % len(messages)], m)
        case "last", int(m) if talk.messages:
            return press(talk, max(talk.messages), m)
        case "forge", str(data):
            talk.forges(data, 1)
        case "reply", str(value) if talk.chat.dialog:
            talk.forges(f"a:{talk.chat.dialog.id}:{value}", 1)
        case "wait", int(hours):
            talk.waits(hours=hours)
    return ""


def press(talk: Talk, message: int, n: int) -> str:
    taps = [one for one in buttons_of(talk.messages[message]) if isinstance(one, Tap)]
    if not taps:
        return ""
    tap = taps[n % len(taps)]
    talk.forges(tap.data, message)
    return tap.label


def stands_at_a_question(talk: Talk) -> None:
    dialog = talk.chat.dialog
    if dialog is None:
        return
    assert find_question(dialog.form, dialog.question) in FORMS[dialog.form]
    asked, _ = at_hand(Look(talk.chat, talk.now))
    number, total = progress(asked)
    assert 1 <= number <= total
    assert list_steps(Asked(Look(talk.chat, talk.now), dialog))


def loses_nothing(before: Chat, after: Chat) -> None:
    for old in before.applications:
        new = after.application(old.id)
        assert new is not None or old.company is None, "an application is gone"
        if new is None:
            continue
        for one in fields(old):
            kept = getattr(old, one.name) in (None, ()) or getattr(new, one.name) not in (None, ())
            assert kept or one.name in MAY_GO, one.name
        people = {p.id for i in old.interviews for p in i.people}
        assert people <= {p.id for i in new.interviews for p in i.people}


@settings(
    max_examples=400 if LONG_RUN else 20, deadline=None, suppress_health_check=list(HealthCheck)
)
@given(st.lists(STEPS, min_size=15, max_size=45), st.sampled_from(["en", "de", "es", "ar"]))
def test_no_sequence_of_texts_and_taps_does_harm(
    steps: list[tuple[str, object]], lang: str
) -> None:
    talk = londoner()
    talk.language = lang
    for step in [("say", "/new"), ("say", "Acme"), *steps]:
        before, shown = talk.chat, len(talk.every)
        label = play(talk, step)
        stands_at_a_question(talk)
        for screen in talk.every[shown:]:
            check(screen)
        if not label.startswith(takes_away()) and step[0] not in {"forge", "reply"}:
            loses_nothing(before, talk.chat)
        assert all(len(notice.text) <= 200 for notice in talk.notices)
        assert Schema().unpack(Schema().pack(talk.chat)) == talk.chat
    talk.now += timedelta(days=400)
    talk.sends("/today").sends("/list")
