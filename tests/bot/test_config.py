from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.config import BadSetting, Config, load_config
from bot.config_values import LogFormat, LogLevel
from tests.bot.telegram.fake_telegram import TOKEN
from tests.storage.conftest import KEY

NAMES = [name.upper() for name in Config.model_fields]


@pytest.fixture(autouse=True)
def in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting but those of the test."""
    monkeypatch.chdir(tmp_path)
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TELEGRAM_TOKEN", TOKEN)


def test_with_a_token_alone_everything_else_has_a_default() -> None:
    config = load_config()
    assert config.telegram_token.get_secret_value() == TOKEN
    assert config.telegram_api_url == "https://api.telegram.org"
    assert config.data_dir == Path("data")
    assert config.log_level is LogLevel.INFO
    assert config.allowed_users == frozenset()


@pytest.mark.parametrize("name", [name for name in NAMES if name != "TELEGRAM_TOKEN"])
def test_an_empty_variable_counts_as_unset(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = load_config()
    monkeypatch.setenv(name, "")
    assert load_config() == expected


@pytest.mark.parametrize(
    ("name", "value", "field", "expected"),
    [
        ("TELEGRAM_TOKEN", f" {TOKEN}\n", "telegram_token", TOKEN),
        ("TELEGRAM_API_URL", "http://localhost:8081/", "telegram_api_url", "http://localhost:8081"),
        ("TELEGRAM_API_URL", "https://a.b/tg//", "telegram_api_url", "https://a.b/tg"),
        ("DATA_DIR", "/srv/afterword", "data_dir", Path("/srv/afterword")),
        ("DATA_DIR", "~/afterword", "data_dir", Path.home() / "afterword"),
        ("LOG_LEVEL", "WARNING", "log_level", LogLevel.WARNING),
        ("LOG_LEVEL", " debug ", "log_level", LogLevel.DEBUG),
        ("LOG_FORMAT", " JSON", "log_format", LogFormat.JSON),
        ("HEARTBEAT_FILE", "~/alive", "heartbeat_file", Path.home() / "alive"),
        ("ALLOWED_USERS", "1, 2,3", "allowed_users", frozenset({1, 2, 3})),
        ("ALLOWED_USERS", "1 2\n3,", "allowed_users", frozenset({1, 2, 3})),
        ("ALLOWED_USERS", "7", "allowed_users", frozenset({7})),
        ("ALLOWED_USERS", " ", "allowed_users", frozenset()),
        ("TELEGRAM_LIMITS", " Off ", "telegram_limits", False),
        ("TELEGRAM_LIMITS", "on", "telegram_limits", True),
        ("WEBHOOK_URL", " https://a.b:8443/c", "webhook_url", "https://a.b:8443/c"),
        ("WEBHOOK_URL", "http://127.0.0.1:5000/c", "webhook_url", "http://127.0.0.1:5000/c"),
        ("WEBHOOK_URL", "HTTPS://Bot.Example.com:443", "webhook_url", "https://bot.example.com/"),
        ("PORT", " 5000 ", "port", 5000),
    ],
)
def test_a_setting_is_taken_as_it_is_meant(
    name: str, value: str, field: str, expected: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    found = getattr(load_config(), field)
    assert (found.get_secret_value() if field == "telegram_token" else found) == expected


@pytest.mark.parametrize(
    ("name", "value", "line"),
    [
        ("LOG_LEVEL", "loud", "LOG_LEVEL is 'loud'; use one of debug, info, warning, error."),
        ("LOG_FORMAT", "xml", "LOG_FORMAT is 'xml'; use plain or json."),
        ("HEARTBEAT_FILE", ".", "HEARTBEAT_FILE is '.', which is a folder; name a file."),
        ("TELEGRAM_API_URL", "api.telegram.org", "TELEGRAM_API_URL is 'api.telegram.org'; it must"),
        ("TELEGRAM_API_URL", "ftp://a.b", "TELEGRAM_API_URL is 'ftp://a.b'; it must be"),
        ("TELEGRAM_API_URL", "https://", "TELEGRAM_API_URL is 'https://'; it must be"),
        ("TELEGRAM_API_URL", "http://a:99999", "TELEGRAM_API_URL is 'http://a:99999'; it must"),
        ("TELEGRAM_API_URL", "http://[::1", "TELEGRAM_API_URL is 'http://[::1'; it must be"),
        ("TELEGRAM_API_URL", "http://a/?x=1", "TELEGRAM_API_URL is 'http://a/?x=1'; it must be"),
        ("TELEGRAM_LIMITS", "30", "TELEGRAM_LIMITS is '30'; use on, or off"),
        ("DATA_KEY", "let me in", "DATA_KEY: number 1 of 1 is no key. It takes keys separated by"),
        ("DATA_KEY", f"{KEY},let me in", "DATA_KEY: number 2 of 2 is no key."),
        ("DATA_KEY", " , ", "DATA_KEY: there is no key in it."),
        ("ALLOWED_USERS", "@ann", "ALLOWED_USERS is '@ann'; it takes Telegram user ids"),
        (
            "DATABASE_URL",
            "postgresql://a/b",
            "DATABASE_URL is set, but PostgreSQL is not supported",
        ),
        ("ALLOWED_USERS", " , ", "ALLOWED_USERS is ' , '; it takes Telegram user ids"),
        ("WEBHOOK_URL", "http://a.b/c", "WEBHOOK_URL is 'http://a.b/c'; it must be an address"),
        ("WEBHOOK_URL", "https://a.b:444/c", "WEBHOOK_URL is 'https://a.b:444/c'; it must"),
        ("WEBHOOK_URL", "https://a.b/healthz", "WEBHOOK_URL is 'https://a.b/healthz'; it must"),
        ("WEBHOOK_URL", "https:///c", "WEBHOOK_URL is 'https:///c'; it must be an address"),
        ("WEBHOOK_URL", "https://a.b:x/", "WEBHOOK_URL is 'https://a.b:x/'; it must be an address"),
        ("PORT", "http", "PORT is 'http'; it must be a number from 1 to 65535"),
        ("PORT", "70000", "PORT is '70000'; it must be a number from 1 to 65535"),
        ("WEBHOOK_SECRET", "secret", "WEBHOOK_SECRET must be 16 to 256 letters"),
        ("TELEGRAM_TOKEN", "  ", "TELEGRAM_TOKEN does not look like a bot token"),
    ],
)
def test_a_bad_setting_gets_one_line_that_names_it(
    name: str, value: str, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(BadSetting) as caught:
        load_config()
    assert len(caught.value.lines) == 1
    assert caught.value.lines[0].startswith(line)
    assert "\n" not in caught.value.lines[0]


def test_all_that_is_wrong_is_said_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOG_LEVEL", "loud")
    monkeypatch.setenv("ALLOWED_USERS", "ann")
    monkeypatch.delenv("TELEGRAM_TOKEN")
    with pytest.raises(BadSetting) as caught:
        load_config()
    assert str(caught.value).splitlines() == list(caught.value.lines)
    assert {line.split()[0] for line in caught.value.lines} == {
        "TELEGRAM_TOKEN",
        "LOG_LEVEL",
        "ALLOWED_USERS",
    }


@pytest.mark.parametrize("value", [None, ""])
def test_a_missing_token_says_where_to_get_one(
    value: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TELEGRAM_TOKEN")
    if value is not None:
        monkeypatch.setenv("TELEGRAM_TOKEN", value)
    with pytest.raises(BadSetting, match="TELEGRAM_TOKEN is not set; @BotFather"):
        load_config()


def test_a_malformed_token_is_not_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_TOKEN", "AAF-my-secret")
    with pytest.raises(BadSetting, match="@BotFather") as caught:
        load_config()
    assert "my-secret" not in str(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__


def test_a_key_is_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATA_KEY", KEY)
    assert KEY not in repr(load_config()) + str(load_config().model_dump())
    monkeypatch.setenv("DATA_KEY", f"{KEY},{KEY[:-5]}")
    with pytest.raises(BadSetting) as caught:
        load_config()
    assert KEY[:20] not in str(caught.value)


def test_the_token_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    assert TOKEN not in repr(load_config())
    monkeypatch.setenv("TELEGRAM_TOKEN", "AAF-my-secret")
    with pytest.raises(ValidationError) as caught:
        Config()
    assert "my-secret" not in str(caught.value)


def test_a_file_in_the_folders_place_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "notes").touch()
    monkeypatch.setenv("DATA_DIR", "notes")
    with pytest.raises(BadSetting, match="DATA_DIR is 'notes', which is a file; name a folder"):
        load_config()


def test_settings_come_from_the_env_file_and_variables_win(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = "\ufeffLOG_LEVEL=debug\n# a note\nALLOWED_USERS='4, 5'\nUNKNOWN=1\nTELEGRAM_TOKEN=5:x\n"
    (tmp_path / ".env").write_text(lines, encoding="utf-8")
    monkeypatch.setenv("ALLOWED_USERS", "6")
    config = load_config()
    assert config.log_level is LogLevel.DEBUG
    assert config.allowed_users == {6}
    assert config.telegram_token.get_secret_value() == TOKEN


def test_an_env_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"\xff\xfe\x00LOG")
    with pytest.raises(BadSetting, match=r"\.env can't be read"):
        load_config()


def test_who_is_on_the_list_may_use_the_bot(monkeypatch: pytest.MonkeyPatch) -> None:
    assert load_config().allows(1)
    monkeypatch.setenv("ALLOWED_USERS", "2 3")
    assert load_config().allows(2)
    assert not load_config().allows(1)
