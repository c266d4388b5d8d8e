"""An action that needs nothing (more): what became of it, what comes next, and the ways back."""

from datetime import datetime

from markupsafe import Markup

from bot.parts.callbacks import Act, OpenCard
from bot.parts.standing_words import describe_next, describe_state, headline
from bot.parts.verbs import Verb
from bot.telegram.screen import Screen, Tap
from playbook.chat import Chat
from playbook.facts import Application
from playbook.plan.actions import Action, Reason, State
from playbook.plan.why import explain, name_action
from playbook.words import Words

TOO_LATE = {Reason.THANKS_FOLDED, Reason.THANKS_OVER}


def draw_settled(chat: Chat, application: Application, action: Action, now: datetime) -> Screen:
    """What became of an action; one that is put off or not due yet can be shown all the same."""
    words = Words.of(chat.preferences)
    lines = [
        words.say(
            "{action}: {state}",
            action=name_action(action, words),
            state=describe_state(action, words),
        ),
        headline(application, words),
    ]
    if action.state in {State.FOLDED, State.GONE}:
        lines.append(explain(action, application, chat.preferences, words))
    if not action.state.is_open:
        lines += [Markup(), describe_next(chat, application, now)]
    open_plan = Tap(words.label("Open the plan"), OpenCard(application.id).pack())
    way_back = _draw_way_back(application, action, words)
    return Screen(words.join(lines), ((way_back, open_plan) if way_back else (open_plan,),))


def _draw_way_back(application: Application, action: Action, words: Words) -> Tap | None:
    """A deed can be taken back, and a thank-you that seemed too late may have been sent in time."""
    if action.state.is_settled:
        label, verb = words.label("Not yet, undo"), Verb.UNDO
    elif action.state.is_open:
        label, verb = words.label("Show it now"), Verb.ANYWAY
    elif action.reason in TOO_LATE:
        label, verb = words.label("I did send it"), Verb.DONE
    else:
        return None
    return Tap(label, Act(application.id, action.key.pack(), verb).pack())
