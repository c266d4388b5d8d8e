"""What the commands show and do, and what they leave behind."""

import json

from sandbox.clock import TurnableClock
from sandbox.testing.person import Person
from trials.stage import vocabulary as v
from trials.stage.home import Home
from trials.stage.talks import plan, tell

JANE = "Jane Doe, CTO, jane@acme.com"


async def test_help_says_how_it_works_and_names_every_command(ann: Person) -> None:
    await ann.sends("/help")
    assert v.HELP in ann.last.text
    for command in ("new", "today", "list", "settings", "export", "forget", "help", "cancel"):
        assert f"/{command}:" in ann.last.text


async def test_today_says_what_is_due_and_what_comes_next(
    planned: Person, clock: TurnableClock
) -> None:
    await planned.sends("/today")
    assert v.NOTHING_DUE in planned.last.text
    await planned.sends("/today")
    assert v.NOTHING_DUE in planned.last.text
    assert "Thank-you to Jane Doe, Acme: today, 16:00" in planned.last.text
    await clock.move(hours=1)
    await planned.sends("/today")
    assert "1 thing is due" in planned.last.text
    await planned.taps("Thank-you to Jane Doe, Acme")
    await planned.taps(v.DONE)
    await planned.sends("/today")
    assert v.NOTHING_DUE in planned.last.text


async def test_thirty_applications_fit_on_pages_and_each_opens_its_card(
    ann: Person, clock: TurnableClock
) -> None:
    names = [f"Company {number:02d}" for number in range(30)]
    for name in names:
        await ann.sends("/new")
        await ann.sends(name)
        await ann.taps(v.CANCEL)
        await ann.taps(v.KEEP_FOR_LATER)
        await clock.move(seconds=10)  # nobody types faster
    await ann.sends("/list")
    assert "30 applications" in ann.last.text
    seen = []
    while True:
        seen += [label for label in ann.last.buttons if label.startswith("Company")]
        if not any(v.OLDER in label for label in ann.last.buttons):
            break
        await ann.taps(v.OLDER)
    assert seen == names[::-1]
    await ann.taps(v.NEWER)
    await ann.taps("Company 10")
    assert "Company 10" in ann.last.text


async def test_export_is_everything_in_a_page_to_read_and_a_record(ann: Person) -> None:
    await plan(ann, "A < B & Co", people=[JANE])
    await ann.sends("/export")
    assert v.EVERYTHING_KEPT in ann.last.text
    assert ann.last.file_name == "afterword-2026-11-19.json"
    page = ann.message(v.TO_READ)
    assert page.file_name == "afterword-2026-11-19.html"
    assert "A &lt; B &amp; Co" in page.document.decode()
    kept = json.loads(ann.last.document)["chat"]
    (application,) = kept["applications"]
    assert application["company"] == "A < B & Co"
    assert application["interviews"][0]["people"][0]["email"] == "jane@acme.com"
    assert application["decision_by"] == "2026-11-27"
    assert kept["preferences"]["zone"] == "Europe/London"


async def test_one_application_is_forgotten_and_the_others_stay(
    home: Home, ann: Person, clock: TurnableClock
) -> None:
    await plan(ann, people=[JANE])
    await plan(ann, "Globex", people=["Hank Scorpio"])
    await clock.move(hours=1)
    await ann.sends("/forget")
    await ann.taps("Acme", on=v.WHAT_TO_FORGET)
    await ann.taps(v.NO_KEEP)
    assert home.holds("Jane")
    await ann.sends("/forget")
    await ann.taps("Acme", on=v.WHAT_TO_FORGET)
    await ann.taps(v.YES_FORGET)
    assert v.FORGOTTEN.format(company="Acme") in ann.last.text
    for words in ("Acme", "Jane", "CTO", "jane@"):
        assert not home.holds(words)
    assert home.holds("Globex")
    before = ann.last.id
    await clock.move(hours=24)
    assert "Hank Scorpio" in ann.last.text
    for message in ann.messages:
        assert message.id <= before or "Jane" not in message.text


async def test_everything_is_forgotten_and_no_word_of_it_is_left(
    home: Home, ann: Person, clock: TurnableClock
) -> None:
    await tell(ann, people=[JANE], role="Data engineer")
    await ann.taps(v.ADD_TALK)
    await ann.sends("their move to Kubernetes")
    await ann.taps(v.ENOUGH)
    await ann.taps(v.SHOW_PLAN)
    await clock.move(hours=1)
    told = ("Acme", "Jane", "jane@acme.com", "Data engineer", "Kubernetes", "London", "Ann")
    for words in told:
        assert home.holds(words)
    await ann.sends("/forget")
    await ann.taps(v.EVERYTHING)
    await ann.taps(v.YES_FORGET)
    assert v.ALL_FORGOTTEN in ann.last.text
    before = ann.last.id
    await clock.move(days=60)
    await home.restart()
    await clock.move(days=1)
    assert ann.last.id == before
    for words in (*told, str(ann.user.id)):
        assert not home.holds(words)
    assert not list(home.data.glob("chats/*"))
    await ann.sends("/start")
    ann.sees(v.WHAT_TIME)


async def test_cancel_has_nothing_to_stop_where_nothing_was_asked(ann: Person) -> None:
    await ann.sends("/cancel")
    assert v.NOTHING_TO_STOP in ann.last.text


async def test_a_command_in_mid_question_is_answered_and_the_question_stays(ann: Person) -> None:
    await ann.sends("/new")
    await ann.sends("Acme")
    for command in ("/today", "/list", "/settings", "/help", "/export"):
        await ann.sends(command)
    await ann.sends("Data engineer")
    await ann.sends("/list")
    assert "Acme · Data engineer" in ann.last.text
