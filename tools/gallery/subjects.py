"""All walks, in the order in which the page shows them."""

from tools.gallery import beginnings, everyday, plans
from tools.gallery.walks import list_shots

__all__ = ["beginnings", "everyday", "list_shots", "plans"]
