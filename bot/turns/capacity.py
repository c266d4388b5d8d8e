"""How much may be kept of one chat: what would go beyond is refused before it is kept. Pure."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from markupsafe import Markup

from bot.parts.callbacks.chat import Go, ListPage
from bot.parts.standing import Standing
from bot.telegram.screen import Screen, Tap
from bot.turns.turn import Decision, Show, Turn
from playbook.chat import Chat
from playbook.facts import Application
from playbook.plan.look import Look
from playbook.words import Words
from storage.packing import weigh


@dataclass(frozen=True, slots=True)
class Capacity:
    """Each number can be argued with. Nobody who looks for a job comes near one.

    What else a record holds is bounded by itself: the newest changes and updates, nudges of 60 days.
    """

    applications: int = (
        150  # one a working day for seven months; an update then takes 0.02 to 0.3 s
    )
    interviews: int = 20  # of one application: more rounds than any employer holds
    people: int = 40  # of one interview: a card has room for about a dozen names
    told: int = 500_000  # bytes of applications: 600 of the usual 800, or 160 texts of one's own
    deeds: int = (
        50_000  # bytes on top, for taps: what is told already can be done, skipped, put off
    )


CAPACITY = Capacity()


def within_capacity(decision: Decision, *, tapped: bool, capacity: Capacity = CAPACITY) -> Decision:
    """The decision, or in its place a kind word and the chat as it was, where too much would be kept.

    What makes nothing longer always passes: reading and forgetting work in a chat that is full.
    """

    def decide(look: Look) -> Turn:
        turn = decision(look)
        if turn.chat is None or turn.chat.applications == look.chat.applications:
            return turn
        word = find_excess(look.chat, turn.chat, capacity, tapped=tapped)
        return turn if word is None else Turn(look, (Show(_draw(look.words, word(look.words))),))

    return decide


Saying = Callable[[Words], Markup]


def find_excess(before: Chat, after: Chat, capacity: Capacity, *, tapped: bool) -> Saying | None:
    """What to say where a limit would be crossed; None where none is."""
    if max(capacity.applications, len(before.applications)) < len(after.applications):
        return _say_full
    for one in after.applications:
        known = before.application(one.id) or Application(one.id)
        if one is known:
            continue
        if max(capacity.interviews, len(known.interviews)) < len(one.interviews):
            return _say_rounds
        if max(capacity.people, _most_people(known)) < _most_people(one):
            return _say_people
    limit = capacity.told + (capacity.deeds if tapped else 0)
    told = _told(after)
    return _say_full if told > limit and told > _told(before) else None


def _most_people(application: Application) -> int:
    return max((len(one.people) for one in application.interviews), default=0)


def _told(chat: Chat) -> int:
    """Bytes; which message shows a card is not told by the user, and looking at one is no telling."""
    return weigh(tuple(replace(one, card=None) for one in chat.applications))


def _say_full(words: Words) -> Markup:
    return words.say(
        "I have no room for that: my memory of our chat is full, so I did not keep it. Everything you told me before is safe. Forget an application that you no longer need, closed ones first, and tell me again. /export gives you a copy of all of it."
    )


def _say_rounds(words: Words) -> Markup:
    return words.say(
        "That would be more interviews than I can keep for one application, so I did not keep it. Everything you told me before is safe. If it is another job, tell me about it with /new."
    )


def _say_people(words: Words) -> Markup:
    return words.say(
        "Those are more people than I can keep for one interview, so I did not add them. Everyone you told me of before is safe. Tell me those you want to thank; somebody can be taken out under Change."
    )


def _draw(words: Words, text: Markup) -> Screen:
    """With a way to make room."""
    closed = Tap(words.label("Closed applications"), ListPage("0", Standing.CLOSED).pack())
    room = Tap(words.label("Forget something"), Go("forget").pack())
    return Screen(text, ((closed, room),))
