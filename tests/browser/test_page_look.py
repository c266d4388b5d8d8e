"""Light and dark, on a phone and on a wide screen."""

from playwright.async_api import expect

from sandbox.testing.person import Person
from tests.browser.conftest import OpenPhone, Says
from trials.stage.phone import NARROW, Phone

LONG = "A draft that is rather long, with a word_that_does_not_break_anywhere_" + "x" * 90


async def background(phone: Phone) -> str:
    colour: str = await phone.page.evaluate("getComputedStyle(document.body).backgroundColor")
    return colour


async def test_dark_follows_the_system_until_it_is_chosen_and_is_then_kept(
    says: Says, ann: Person, open_phone: OpenPhone
) -> None:
    await says("Hello")
    light, dark = await open_phone(ann), await open_phone(ann, color_scheme="dark")
    assert await background(light) != await background(dark)
    await light.clicks("Switch between light and dark")
    assert await background(light) == await background(dark)
    await light.page.reload()
    await light.sees("Hello")
    assert await background(light) == await background(dark)


async def test_a_phone_shows_all_of_it_and_nothing_sticks_out(
    says: Says, ann: Person, open_phone: OpenPhone
) -> None:
    label = "A label that wants more room than there is beside its neighbour"
    keyboard = {"inline_keyboard": [[{"text": label, "callback_data": "x"}] * 3]}
    await says(f"<pre>{LONG}</pre>", reply_markup=keyboard)
    phone = await open_phone(ann, NARROW)
    await phone.sees("A draft that is rather long")
    assert await phone.page.evaluate("document.documentElement.scrollWidth") == NARROW["width"]
    assert (
        await phone.page.locator("#scroller").evaluate("one => one.scrollWidth - one.clientWidth")
        == 0
    )
    for one in (phone.clock, phone.field, phone.button("Next nudge"), phone.button("Send")):
        await expect(one).to_be_in_viewport(ratio=1)
    await phone.reads_clock("15:20")
    await phone.reads_clock("London")


async def test_the_newest_message_is_in_sight_however_many_there_are(
    says: Says, ann: Person, open_phone: OpenPhone
) -> None:
    for number in range(30):
        await says(f"Message {number}")
    phone = await open_phone(ann, NARROW)
    await expect(phone.last).to_be_in_viewport(ratio=1)
    await says("The newest")
    await phone.sees("The newest")
    await expect(phone.newest("The newest")).to_be_in_viewport(ratio=1)


LINE_STARTS = """one => {
  const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT), sides = [];
  for (let node; (node = walker.nextNode());) {
    const range = document.createRange();
    range.selectNodeContents(node);
    const line = range.getClientRects()[0], box = one.getBoundingClientRect();
    sides.push(box.right - line.right < line.left - box.left ? "right" : "left");
  }
  return sides;
}"""


async def test_a_message_in_arabic_begins_on_the_right(
    says: Says, ann: Person, open_phone: OpenPhone
) -> None:
    await says("هذا ما لديّ من الأخبار حتى الآن")
    await says("Here is what I have of all that was told")
    await says("هذا ما لديّ\n\u200f\u2068Acme Inc.\u2069 and a line that is a good deal longer")
    phone = await open_phone(ann, NARROW)
    await phone.sees("Acme Inc.")
    texts = phone.messages.locator(".theirs .text")
    assert [
        await text.evaluate("one => getComputedStyle(one).direction") for text in await texts.all()
    ] == [*("rtl", "ltr", "rtl")]
    assert await texts.last.evaluate(LINE_STARTS) == ["right"]
