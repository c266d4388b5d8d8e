"""The page without a mouse, and as a screen reader tells it."""

import pytest
from playwright.async_api import expect

from sandbox.testing.person import Person
from tests.browser.conftest import OpenPhone, Says
from tests.sandbox.raw_api import Api
from trials.stage.phone import Phone

COMMANDS = [
    {"command": "new", "description": "Tell me about an interview"},
    {"command": "today", "description": "What is to be done"},
]


async def tabs_to(phone: Phone, label: str) -> None:
    """Press Tab until the element with this name has the focus; a whole round without it fails."""
    target = phone.page.get_by_label(label, exact=True).or_(
        phone.page.get_by_text(label, exact=True)
    )
    for _ in range(40):
        await phone.page.keyboard.press("Tab")
        if await target.last.evaluate("one => one === document.activeElement"):
            return
    pytest.fail(f"Tab does not lead to {label!r}.")


async def test_everything_is_reached_by_tab_and_enter(
    says: Says, api: Api, ann: Person, open_phone: OpenPhone
) -> None:
    rows = [
        [{"text": "Yes", "callback_data": "yes"}, {"text": "Copy it", "copy_text": {"text": "x"}}]
    ]
    await says("<pre>A draft</pre>", reply_markup={"inline_keyboard": rows})
    phone = await open_phone(ann)
    press = phone.page.keyboard.press
    for label in ("Chat as", "+1 hour", "Reply", "Copy this text", "Yes", "Attach a file"):
        await tabs_to(phone, label)
    await tabs_to(phone, "Copy it")
    await press("Enter")
    assert await phone.clipboard() == "x"
    await tabs_to(phone, "Copy this text")
    await press("Space")
    await phone.is_told("Copied")
    assert await phone.clipboard() == "A draft"
    await tabs_to(phone, "Yes")
    await press("Enter")
    assert (await api("getUpdates", timeout=5)).result[-1]["callback_query"]["data"] == "yes"
    await tabs_to(phone, "+1 hour")
    await press("Enter")
    await phone.reads_clock("16:20")


async def test_the_commands_are_chosen_with_the_arrows(
    says: Says, api: Api, ann: Person, open_phone: OpenPhone
) -> None:
    await api("setMyCommands", commands=COMMANDS)
    await says("Hello")
    phone = await open_phone(ann)
    await phone.clicks("Commands")
    options = phone.page.get_by_role("listbox", name="Commands").get_by_role("option")
    await expect(options).to_have_count(2)
    await phone.page.keyboard.press("Escape")
    await expect(options).to_have_count(0)
    await phone.field.press_sequentially("/")
    await expect(options).to_have_count(2)
    await phone.page.keyboard.press("ArrowDown")
    await expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    await phone.page.keyboard.press("Enter")
    await phone.sees("/today")


async def test_the_last_message_is_edited_with_the_arrow_up(
    says: Says, ann: Person, open_phone: OpenPhone
) -> None:
    await says("Hello")
    phone = await open_phone(ann)
    await phone.sends("Acne")
    await phone.sees("Acne")
    await phone.field.press("ArrowUp")
    await expect(phone.field).to_have_value("Acne")
    await phone.sends("Acme")
    await phone.sees("Acme")
    await phone.does_not_see("Acne")


async def test_a_screen_reader_is_told_who_says_what_and_what_everything_is(
    says: Says, ann: Person, open_phone: OpenPhone
) -> None:
    rows = [[{"text": "Yes", "callback_data": "yes"}]]
    await says("How did it <b>go</b>?", reply_markup={"inline_keyboard": rows})
    phone = await open_phone(ann)
    await expect(phone.page.locator("body")).to_match_aria_snapshot(
        """
        - complementary "Sandbox controls":
          - timer
          - button "Switch between light and dark"
          - group "Turn the clock":
            - button "+1 hour"
            - button "+1 day"
            - button "To a date…"
            - button "Next nudge" [disabled]
          - combobox "Chat as"
          - button "Add a person"
        - main:
          - heading "Afterword" [level=1]
          - status: bot
          - button "More"
          - log "Messages":
            - list:
              - listitem: Thursday 19 November
              - listitem "Afterword, 15:20":
                - text: How did it
                - strong: go
                - button "Reply"
                - button "Yes"
          - textbox "Message"
          - button "Attach a file"
          - button "Send"
        """
    )
