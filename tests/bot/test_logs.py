import asyncio
import json
import logging
import sys
import threading
import warnings
from collections.abc import Iterable, Iterator
from urllib.parse import quote

import pytest
from telegram.error import InvalidToken

from bot.config import GivenConfig
from bot.logs import log_unseen, set_up_logging
from bot.repeats import SparingHandler
from tests.bot.telegram.fake_telegram import TOKEN
from tests.storage.conftest import KEY, OTHER_KEY

SECRET = TOKEN.partition(":")[2]


@pytest.fixture(autouse=True)
def as_before(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Logging belongs to the whole process: put back what a test changes."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield
    root.handlers = handlers
    root.setLevel(level)
    logging.captureWarnings(capture=False)


def test_a_line_tells_when_how_grave_who_and_what(capfd: pytest.CaptureFixture[str]) -> None:
    set_up_logging("info", TOKEN)
    logging.getLogger("bot.intake").info("%s updates", 3)
    logging.getLogger("bot.intake").debug("not this one")
    line = capfd.readouterr().err
    assert line.endswith("Z INFO bot.intake: 3 updates\n")
    assert line.count("\n") == 1


@pytest.mark.parametrize(
    "form",
    [
        TOKEN,
        f"https://api.telegram.org/bot{TOKEN}/getMe",
        quote(TOKEN, safe=""),
        quote(TOKEN, safe="").lower().replace(SECRET.lower(), SECRET),
        quote(quote(TOKEN, safe=""), safe=""),
        repr({"token": TOKEN}),
        SECRET,
    ],
)
@pytest.mark.parametrize("library", ["bot", "telegram.ext", "aiohttp.client", "anything.else"])
def test_no_line_holds_the_token_whoever_writes_it(
    form: str, library: str, capfd: pytest.CaptureFixture[str]
) -> None:
    set_up_logging("debug", TOKEN)
    logger = logging.getLogger(library)
    logger.error("in the message: " + form)  # noqa: G003 - as a careless library would
    logger.error("in an argument: %s", form)
    logger.error("in an object: %r", {"url": form})
    written = capfd.readouterr().err
    assert written.count("[token]") == 3
    assert SECRET not in written


def refuse() -> None:
    raise InvalidToken(f"The token `{TOKEN}` was rejected by the server.")


def fail_deep_down() -> None:
    try:
        refuse()
    except InvalidToken as error:
        raise RuntimeError(f"https://a/bot{TOKEN}/getMe") from error


def test_no_traceback_holds_the_token(capfd: pytest.CaptureFixture[str]) -> None:
    set_up_logging("info", TOKEN)
    try:
        fail_deep_down()
    except RuntimeError:
        logging.getLogger("some.library").exception("It went wrong")
    written = capfd.readouterr().err
    assert written.count("Traceback") == 2
    assert "in fail_deep_down" in written
    assert written.index("InvalidToken") < written.index("and then") < written.index("RuntimeError")
    assert SECRET not in written


def test_an_error_that_ends_the_program_does_not_show_it_either(
    capfd: pytest.CaptureFixture[str],
) -> None:
    set_up_logging("info", TOKEN)
    try:
        fail_deep_down()
    except RuntimeError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    written = capfd.readouterr().err
    assert "CRITICAL bot: Stopped by an error" in written
    assert SECRET not in written


def test_a_warning_goes_the_same_way(capfd: pytest.CaptureFixture[str]) -> None:
    set_up_logging("info", TOKEN)
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(capture=False)
        logging.captureWarnings(capture=True)
        warnings.warn(f"old: {TOKEN}", DeprecationWarning, stacklevel=1)
    written = capfd.readouterr().err
    assert "py.warnings: " in written
    assert SECRET not in written


def test_what_a_user_wrote_cannot_forge_a_line(capfd: pytest.CaptureFixture[str]) -> None:
    set_up_logging("info", TOKEN)
    logging.getLogger("bot").info("name: %s", "Ann\r\n2026-01-01T00:00:00Z ERROR bot: broken")
    assert capfd.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("library", ["telegram.ext", "httpx", "aiohttp.access", "x.y"])
def test_libraries_are_quiet_even_when_we_are_not(
    library: str, capfd: pytest.CaptureFixture[str]
) -> None:
    set_up_logging("debug", TOKEN)
    logging.getLogger(library).info("hello")
    assert capfd.readouterr().err == ""
    logging.getLogger(library).warning("trouble")
    assert "trouble" in capfd.readouterr().err


def test_setting_it_up_again_replaces_the_first(capfd: pytest.CaptureFixture[str]) -> None:
    set_up_logging("info", "1:a-token-before-this-one")
    set_up_logging("error", TOKEN)
    logging.getLogger("bot").info("no")
    logging.getLogger("bot").error("once")
    assert capfd.readouterr().err.count("once") == 1


def test_without_a_token_nothing_is_hidden(capfd: pytest.CaptureFixture[str]) -> None:
    set_up_logging("info", "")
    logging.getLogger("bot").info("hello")
    assert capfd.readouterr().err.endswith("hello\n")


WORDS = "I met Jane Doe"


def quote_a_user() -> None:
    raise ValueError(WORDS)


def test_no_traceback_quotes_what_a_user_wrote(capfd: pytest.CaptureFixture[str]) -> None:
    """Neither in a thread nor in a task that nobody awaits."""
    set_up_logging("info", TOKEN)
    thread = threading.Thread(target=quote_a_user)
    thread.start()
    thread.join()

    async def forget_a_task() -> None:
        asyncio.get_running_loop().set_exception_handler(log_unseen)
        asyncio.get_running_loop().call_soon(quote_a_user)
        await asyncio.sleep(0)

    asyncio.run(forget_a_task())
    written = capfd.readouterr().err
    assert written.count("in quote_a_user") == 2
    assert "A thread was ended by an error" in written
    assert "Nobody waited for an error" in written
    assert WORDS not in written


def test_no_line_holds_a_key_whoever_writes_it(capfd: pytest.CaptureFixture[str]) -> None:
    config = GivenConfig.model_validate(
        {"telegram_token": TOKEN, "data_key": f"plain, {KEY},{OTHER_KEY}"}
    )
    set_up_logging("debug", TOKEN, others=config.untold)
    for key in (KEY, OTHER_KEY, KEY.rstrip("="), repr({"DATA_KEY": f"{OTHER_KEY},{KEY}"})):
        logging.getLogger("anything.else").error("in plain words: %s", key)
    written = capfd.readouterr().err
    assert written.count("in plain words") == 4
    assert not any(key.rstrip("=") in written for key in (KEY, OTHER_KEY))


@pytest.mark.parametrize("given", [{"webhook_secret": "known-to-two-alone"}, {}])
def test_no_line_holds_the_webhooks_secret_whether_given_or_made_up(
    given: dict[str, str], capfd: pytest.CaptureFixture[str]
) -> None:
    settings = {"telegram_token": TOKEN, "webhook_url": "https://bot.example.com/updates"}
    config = GivenConfig.model_validate(settings | given)
    assert config.hook
    set_up_logging("debug", TOKEN, others=config.untold)
    logging.getLogger("anything.else").error("in plain words: %s", {"secret": config.hook.secret})
    written = capfd.readouterr().err
    assert "in plain words" in written
    assert config.hook.secret not in written


def test_on_request_each_line_is_json_with_its_ids(capfd: pytest.CaptureFixture[str]) -> None:
    set_up_logging("info", TOKEN, "json")
    log = logging.getLogger("bot.intake")
    log.error("Update %(update)s failed:\n%(error)s", {"update": 7, "error": f"x {TOKEN}"})
    try:
        quote_a_user()
    except ValueError:
        log.exception("It went wrong")
    written = capfd.readouterr().err
    first, second = (json.loads(line) for line in written.splitlines())
    assert first.pop("time").endswith("Z")
    assert first == {
        "level": "error",
        "logger": "bot.intake",
        "message": "Update 7 failed:\nx [token]",
        "update": 7,
        "error": "x [token]",
    }
    assert second["error"].startswith("ValueError at test_logs.py:")
    assert "in quote_a_user" in second["trace"]
    assert WORDS not in written


@pytest.mark.parametrize("level", ["debug", "info", "warning", "error"])
@pytest.mark.parametrize("form", ["plain", "json"])
def test_the_token_is_in_no_error_at_any_level_however_it_is_wrapped(
    level: str, form: str, capfd: pytest.CaptureFixture[str]
) -> None:
    """In its message, its cause, what it was raised in the middle of, its notes, a group of errors."""
    set_up_logging(level, TOKEN, form)
    try:
        try:
            fail_deep_down()
        except RuntimeError as error:
            error.add_note(f"asked {TOKEN} for Jane Doe")
            raise ExceptionGroup(f"all of {TOKEN}", [error, InvalidToken(TOKEN)]) from error
    except ExceptionGroup:
        for name in ("bot", "asyncio", "aiohttp.client", "telegram.ext", "httpx"):
            logging.getLogger(name).exception("It went wrong at %s", TOKEN)
            logging.getLogger(name).debug("more of %s", TOKEN, exc_info=True)
    written = capfd.readouterr().err
    assert "ExceptionGroup" in written
    assert SECRET not in written
    assert "Jane Doe" not in written


def written_by(lines: Iterable[logging.LogRecord], capfd: pytest.CaptureFixture[str]) -> list[str]:
    """What stands in the log, without its time."""
    handler = next(one for one in logging.getLogger().handlers if isinstance(one, SparingHandler))
    for line in lines:
        handler.handle(line)
    return [line.partition("Z ")[2] for line in capfd.readouterr().err.splitlines()]


def a_line(
    at: float, message: str = "It went wrong", level: int = logging.ERROR
) -> logging.LogRecord:
    line = logging.LogRecord("bot", level, "", 0, message, None, None)
    line.created = 1_800_000_000 + at
    return line


def test_a_line_that_repeats_is_written_once_a_minute_with_its_count(
    capfd: pytest.CaptureFixture[str],
) -> None:
    set_up_logging("info", TOKEN)
    lines = [a_line(at / 128) for at in range(128 * 150)]
    last = a_line(200, "Stopped", logging.INFO)
    assert written_by([*lines, last], capfd) == [
        "ERROR bot: It went wrong",
        "ERROR bot: It went wrong (7679 more within a minute)",
        "ERROR bot: It went wrong (7680 more within a minute)",
        "ERROR bot: It went wrong (3840 more within a minute)",
        "INFO bot: Stopped",
    ]


def test_a_line_that_comes_seldom_is_written_each_time_and_so_is_what_is_no_trouble(
    capfd: pytest.CaptureFixture[str],
) -> None:
    set_up_logging("info", TOKEN)
    seldom = [a_line(at) for at in (0, 61, 122)]
    often = [a_line(130, "hello", logging.INFO)] * 3
    other = [a_line(140, "100 %"), a_line(141, "100 %"), a_line(141, "99 %")]
    written = written_by([*seldom, *often, *other, a_line(90)], capfd)
    assert [line.split(": ")[1] for line in written] == [
        *["It went wrong"] * 3,
        *["hello"] * 3,
        *["100 %", "99 %"],
        "100 % (1 more within a minute)",  # the clock was turned back
        "It went wrong",
    ]


def test_the_same_error_of_two_places_is_two_lines_and_the_count_is_told_at_the_end(
    capfd: pytest.CaptureFixture[str],
) -> None:
    set_up_logging("info", TOKEN, "json")
    log = logging.getLogger("bot")
    for _ in range(3):
        for fails in (quote_a_user, fail_deep_down):
            try:
                fails()
            except (ValueError, RuntimeError):
                log.exception("Chat %(chat)d: trouble", {"chat": 7})
    for handler in logging.getLogger().handlers:
        if isinstance(handler, SparingHandler):
            handler.close()
    first, second, *counts = map(json.loads, capfd.readouterr().err.splitlines())
    assert "quote_a_user" in first["trace"]
    assert "fail_deep_down" in second["trace"]
    assert [(one["message"], one["chat"], one["again"]) for one in counts] == [
        ("Chat 7: trouble (2 more within a minute)", 7, 2)
    ] * 2
    assert "trace" not in counts[0]


def test_a_thousand_different_lines_are_remembered_and_no_more(
    capfd: pytest.CaptureFixture[str],
) -> None:
    set_up_logging("info", TOKEN)
    lines = [a_line(at / 1000, f"line {at}") for at in range(5000)]
    assert len(written_by(lines, capfd)) == 5000
    handler = next(one for one in logging.getLogger().handlers if isinstance(one, SparingHandler))
    assert len(handler._written) <= 1001  # noqa: SLF001 - memory is nothing that one can watch from outside
