"""The main job on the page: from the first word to a nudge with a text that is ready to send."""

import re

from sandbox.testing.person import Person
from tests.browser.conftest import OpenPhone
from trials.stage import vocabulary as v
from trials.stage.home import Home
from trials.stage.phone import Phone


async def introduce(phone: Phone) -> None:
    await phone.starts()
    await phone.taps(re.compile("London"), on=v.WHAT_TIME)
    await phone.taps(re.compile("United Kingdom"), on=v.WHICH_COUNTRY)
    await phone.taps(re.compile("Ann Lee"), on=v.WHICH_NAME)
    await phone.sees(v.READY)


async def tell(phone: Phone) -> None:
    """An interview that ended just now, with the company and one name typed, all else clicked."""
    await phone.sends("/new")
    await phone.sees(v.WHICH_COMPANY)
    await phone.sends("Acme")
    await phone.taps(v.SKIP, on=v.WHICH_ROLE)
    await phone.taps(v.JUST_NOW, on=v.WHEN)
    await phone.sees(v.WHOM)
    await phone.sends("Jane Doe, CTO, jane@acme.com")
    await phone.taps(v.EVERYONE, on=v.ANYONE_ELSE)
    await phone.taps(v.ANOTHER_DAY, on=v.WHEN_DECIDED)
    await phone.taps(v.NEXT_MONTH)
    await phone.taps("4", on="December 2026")
    await phone.taps(v.THEY_MOVE, on=v.NEXT_MOVE)
    await phone.sees(v.SUMMARY, "Friday, 4 December 2026")


async def test_from_the_first_word_by_clicks_to_a_nudge_whose_text_is_copied(
    home: Home, ann: Person, open_phone: OpenPhone
) -> None:
    phone = await open_phone(ann)
    await introduce(phone)
    await tell(phone)
    await phone.taps(v.SHOW_PLAN, on=v.SUMMARY)
    await phone.sees(v.THANK_YOU_TO.format(name="Jane Doe"), v.FIRST)
    await phone.clicks("Next nudge")
    await phone.sees("Hello Jane")
    await phone.reads_clock("17:20")
    await phone.newest("Hello Jane").locator(".code-block").click()
    await phone.is_told("Copied")
    draft = await phone.clipboard()
    assert draft.startswith("Hello Jane")
    assert draft.rstrip().endswith("Ann Lee")
    await phone.taps(v.COPY_ADDRESS, on="Hello Jane")
    assert await phone.clipboard() == "jane@acme.com"
    await phone.taps(v.DONE, on="Hello Jane")
    await phone.sees(v.UNDO)
