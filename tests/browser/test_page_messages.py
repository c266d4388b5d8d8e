"""What a message may carry, and what can be done with it; the test itself speaks for the bot."""

import json

from playwright.async_api import expect

from sandbox.testing.person import Person
from tests.browser.conftest import OpenPhone, Says
from tests.sandbox.pictures import draw_png
from tests.sandbox.raw_api import Api


async def test_a_code_block_and_a_piece_of_code_copy_on_a_tap(
    says: Says, ann: Person, open_phone: OpenPhone
) -> None:
    await says(
        "<pre>Dear Jane,\n\nthank you &amp; all the best</pre> or <code>jane@acme.com</code>"
    )
    phone = await open_phone(ann)
    await phone.last.locator("pre").click()
    await phone.is_told("Copied")
    assert await phone.clipboard() == "Dear Jane,\n\nthank you & all the best"
    await phone.last.get_by_role("button", name="jane@acme.com").click()
    assert await phone.clipboard() == "jane@acme.com"


async def test_buttons_copy_open_and_show_their_colours(
    says: Says, ann: Person, open_phone: OpenPhone
) -> None:
    rows = [
        [{"text": "Subject", "copy_text": {"text": "Our talk on Thursday"}}],
        [{"text": "Mail", "url": "https://example.com/compose"}],
        [
            {"text": look, "callback_data": look, "style": look}
            for look in ("primary", "success", "danger")
        ],
    ]
    await says("Ready", reply_markup={"inline_keyboard": rows})
    phone = await open_phone(ann)
    await phone.taps("Subject")
    await phone.is_told("Copied")
    assert await phone.clipboard() == "Our talk on Thursday"
    link = phone.last.get_by_role("link", name="Mail")
    await expect(link).to_have_attribute("href", "https://example.com/compose")
    await expect(link).to_have_attribute("target", "_blank")
    colours = [
        await phone.last.get_by_role("button", name=look).evaluate(
            "button => getComputedStyle(button).backgroundColor"
        )
        for look in ("primary", "success", "danger", "Subject")
    ]
    assert len(set(colours)) == 4


async def test_a_tap_is_answered_by_a_passing_line_or_a_box_to_close(
    says: Says, api: Api, ann: Person, open_phone: OpenPhone
) -> None:
    await says("?", reply_markup={"inline_keyboard": [[{"text": "Now", "callback_data": "x"}]]})
    phone = await open_phone(ann)
    for words, is_alert in (("Noted", False), ("Think twice", True)):
        await phone.taps("Now")
        update = (await api("getUpdates", timeout=5)).result[-1]
        query = update["callback_query"]["id"]
        await api("answerCallbackQuery", callback_query_id=query, text=words, show_alert=is_alert)
        await api("getUpdates", offset=update["update_id"] + 1)
        if not is_alert:
            await phone.is_told(words)
    box = phone.page.get_by_role("dialog", name="Think twice")
    await expect(box).to_be_visible()
    await phone.page.keyboard.press("Enter")
    await expect(box).to_be_hidden()


async def test_a_message_changes_in_place_and_goes(
    says: Says, api: Api, ann: Person, open_phone: OpenPhone
) -> None:
    first = await says("Draft")
    await says("Below it")
    phone = await open_phone(ann)
    where = {"chat_id": ann.user.id, "message_id": first}
    await api("editMessageText", **where, text="Final")
    await expect(phone.messages.get_by_role("listitem").nth(1)).to_contain_text("Final")
    await expect(phone.messages.get_by_role("listitem").nth(1)).to_contain_text("edited")
    await phone.does_not_see("Draft")
    await api("deleteMessage", **where)
    await phone.does_not_see("Final")
    await phone.sees("Below it")


async def test_a_spoiler_stays_covered_until_it_is_tapped(
    says: Says, ann: Person, open_phone: OpenPhone
) -> None:
    await says("They pay <tg-spoiler>a lot</tg-spoiler>")
    phone = await open_phone(ann)
    cover = phone.last.get_by_role("button", name="Hidden text, tap to show")
    assert await cover.evaluate("one => getComputedStyle(one).color") == "rgba(0, 0, 0, 0)"
    await cover.click()
    await expect(cover).to_have_count(0)
    shown = phone.last.get_by_text("a lot")
    await expect(shown).not_to_have_css("color", "rgba(0, 0, 0, 0)")


