"""Whatever is tapped in whatever setting: the screens are sound, and undo brings back what was."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.conversation.asked import Asked
from bot.conversation.questions.forms import FORMS, FormName, find_question
from bot.parts.callbacks.answers import Ask
from playbook.chat import Chat, Dialog
from playbook.plan.deeds import snooze
from playbook.plan.look import Look
from playbook.words import Words
from tests.bot.many import thirty
from tests.bot.screen_rules import check
from tests.long_run import LONG_RUN
from tests.playbook.plan.builders import key_of
from trials.stage.talk import FRIDAY, LONDONER, Talk

KEYS = st.sampled_from([one.key for one in FORMS[FormName.SETTINGS]])
CHOICES = st.lists(st.integers(0, 30), min_size=1, max_size=4)
TAPS = st.lists(st.tuples(KEYS, CHOICES), min_size=1, max_size=3)


def searching() -> Chat:
    """Somebody with a few applications, one thank-you put off until the evening."""
    first, *others = thirty().applications[:4]
    waits = snooze(first, key_of("t1.1"), FRIDAY, FRIDAY + timedelta(hours=2))
    return Chat(7, replace(LONDONER, known_as="Ann Lee"), (waits, *others))


def settle(talk: Talk, key: str, choices: list[int]) -> None:
    """Open a setting and tap some of its buttons; leave it if that is not the end of it."""
    talk.forges(Ask("", FormName.SETTINGS, key).pack())
    for choice in choices:
        if values := offered(talk):
            talk.forges(f"a:{dialog_of(talk).id}:{values[choice % len(values)]}")
    if talk.chat.dialog:
        talk.forges(f"a:{dialog_of(talk).id}:!cancel")


def offered(talk: Talk) -> list[str]:
    """What can be tapped under the open question."""
    if talk.chat.dialog is None:
        return []
    asked = Asked(Look(talk.chat, talk.now), dialog_of(talk))
    question = find_question(FormName.SETTINGS, asked.dialog.question)
    assert question is not None
    return [option.value for row in question.kind.options(asked) for option in row]


def dialog_of(talk: Talk) -> Dialog:
    assert talk.chat.dialog is not None
    return talk.chat.dialog


@settings(max_examples=100 if LONG_RUN else 10, deadline=None)
@given(TAPS)
def test_undo_brings_back_what_was(taps: list[tuple[str, list[int]]]) -> None:
    talk = Talk(searching())
    for key, choices in taps:
        before, shown = talk.chat, len(talk.every)
        settle(talk, key, choices)
        for screen in talk.every[shown:]:
            check(screen)
        if talk.chat.preferences != before.preferences:
            words = Words.of(talk.chat.preferences)
            assert "</b> (" in talk.text
            changed = talk.chat
            talk.taps(words.label("Undo"))
            assert talk.chat.preferences == before.preferences
            assert talk.chat.applications == before.applications
            talk.chat = replace(changed, seen=talk.chat.seen)
