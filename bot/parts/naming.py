"""An application, and one of its actions, as plain text for a line or a button."""

from bot.parts.shorten import shorten
from playbook.facts import Application
from playbook.plan.actions import Action
from playbook.plan.why import name_action
from playbook.words import Words

MOST_OF_COMPANY, MOST_OF_ROLE = 32, 28  # characters: together they fill two lines of a phone


def name_application(application: Application, words: Words) -> str:
    """Company and role."""
    company = application.company or words.label("Unnamed company")
    if not application.role:
        return company
    return words.label("{company} · {role}", company=company, role=application.role)


def name_briefly(application: Application, words: Words) -> str:
    """Company and role, shortened where they are long."""
    company = _company(application, words)
    if not application.role:
        return company
    role = shorten(application.role, MOST_OF_ROLE)
    return words.label("{company} · {role}", company=company, role=role)


def name_matter(application: Application, action: Action, words: Words) -> str:
    """What to do, and at which company, shortened; and for which role, where there are two jobs there."""
    place = name_briefly(application, words) if application.apart else _company(application, words)
    # Translators: what to do and where: "Thank-you to Jane Doe, Acme".
    return words.label("{action}, {company}", action=name_action(action, words), company=place)


def _company(application: Application, words: Words) -> str:
    return shorten(application.company or words.label("Unnamed company"), MOST_OF_COMPANY)