async def test_a_long_quote_opens_and_closes(
    says: Says, ann: Person, open_phone: OpenPhone
) -> None:
    lines = "\n".join(f"Reason number {number}" for number in range(12))
    await says(f"<blockquote expandable>{lines}</blockquote>")
    phone = await open_phone(ann)
    quote = phone.last.locator("blockquote")
    closed = (await quote.bounding_box() or {})["height"]
    await phone.taps("Show all")
    opened = (await quote.bounding_box() or {})["height"]
    await phone.taps("Show less")
    assert (await quote.bounding_box() or {})["height"] == closed < opened / 2


async def test_a_moment_is_shown_in_the_persons_own_words(
    says: Says, ann: Person, open_phone: OpenPhone
) -> None:
    await says('<tg-time unix="1796396400" format="wDT">then</tg-time>')
    phone = await open_phone(ann)
    await phone.sees("Friday, 4 December 2026 at 15:00:00")


async def test_files_and_pictures_are_shown_and_come_down(
    api: Api, ann: Person, open_phone: OpenPhone
) -> None:
    await api.form("sendDocument", {"chat_id": ann.user.id, "document": b"everything"})
    await api.form("sendPhoto", {"chat_id": ann.user.id, "photo": draw_png(60, 40)})
    phone = await open_phone(ann)
    async with phone.page.expect_download() as download:
        await phone.messages.get_by_role("link", name="document.bin").click()
    path = await (await download.value).path()
    assert path.read_bytes() == b"everything"
    picture = phone.messages.get_by_role("img", name="Photo")
    await expect(picture).to_have_js_property("naturalWidth", 60)


async def test_a_file_is_attached_and_sent(
    says: Says, api: Api, ann: Person, open_phone: OpenPhone
) -> None:
    await says("Send me your data")
    phone = await open_phone(ann)
    async with phone.page.expect_file_chooser() as chooser:
        await phone.clicks("Attach a file")
    data = json.dumps({"a": 1}).encode()
    file = {"name": "data.json", "mimeType": "application/json", "buffer": data}
    await (await chooser.value).set_files(file)  # type: ignore[arg-type]  # Playwright's TypedDict
    await phone.sees("data.json")
    update = (await api("getUpdates", timeout=5)).result[-1]
    assert update["message"]["document"]["file_name"] == "data.json"


async def test_suggested_answers_stand_below_the_field_and_go_with_the_tap(
    says: Says, api: Api, ann: Person, open_phone: OpenPhone
) -> None:
    keys = {"keyboard": [["Berlin", "London"]], "input_field_placeholder": "A city"}
    await says("Where?", reply_markup={**keys, "one_time_keyboard": True})
    phone = await open_phone(ann)
    await expect(phone.field).to_have_attribute("placeholder", "A city")
    await phone.clicks("London")
    await phone.sees("London")
    await expect(phone.page.get_by_role("group", name="Suggested answers")).to_be_hidden()


async def test_a_question_may_ask_for_a_reply_to_itself(
    says: Says, api: Api, ann: Person, open_phone: OpenPhone
) -> None:
    await says("Hello")
    phone = await open_phone(ann)
    asking = {"force_reply": True, "input_field_placeholder": "Their name"}
    question = await says("Who did you meet?", reply_markup=asking)
    await expect(phone.field).to_have_attribute("placeholder", "Their name")
    await expect(phone.field).to_be_focused()
    await phone.sends("Jane")
    update = (await api("getUpdates", timeout=5)).result[-1]
    assert update["message"]["reply_to_message"]["message_id"] == question


async def test_the_bot_is_seen_typing_until_it_speaks(
    says: Says, api: Api, ann: Person, open_phone: OpenPhone
) -> None:
    await says("Hello")
    phone = await open_phone(ann)
    await api("sendChatAction", chat_id=ann.user.id, action="typing")
    typing = phone.page.get_by_text("typing…")
    await expect(typing).to_be_visible()
    await says("Here it is")
    await expect(typing).to_be_hidden()


async def test_days_are_kept_apart(says: Says, ann: Person, open_phone: OpenPhone) -> None:
    await says("Today")
    phone = await open_phone(ann)
    await phone.clicks("+1 day")
    await phone.reads_clock("20 November")
    await says("Tomorrow")
    await phone.sees("Thursday 19 November", "Friday 20 November")
