"""Two messages to one person within three working days are one too many (PLAYBOOK part 3: never)."""

from playbook.facts import Application
from playbook.guards.cautions import Caution, Guard
from playbook.plan.actions import Action
from playbook.plan.look import Look
from playbook.plan.moments.good_moments import GoodMoments
from playbook.plan.rules.policy import POLICY
from playbook.plan.rules.sent import list_sent
from playbook.plan.surroundings import reader_in


def too_often(look: Look, application: Application, action: Action) -> Caution | None:
    """That somebody got a message just now, about this application or another, and from when the next is right."""
    person = action.person
    # Thanks, and answers to what they said, may follow upon another message; a question may not.
    if person is None or not action.kind.traits.question or not action.state.is_open:
        return None
    moments = GoodMoments.of(look.chat.preferences, application.country)
    today, days = moments.day_of(look.now), moments.days
    reader = reader_in(application, person)
    sent = (one.written for each in look.chat.applications for one in list_sent(each, moments))
    last = max((one.day for one in sent if one.reader == reader), default=None)
    right = days.add(last, POLICY.between_messages) if last else today
    return Caution(Guard.TOO_OFTEN, name=person.name, day=right) if right > today else None
