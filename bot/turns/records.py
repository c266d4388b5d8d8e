"""Export and forget: all of a user's data as two files, one application or everything erased."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from markupsafe import Markup
from pydantic_core import PydanticSerializationError, to_json

from bot.parts.callbacks.chat import Forget
from bot.parts.naming import name_application
from bot.parts.standing_words import headline
from bot.screens.records.readable import draw_everything
from bot.telegram.screen import Button, Screen, Style, Tap
from bot.turns.endings import in_place_of
from bot.turns.tapped import Tapped
from bot.turns.turn import Attach, Notice, Show, Turn
from playbook.facts import Application
from playbook.owed import File
from playbook.plan.look import Look
from playbook.words import Words
from storage.schema import Schema

FORMAT = "afterword-export"
ALL = "all"
MOST_SHOWN = 20  # the rest can be forgotten from its card


class Sure(StrEnum):
    """What was tapped under "shall I forget it?"; the values stand in sent buttons."""

    YES = "sure"
    NO = "keep"


@dataclass(frozen=True, slots=True)
class Document:
    """A file as it goes out."""

    name: str
    content: bytes
    caption: Markup


def export(look: Look) -> Turn:
    """Everything that is kept about the chat, in two files: a page to read, and the record itself."""
    return Turn(look, (Attach(File.PAGE), Attach(File.RECORD)))


def make_file(look: Look, file: File) -> Document:
    """The file as things stand."""
    words = look.words
    day = words.local_day(look.now).isoformat()
    if file is File.PAGE:
        return Document(
            words.label("afterword-{day}.html", day=day),
            draw_everything(look).encode(errors="replace"),
            words.say("This is everything I keep about you, to read. It opens in any browser."),
        )
    return Document(
        words.label("afterword-{day}.json", day=day),
        write_record(look),
        words.say("This is everything I keep about you, in full, for programs."),
    )


def write_record(look: Look) -> bytes:
    """The record as it is stored, so that no field can be missing; docs/export.md names them all."""
    schema = Schema()
    record = {"format": FORMAT, "exported_at": look.now.isoformat(), "version": schema.version}
    try:
        return to_json(record | {"chat": look.chat}, indent=2)
    except PydanticSerializationError:  # half a character becomes a JSON escape
        text = json.dumps(record | schema.pack(look.chat), indent=2, ensure_ascii=False)
        return text.encode(errors="backslashreplace")


def ask_what_to_forget(look: Look) -> Turn:
    """One of the applications, or everything."""
    words = look.words
    newest = list(reversed(look.chat.applications))[:MOST_SHOWN]
    lines = [words.say("What should I forget?")]
    if len(look.chat.applications) > MOST_SHOWN:
        lines.append(words.say("An older application can be forgotten from its card: /list."))
    rows: list[tuple[Button, ...]] = [
        (Tap(name_application(one, words), Forget(one.id).pack()),) for one in newest
    ]
    rows.append((Tap(words.label("Everything"), Forget(ALL).pack(), Style.DANGER),))
    return Turn(look, (Show(Screen(words.join(lines), tuple(rows))),))


def forget(tapped: Tapped, callback: Forget) -> Turn:
    """First the question whether they are sure; then it is gone for good."""
    everything = callback.what == ALL
    application = None if everything else tapped.chat.application(callback.what)
    if not everything and application is None:
        word = tapped.words.label("That is forgotten already.")
        return Turn(tapped.look, (Notice(word),))
    match callback.sure:
        case Sure.NO:
            return _kept(tapped)
        case Sure.YES:
            return _forget_one(tapped, application) if application else _forget_all(tapped)
    return _ask_about(tapped, application) if application else _ask_about_all(tapped)


def _forget_one(tapped: Tapped, application: Application) -> Turn:
    words = tapped.words
    forgotten = words.say(
        "Forgotten: {company}, with everyone you met there.",
        company=name_application(application, words),
    )
    text = words.join([forgotten, tell_what_stays(words)])
    return leave_out(tapped.look, (application,), Screen(text))


def leave_out(look: Look, applications: Sequence[Application], screen: Screen) -> Turn:
    """The chat without these, and the screen in the place of the tapped message; an open question about them goes."""
    after = look.chat
    for application in applications:
        after = after.without_application(application.id)
    turn = Turn(look.with_chat(after), (Show(screen, here=True),))
    return turn if after.dialog == look.chat.dialog else in_place_of(look.chat, turn)


def _forget_all(tapped: Tapped) -> Turn:
    words = tapped.words
    forgotten = words.say("Everything is forgotten. If you come back one day, /start begins again.")
    text = words.join([forgotten, tell_what_stays(words)])
    return in_place_of(tapped.chat, Turn(None, (Show(Screen(text), here=True),)))


def _ask_about_all(tapped: Tapped) -> Turn:
    words = tapped.words
    text = words.say(
        "Shall I forget <b>everything</b>: every application, every person, your settings? This cannot be undone. /export gives you a copy first."
    )
    return _confirm(tapped, Screen(text), ALL)


def _ask_about(tapped: Tapped, application: Application) -> Turn:
    words = tapped.words
    lines = [
        headline(application, words),
        words.say(
            "Shall I forget this application and everyone you met there? This cannot be undone."
        ),
    ]
    if tapped.chat.damaged:
        lines.append(
            words.say(
                "A damaged file of ours is kept as well, and it may speak of this; only forgetting everything erases that file."
            )
        )
    return _confirm(tapped, Screen(words.join(lines)), application.id)


def _confirm(tapped: Tapped, question: Screen, what: str) -> Turn:
    words = tapped.words
    sure = Tap(words.label("Yes, forget it"), Forget(what, Sure.YES).pack(), Style.DANGER)
    keep = Tap(words.label("No, keep it"), Forget(what, Sure.NO).pack())
    return Turn(tapped.look, (Show(Screen(question.text, ((sure,), (keep,)))),))


def _kept(tapped: Tapped) -> Turn:
    return tapped.shows(Screen(tapped.words.say("Nothing was forgotten.")))


def tell_what_stays(words: Words) -> Markup:
    """Telegram's copy is not ours to erase: a bot may not delete what is older than two days."""
    return words.say(
        "What we wrote still stands in this chat, where I cannot erase it. You can: in the chat’s menu, “Clear history” or “Delete chat” removes it."
    )
