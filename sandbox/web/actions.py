"""What a person does on the page, as requests over HTTP: `POST /sandbox/<action>`."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Generic, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from aiohttp import web

from sandbox.api.gateway import read_parameters
from sandbox.api.parameters import read_request
from sandbox.clock import TurnableClock
from sandbox.messenger.deeds import DeedRefused, Deeds
from sandbox.messenger.files import measure_image
from sandbox.messenger.keyboards import Button
from sandbox.messenger.messages import Location, Media, MediaKind, Message, User
from sandbox.messenger.messenger import Messenger
from sandbox.messenger.rooms import Room
from sandbox.refusals import BadRequest, Refusal
from sandbox.web import requests as asked
from sandbox.web.fault_orders import FaultOrders
from sandbox.web.live import Live

Request = TypeVar("Request")


@dataclass(frozen=True, slots=True)
class Action(Generic[Request]):
    """A request type and what is done for it."""

    request: type[Request]
    perform: Callable[[Request], object]


class Actions:
    """The page's side of the messenger and of the clock."""

    def __init__(
        self, messenger: Messenger, clock: TurnableClock, live: Live, orders: FaultOrders
    ) -> None:
        self._messenger = messenger
        self._deeds = Deeds(messenger)
        self._clock = clock
        self._live = live
        self._orders = orders
        self._actions: dict[str, Action] = {  # type: ignore[type-arg]
            "write": Action(asked.Write, self._write),
            "edit": Action(asked.Edit, self._edit),
            "tap": Action(asked.Tap, self._tap),
            "attach": Action(asked.Attach, self._attach),
            "locate": Action(asked.ShareLocation, self._locate),
            "block": Action(asked.OfPerson, self._block),
            "unblock": Action(asked.OfPerson, self._unblock),
            "people": Action(asked.AddPerson, self._add_person),
            "groups": Action(asked.AddGroup, self._add_group),
            "invite": Action(asked.InGroup, self._invite),
            "zone": Action(asked.ChangeZone, self._change_zone),
            "clock": Action(asked.Turn, self._turn),
            "faults": Action(asked.OrderFault, self._order_fault),
        }

    async def serve(self, request: web.Request) -> web.Response:
        """Do it; what can't be done comes back as one sentence to show."""
        action = self._actions.get(request.match_info["action"])
        if action is None:
            raise web.HTTPNotFound
        try:
            result = action.perform(read_request(action.request, await read_parameters(request)))
            if isinstance(result, Awaitable):
                result = await result
        except (Refusal, DeedRefused) as refusal:
            return web.json_response({"ok": False, "error": str(refusal)}, status=400)
        return web.json_response({"ok": True, "id": result if isinstance(result, int) else None})

    def _write(self, wish: asked.Write) -> None:
        room = self._room(wish.chat)
        reply_to = None if wish.reply_to is None else self._message(wish.chat, wish.reply_to)
        self._deeds.write(self._person(wish.person), wish.text, room, reply_to)

    def _edit(self, wish: asked.Edit) -> None:
        message = self._message(wish.chat, wish.message)
        self._deeds.edit(self._person(wish.person), message, wish.text)

    def _tap(self, wish: asked.Tap) -> None:
        message = self._message(wish.chat, wish.message)
        button = _button_at(message, wish.row, wish.column)
        self._deeds.tap(self._person(wish.person), message, button)

    def _attach(self, wish: asked.Attach) -> None:
        if wish.kind not in set(MediaKind):
            raise BadRequest("a file is sent as a document, photo, sticker or voice")
        file = self._messenger.files.keep(wish.file.name, wish.file.content, wish.file.mime_type)
        width, height = measure_image(file.content) or (0, 0)
        media = Media(kind=MediaKind(wish.kind), file=file, width=width, height=height)
        self._deeds.send(self._person(wish.person), media, wish.caption, self._room(wish.chat))

    def _locate(self, wish: asked.ShareLocation) -> None:
        place = Location(wish.latitude, wish.longitude)
        media = Media(kind=MediaKind.LOCATION, location=place)
        self._deeds.send(self._person(wish.person), media, room=self._room(wish.chat))

    def _block(self, wish: asked.OfPerson) -> None:
        self._deeds.block(self._person(wish.person))

    def _unblock(self, wish: asked.OfPerson) -> None:
        self._deeds.unblock(self._person(wish.person))

    def _add_person(self, wish: asked.AddPerson) -> int:
        first, _, last = wish.name.strip().partition(" ")
        if not first:
            raise BadRequest("a person needs a name")
        return self._messenger.add_person(
            first,
            last_name=last.strip() or None,
            language_code=wish.language,
            time_zone=_read_zone(wish.time_zone),
        ).id

    def _add_group(self, wish: asked.AddGroup) -> int:
        ids = wish.people if isinstance(wish.people, list) else []
        people = tuple(self._person(one) for one in ids if isinstance(one, int))
        return self._messenger.add_group(wish.title, people).chat.id

    def _invite(self, wish: asked.InGroup) -> None:
        self._deeds.add_bot(self._person(wish.person), self._room(wish.chat))

    def _change_zone(self, wish: asked.ChangeZone) -> None:
        person = self._person(wish.person)
        self._messenger.change_zone(person, _read_zone(wish.time_zone))

    async def _order_fault(self, wish: asked.OrderFault) -> None:
        self._orders.take(wish)
        await self._live.tell_clock()  # the order stands only now

    async def _turn(self, wish: asked.Turn) -> None:
        await self._clock.move_to(self._target(wish))

    def _target(self, wish: asked.Turn) -> datetime:
        now = self._clock.now()
        try:
            if wish.to is not None:
                return datetime.fromtimestamp(wish.to, UTC)
            if wish.next:
                return max(now, self._planned())
            return now + timedelta(days=wish.days, hours=wish.hours)
        except (OverflowError, ValueError) as error:
            raise BadRequest("that is further than the clock goes") from error

    def _planned(self) -> datetime:
        planned = self._live.next_moment() if self._live.next_moment else None
        if planned is None:
            raise BadRequest("nothing is planned yet")
        return planned

    def _person(self, person_id: int) -> User:
        person = self._messenger.people.get(person_id)
        if person is None:
            raise BadRequest("there is no such person")
        return person

    def _room(self, chat_id: int) -> Room:
        room = self._messenger.rooms.get(chat_id)
        if room is None:
            raise BadRequest("there is no such chat")
        return room

    def _message(self, chat_id: int, message_id: int) -> Message:
        message = self._room(chat_id).messages.get(message_id)
        if message is None:
            raise BadRequest("the message is gone")
        return message


def _button_at(message: Message, row: int, column: int) -> Button:
    rows = message.inline_keyboard.rows if message.inline_keyboard else ()
    if not (0 <= row < len(rows) and 0 <= column < len(rows[row])):
        raise BadRequest("the button is gone")
    return rows[row][column]


def _read_zone(name: str | None) -> str | None:
    try:
        return ZoneInfo(name).key if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise BadRequest(f'there is no time zone "{name}"') from error
