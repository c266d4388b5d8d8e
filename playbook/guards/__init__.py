"""What is looked over before a message goes out. A guard warns and explains; the user decides."""

from playbook.guards.cautions import Caution, Guard
from playbook.guards.explaining import explain
from playbook.guards.review import look_over

__all__ = ["Caution", "Guard", "explain", "look_over"]
