"""The settings, from the environment and from `.env` in the current folder."""

import secrets
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, SecretStr, ValidationError
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

from bot.config_values import (
    WHERE_TOKENS_COME_FROM,
    LogFormat,
    LogLevel,
    read_api_url,
    read_file,
    read_folder,
    read_keys,
    read_level,
    read_limits,
    read_log_format,
    read_port,
    read_token,
    read_users,
    read_webhook_secret,
    read_webhook_url,
    refuse,
)
from bot.telegram.hook import Hook
from storage.keyring import Keyring


class BadSetting(Exception):  # noqa: N818 - read aloud: "bad setting: ..."
    """One plain line for each thing that is wrong, each naming the variable and what is right."""

    def __init__(self, lines: tuple[str, ...]) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


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
