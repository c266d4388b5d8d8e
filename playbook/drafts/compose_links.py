"""Links that open a web mailer's compose page with a draft filled in.

Neither Google nor Microsoft documents these addresses; both have been in wide use for years. Spaces are
written %20: Outlook shows a "+" as a plus when the user has to sign in first.
"""

from urllib.parse import quote, urlencode

from playbook.drafts.request import Draft

GMAIL = "https://mail.google.com/mail/?view=cm&fs=1&"
OUTLOOK = "https://outlook.live.com/mail/0/deeplink/compose?"

# The Bot API names no limit for a button's URL. Browsers and mail servers in the way are known to
# cut or refuse addresses beyond 2,048 characters, and half a letter is worse than none.
LONGEST_LINK = 2000


def gmail_link(draft: Draft, to: str | None) -> str:
    """Gmail's compose page. Too long a draft is left out of the link: first its body, then its subject."""
    return _link(GMAIL, {"to": to or "", "su": draft.subject, "body": draft.body})


def outlook_link(draft: Draft, to: str | None) -> str:
    """Outlook.com's compose page, under the same limit as `gmail_link`."""
    return _link(OUTLOOK, {"to": to or "", "subject": draft.subject, "body": draft.body})


def _link(base: str, fields: dict[str, str]) -> str:
    names = [name for name, value in fields.items() if value]
    while True:
        link = base + urlencode({n: fields[n] for n in names}, quote_via=quote, errors="replace")
        if len(link) <= LONGEST_LINK:
            return link
        names.pop()
