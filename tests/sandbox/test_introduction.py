"""The bot's commands, name and descriptions; the door with its token."""

import aiohttp
import pytest

from sandbox.clock import TurnableClock
from sandbox.testing.driver import Sandbox
from sandbox.testing.person import Person
from tests.sandbox.raw_api import Api

START = {"command": "start", "description": "Begin"}
NEW = {"command": "new", "description": "Neues Gespräch"}


async def test_commands_are_kept_per_scope_and_language(api: Api) -> None:
    private = {"type": "all_private_chats"}
    await api("setMyCommands", commands=[START])
    await api("setMyCommands", commands=[NEW], scope=private, language_code="de")
    assert (await api("getMyCommands")).result == [START]
    assert (await api("getMyCommands", scope=private, language_code="de")).result == [NEW]
    assert (await api("getMyCommands", scope=private)).result == []
    await api("deleteMyCommands")
    assert (await api("getMyCommands")).result == []


async def test_a_person_finds_the_narrowest_list_in_their_language(
    api: Api, sandbox: Sandbox
) -> None:
    """ "botCommandScopeChat + language_code, botCommandScopeChat, botCommandScopeAllPrivateChats +
    language_code, [...] botCommandScopeDefault": the first that is set."""
    ann, uwe = sandbox.person("Ann", language="en"), sandbox.person("Uwe", language="de")
    await api("setMyCommands", commands=[START])
    await api("setMyCommands", commands=[NEW], language_code="de")
    assert [one.command for one in seen(sandbox, ann)] == ["start"]
    assert [one.command for one in seen(sandbox, uwe)] == ["new"]
    assert [one.command for one in seen(sandbox, sandbox.person("Ute", language="de-at"))] == [
        "new"
    ]
    scope = {"type": "chat", "chat_id": uwe.user.id}
    await api("setMyCommands", commands=[START, NEW], scope=scope)
    assert [one.command for one in seen(sandbox, uwe)] == ["start", "new"]


def seen(sandbox: Sandbox, person: Person) -> None:
    return sandbox.messenger.profile.commands_seen(person.room.chat, person.user)


@pytest.mark.parametrize("scope", [{"type": "moon"}, "chat", {"type": "chat", "chat_id": "x"}])
async def test_an_unknown_scope_is_refused(api: Api, scope: object) -> None:
    refused = await api("setMyCommands", commands=[START], scope=scope)
    assert refused.status == 400


@pytest.mark.parametrize(
    ("commands", "refusal"),
    [
        ([{"command": "New", "description": "x"}], "BOT_COMMAND_INVALID"),
        ([{"command": "", "description": "x"}], "BOT_COMMAND_INVALID"),
        ([{"command": "new", "description": ""}], "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([START] * 101, "BOT_COMMANDS_TOO_MUCH"),
        (None, 'parameter "commands" is required'),
    ],
)
async def test_commands_are_refused_in_telegrams_words(
    api: Api, commands: object, refusal: str
) -> None:
    """ "Can contain only lowercase English letters, digits and underscores"."""
    assert (await api("setMyCommands", commands=commands)).refusal == f"Bad Request: {refusal}"


async def test_name_and_descriptions_are_kept_per_language(api: Api) -> None:
    await api("setMyName", name="Nachwort", language_code="de")
    await api("setMyDescription", description="What I do")
    await api("setMyShortDescription", short_description="Follow-ups")
    assert (await api("getMyName", language_code="de")).result == {"name": "Nachwort"}
    assert (await api("getMyName")).result == {"name": "Afterword"}
    described = await api("getMyDescription", language_code="fr")
    assert described.result == {"description": "What I do"}
    short = await api("getMyShortDescription")
    assert short.result == {"short_description": "Follow-ups"}


async def test_parameters_come_in_four_ways(
    api: Api, ann: Person, session: aiohttp.ClientSession
) -> None:
    """ "URL query string, application/x-www-form-urlencoded, application/json,
    multipart/form-data"."""
    address = f"{api.url}/bot{api.token}/sendMessage"
    fields = {"chat_id": str(ann.user.id), "text": "Hi"}
    await session.get(address, params=fields)
    await session.post(address, data=fields)
    await session.post(address, json=fields)
    await session.post(address.lower().replace("sendmessage", "SENDMESSAGE"), json=fields)
    await api.form("sendMessage", {**fields, "reply_markup": {"remove_keyboard": True}})
    assert [message.text for message in ann.messages] == ["Hi"] * 5


async def test_an_unknown_method_is_named(api: Api) -> None:
    refused = await api("sendTelegram")
    assert (refused.status, refused.refusal) == (404, 'Not Found: method "sendTelegram" not found')


async def test_broken_json_is_refused(api: Api, session: aiohttp.ClientSession) -> None:
    headers = {"Content-Type": "application/json"}
    for body in (b"{", b"[]", b"\xff"):
        address = f"{api.url}/bot{api.token}/getMe"
        async with session.post(address, data=body, headers=headers) as response:
            assert response.status == 400
            assert (await response.json())["description"] == "Bad Request: can't parse JSON object"


async def test_a_token_without_form_is_not_found(api: Api, session: aiohttp.ClientSession) -> None:
    async with session.get(f"{api.url}/botnonsense/getMe") as response:
        assert response.status == 404
        assert await response.json() == {"ok": False, "error_code": 404, "description": "Not Found"}


async def test_the_wrong_token_is_unauthorized(
    session: aiohttp.ClientSession, clock: TurnableClock
) -> None:
    async with Sandbox(clock=clock, token="1:right") as sandbox:
        async with session.get(f"{sandbox.api_url}/bot1:right/getMe") as response:
            assert response.status == 200
        async with session.get(f"{sandbox.api_url}/bot1:wrong/getMe") as response:
            assert response.status == 401
            assert (await response.json())["description"] == "Unauthorized"
