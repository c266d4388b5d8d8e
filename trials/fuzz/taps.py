"""What may stand in a button that is tapped: forged, cut, mixed up, or of an older version."""

from dataclasses import fields

from hypothesis import strategies as st

from bot.parts.callbacks.callback import MAX_BYTES, Callback
from bot.parts.callbacks.parsing import KINDS

WORDS = st.sampled_from(
    [
        *(
            "",
            "all",
            "sure",
            "done",
            "skip",
            "back",
            "cancel",
            "hour",
            "morning",
            "new",
            "settings",
        ),
        *(
            "t",
            "f1",
            "f2",
            "-",
            "0",
            "-1",
            "99999999999999999999",
            "²",
            "٣",
            "2026-11-20",
            "9999-99",
        ),
        *("interview", "company", "people", "zone", "\ud800", "..", "é", "\U0001f600", "x" * 60),
        *("pos", "wrote.f1", "offer", "22:00-07:00", "yes", "no", "month", "2026-13", "1:2:3:4:5"),
    ]
)


@st.composite
def packed(draw: st.DrawFn) -> str:
    """A button of a kind that is known, whatever its parts are."""
    kind: type[Callback] = draw(st.sampled_from(list(KINDS.values())))
    return ":".join([kind.code, *(draw(WORDS) for _ in fields(kind))])


def shortened(data: str) -> str:
    """As much of it as Telegram keeps: a character takes at most four bytes."""
    while len(data.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        data = data[:-1]
    return data


def any_data() -> st.SearchStrategy[str]:
    """At most 64 bytes, as Telegram keeps them."""
    return st.one_of(
        packed(),
        st.binary(max_size=MAX_BYTES).map(lambda raw: raw.decode("latin-1")),
        st.text(max_size=20),
        st.builds("{}:{}".format, st.sampled_from([*KINDS, "q", ""]), st.text(max_size=30)),
    ).map(shortened)
