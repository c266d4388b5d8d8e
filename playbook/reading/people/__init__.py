"""People out of a text: who they are, what they do, and how to reach them."""

from playbook.reading.people.everyone import read_everyone
from playbook.reading.people.person import Everyone, PersonText

__all__ = ["Everyone", "PersonText", "read_everyone"]
