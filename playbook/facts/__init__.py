"""What the user told us: applications, their interviews, the people met, and what happened since.

Every moment is an aware UTC datetime; every `date` is a day where the user lives.
"""

from playbook.facts.action_key import ActionKey, ActionKind
from playbook.facts.answers import Answer, Channel, News, NextMove
from playbook.facts.application import Application
from playbook.facts.deeds import Closure, Deed, DraftChoice, Ending, Mark
from playbook.facts.interview import Format, Interview
from playbook.facts.person import Part, Person

__all__ = [
    "ActionKey",
    "ActionKind",
    "Answer",
    "Application",
    "Channel",
    "Closure",
    "Deed",
    "DraftChoice",
    "Ending",
    "Format",
    "Interview",
    "Mark",
    "News",
    "NextMove",
    "Part",
    "Person",
]
