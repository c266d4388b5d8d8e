"""Several people at one page: each in their own chat, with a name, a language and a zone."""

from playwright.async_api import expect

from sandbox.testing.driver import Sandbox
from sandbox.testing.person import Person
from tests.browser.conftest import OpenPhone
from tests.sandbox.raw_api import Api


async def test_one_page_changes_between_two_people(
    sandbox: Sandbox, api: Api, ann: Person, open_phone: OpenPhone
) -> None:
    bob = sandbox.person("Bob", started=True)
    phone = await open_phone(ann)
    await phone.starts()
    await phone.sees("/start")
    await api("sendMessage", chat_id=bob.user.id, text="Only for Bob")
    await expect(phone.choice("Chat as")).to_contain_text("Bob •")
    await phone.does_not_see("Only for Bob")
    await phone.choice("Chat as").select_option(str(bob.user.id))
    await phone.sees("Only for Bob")
    await phone.does_not_see("/start")


async def test_two_pages_stay_apart(sandbox: Sandbox, ann: Person, open_phone: OpenPhone) -> None:
    hers, his = await open_phone(ann), await open_phone(sandbox.person("Bob"))
    for phone, words in ((hers, "I am Ann"), (his, "I am Bob")):
        await phone.starts()
        await phone.sends(words)
    await hers.sees("I am Ann")
    await his.sees("I am Bob")
    await hers.does_not_see("Bob")
    await his.does_not_see("Ann")


async def test_a_new_person_reads_dates_in_their_language_and_zone(
    sandbox: Sandbox, ann: Person, open_phone: OpenPhone
) -> None:
    phone = await open_phone(ann)
    await phone.clicks("Add a person")
    await phone.page.get_by_role("textbox", name="Name").fill("Jörg Maier")
    await phone.choice("Language").select_option(label="Deutsch")
    await phone.choice("Time zone").select_option("Asia/Tokyo")
    await phone.clicks("Add")
    chosen = phone.choice("Chat as").locator("option:checked")
    await expect(chosen).to_have_text("Jörg Maier")
    await phone.reads_clock("00:20")
    await phone.reads_clock("Fr., 20. November 2026")
    await phone.starts()
    await expect(phone.messages).to_contain_text("00:20")
    person = sandbox.messenger.people[max(sandbox.messenger.people)]
    assert (person.first_name, person.last_name, person.language_code, person.time_zone) == (
        *("Jörg", "Maier"),
        *("de", "Asia/Tokyo"),
    )
