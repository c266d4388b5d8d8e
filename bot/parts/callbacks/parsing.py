"""From the data of a tapped button to what it means."""

from dataclasses import fields

from bot.parts.callbacks import answers, chat, plans
from bot.parts.callbacks.callback import SEPARATOR, Callback

KINDS: dict[str, type[Callback]] = {
    kind.code: kind for kind in (*answers.KINDS, *chat.KINDS, *plans.KINDS)
}


def parse(data: str) -> Callback | None:
    """What a tapped button means; None for data that no version of this bot has sent."""
    code, _, rest = data.partition(SEPARATOR)
    kind = KINDS.get(code)
    if kind is None:
        return None
    names = fields(kind)
    values = rest.split(SEPARATOR, len(names) - 1) if names else []
    if len(values) > len(names) or (not names and rest):
        return None
    try:
        return kind(*values)
    except TypeError:  # too few values
        return None
