"""A season: eight applications from September to December, by one person who does what she is nudged to do.

The whole of it is written to SEASON_TRANSCRIPT, where that names a file, to be read by a person's eyes.
"""

import os
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from playbook.facts import Application, Ending, News
from sandbox.clock import TurnableClock
from sandbox.testing.person import Person, Seen
from tests.journeys.chronicle import Chronicle
from trials.stage import vocabulary as v
from trials.stage.home import Home
from trials.stage.talks import introduce

MONDAY = datetime(2026, 9, 7, 7, 0, tzinfo=UTC)
"""Eight in the morning in London, on the first day of the season."""

LONDON = ZoneInfo("Europe/London")
Deed = Callable[[], Awaitable[None]]


@pytest.fixture
def clock() -> TurnableClock:
    return TurnableClock(frozen_at=MONDAY)


class Season:
    """Ann's chat, the turned clock, and what she does when the bot speaks up."""

    def __init__(self, ann: Person, home: Home, clock: TurnableClock) -> None:
        self.ann, self.home, self.clock = ann, home, clock
        self.chronicle = Chronicle(ann)
        self.brought_up: list[str] = []  # each day and hour in London, and what it was about
        self.later: dict[str, Deed] = {}  # what she does instead, by words of the nudge

    async def sends(self, text: str) -> None:
        await self.ann.sends(text)
        self.chronicle.note(f"Ann types {text!r}", self.clock.now())

    async def taps(self, *labels: str, on: str | None = None) -> None:
        for label in labels:
            await self.ann.taps(label, on=on)
            self.chronicle.note(f"Ann taps [{label}]", self.clock.now())

    async def until(self, when: str) -> None:
        """Time passes; whatever the bot brings up is done at once, as it asks."""
        end = datetime.fromisoformat(when).replace(tzinfo=UTC)
        while (due := await self._due()) and due <= end:
            before = self.ann.last.id
            await self.clock.move_to(max(due, self.clock.now()))
            if self.ann.last.id != before:
                await self._hears()
        await self.clock.move_to(end)

    async def _due(self) -> datetime | None:
        assert self.home.bot is not None
        chat = await self.home.bot.storage.read(self.ann.user.id)
        return chat.due if chat else None

    async def _hears(self) -> None:
        nudge = self.ann.last
        self.chronicle.note("the bot speaks up", self.clock.now())
        when = self.clock.now().astimezone(LONDON)
        self.brought_up.append(f"{when:%a %d %b %H:%M} {_subject(nudge)}")
        for words, deed in self.later.items():
            if words in nudge.text and nudge.text.startswith("🔔"):
                del self.later[words]
                return await deed()
        if several := _several(nudge):
            for label in several:
                if label not in self.ann.last.buttons:
                    continue  # what was done before it made it needless
                await self.taps(label)
                await self._does(self.ann.last)
                if v.ALL_OF_THEM in self.ann.last.buttons:
                    await self.taps(v.ALL_OF_THEM)
        else:
            await self._does(nudge)
        return None

    async def _does(self, nudge: Seen) -> None:
        """What it asks for, by the first button that says so."""
        for label in ("Done, it is sent", "Done, I asked them to", "Move on"):
            if label in nudge.buttons:
                return await self.taps(label)
        if "Write it down" in nudge.buttons:
            await self.taps("Write it down")
            return await self.sends("Ask about the team before I talk about myself")
        for box in [one for one in nudge.buttons if one.startswith("☐")]:
            await self.taps(box)
        return None

    async def tells(self, line: str, *taps: str) -> None:
        """One line for all, then the taps that answer what is left."""
        await self.sends(line)
        await self.taps(*taps)

    async def happened(self, company: str, *taps: str) -> None:
        await self.sends("/list")
        while not any(company in one for one in self.ann.last.buttons):
            await self.taps("Older ›")
        label = next(one for one in self.ann.last.buttons if one.startswith(company))
        await self.taps(label)
        await self.taps(v.HAPPENED, on=company)
        await self.taps(*taps)

    async def applications(self) -> dict[str, Application]:
        assert self.home.bot is not None
        chat = await self.home.bot.storage.read(self.ann.user.id)
        assert chat is not None
        return {f"{one.company} {one.role}": one for one in chat.applications}


