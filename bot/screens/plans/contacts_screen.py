"""People who can't be written to: look them up, or have the thanks passed on (S3, S0)."""

from urllib.parse import urlencode

from markupsafe import Markup

from bot.conversation.questions.forms import FormName
from bot.conversation.questions.interview import CONTACT
from bot.parts.callbacks.answers import Ask
from bot.parts.verbs import Verb
from bot.parts.view import ActionView
from bot.screens.plans.draft_parts import compose_buttons, quote_draft
from bot.telegram.screen import Button, Link, Screen, Style, Tap
from playbook.facts import Person
from playbook.plan.draft_of import addressee, draft_of
from playbook.plan.rules.contacts import unreachable

LINKEDIN = "https://www.linkedin.com/search/results/people/"
MOST_SHOWN = 6  # people, two buttons each


def draw_contacts(view: ActionView) -> Screen:
    """Whom nobody can reach yet, with the two ways: find the address, or ask the recruiter."""
    words, people = view.words, _people(view)
    names = words.all_of([person.name for person in people])
    draft = draft_of(view.look, view.application, view.action)
    paragraphs: list[Markup] = [
        view.why,
        words.say(
            "I have no address or number for {names}. Look them up and tell me, or ask the recruiter to pass your thanks on with this text.",
            names=names,
        ),
        *_goes_to(view),
        *quote_draft(draft, words),
    ]
    asked = view.tap(words.label("Done, I asked them to"), Verb.DONE, Style.SUCCESS)
    rows = [_row(view, person) for person in people[:MOST_SHOWN]]
    recruiter = addressee(view.application, view.action)
    return view.screen(
        paragraphs,
        (*rows, *compose_buttons(draft, recruiter, words), (asked,), (view.later, view.skip)),
    )


def _goes_to(view: ActionView) -> list[Markup]:
    recruiter = addressee(view.application, view.action)
    return [view.words.say("It goes to {name}.", name=recruiter.name)] if recruiter else []


def _people(view: ActionView) -> tuple[Person, ...]:
    interview = view.application.find_interview(view.action.key.interview)
    actions = view.look.plan(view.application).actions
    return unreachable(interview, actions) if interview else ()


def _row(view: ActionView, person: Person) -> tuple[Button, ...]:
    words, application = view.words, view.application
    found = Ask(
        application.id,
        FormName.INTERVIEW,
        CONTACT.key,
        person.id,
        view.action.key.interview,
    )
    keywords = urlencode({"keywords": f"{person.name} {application.company or ''}".strip()})
    return (
        # Translators: a button: I have an address or a number for {name}.
        Tap(words.label("I have it: {name}", name=person.name), found.pack()),
        Link(words.label("Look up on LinkedIn"), f"{LINKEDIN}?{keywords}"),
    )
