"""How the bot introduces itself: getMe, its commands, its name and descriptions."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from sandbox.api.limits import LIMITS
from sandbox.api.method import Method, MethodTable, Nothing
from sandbox.api.shapes import Json, Shape, shape_user
from sandbox.messenger.messenger import Messenger
from sandbox.messenger.profile import BotCommand, CommandScope, ProfileField, ScopeKind
from sandbox.messenger.texts import count_units
from sandbox.refusals import BadRequest

# BotCommand.command: "1-32 characters. Can contain only lowercase English letters, digits and
# underscores."
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"(?:[a-z]{2})?")


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandsOf:
    scope: Json = None
    language_code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetCommands(CommandsOf):
    commands: Json


@dataclass(frozen=True, slots=True, kw_only=True)
class InLanguage:
    language_code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetName(InLanguage):
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetDescription(InLanguage):
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetShortDescription(InLanguage):
    short_description: str = ""


def get_me(messenger: Messenger, _: Nothing) -> Shape:
    name = messenger.profile.text(ProfileField.NAME, "")
    abilities = {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }
    me = shape_user(messenger.bot)
    return {**me, **abilities, "first_name": name or me["first_name"]}


def set_commands(messenger: Messenger, request: SetCommands) -> Json:
    commands = request.commands
    if not isinstance(commands, list):
        raise BadRequest("can't parse BotCommand: expected an Array of BotCommand")
    if len(commands) > LIMITS.commands:
        raise BadRequest("BOT_COMMANDS_TOO_MUCH")
    return _set_commands(messenger, request, tuple(_read_command(one) for one in commands))


def delete_commands(messenger: Messenger, request: CommandsOf) -> Json:
    return _set_commands(messenger, request, ())


def get_commands(messenger: Messenger, request: CommandsOf) -> Json:
    scope, language = _read_scope(request.scope), _read_language(request.language_code)
    return [
        {"command": one.command, "description": one.description}
        for one in messenger.profile.commands(scope, language)
    ]


def _set_commands(
    messenger: Messenger, request: CommandsOf, commands: tuple[BotCommand, ...]
) -> Json:
    scope, language = _read_scope(request.scope), _read_language(request.language_code)
    messenger.profile.set_commands(scope, language, commands)
    messenger.change_profile()
    return True


def _read_command(shape: Json) -> BotCommand:
    if not isinstance(shape, Mapping):
        raise BadRequest("can't parse BotCommand: expected an Object")
    command = str(shape.get("command", "")).removeprefix("/")
    description = str(shape.get("description", ""))
    if not _COMMAND.fullmatch(command):
        raise BadRequest("BOT_COMMAND_INVALID")
    if not 1 <= count_units(description) <= LIMITS.command_description:
        raise BadRequest("BOT_COMMAND_DESCRIPTION_INVALID")
    return BotCommand(command, description)


def _read_scope(shape: Json) -> CommandScope:
    if shape is None:
        return CommandScope()
    try:
        fields = shape if isinstance(shape, Mapping) else {}
        kind = ScopeKind(str(fields.get("type")))
        return CommandScope(kind, _as_id(fields.get("chat_id")), _as_id(fields.get("user_id")))
    except ValueError as error:
        raise BadRequest("can't parse BotCommandScope: unsupported type specified") from error


def _as_id(value: Json) -> int | None:
    return None if value is None else int(str(value))


def _read_language(code: str) -> str:
    """ "A two-letter ISO 639-1 language code", or none for all who have no list of their own."""
    if not _LANGUAGE.fullmatch(code):
        raise BadRequest("invalid language_code specified")
    return code


def _set_text(
    messenger: Messenger, field: ProfileField, language: str, text: str, limit: int
) -> Json:
    if count_units(text) > limit:
        raise BadRequest(f"bot {field.value.replace('_', ' ')} is too long")
    messenger.profile.set_text(field, _read_language(language), text)
    messenger.change_profile()
    return True


def set_name(messenger: Messenger, request: SetName) -> Json:
    language = request.language_code
    return _set_text(messenger, ProfileField.NAME, language, request.name, LIMITS.name)


def set_description(messenger: Messenger, request: SetDescription) -> Json:
    language, text = request.language_code, request.description
    return _set_text(messenger, ProfileField.DESCRIPTION, language, text, LIMITS.description)


def set_short_description(messenger: Messenger, request: SetShortDescription) -> Json:
    language, text = request.language_code, request.short_description
    field = ProfileField.SHORT_DESCRIPTION
    return _set_text(messenger, field, language, text, LIMITS.short_description)


def get_name(messenger: Messenger, request: InLanguage) -> Shape:
    name = messenger.profile.text(ProfileField.NAME, request.language_code)
    return {"name": name or messenger.bot.first_name}


def get_description(messenger: Messenger, request: InLanguage) -> Shape:
    text = messenger.profile.text(ProfileField.DESCRIPTION, request.language_code)
    return {"description": text}


def get_short_description(messenger: Messenger, request: InLanguage) -> Shape:
    text = messenger.profile.text(ProfileField.SHORT_DESCRIPTION, request.language_code)
    return {"short_description": text}


METHODS: MethodTable = {
    "getMe": Method(Nothing, get_me),
    "setMyCommands": Method(SetCommands, set_commands),
    "getMyCommands": Method(CommandsOf, get_commands),
    "deleteMyCommands": Method(CommandsOf, delete_commands),
    "setMyName": Method(SetName, set_name),
    "getMyName": Method(InLanguage, get_name),
    "setMyDescription": Method(SetDescription, set_description),
    "getMyDescription": Method(InLanguage, get_description),
    "setMyShortDescription": Method(SetShortDescription, set_short_description),
    "getMyShortDescription": Method(InLanguage, get_short_description),
}