def _subject(nudge: Seen) -> str:
    """The first line of a nudge about one thing, all things of a nudge about several."""
    if several := _several(nudge):
        return " + ".join(several)
    first, second, *_ = nudge.text.splitlines()
    return f"{first.removeprefix('🔔 ')}, {second}" if first.startswith("🔔") else first


def _several(nudge: Seen) -> list[str]:
    """The buttons of a nudge about several things, one each."""
    return nudge.buttons if "things are due" in nudge.text.splitlines()[0] else []


async def test_a_season_of_eight_applications(
    newcomer: Person, home: Home, clock: TurnableClock
) -> None:
    season = Season(newcomer, home, clock)
    try:
        await _live(season)
        await _judge(season)
    finally:
        if path := os.environ.get("SEASON_TRANSCRIPT"):
            season.chronicle.save(Path(path))


async def _live(s: Season) -> None:
    await introduce(s.ann)
    s.chronicle.note("the first questions are answered", s.clock.now())

    await _september(s)
    await _october(s)
    await _november(s)


async def _september(s: Season) -> None:
    # Acme, told in one line on the way out: a date, a delay, silence.
    await s.until("2026-09-07T14:10")
    await s.sends(
        "Interviewed at Acme for data engineer today 2pm with Jane Doe (CTO) and Bob from HR, they decide by 18 September"
    )
    await s.sends("jane@acme.com")
    await s.taps("Skip", v.EVERYONE, v.THEY_MOVE, v.SHOW_PLAN)

    # Globex, told before it takes place: the checklist, then "How did it go?".
    await s.until("2026-09-08T10:00")
    await s.sends("/upcoming")
    await s.sends("Globex")
    await s.sends("analyst")
    await s.sends("Thursday 10 am")
    await s.taps(v.YES, "By video", "Skip")
    await s.sends("Max Roe, Head of Data, max@globex.com")
    s.later["How did it go?"] = lambda: _globex_went_well(s)
    await s.until("2026-09-14T11:00")

    # Initech, through an agency that likes to be called.
    await s.sends("/new")
    await s.sends("Initech")
    await s.sends("backend developer")
    await s.taps("Just now")
    await s.sends("Ann Agent, agency recruiter, +44 20 7946 0958")
    await s.taps(v.EVERYONE, v.NO_DATE, v.I_MOVE)
    await s.taps("Add a few details", "1", "By phone", "Phone", "No", "No, the same", "Rather well")
    await s.until("2026-09-16T16:00")

    # Umbrella asked not to be followed up with.
    await s.sends("/new")
    await s.sends("Umbrella")
    await s.taps("Skip", "Just now")
    await s.sends("Kay Low, kay@umbrella.com")
    await s.taps("Skip", v.EVERYONE, v.NO_DATE, v.NO_FOLLOW_UPS)

    # A second job at Acme, through the same Bob.
    await s.until("2026-09-17T15:00")
    await s.sends("/new Acme")
    await s.sends("team lead")
    await s.taps("Another job there", "Just now")
    await s.sends("Bob from HR, bob@acme.com")
    await s.taps(v.EVERYONE, v.NO_DATE, v.THEY_MOVE)

    s.later["First follow-up\nInitech"] = lambda: _initech_is_called(s)
    await s.until("2026-09-24T12:00")
    await s.happened("Acme · data", v.MORE_TIME)
    await s.sends("by 2 October")
    await s.taps(v.YES)
    await s.until("2026-09-30T12:00")


