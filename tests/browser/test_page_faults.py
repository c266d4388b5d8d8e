"""Trouble with Telegram, ordered on the page."""

from playwright.async_api import expect

from sandbox.testing.person import Person
from tests.browser.conftest import OpenPhone, Says
from tests.sandbox.raw_api import Api


async def test_trouble_is_ordered_from_the_menu_seen_and_over_by_itself(
    says: Says, api: Api, ann: Person, open_phone: OpenPhone
) -> None:
    await says("Hello")
    phone = await open_phone(ann)
    status = phone.page.get_by_role("status").filter(has_text="bot")
    await phone.clicks("More")
    await phone.page.get_by_role("menuitem", name="Trouble with Telegram…").click()
    await phone.choice("What Telegram does").select_option("flood_wait")
    await phone.clicks("Do it")
    await expect(status).to_have_text("bot · asked to wait")
    for _ in range(3):
        assert (await api("getMe")).status == 429
    await expect(status).to_have_text("bot")
    assert (await api("getMe")).status == 200
