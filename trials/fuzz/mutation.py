"""Updates spoilt on purpose: parts cut out, doubled, swapped, of another type, from another update."""

from collections.abc import Iterator
from copy import deepcopy
from random import Random
from typing import Any

from trials.fuzz.shapes import KINDS, Json

Place = tuple[Any, Any]  # a dict or list, and the key or number in it

DEEP: Any = 0
for _ in range(60):
    DEEP = [{"message": DEEP}]
WRONG: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1, 2**31, 2**53, 2**63, 2**64, -(2**63), 10**30),
    *(0.5, 1e308, float("nan"), float("inf"), "", "x", "5", "-5", "\ud800", "x" * 5000),
    *([], {}, [[]], [None], {"id": 1}, {"": ""}, ["private"], DEEP),
)


def spoil(dice: Random, spoilt: Json, other: Json) -> None:
    """The update with one to three things wrong, in place; the other one lends parts."""
    for _ in range(dice.randint(1, 3)):
        places = [one for one in places_in(spoilt) if one[1] != "update_id"]
        if places:
            dice.choice(WAYS)(dice, spoilt, places, other)


def places_in(part: Any) -> Iterator[Place]:  # noqa: ANN401 - JSON
    """Every value in it, by where it stands."""
    if isinstance(part, dict | list):
        for key in list(part) if isinstance(part, dict) else range(len(part)):
            yield part, key
            yield from places_in(part[key])


def delete(dice: Random, _: Json, places: list[Place], _other: Json) -> None:
    holder, key = dice.choice(places)
    del holder[key]


def double(dice: Random, _: Json, places: list[Place], _other: Json) -> None:
    holder, key = dice.choice(places)
    if isinstance(holder, list):
        holder.append(deepcopy(holder[key]))
    else:
        holder[dice.choice(list(holder))] = deepcopy(holder[key])


def swap(dice: Random, _: Json, places: list[Place], _other: Json) -> None:
    (one, here), (two, there) = dice.choice(places), dice.choice(places)
    one[here], two[there] = deepcopy(two[there]), deepcopy(one[here])


def retype(dice: Random, _: Json, places: list[Place], _other: Json) -> None:
    holder, key = dice.choice(places)
    holder[key] = deepcopy(dice.choice(WRONG))


def rename(dice: Random, _: Json, places: list[Place], _other: Json) -> None:
    holder, key = dice.choice(places)
    if isinstance(holder, dict):
        holder[dice.choice(["type", "chat", "from", "text", "id", "new"])] = holder.pop(key)


def splice(dice: Random, spoilt: Json, places: list[Place], other: Json) -> None:
    holder, key = dice.choice(places)
    lent = [(one, name) for one, name in places_in(other) if name == key]
    if lent:
        giver, name = dice.choice(lent)
        holder[key] = deepcopy(giver[name])
    else:
        spoilt.update({name: deepcopy(other[name]) for name in KINDS if name in other})


WAYS = (delete, double, swap, retype, retype, rename, splice)
