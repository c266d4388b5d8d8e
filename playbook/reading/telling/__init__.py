"""An interview told in one line: "Interviewed at Acme for data engineer yesterday 3pm with Jane Doe"."""

from playbook.reading.telling.reader import read_telling
from playbook.reading.telling.told import Telling

__all__ = ["Telling", "read_telling"]
