"""Time zones by their IANA names."""

from functools import lru_cache
from zoneinfo import ZoneInfo

MOST = 200  # a few KB each; the forty that are offered by their clocks are among them


@lru_cache(MOST)
def zone_named(name: str) -> ZoneInfo:
    """The zone of this name, read once; zoneinfo keeps eight, and reading one takes longer than asking it the time.

    Raises ValueError, LookupError, OSError for a name that is none.
    """
    return ZoneInfo(name)
