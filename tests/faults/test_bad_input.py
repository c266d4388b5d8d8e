"""`make fuzz` in small: whatever comes off the wire, nothing breaks and no other chat is touched."""

from scripts.fuzz.stock import Stock
from scripts.fuzz.trial import try_it

UPDATES = 300


async def test_updates_of_every_kind_do_no_harm() -> None:
    findings = await try_it(UPDATES, seed=7, stock=Stock.drawn(100, 7))
    assert findings.bad == []
    assert findings.updates.total() == UPDATES
    assert findings.owed > UPDATES / 4
    assert findings.reasoned > 0
