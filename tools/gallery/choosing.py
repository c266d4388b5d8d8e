"""Which of all that is done the page shows: what says something that was not said before."""

from collections.abc import Iterable

from tools.gallery.hearing import listening
from tools.gallery.shots import Shot

NOT_SHOWN = {
    "a title that stands in no list, for its question is asked alone": ("Your own text",),
    "on what is no text and has no screen of its own; so far all have one": ("Done",),
    "a word on a message that is out of date, or on a tap that came twice": (
        "That was a lot at once. Give me a minute.",
        "This bot is private.",
        "You have told me about this one already.",
        "I have noted that already.",
        "More has happened to it since, so I can't undo this in one go. /list shows it, and every answer can be changed there.",
        "This is no longer in your plans.",
        "<b>The moment for this has passed. Nothing is lost.</b>",
        "A damaged file of ours is kept as well, and it may speak of this; only forgetting everything erases that file.",
    ),
    "needs more of a past than a walk has": (
        "I did send it",
        "I will ask how it went afterwards.",
        "Kept, and I will not ask again. /forget erases it at any time.",
        "An older application can be forgotten from its card: /list.",
        "You have {n} other application open; /list shows it.",
        "<b>{n} application in play</b>",
        "<b>Coming next</b>",
        "Noted.",
        "Noted, I go by the new time.",
        "Noted: it does not take place.",
        "Tell me your time zone",
        "• <b>{name}</b>",
        "So far: <b>{names}</b>.",
    ),
    "a day so far away that the readers of dates rarely find it": (
        "{day} is more than a year away. Which day did they name?",
        "{day} is more than a year away. Please pick a nearer day.",
        "{day} is more than a year ago; follow-ups would come too late for that one. Please pick a later day.",
    ),
}
"""Messages that no walk comes to, by the reason; a plural by its singular."""


def choose(shots: Iterable[Shot]) -> tuple[list[Shot], set[str]]:
    """The shots to show, and the messages they say."""
    chosen: list[Shot] = []
    said: set[str] = set()
    for shot in shots:
        with listening() as heard:
            shot.look("en")
        if heard - said:
            chosen.append(shot)
            said |= heard
    return chosen, said
