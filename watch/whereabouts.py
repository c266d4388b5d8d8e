"""What may be said in the log about an error: its kind and its place. Its message may quote a user."""

from collections.abc import Iterator
from pathlib import Path
from traceback import extract_tb, format_tb


def whereabouts(error: BaseException) -> str:
    """The error's kind, and the file and line where it was raised."""
    frames = extract_tb(error.__traceback__)
    place = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{place}"


def trace(error: BaseException) -> str:
    """The traceback with what led to it, first cause first, as Python shows it but for the messages."""
    return "\nand then\n".join(_trace_one(one) for one in reversed([*_causes(error)]))


def _trace_one(error: BaseException) -> str:
    frames = "".join(format_tb(error.__traceback__))
    return f"Traceback (most recent call last):\n{frames}{type(error).__qualname__}"


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """The error, its cause, the cause of that; a ring of errors is walked once."""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        hidden = error.__suppress_context__
        error = error.__cause__ or (None if hidden else error.__context__)
