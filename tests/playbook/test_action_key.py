"""An action's key: what records and sent buttons hold of it, and what it says."""

import pytest

from playbook.facts import ActionKey, ActionKind

PACKED = [
    ("t1.2", ActionKey(ActionKind.THANK_YOU, "1", "2")),
    ("f1", ActionKey(ActionKind.FIRST_FOLLOW_UP, "1")),
    ("omb3x7k2a.mb3x7k9z", ActionKey(ActionKind.OFFER_NOTICE, "mb3x7k2a", "mb3x7k9z")),
    ("r1.0", ActionKey(ActionKind.DELAY_REPLY, "1", "0")),
]


@pytest.mark.parametrize(("packed", "key"), PACKED)
def test_what_was_stored_and_sent_is_read_as_it_was_written(packed: str, key: ActionKey) -> None:
    assert ActionKey.parse(packed) == key
    assert key.pack() == packed


@pytest.mark.parametrize("nonsense", ["", "-", "?1", "é", None])
def test_what_no_plan_has_made_is_no_key(nonsense: str | None) -> None:
    assert ActionKey.parse(nonsense) is None
