"""`make crash` in small: killed a few times in each way, and nothing that was acknowledged is gone."""

from trials.crash.deaths import DEATHS
from trials.crash.trial import try_it

KILLS = 10


async def test_ten_kills_lose_nothing() -> None:
    findings = await try_it(kills=KILLS, seed=4, people=2)
    assert findings.bad == []
    assert findings.kills.total() == KILLS
    assert set(findings.kills) == set(DEATHS)
    if not findings.acknowledged:  # a machine so busy that every life ended before its first reply
        findings = await try_it(kills=3 * KILLS, seed=4, people=2)
        assert findings.bad == []
    assert findings.acknowledged > 0
