"""What there is room for: a text cut to its line, a list cut to its message."""

from markupsafe import Markup

from playbook.words import Words

LONGEST_SHOWN = 160  # characters of one answer on a screen; the whole is kept


def shorten(text: str, limit: int) -> str:
    """The text, or as many of its first characters as fit `limit` together with the dots."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def mention_rest(more: int, words: Words) -> list[Markup]:
    """The line below a list that leaves `more` out; none where it leaves nothing out."""
    return [words.count("and {n} more", "and {n} more", more)] if more > 0 else []
