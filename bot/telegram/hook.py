"""Where Telegram finds a bot that does not poll."""

from dataclasses import dataclass
from urllib.parse import urlsplit

LOOPBACK = {"127.0.0.1", "::1", "localhost"}
HEALTH = "/healthz"


@dataclass(frozen=True, slots=True)
class Hook:
    """Where Telegram finds the bot, and by what the bot knows Telegram."""

    url: str
    port: int
    secret: str

    @property
    def path(self) -> str:
        return urlsplit(self.url).path or "/"

    @property
    def host(self) -> str | None:
        """Where to listen: everywhere, because the proxy in front may be on another machine."""
        return "127.0.0.1" if urlsplit(self.url).hostname in LOOPBACK else None
