"""How an application begins."""

from datetime import datetime

from playbook.chat import Chat
from playbook.facts import Application, Interview
from playbook.ids import fresh_id


def begin(chat: Chat, now: datetime) -> tuple[Chat, Application]:
    """The chat with a new application that has its interview; a begun one without a name gives way to it."""
    for nameless in [one.id for one in chat.applications if one.company is None]:
        chat = chat.without_application(nameless)
    interview = Interview(id="1", zone=chat.preferences.zone or "UTC")
    fresh = fresh_id(now, [one.id for one in chat.applications])
    application = Application(id=fresh, interviews=(interview,))
    return chat.with_application(application), application
