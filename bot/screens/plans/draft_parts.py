"""A draft on a screen: its text as a block that copies on a tap, and the buttons around it."""

from markupsafe import Markup

from bot.parts.rows import in_rows
from bot.telegram.screen import Button, Copy, Link
from playbook.drafts import Draft, gmail_link, outlook_link
from playbook.facts import Person
from playbook.words import Words


def quote_draft(draft: Draft | None, words: Words) -> list[Markup]:
    """Subject and body, each to be copied with a tap; and what in it the user is to finish."""
    if draft is None:
        return []
    subject = words.say("<b>Subject:</b> <code>{subject}</code>", subject=draft.subject)
    return [subject, Markup("<pre>{}</pre>").format(draft.body), *_unfinished(draft, words)]


def _unfinished(draft: Draft, words: Words) -> list[Markup]:
    if not draft.unfinished:
        return []
    return [
        words.count(
            "✏️ One of your notes stands on a line of its own: put it into your own words with Edit before you send it.",
            "✏️ {n} of your notes stand on lines of their own: put them into your own words with Edit before you send it.",
            len(draft.unfinished),
        )
    ]


def compose_buttons(
    draft: Draft | None, person: Person | None, words: Words
) -> tuple[tuple[Button, ...], ...]:
    """Copy subject, address and number; open a mail program with all filled in."""
    if draft is None:
        return ()
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
    return (*in_rows(copies, 3), mail)
