"""`make fuzz` in small: whatever comes off the wire, nothing breaks and no other chat is touched."""

import pytest

from trials.fuzz.stock import Stock
from trials.fuzz.trial import Line, try_it
from trials.fuzz.wire import over_http, without_sockets


@pytest.mark.parametrize(("line", "updates"), [(over_http, 80), (without_sockets, 300)])
async def test_updates_of_every_kind_do_no_harm(line: Line, updates: int) -> None:
    findings = await try_it(updates, 7, Stock.drawn(150, 7), line)
    assert findings.bad == []
    assert findings.updates.total() == updates
    assert findings.owed > updates / 4
    assert findings.reasoned > 0