async def _october(s: Season) -> None:
    # Globex wants to see her again.
    await s.happened("Globex", "Another interview")
    await s.sends("Monday 2 pm")
    await s.taps(v.YES, "On site")
    await s.sends("12 Harbour Street")
    await s.sends("Max Roe, max@globex.com and Eve Fox, CEO")
    await s.taps("Yes")
    s.later["How did it go?"] = lambda: _globex_second_round(s)

    # Soylent in Berlin, a senior role; there the next morning is usual for a thank-you.
    await s.until("2026-10-01T15:00")
    await s.sends("/new")
    await s.sends("Soylent")
    await s.sends("principal engineer")
    await s.taps("Just now")
    await s.sends("Dr. Uwe Kern, VP Engineering, uwe@soylent.de")
    await s.taps(v.EVERYONE, v.NO_DATE, v.THEY_MOVE)
    await s.taps("Add a few details", "1", "By video", "Email", "Yes")
    await s.sends("Germany")
    await s.taps("Not so well")

    await s.until("2026-10-08T12:00")
    # Hooli, told a day later; Stark on the same day.
    await s.sends(
        "Interviewed at Hooli for product analyst yesterday 4pm with Pat Moss, pat@hooli.com, they decide by 14 October"
    )
    await s.taps("Skip", v.EVERYONE, v.THEY_MOVE)
    await s.sends("Interviewed at Stark for analytics lead today 11am with Tony Hale")
    await s.sends("director of analytics, tony@stark.com")
    await s.taps(v.EVERYONE, v.NO_DATE, v.THEY_MOVE)

    # Globex makes an offer, and the others hear of it in time; Hooli says no; she declines.
    await s.until("2026-10-09T16:00")
    await s.happened("Globex", v.OFFER)
    await s.sends("by 20 October")
    await s.taps(v.YES)
    await s.until("2026-10-14T12:00")
    await s.happened("Hooli", v.A_NO)
    s.later["Answer to the offer"] = lambda: _declines(s)
    await s.until("2026-10-20T10:00")

    # Soylent needs until the end of November; a slip of the finger is undone.
    await s.happened("Soylent", v.A_NO)
    await s.taps(v.UNDO_IT)
    await s.happened("Soylent", v.MORE_TIME)
    await s.sends("end of November")
    await s.taps(v.YES)

    # Stark wants to go on; when, it says ten days later.
    await s.happened("Stark", v.THEY_GO_ON)
    await s.until("2026-10-30T12:00")
    await s.happened("Stark", "Another interview")
    await s.sends("next Tuesday 11am")
    if v.YES not in s.ann.last.buttons:
        await s.taps("Tuesday, 3 November 2026, 11:00")
    await s.taps(*[v.YES for _ in range(v.YES in s.ann.last.buttons)])
    await s.taps("By video", "Skip", "I have no names")


async def _november(s: Season) -> None:
    s.later["Checklist"] = lambda: _stark_is_moved(s)
    s.later["How did it go?"] = lambda: _stark_went_well(s)
    await s.until("2026-11-16T12:00")
    await s.happened("Stark", v.OFFER, v.NO_DATE)
    await s.until("2026-11-18T12:00")
    await s.happened("Stark", "Accept the offer")
    await s.until("2026-12-07T12:00")
    await s.sends("/list")
    await s.sends("/today")


async def _declines(s: Season) -> None:
    await s.taps("Decline the offer", "Declining the offer", v.DONE)


async def _stark_is_moved(s: Season) -> None:
    await s.taps("It was moved")
    await s.sends("Friday 10 am")
    await s.taps(v.YES)


async def _stark_went_well(s: Season) -> None:
    await s.taps("It is over, let me tell you", "Just now", "Rather well")
    await s.sends("Rhea Poe, CFO, rhea@stark.com")
    await s.taps(v.EVERYONE, v.NO_DATE)


async def _globex_went_well(s: Season) -> None:
    await s.taps(
        "It is over, let me tell you",
        "Just now",
        "Rather well",
        v.EVERYONE,
        v.NO_DATE,
        v.THEY_MOVE,
    )


async def _globex_second_round(s: Season) -> None:
    await s.taps("It is over, let me tell you", "Just now", "Rather well")
    await s.sends("/cancel")


async def _initech_is_called(s: Season) -> None:
    await s.taps("Phone script")
    await s.taps(
        v.NOT_YET,
        v.STILL_CONSIDERED,
        "They do not know",
        v.MAY_CALL_AGAIN,
        v.CALL_IS_OVER,
        on=v.YOU_SAY,
    )


async def _judge(s: Season) -> None:
    """What must be so at the end, and all along."""
    applications = await s.applications()
    assert {name: _end_of(one) for name, one in applications.items()} == ENDS
    for one in applications.values():
        done = [mark.action for mark in one.marks if mark.action[0] in "fs"]
        assert len(done) == len(set(done)), "each follow-up once"
    assert [told for told in s.brought_up if not told.startswith("Sun")] == SEASON


