"""From what came over HTTP to the request of one method, typed."""

import json
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from typing import TypeVar, get_args

from sandbox.api.shapes import Json
from sandbox.refusals import BadRequest

Raw = Mapping[str, "Json | Upload"]
Request = TypeVar("Request")


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came along in a multipart request."""

    name: str
    mime_type: str
    content: bytes


def read_request(kind: type[Request], raw: Raw) -> Request:
    """Build the request `kind` from raw parameters.

    Forms bring every value as text, JSON brings it as it is; both are understood. Raises
    BadRequest for a parameter that is missing, unknown or of the wrong type, and names it.
    """
    hints: dict[str, object] = {field.name: field.type for field in fields(kind)}  # type: ignore[arg-type]
    if unknown := sorted(raw.keys() - hints.keys()):
        raise BadRequest(f'unknown parameter "{unknown[0]}"')
    given = {name: _convert(name, value, hints[name]) for name, value in raw.items()}
    for field in fields(kind):  # type: ignore[arg-type]
        if field.default is MISSING and given.get(field.name) is None:
            raise BadRequest(field.metadata.get("missing", f'parameter "{field.name}" is required'))
    return kind(**{name: value for name, value in given.items() if value is not None})


def _convert(name: str, value: "Json | Upload", hint: object) -> object:
    # A union that takes any JSON is told from one of simple types by being that very union.
    accepted = () if hint is Json else get_args(hint) or (hint,)
    if isinstance(value, Upload):
        return _take_upload(name, value, accepted)
    if value is None or (value == "" and str not in accepted):
        return None
    if hint is Json:
        return _parse_json(name, value)
    for target, convert in _CONVERSIONS:
        if target in accepted:
            converted = convert(value)
            if converted is not None:
                return converted
    raise BadRequest(f'parameter "{name}" is of the wrong type')


def _take_upload(name: str, value: Upload, accepted: tuple[object, ...]) -> Upload:
    if Upload in accepted:
        return value
    raise BadRequest(f'parameter "{name}" takes no file')


def _parse_json(name: str, value: Json) -> Json:
    if not isinstance(value, str):
        return value
    try:
        parsed: Json = json.loads(value)
    except ValueError as error:
        raise BadRequest(f"can't parse {name} JSON object") from error
    return parsed


def _to_bool(value: Json) -> bool | None:
    return {"true": True, "1": True, "false": False, "0": False}.get(str(value).lower())


def _to_int(value: Json) -> int | None:
    try:
        return None if isinstance(value, bool) else int(str(value))
    except ValueError:
        return None


def _to_float(value: Json) -> float | None:
    try:
        return None if isinstance(value, bool) else float(str(value))
    except ValueError:
        return None


def _to_text(value: Json) -> str | None:
    return str(value) if isinstance(value, str | int | float) else None


# In this order: `int | str` is a number wherever it reads as one.
_CONVERSIONS = ((bool, _to_bool), (int, _to_int), (float, _to_float), (str, _to_text))
