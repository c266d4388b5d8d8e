"""How hard the alarm works."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Pace:
    """Each number can be argued with."""

    at_once: int = 20  # chats: about what 30 messages a second take at 0.6 s each
    head_start: timedelta = (
        timedelta()
    )  # for what came in while the bot was down, before all are read
    gathering: timedelta = timedelta(seconds=10)  # at start, until all that is due is known
    in_a_row: int = 5  # deliveries to one chat while one round lasts: more is a loop, not news
    first_pause: timedelta = timedelta(seconds=10)  # after a failure nobody foresaw; doubles
    longest_pause: timedelta = timedelta(minutes=15)
    shortest_wait: timedelta = timedelta(seconds=1)  # for a TryLater that names no time
    finishing: timedelta = timedelta(seconds=2)  # for deliveries under way when it is to stop
    # A send takes 50 s at the very most by the limits of its request, tidying up half a minute more; and the
    # heartbeat, which stands still when no delivery ends, has five minutes.
    longest: timedelta = timedelta(minutes=2)
