"""What changing a setting leads to: kept, shown with what it moved, and put back. Pure decisions."""

from dataclasses import replace

from bot.conversation.asked import Asked
from bot.conversation.outcome import Understood
from bot.conversation.questions.forms import FormName, find_question
from bot.parts.callbacks.answers import PutBack, Settle
from bot.screens.settings.changed_screen import draw_changed
from bot.screens.settings.screen import draw_settings
from bot.turns.tapped import Tapped
from bot.turns.turn import Show, Turn
from playbook.chat import Dialog, Former
from playbook.ids import fresh_id
from playbook.plan.look import Look
from playbook.plan.moments.travelling import restore_marks, waiting_marks


def end_setting(before: Look, after: Look, *, here: bool) -> Turn:
    """A setting was answered: what it moved, with undo; all settings where nothing is different."""
    chat, now = before.chat, before.now
    if chat.preferences == after.chat.preferences:
        return Turn(after, (Show(draw_settings(after), here=here),))
    taken = [chat.former.id] if chat.former else []
    former = Former(fresh_id(now, taken), chat.preferences, waiting_marks(chat, now))
    screen = draw_changed(before, after, former)
    return Turn(after.with_chat(replace(after.chat, former=former)), (Show(screen, here=here),))


def settle(tapped: Tapped, callback: Settle) -> Turn:
    """A setting changed by one tap, from a message that is about something else and stays."""
    question = find_question(FormName.SETTINGS, callback.setting)
    asked = Asked(tapped.look, Dialog("", FormName.SETTINGS, "", tapped.now))
    outcome = question.kind.pick(callback.value, asked) if question else None
    if question is None or not isinstance(outcome, Understood):
        return tapped.unknown()
    after = question.field.put(asked, outcome.value)
    return end_setting(tapped.look, tapped.look.with_chat(after), here=False)


def put_back(tapped: Tapped, callback: PutBack) -> Turn:
    """The newest change of a setting is undone, with all that it moved."""
    chat, former = tapped.chat, tapped.chat.former
    if former is None or former.id != callback.former:
        word = tapped.words.label("That is undone, or changed again since. /settings shows it all.")
        return tapped.alerts(word)
    known = chat.preferences
    preferences = replace(former.preferences, language=known.language, known_as=known.known_as)
    restored = restore_marks(replace(chat, preferences=preferences, former=None), former.waiting)
    after = tapped.look.with_chat(restored)
    return Turn(after, (Show(draw_changed(tapped.look, after), here=True),))
