"""setWebhook, deleteWebhook, getWebhookInfo."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from sandbox.api.limits import LIMITS
from sandbox.api.method import Method, MethodTable, Nothing
from sandbox.api.parameters import Upload
from sandbox.api.shapes import Json, Shape, unix, without_gaps
from sandbox.messenger.messenger import Messenger
from sandbox.messenger.updates import UpdateQueue
from sandbox.messenger.webhook import Webhook
from sandbox.refusals import BadRequest

_SECRET = re.compile(r"[A-Za-z0-9_-]*")
_LOOPBACK = {"127.0.0.1", "::1", "localhost"}
# "Ports currently supported for webhooks: 443, 80, 88, 8443."
_PORTS = {443, 80, 88, 8443}


@dataclass(frozen=True, slots=True, kw_only=True)
class SetWebhook:
    url: str = ""
    certificate: Upload | None = None
    ip_address: str | None = None
    max_connections: int = 40
    allowed_updates: Json = None
    drop_pending_updates: bool = False
    secret_token: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeleteWebhook:
    drop_pending_updates: bool = False


def set_webhook(messenger: Messenger, request: SetWebhook) -> Json:
    """ "Use an empty string to remove webhook integration." """
    if request.url:
        _check_url(request.url)
        _check_secret(request.secret_token or "")
    if request.drop_pending_updates:
        messenger.updates.clear()
    allow_kinds(messenger.updates, request.allowed_updates)
    messenger.webhook = _build(request) if request.url else None
    messenger.updates.send_poller_home()
    return True


def delete_webhook(messenger: Messenger, request: DeleteWebhook) -> Json:
    messenger.webhook = None
    if request.drop_pending_updates:
        messenger.updates.clear()
    return True


def get_webhook_info(messenger: Messenger, _: Nothing) -> Shape:
    """ "If the bot is using getUpdates, will return an object with the url field empty." """
    webhook = messenger.webhook or Webhook(url="")
    return without_gaps(
        {
            "url": webhook.url,
            "has_custom_certificate": webhook.has_certificate,
            "pending_update_count": len(messenger.updates),
            "ip_address": webhook.ip_address,
            "last_error_date": unix(webhook.failed) if webhook.failed else None,
            "last_error_message": webhook.trouble,
            "max_connections": webhook.max_connections if webhook.url else None,
        }
    )


def allow_kinds(updates: UpdateQueue, kinds: Json) -> None:
    """ "If not specified, the previous setting will be used." """
    if isinstance(kinds, Sequence):
        updates.allow([str(kind) for kind in kinds])


def _build(request: SetWebhook) -> Webhook:
    return Webhook(
        url=request.url,
        secret=request.secret_token,
        ip_address=request.ip_address,
        max_connections=request.max_connections,
        has_certificate=request.certificate is not None,
    )


def _check_url(url: str) -> None:
    """Telegram's rules, with two of the sandbox's own.

    A bot on this machine may be reached by plain HTTP and on any port, since nobody who tries one
    has a certificate for it; and no update ever leaves this machine.
    """
    parts = _split(url)
    if parts.hostname in _LOOPBACK and parts.scheme in {"http", "https"}:
        return
    if parts.scheme != "https":
        raise BadRequest("bad webhook: An HTTPS URL must be provided for webhook")
    if (parts.port or 443) not in _PORTS:
        raise BadRequest("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
    raise BadRequest("bad webhook: the sandbox sends updates to 127.0.0.1 and localhost only")


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        _ = parts.port  # which is read, and may be refused, only now
    except ValueError as error:
        raise BadRequest("invalid webhook URL specified") from error
    return parts


def _check_secret(secret: str) -> None:
    """ "1-256 characters. Only characters A-Z, a-z, 0-9, _ and - are allowed." """
    if len(secret) > LIMITS.secret_token:
        raise BadRequest("secret token is too long")
    if not _SECRET.fullmatch(secret):
        raise BadRequest("secret token contains illegal characters")


METHODS: MethodTable = {
    "setWebhook": Method(SetWebhook, set_webhook),
    "deleteWebhook": Method(DeleteWebhook, delete_webhook),
    "getWebhookInfo": Method(Nothing, get_webhook_info),
}
