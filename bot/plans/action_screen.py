"""One action: what to do, for whom, why now, and the draft that is ready to send."""

from datetime import datetime, time

from markupsafe import Markup

from bot.callbacks import Act, Heard, OpenCard, OpenNudge
from bot.plans.card_screen import headline
from bot.plans.verbs import Verb
from bot.telegram.screen import Button, Copy, Link, Screen, Style, Tap
from playbook.chat import Chat, Nudge
from playbook.drafts import Draft, gmail_link, outlook_link
from playbook.facts import Application
from playbook.plan.actions import Action, Kind, State
from playbook.plan.draft_of import draft_of, is_short
from playbook.plan.why import explain, name_action
from playbook.words import Words

NOON = time(12)
Rows = tuple[tuple[Button, ...], ...]


def draw_action(
    chat: Chat,
    application: Application,
    action: Action,
    now: datetime,
    *,
    among: Nudge | None = None,
    insist: bool = False,
    last_time: bool = False,
) -> Screen:
    """An open action with its draft. `among` is the nudge of several things that it was opened from.

    A follow-up whose time has not come warns first and shows its text when they insist (PLAYBOOK 3).
    With `last_time` it says that it will not be brought up again.
    """
    words = Words.of(chat.preferences)
    head = words.join([_title(action, words), headline(application, words)])
    back = _back(application, among, words)
    if _is_early(action) and not insist:
        text = Markup("\n\n").join([head, *_warning(action, words, now)])
        return Screen(text, (*_anyway(application, action, words), back))
    draft = draft_of(chat, application, action, now)
    why = explain(action, application, chat.preferences.pauses, words)
    parts = [head, words.say("<i>Why now? {why}</i>", why=why)]
    parts += [promise_rest(words)] if last_time else []
    parts += [*_advice(chat, application, action, words), *_timing(action, words, now)]
    parts += _draft_text(draft, words)
    rows = (*_deeds(application, action, words), *_writing(application, action, draft, words), back)
    return Screen(Markup("\n\n").join(parts), rows)


def _is_early(action: Action) -> bool:
    """Whether a follow-up's time has not come; what the user put off, they may look at."""
    ahead = action.state is State.AHEAD and not action.snoozed
    return ahead and action.kind is not Kind.THANK_YOU


def promise_rest(words: Words) -> Markup:
    """A nudge that comes once more says that it is the last time."""
    return words.say("I will not bring this up again; /today keeps it for you.")


def _title(action: Action, words: Words) -> Markup:
    return words.say("🔔 <b>{action}</b>", action=name_action(action, words))


def _warning(action: Action, words: Words, now: datetime) -> list[Markup]:
    when = words.near_moment(action.due, now) if action.due else ""
    if action.tentative:
        return [words.say("That comes later: it depends on what happens to the step before it.")]
    return [
        words.say(
            "It is early for this one; it will be right from <b>{when}</b>. Asking sooner can look impatient, and I will bring it up by myself.",
            when=when,
        )
    ]


def _anyway(application: Application, action: Action, words: Words) -> Rows:
    return ((Tap(words.label("Show me the text anyway"), _act(application, action, Verb.ANYWAY)),),)


def _advice(chat: Chat, application: Application, action: Action, words: Words) -> list[Markup]:
    """What helps beside the draft: how to reach the person, how to let go."""
    person = action.person
    if action.kind is Kind.MOVING_ON:
        return _farewell(chat, application, words)
    if person and not person.reachable:
        return [
            words.say(
                "I have no address for {name}. The recruiter can pass it on, or look {name} up on LinkedIn.",
                name=person.name,
            )
        ]
    if action.kind is Kind.THANK_YOU or person is None:
        return []
    return [words.say("It goes to {name}.", name=person.name)]