def _end_of(application: Application) -> str:
    if application.closure:
        return application.closure.how
    return application.news or "open"


ENDS = {
    "Acme data engineer": Ending.MOVED_ON,
    "Globex analyst": Ending.DECLINED,
    "Initech backend developer": Ending.MOVED_ON,
    "Umbrella None": Ending.MOVED_ON,
    "Acme team lead": Ending.MOVED_ON,
    "Soylent principal engineer": Ending.WITHDRAWN,
    "Hooli product analyst": News.REJECTION,
    "Stark analytics lead": Ending.ACCEPTED,
}
SEASON = [
    "Mon 07 Sep 16:00 Thank-you to Jane Doe, Acme + Thank-you to Bob, Acme + Missing contact details, Acme",
    "Thu 10 Sep 09:00 Checklist for the interview, Globex · analyst",
    "Thu 10 Sep 11:00 How it went, Globex · analyst",
    "Thu 10 Sep 13:00 Thank-you to Max Roe, Globex · analyst",
    "Mon 14 Sep 14:00 Thank-you to Ann Agent, Initech · backend developer",
    "Wed 16 Sep 19:00 Thank-you to Kay Low, Umbrella",
    "Thu 17 Sep 09:00 First follow-up, Globex · analyst",
    "Thu 17 Sep 18:00 Thank-you to Bob, Acme · team lead",
    "Mon 21 Sep 09:00 First follow-up, Initech · backend developer",
    "Tue 22 Sep 09:00 First follow-up, Acme · data engineer",
    "Thu 24 Sep 09:00 First follow-up, Acme · team lead",
    "Thu 24 Sep 17:00 Answer to the delay, Acme · data engineer",
    "Mon 28 Sep 09:00 Moving on, Globex + Second and last follow-up, Initech",
    "Fri 02 Oct 09:00 Moving on, Umbrella + Thank-you to Dr. Uwe Kern, Soylent",
    "Mon 05 Oct 09:00 Moving on, Acme · team lead",
    "Mon 05 Oct 13:00 Checklist for the interview, Globex · analyst",
    "Mon 05 Oct 15:00 How it went, Globex · analyst",
    "Mon 05 Oct 17:00 Thank-you to Max Roe, Globex + Thank-you to Eve Fox, Globex + Missing contact details, Globex",
    "Tue 06 Oct 09:00 Second and last follow-up, Acme · data engineer",
    "Wed 07 Oct 09:00 Moving on, Initech · backend developer",
    "Thu 08 Oct 13:01 Thank-you to Pat Moss, Hooli + Thank-you to Tony Hale, Stark",
    "Tue 13 Oct 09:00 Note about your other offer, Acme · data engineer + Note about your other offer, Hooli + Note about your other offer, Soylent + Note about your other offer, Stark",
    "Wed 14 Oct 17:00 Answer to the no, Hooli · product analyst",
    "Thu 15 Oct 13:00 What did you learn?, Hooli · product analyst",
    "Mon 19 Oct 09:00 Answer to the offer, Globex · analyst",
    "Tue 20 Oct 09:00 Moving on, Acme · data engineer + First follow-up, Soylent + First follow-up, Stark",
    "Tue 20 Oct 15:00 Answer to the delay, Soylent · principal engineer",
    "Tue 27 Oct 09:00 Second and last follow-up, Stark · analytics lead",
    "Tue 03 Nov 10:00 Checklist for the interview, Stark · analytics lead",
    "Fri 06 Nov 09:00 Checklist for the interview, Stark · analytics lead",
    "Fri 06 Nov 11:00 How it went, Stark · analytics lead",
    "Fri 06 Nov 13:00 Thank-you to Rhea Poe, Stark · analytics lead",
    "Fri 13 Nov 09:00 First follow-up, Stark · analytics lead",
    "Tue 17 Nov 09:00 Note about your other offer, Soylent · principal engineer",
    "Wed 18 Nov 16:00 Withdrawal, Soylent + Acceptance, Stark",
]
