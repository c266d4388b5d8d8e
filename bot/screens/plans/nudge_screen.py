"""A nudge: one thing with its draft, or several things that came due together."""

from itertools import groupby

from markupsafe import Markup

from bot.parts.matters import Matter, open_matter
from bot.parts.naming import name_matter
from bot.parts.standing_words import SIGNS, describe_state
from bot.parts.view import promise_rest
from bot.screens.arranged.telling_screen import draw_past
from bot.screens.digest.screens import draw_word, list_newer, subject_of
from bot.screens.plans.action_screen import draw_action
from bot.screens.plans.settled_screen import draw_settled
from bot.telegram.screen import Screen
from playbook.chat import Chat, Item, Nudge
from playbook.facts import ActionKey, ActionKind, Application
from playbook.plan.actions import Action, State
from playbook.plan.look import Look
from playbook.plan.reasons import Reason
from playbook.plan.rules.standing import why_no_follow_up
from playbook.plan.why import explain
from playbook.preferences import Preferences
from playbook.words import Words

MOST_SHOWN = 10  # at their longest they fit a message; the rest stands in /today


def draw_nudge(look: Look, nudge: Nudge) -> Screen:
    """What a nudge brought up, as it stands now. What was forgotten since is left out."""
    if subject := subject_of(nudge):
        return draw_word(look, nudge, subject)
    matters = list_matters(look, nudge)
    words = look.words
    if not matters:
        return Screen(words.say("This is no longer in your plans."))
    if _was_brought_again(look, nudge):
        return _draw_pointer(matters, words)
    open_ones = [matter for matter in matters if matter[1].state is State.DUE]
    last_time = bool(open_ones) and all(_was_said(look, nudge, matter) for matter in open_ones)
    if len(matters) == 1:
        application, action = matters[0]
        if open_ones:
            return draw_action(look, application, action, last_time=last_time)
        return draw_past(application, action, words) or draw_settled(look, application, action)
    shown = _choose(matters)
    lines = [_heading(matters, words), Markup(), *_lines(look.chat, shown, words)]
    lines += _rest_in_today(len(matters) - len(shown), words)
    lines += [Markup(), promise_rest(words)] if last_time else []
    rows = tuple((open_matter(matter, words),) for matter in shown if matter in open_ones)
    return Screen(words.join(lines), rows)


def _choose(matters: list[Matter]) -> list[Matter]:
    """As many as a message holds; of more, those first that are still to be done."""
    if len(matters) <= MOST_SHOWN:
        return matters
    return sorted(matters, key=lambda matter: matter[1].state is not State.DUE)[:MOST_SHOWN]


def _rest_in_today(n: int, words: Words) -> list[Markup]:
    if not n:
        return []
    return [words.count("and {n} more, see /today", "and {n} more, see /today", n)]


def may_have_moved(look: Look, nudge: Nudge) -> bool:
    """Whether a nudge could look different by time alone: what the user settled stays as it is.

    One about the whole chat changes when a newer one takes its place.
    """
    if subject_of(nudge):
        return len(list_newer(look.chat, nudge)) == 1
    return any(not action.state.is_settled for _, action in list_matters(look, nudge))


def list_matters(look: Look, nudge: Nudge) -> list[Matter]:
    """The applications and actions a nudge is about, as far as they still exist."""
    found: list[Matter] = []
    for item in nudge.items:
        if application := look.application(item.application):
            action = look.plan(application).action(item.key)
            found.append((application, action or _vanished(application, item.key)))
    return found


def _vanished(application: Application, key: ActionKey | None) -> Action:
    """What was brought up and is in the plan no more: it was seen to, or its reason is gone."""
    key = key or ActionKey(ActionKind.FIRST_FOLLOW_UP, "")
    reason = why_no_follow_up(application, application.held) if application.held else None
    if key.kind.traits.seen_to:
        reason = Reason.SETTLED
    return Action(key, State.GONE, reason or Reason.OVER)


def _was_brought_again(look: Look, nudge: Nudge) -> bool:
    """Whether a newer nudge is about all of this."""
    nudges = look.chat.nudges
    newer = nudges[nudges.index(nudge) + 1 :] if nudge in nudges else ()
    first = nudge.items[0] if nudge.items else Item("", "")
    about_it = look.brought_up.get((first.application, first.action), ())
    return any(set(nudge.items) <= set(one.items) for one in newer if one in about_it)


def _draw_pointer(matters: list[Matter], words: Words) -> Screen:
    """In the place of a nudge that came again: the same text twice would only fill the chat."""
    names = [
        Markup.escape(name_matter(application, action, words))
        for application, action in _choose(matters)
    ]
    names += _rest_in_today(len(matters) - len(names), words)
    return Screen(words.join([*names, words.say("<i>I brought this up again, see below.</i>")]))


def _heading(matters: list[Matter], words: Words) -> Markup:
    states = [action.state for _, action in matters]
    n = states.count(State.DUE)
    if not n and State.AHEAD in states:
        return words.say("<b>Nothing of this is due right now.</b>")
    if not n and not any(state.is_settled for state in states):
        return words.say("<b>The moment for this has passed. Nothing is lost.</b>")
    if not n:
        return words.say("✅ <b>All of this is taken care of.</b>")
    return words.count("🔔 <b>{n} thing is due</b>", "🔔 <b>{n} things are due</b>", n)


def _was_said(look: Look, nudge: Nudge, matter: Matter) -> bool:
    """Whether an earlier nudge brought the same thing up, since it became due."""
    application, action = matter
    nudges = look.brought_up.get((application.id, action.key.pack()), ())
    earlier = (one for one in nudges if one.id != nudge.id and one.at < nudge.at)
    return any(action.due and one.at >= action.due for one in earlier)


def _lines(chat: Chat, matters: list[Matter], words: Words) -> list[Markup]:
    """A line for each, and below those that follow from one rule the rule, once."""
    told = [(_line(one, words), _why(one, chat.preferences, words)) for one in matters]
    lines: list[Markup] = []
    for why, same in groupby(told, key=lambda entry: entry[1]):
        lines += [line for line, _ in same]
        lines += [words.say("<i>{why}</i>", why=why)] if why else []
    return lines


def _line(matter: Matter, words: Words) -> Markup:
    application, action = matter
    return words.say(
        "{sign} {matter}: {state}",
        sign=SIGNS[action.state],
        matter=name_matter(application, action, words),
        state=describe_state(action, words),
    )


def _why(matter: Matter, preferences: Preferences, words: Words) -> Markup | None:
    application, action = matter
    settled = action.state is State.AHEAD or action.state.is_settled
    return None if settled else explain(action, application, preferences, words)