def _timing(action: Action, words: Words, now: datetime) -> list[Markup]:
    """A follow-up that came up late in the day is better sent in the morning (PLAYBOOK part 3)."""
    morning = now.astimezone(words.zone).time() < NOON
    if morning or not action.kind.is_follow_up:
        return []
    return [
        words.say(
            "It is best read in the morning: tap Later for tomorrow, or schedule it in your mail."
        )
    ]


def _farewell(chat: Chat, application: Application, words: Words) -> list[Markup]:
    others = [one for one in chat.applications if one.id != application.id and not one.closed]
    paragraphs = [
        words.say(
            "They have stayed silent, which is seldom about you: searches stall, budgets stop. What did this one teach you that the next can use?"
        )
    ]
    if others:
        paragraphs.append(
            words.count(
                "You have {n} other application open; /list shows it.",
                "You have {n} other applications open; /list shows them.",
                len(others),
            )
        )
    return paragraphs


def _draft_text(draft: Draft | None, words: Words) -> list[Markup]:
    if draft is None:
        return [words.say("They asked for no follow-ups, so there is nothing to send.")]
    subject = words.say("<b>Subject:</b> <code>{subject}</code>", subject=draft.subject)
    return [subject, Markup("<pre>{}</pre>").format(draft.body)]


def _deeds(application: Application, action: Action, words: Words) -> Rows:
    move_on = action.kind is Kind.MOVING_ON
    done = Tap(
        words.label("Move on") if move_on else words.label("Done, it is sent"),
        _act(application, action, Verb.DONE),
        Style.SUCCESS,
    )
    later = Tap(words.label("Later"), _act(application, action, Verb.LATER))
    skip = Tap(
        words.label("Keep it open") if move_on else words.label("Skip"),
        _act(application, action, Verb.SKIP),
    )
    answered = Tap(words.label("They answered"), Heard(application.id, action.key).pack())
    return ((done,), (later, skip), (answered,))


def _writing(application: Application, action: Action, draft: Draft | None, words: Words) -> Rows:
    """Everything around the text: copy, open in a mail program, other wording, edit."""
    if draft is None:
        return ()
    person = action.person
    copies: list[Button] = [Copy(words.label("Copy subject"), draft.subject)]
    if person and person.email:
        copies.append(Copy(words.label("Copy address"), person.email))
    if person and person.phone:
        copies.append(Copy(words.label("Copy number"), person.phone))
    to = person.email if person else None
    mail: tuple[Button, ...] = (
        Link(words.label("Open in Gmail"), gmail_link(draft, to)),
        Link(words.label("Open in Outlook"), outlook_link(draft, to)),
    )
    return (tuple(copies), mail, *_rewriting(application, action, words))


def _rewriting(application: Application, action: Action, words: Words) -> Rows:
    choice = application.draft_choice(action.key)
    edit = Tap(words.label("Edit"), _act(application, action, Verb.EDIT))
    if choice.own_shown:
        suggested = Tap(words.label("Suggested text"), _act(application, action, Verb.SUGGESTED))
        return ((edit, suggested),)
    wording = Tap(words.label("Other wording"), _act(application, action, Verb.WORDING))
    rows: list[tuple[Button, ...]] = [(wording, edit)]
    if choice.own:
        rows.append((Tap(words.label("My own text"), _act(application, action, Verb.OWN)),))
    if action.kind is Kind.THANK_YOU:
        rows.append((_form_button(application, action, words),))
    return tuple(rows)


def _form_button(application: Application, action: Action, words: Words) -> Tap:
    if is_short(application, action, application.draft_choice(action.key)):
        return Tap(words.label("As an email"), _act(application, action, Verb.MAIL))
    return Tap(words.label("As a short message"), _act(application, action, Verb.SHORT))


def _back(application: Application, among: Nudge | None, words: Words) -> tuple[Button, ...]:
    if among:
        return (Tap(words.label("‹ All of them"), OpenNudge(among.id).pack()),)
    return (Tap(words.label("Open the plan"), OpenCard(application.id).pack()),)


def _act(application: Application, action: Action, verb: Verb) -> str:
    return Act(application.id, action.key, verb).pack()
