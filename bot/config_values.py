"""How the text of each setting is read; what is wrong is said in a line that names the variable."""

import re
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from pydantic import BeforeValidator

from bot.telegram.hook import HEALTH, LOOPBACK
from storage.keyring import BadKey, Keyring

TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")
WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{16,256}")  # what Telegram takes, and nobody guesses
TELEGRAM_PORTS = {443, 80, 88, 8443}  # those that it brings updates to
WHERE_TOKENS_COME_FROM = "@BotFather in Telegram gives you one"


class LogFormat(StrEnum):
    PLAIN = "plain"
    JSON = "json"


class LogLevel(StrEnum):
    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


def read_token(value: str) -> str:
    if not TOKEN.fullmatch(token := value.strip()):
        raise ValueError(
            "TELEGRAM_TOKEN does not look like a bot token (digits, a colon, letters);"
            f" {WHERE_TOKENS_COME_FROM}."
        )
    return token


def read_api_url(value: str) -> str:
    url = value.strip().rstrip("/")
    try:
        parts = urlsplit(url)
        fits = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        fits = False
    if not fits or parts.query or parts.fragment or "{" in url:
        raise ValueError(
            f"TELEGRAM_API_URL is {value!r}; it must be an address like https://api.telegram.org."
        )
    return url


def read_webhook_url(value: str) -> str:
    url = value.strip()
    try:
        parts = urlsplit(url)
        is_here = parts.scheme == "http" and parts.hostname in LOOPBACK
        is_public = (parts.scheme, bool(parts.hostname)) == ("https", True) and (
            (parts.port or 443) in TELEGRAM_PORTS
        )
    except ValueError:
        is_here = is_public = False
    plain = url.isascii() and not set("?#@{} ") & set(url)
    if not (is_here or is_public) or not plain or url.endswith(HEALTH):
        raise ValueError(
            f"WEBHOOK_URL is {value!r}; it must be an address like https://bot.example.com/updates"
            " that Telegram reaches: https, on port 443, 80, 88 or 8443."
        )
    return written_plainly(url)


def written_plainly(url: str) -> str:
    """The address as everybody writes it, RFC 3986 6.2: Telegram's own is compared with it."""
    parts = urlsplit(url)
    place = parts.netloc.lower()
    if parts.scheme == "https":
        place = place.removesuffix(":443")
    return urlunsplit((parts.scheme, place, parts.path or "/", "", ""))


def read_port(value: str | int) -> int:
    if not str(value).strip().isdecimal() or not 0 < int(value) < 1 << 16:
        raise ValueError(f"PORT is {value!r}; it must be a number from 1 to 65535.")
    return int(value)


def read_webhook_secret(value: str) -> str:
    if not WEBHOOK_SECRET.fullmatch(secret := value.strip()):
        raise ValueError(
            "WEBHOOK_SECRET must be 16 to 256 letters, digits, _ and -;"
            " leave it out, and each start makes one up."
        )
    return secret


def read_folder(value: str | Path) -> Path:
    folder = Path(value).expanduser()
    if folder.exists() and not folder.is_dir():
        raise ValueError(f"DATA_DIR is {str(value)!r}, which is a file; name a folder.")
    return folder


def read_file(value: str | Path) -> Path:
    file = Path(value).expanduser()
    if file.is_dir():
        raise ValueError(f"HEARTBEAT_FILE is {str(value)!r}, which is a folder; name a file.")
    return file


def read_level(value: str) -> LogLevel:
    try:
        return LogLevel(value.strip().lower())
    except ValueError:
        levels = ", ".join(LogLevel)
        raise ValueError(f"LOG_LEVEL is {value!r}; use one of {levels}.") from None


def read_log_format(value: str) -> LogFormat:
    try:
        return LogFormat(value.strip().lower())
    except ValueError:
        raise ValueError(f"LOG_FORMAT is {value!r}; use plain or json.") from None


def read_keys(value: str) -> str:
    try:
        Keyring.of(value)
    except BadKey as error:
        raise ValueError(
            f"DATA_KEY: {error}. It takes keys separated by commas; `python -m bot newkey` makes one."
        ) from None
    return value


def read_users(value: str | frozenset[int]) -> frozenset[int]:
    if isinstance(value, frozenset):
        return value
    named = [one for one in re.split(r"[,;\s]+", value) if one]
    # A list that names nobody was hardly meant for everyone.
    if not all(re.fullmatch(r"-?[0-9]+", one) for one in named) or (value.strip() and not named):
        raise ValueError(
            f"ALLOWED_USERS is {value!r}; it takes Telegram user ids, numbers separated by commas."
        )
    return frozenset(map(int, named))


def read_limits(value: str | bool) -> bool:  # noqa: FBT001 - as pydantic hands it over
    word = str(value).strip().lower()
    if word not in {"on", "off", "true", "false"}:
        raise ValueError(
            f"TELEGRAM_LIMITS is {value!r}; use on, or off for a server without limits."
        )
    return word in {"on", "true"}


def refuse(name: str, wanted: str, instead: str) -> BeforeValidator:
    """A setting that is planned: a clear word now rather than a surprise later."""

    def check(_: str) -> str:
        raise ValueError(
            f"{name} is set, but {wanted} is not supported in this version; {instead}."
        )

    return BeforeValidator(check)
