"""What people type in each language that has a room: the module here that is called as the room is."""

from importlib import import_module
from pathlib import Path
from types import ModuleType

from playbook.languages import rooms

HERE = Path(__file__).parent


def written() -> list[ModuleType]:
    """Their modules, with the locale and the zone in which `LOCALE` and `ZONE` say that it is typed."""
    names = [room.name for room in rooms().values()]
    return [
        import_module(f"tests.playbook.reading.phrases.{name}")
        for name in names
        if name not in unwritten()
    ]


def unwritten() -> list[str]:
    """The rooms whose language has no module yet."""
    return [room.name for room in rooms().values() if not (HERE / f"{room.name}.py").is_file()]
