"""The phone script: what to say, what the other side may say, and what a call comes to (PLAYBOOK part 4, S1)."""

from playbook.phone.call import Call
from playbook.phone.path import BEGINNING, CallPlace, follow, name_day
from playbook.phone.recording import record
from playbook.phone.script import Asks, Node, Outcome, Said
from playbook.phone.speaking import speak

__all__ = [
    "BEGINNING",
    "Asks",
    "Call",
    "CallPlace",
    "Node",
    "Outcome",
    "Said",
    "follow",
    "name_day",
    "record",
    "speak",
]
