"""The settings, from the environment and from `.env` in the current folder."""

import re
import secrets
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit, urlunsplit

from pydantic import BeforeValidator, SecretStr, ValidationError
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

from bot.telegram.webhook import HEALTH, LOOPBACK, Hook
from storage.keyring import BadKey, Keyring

TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")
WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{16,256}")  # what Telegram takes, and nobody guesses
TELEGRAM_PORTS = {443, 80, 88, 8443}  # those that it brings updates to
WHERE_TOKENS_COME_FROM = "@BotFather in Telegram gives you one"


class LogFormat(StrEnum):
    PLAIN = "plain"
    JSON = "json"


class BadSetting(Exception):  # noqa: N818 - read aloud: "bad setting: ..."
    """One plain line for each thing that is wrong, each naming the variable and what is right."""

    def __init__(self, lines: tuple[str, ...]) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


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


class Config(BaseSettings):
    """All settings. An empty variable counts as unset; variables win over `.env`."""

    model_config = SettingsConfigDict(
        env_file=".env",
        env_file_encoding="utf-8-sig",  # some editors begin a file with a byte order mark
        env_ignore_empty=True,
        extra="ignore",
        validate_default=False,
        frozen=True,
        hide_input_in_errors=True,  # the input may be the token
    )

    telegram_token: Annotated[SecretStr, BeforeValidator(read_token)]
    telegram_api_url: Annotated[str, BeforeValidator(read_api_url)] = "https://api.telegram.org"
    data_dir: Annotated[Path, BeforeValidator(read_folder)] = Path("data")
    data_key: Annotated[SecretStr, BeforeValidator(read_keys)] | None = None
    log_level: Annotated[LogLevel, BeforeValidator(read_level)] = LogLevel.INFO
    log_format: Annotated[LogFormat, BeforeValidator(read_log_format)] = LogFormat.PLAIN
    heartbeat_file: Annotated[Path, BeforeValidator(read_file)] | None = None
    # The sandbox and tests go without Telegram's sending limits; nobody else can.
    telegram_limits: Annotated[bool, BeforeValidator(read_limits)] = True
    allowed_users: Annotated[frozenset[int], NoDecode, BeforeValidator(read_users)] = frozenset()
    database_url: Annotated[
        str | None,
        refuse("DATABASE_URL", "PostgreSQL", "unset it, and the data is kept in DATA_DIR"),
    ] = None
    webhook_url: Annotated[str | None, BeforeValidator(read_webhook_url)] = None
    port: Annotated[int, BeforeValidator(read_port)] = 8080
    webhook_secret: Annotated[SecretStr, BeforeValidator(read_webhook_secret)] | None = None

    @property
    def keyring(self) -> Keyring:
        """What the chats' files are encrypted under, if anything."""
        return Keyring.of(self.data_key.get_secret_value() if self.data_key else "")

    @cached_property
    def hook(self) -> Hook | None:
        """Where updates are brought; None where the bot asks for them itself."""
        if self.webhook_url is None:
            return None
        given = self.webhook_secret
        secret = given.get_secret_value() if given else secrets.token_urlsafe(32)
        return Hook(self.webhook_url, self.port, secret)

    @property
    def untold(self) -> tuple[str, ...]:
        """What may stand in no line of the log, beside the token."""
        keys = self.data_key.get_secret_value() if self.data_key else ""
        return (*keys.split(","), self.hook.secret if self.hook else "")

    def allows(self, user_id: int) -> bool:
        """Whether this user may use the bot; with no list everyone may."""
        return not self.allowed_users or user_id in self.allowed_users


class GivenConfig(Config):
    """Settings that are given, whatever environment and `.env` say: the sandbox's are none of the real bot's."""

    @classmethod
    def settings_customise_sources(  # pydantic-settings' own signature
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return (init_settings,)


def load_config(env_file: Path = Path(".env")) -> Config:
    """The settings from environment and file. Raises BadSetting."""
    try:
        return Config(_env_file=env_file)  # type: ignore[call-arg]  # pydantic-settings reads it
    except ValidationError as error:
        raise BadSetting(tuple(explain(one) for one in error.errors(include_input=False))) from None
    except (OSError, UnicodeDecodeError):
        raise BadSetting((f"{env_file} can't be read; it must be a text file in UTF-8.",)) from None


def explain(problem: Any) -> str:  # noqa: ANN401 - pydantic's ErrorDetails, which comes from its core
    if problem["type"] == "missing":
        return f"TELEGRAM_TOKEN is not set; {WHERE_TOKENS_COME_FROM}."
    return str(problem["ctx"]["error"])
