"""What is done in the gallery: walks through the whole of the bot, subject by subject."""

from collections.abc import Callable, Iterator
from datetime import timedelta

from playbook.chat import Chat
from playbook.facts import Application
from tools.gallery.people import ANN, NOW
from tools.gallery.shots import Shot, Walk

Go = Callable[[Walk], object]
WALKS: list[tuple[str, Go]] = []


def walk(subject: str) -> Callable[[Go], Go]:
    """Declare a walk under its subject; it is given the chat of somebody who has settled in."""

    def declare(go: Go) -> Go:
        WALKS.append((subject, go))
        return go

    return declare


def list_shots() -> Iterator[Shot]:
    """All that is done, in the order of the subjects."""
    for subject in dict.fromkeys(subject for subject, _ in WALKS):
        for named, go in WALKS:
            if named == subject:
                talk = Walk(Chat(7, preferences=ANN), NOW, subject=subject)
                go(talk)
                yield from talk.shots


def having(talk: Walk, *applications: Application, later: timedelta = timedelta()) -> Walk:
    """A fresh chat of somebody with these applications."""
    talk.chat, talk.now = Chat(7, preferences=ANN, applications=applications), NOW + later
    talk.messages.clear()
    return talk


def opened(talk: Walk, *applications: Application) -> Walk:
    """The same, with the card of the first in front."""
    return having(talk, *applications).forges(f"c:{applications[0].id}")


def quietly(talk: Walk, go: Go) -> Walk:
    """Do something that other walks show."""
    shots = len(talk.shots)
    go(talk)
    del talk.shots[shots:]
    return talk
