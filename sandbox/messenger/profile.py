"""What the bot says about itself: commands per scope and language, name, descriptions."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from sandbox.messenger.messages import Chat, ChatKind, User


@dataclass(frozen=True, slots=True)
class BotCommand:
    """A line of the menu behind "/"."""

    command: str
    description: str


class ScopeKind(StrEnum):
    """For whom a list of commands is meant, in the words of BotCommandScope.type."""

    DEFAULT = "default"
    ALL_PRIVATE_CHATS = "all_private_chats"
    ALL_GROUP_CHATS = "all_group_chats"
    ALL_CHAT_ADMINISTRATORS = "all_chat_administrators"
    CHAT = "chat"
    CHAT_ADMINISTRATORS = "chat_administrators"
    CHAT_MEMBER = "chat_member"


@dataclass(frozen=True, slots=True)
class CommandScope:
    """A kind of scope, with the chat and the person where it names one."""

    kind: ScopeKind = ScopeKind.DEFAULT
    chat_id: int | None = None
    user_id: int | None = None


class ProfileField(StrEnum):
    """The texts of a bot's profile, by the name of their field in the Bot API."""

    NAME = "name"
    DESCRIPTION = "description"
    SHORT_DESCRIPTION = "short_description"


class BotProfile:
    """All that was set, per language; the empty language is for everybody else."""

    def __init__(self) -> None:
        self._commands: dict[tuple[CommandScope, str], tuple[BotCommand, ...]] = {}
        self._texts: dict[ProfileField, dict[str, str]] = defaultdict(dict)

    def set_commands(
        self, scope: CommandScope, language: str, commands: tuple[BotCommand, ...]
    ) -> None:
        """An empty list deletes, as deleteMyCommands does."""
        if commands:
            self._commands[scope, language] = commands
        else:
            self._commands.pop((scope, language), None)

    def commands(self, scope: CommandScope, language: str) -> tuple[BotCommand, ...]:
        return self._commands.get((scope, language), ())

    def commands_seen(self, chat: Chat, person: User) -> tuple[BotCommand, ...]:
        """What `person` finds behind "/": the first list set, from the narrowest scope on."""
        languages = (_two_letters(person.language_code), "")
        lists = (
            self.commands(scope, language)
            for scope in _narrowest_first(chat, person)
            for language in languages
        )
        return next((found for found in lists if found), ())

    def set_text(self, field: ProfileField, language: str, text: str) -> None:
        """An empty text takes back what was set for this language."""
        if text:
            self._texts[field][language] = text
        else:
            self._texts[field].pop(language, None)

    def text(self, field: ProfileField, language: str | None) -> str:
        texts = self._texts[field]
        return texts.get(_two_letters(language), texts.get("", ""))


def _two_letters(language: str | None) -> str:
    """A client's "pt-br" finds what was set for "pt": lists are kept by ISO 639-1 code."""
    return (language or "").partition("-")[0].lower()


def _narrowest_first(chat: Chat, person: User) -> Iterator[CommandScope]:
    if chat.kind is ChatKind.GROUP:
        yield CommandScope(ScopeKind.CHAT_MEMBER, chat.id, person.id)
    yield CommandScope(ScopeKind.CHAT, chat.id)
    if chat.kind is ChatKind.GROUP:
        yield CommandScope(ScopeKind.ALL_GROUP_CHATS)
    else:
        yield CommandScope(ScopeKind.ALL_PRIVATE_CHATS)
    yield CommandScope()
