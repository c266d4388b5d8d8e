"""One action: what to do, for whom, why now, and the draft that is ready to send."""

from collections.abc import Callable
from datetime import time

from markupsafe import Markup

from bot.parts.phone_button import advise_call, leads_with_call, with_call
from bot.parts.rows import in_rows
from bot.parts.verbs import Verb
from bot.parts.view import ActionView, Rows
from bot.screens.arranged.checklist_screen import draw_checklist
from bot.screens.arranged.telling_screen import draw_telling
from bot.screens.plans.answer_screens import draw_deciding, draw_lesson
from bot.screens.plans.contacts_screen import draw_contacts
from bot.screens.plans.draft_parts import compose_buttons, quote_draft
from bot.telegram.screen import Button, Screen, Style, Tap
from playbook.chat import Nudge
from playbook.drafts import Draft
from playbook.facts import ActionKind, Application
from playbook.guards import explain, look_over
from playbook.plan.actions import Action, State
from playbook.plan.draft_of import draft_of, is_short
from playbook.plan.look import Look
from playbook.plan.nudges.whole_chat import live_applications
from playbook.plan.text_language import languages_to_write

NOON = time(12)
SCREENS: dict[ActionKind, Callable[[ActionView], Screen]] = {
    ActionKind.CONTACTS: draw_contacts,
    ActionKind.DECIDING: draw_deciding,
    ActionKind.LESSON: draw_lesson,
    ActionKind.PREPARING: draw_checklist,
    ActionKind.TELLING: draw_telling,
}
"""The actions that are shown in a way of their own. Any other is a text to send, or simply to be done."""


def draw_action(
    look: Look,
    application: Application,
    action: Action,
    *,
    among: Nudge | None = None,
    insist: bool = False,
    last_time: bool = False,
) -> Screen:
    """An open action, as its kind is drawn. `among` is the nudge of several things that it was opened from."""
    view = ActionView(look, application, action, among, insist, last_time)
    return SCREENS.get(action.kind, draw_to_do)(view)


def draw_to_do(view: ActionView) -> Screen:
    """An action with the draft that is ready to send, where it has one.

    A follow-up whose time has not come warns first and shows its text when they insist (PLAYBOOK 3).
    """
    if _is_early(view.action) and not view.insist:
        anyway = view.tap(view.words.label("Show me the text anyway"), Verb.ANYWAY)
        return view.screen(_warning(view), ((anyway,),))
    draft = draft_of(view.look, view.application, view.action)
    paragraphs = [view.why, *_advice(view), *_timing(view), *_text(view, draft), *_cautions(view)]
    return view.screen(paragraphs, with_call(view, (*_deeds(view), *_writing(view, draft))))


def _cautions(view: ActionView) -> list[Markup]:
    """What the guards saw: they warn and explain, and the user decides."""
    found = look_over(view.look, view.application, view.action)
    lines = [view.words.say("⚠️ {caution}", caution=explain(one, view.words)) for one in found]
    return [view.words.join(lines)] if lines else []


def _is_early(action: Action) -> bool:
    """Whether a text's time has not come; what the user put off, they may look at."""
    ahead = action.state is State.AHEAD and not action.snoozed
    return ahead and action.kind.traits.question


def _warning(view: ActionView) -> list[Markup]:
    if view.action.tentative:
        return [
            view.words.say("That comes later: it depends on what happens to the step before it.")
        ]
    return [
        view.words.say(
            "It is early for this one; it will be right from <b>{when}</b>. Asking sooner can look impatient, and I will bring it up by myself.",
            when=view.words.near_moment(view.action.due, view.look.now) if view.action.due else "",
        )
    ]


def _advice(view: ActionView) -> list[Markup]:
    """What helps beside the draft: how to reach the person, how to let go."""
    action, words, person = view.action, view.words, view.action.person
    if leads_with_call(view):
        return [advise_call(view)]
    if action.kind is ActionKind.MOVING_ON:
        return _farewell(view)
    if person and not person.reachable:
        return [
            words.say(
                "I have no address for {name}. The recruiter can pass it on, or look {name} up on LinkedIn.",
                name=person.name,
            )
        ]
    if action.kind is ActionKind.THANK_YOU or person is None:
        return []
    return [words.say("It goes to {name}.", name=person.name)]


def _timing(view: ActionView) -> list[Markup]:
    """A follow-up that came up late in the day is better sent in the morning (PLAYBOOK part 3)."""
    morning = view.look.now.astimezone(view.words.zone).time() < NOON
    if morning or not view.action.kind.is_follow_up:
        return []
    return [
        view.words.say(
            "It is best read in the morning: tap Later for tomorrow, or schedule it in your mail."
        )
    ]


def _farewell(view: ActionView) -> list[Markup]:
    words = view.words
    others = [one for one in live_applications(view.look.chat) if one.id != view.application.id]
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


def _text(view: ActionView, draft: Draft | None) -> list[Markup]:
    if draft is None and view.action.kind.is_text:
        return [view.words.say("They asked for no follow-ups, so there is nothing to send.")]
    return quote_draft(draft, view.words)


def _deeds(view: ActionView) -> Rows:
    words, kind, skip = view.words, view.action.kind, view.skip
    # Translators: a button: the user did what there was to do.
    done = words.label("Done, it is sent") if kind.is_text else words.label("Done")
    if kind is ActionKind.MOVING_ON:
        # Translators: a button: let go of this application.
        done = words.label("Move on")
        skip = view.tap(words.label("Keep it open"), Verb.SKIP)
    return ((view.tap(done, Verb.DONE, Style.SUCCESS),), (view.later, skip), (view.happened,))


def _writing(view: ActionView, draft: Draft | None) -> Rows:
    """Everything around the text: copy, open in a mail program, other wording, edit."""
    if draft is None:
        return ()
    return (*compose_buttons(draft, view.action.person, view.words), *_rewriting(view))


def _rewriting(view: ActionView) -> Rows:
    words = view.words
    choice = view.application.draft_choice(view.action.key)
    # Translators: a button: write the suggested text in words of your own.
    edit = view.tap(words.label("Edit"), Verb.EDIT)
    if choice.own_shown:
        # Translators: a button: show the suggested text again, in place of your own.
        return ((edit, view.tap(words.label("Suggested text"), Verb.SUGGESTED)),)
    rows: list[tuple[Button, ...]] = [(view.tap(words.label("Other wording"), Verb.WORDING), edit)]
    if choice.own:
        # Translators: a button: show the text that the user wrote.
        rows.append((view.tap(words.label("My own text"), Verb.OWN),))
    about = [_form_button(view)] if view.action.kind.traits.short else []
    if len(languages_to_write()) > 1:
        about.append(view.tap(words.label("Language of the text"), Verb.LANGUAGE))
    return (*rows, *in_rows(about))


def _form_button(view: ActionView) -> Tap:
    choice = view.application.draft_choice(view.action.key)
    if is_short(view.application, view.action, choice):
        return view.tap(view.words.label("As an email"), Verb.MAIL)
    return view.tap(view.words.label("As a short message"), Verb.SHORT)
