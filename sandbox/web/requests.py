"""What the page may ask for, each request by its name in the address."""

from dataclasses import dataclass

from sandbox.api.parameters import Upload
from sandbox.api.shapes import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Write:
    person: int
    chat: int
    text: str
    reply_to: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    person: int
    chat: int
    message: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tap:
    """A tap on the inline button in `row` and `column`, both from 0."""

    person: int
    chat: int
    message: int
    row: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Attach:
    """`kind` is one of MediaKind with a file; a document when left out."""

    person: int
    chat: int
    file: Upload
    kind: str = "document"
    caption: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareLocation:
    person: int
    chat: int
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True, kw_only=True)
class OfPerson:
    person: int


@dataclass(frozen=True, slots=True, kw_only=True)
class InGroup:
    person: int
    chat: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AddPerson:
    name: str
    language: str | None = None
    time_zone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AddGroup:
    title: str
    people: Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A span to go on by, or the moment to go to in seconds since 1970, or the bot's next one."""

    hours: float = 0
    days: float = 0
    to: float | None = None
    next: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeZone:
    """No `time_zone` means that of the browser."""

    person: int
    time_zone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderFault:
    """`kind` is one of FaultKind; without `calls` it goes on until it is ended."""

    kind: str
    calls: int | None = None
    seconds: float | None = None
    share: float = 1.0
