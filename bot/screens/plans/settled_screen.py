"""An action that needs nothing (more): what became of it, what comes next, and the ways back."""

from markupsafe import Markup

from bot.parts.callbacks.plans import Act
from bot.parts.plan_button import open_plan
from bot.parts.standing_words import describe_next, describe_state, headline
from bot.parts.verbs import Verb
from bot.telegram.screen import Screen, Tap
from playbook.facts import Application
from playbook.plan.actions import Action, State
from playbook.plan.look import Look
from playbook.plan.reasons import TOO_LATE
from playbook.plan.why import explain, name_action
from playbook.words import Words


def draw_settled(look: Look, application: Application, action: Action) -> Screen:
    """What became of an action; one that is put off or not due yet can be shown all the same."""
    words = look.words
    lines = [
        words.say(
            "{action}: {state}",
            action=name_action(action, words),
            state=describe_state(action, words),
        ),
        headline(application, words),
    ]
    if action.state in {State.FOLDED, State.GONE}:
        lines.append(explain(action, application, look.chat.preferences, words))
    if not action.state.is_open:
        lines += [Markup(), describe_next(look, application)]
    plan, way_back = open_plan(application, words), _draw_way_back(application, action, words)
    return Screen(words.join(lines), ((way_back, plan) if way_back else (plan,),))


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
