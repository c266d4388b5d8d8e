"""Where updates are sent when the bot does not come for them."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(slots=True, kw_only=True)
class Webhook:
    """What setWebhook asked for, and the last trouble with it."""

    url: str
    secret: str | None = None
    ip_address: str | None = None
    max_connections: int = 40
    has_certificate: bool = False
    failed: datetime | None = None
    trouble: str | None = None
