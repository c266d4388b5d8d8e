"""A text cut to what a line has room for."""

LONGEST_SHOWN = 160  # characters of one answer on a screen; the whole is kept


def shorten(text: str, limit: int) -> str:
    """The text, or as many of its first characters as fit `limit` together with the dots."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
