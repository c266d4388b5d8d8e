"""Which links a button may hold: "HTTP or tg:// URL to be opened when the button is pressed"."""

from urllib.parse import urlsplit

from sandbox.refusals import BadRequest

_OWN_SCHEMES = {"tg", "ton", "tonsite"}


def check_button_url(url: str) -> str:
    """The link as the button will hold it; a bare host gets `http://`, as Telegram does."""
    link = url if ":" in url.partition("/")[0].partition("?")[0] else f"http://{url}"
    try:
        parts = urlsplit(link)
        host = parts.hostname or ""
    except ValueError as error:
        raise _invalid(url, "Wrong HTTP URL") from error
    if parts.scheme.lower() in _OWN_SCHEMES:
        return link
    if parts.scheme.lower() not in {"http", "https"}:
        raise _invalid(url, "Unsupported URL protocol")
    # A host without a dot, such as "localhost", is what Telegram's own clients can't reach.
    if "." not in host.strip(".") or any(blank in link for blank in " \n\t"):
        raise _invalid(url, "Wrong HTTP URL")
    return link


def _invalid(url: str, why: str) -> BadRequest:
    return BadRequest(f"inline keyboard button URL '{url}' is invalid: {why}")
