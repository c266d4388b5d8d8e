"""All walks, in the order in which the page shows them."""

from scripts.gallery import beginnings, everyday, plans
from scripts.gallery.walks import list_shots

__all__ = ["beginnings", "everyday", "list_shots", "plans"]
