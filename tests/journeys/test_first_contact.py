"""From the first /start to a bot that knows the time, the holidays and the name."""

from sandbox.testing.person import Person
from trials.stage import vocabulary as v
from trials.stage.home import Home
from trials.stage.talks import introduce, tell


async def test_three_taps_are_enough(newcomer: Person) -> None:
    await newcomer.sends("/start")
    newcomer.sees(v.HELLO)
    assert v.WHAT_TIME in newcomer.last.text
    await newcomer.taps("London")
    assert v.WHICH_COUNTRY in newcomer.last.text
    await newcomer.taps("United Kingdom")
    assert v.WHICH_NAME in newcomer.last.text
    await newcomer.taps("Ann Lee")
    assert v.READY in newcomer.last.text


async def test_the_welcome_says_in_three_sentences_what_this_is_and_what_it_keeps(
    newcomer: Person,
) -> None:
    await newcomer.sends("/start")
    welcome = newcomer.message(v.HELLO).text
    assert welcome.count(". ") == 2
    for promise in ("never write to anybody", "I keep", "/forget", "/export"):
        assert promise in welcome


async def test_a_city_that_is_typed_tells_the_country_too(newcomer: Person) -> None:
    await newcomer.sends("/start")
    await newcomer.sends("Qwertyville")
    assert v.NO_SUCH_PLACE in newcomer.last.text
    await newcomer.sends("München")
    assert v.WHICH_NAME in newcomer.last.text
    await newcomer.sends("A. Lee")
    await newcomer.sends("/settings")
    for setting in ("Berlin, 16:20", "Germany", "A. Lee"):
        newcomer.sees(setting)


async def test_a_time_that_is_not_among_the_first_ones_is_one_tap_further(newcomer: Person) -> None:
    await newcomer.sends("/start")
    few = len(newcomer.last.buttons)
    await newcomer.taps(v.OTHER_TIME)
    assert len(newcomer.last.buttons) > few
    await newcomer.taps("Kathmandu")
    assert v.WHICH_COUNTRY in newcomer.last.text
    newcomer.sees("Nepal")


async def test_nothing_of_it_blocks_the_first_interview(newcomer: Person) -> None:
    await tell(newcomer)
    await newcomer.taps(v.SHOW_PLAN)
    newcomer.sees("do not know your time zone")


async def test_it_can_be_left_for_later(newcomer: Person) -> None:
    await newcomer.sends("/start")
    await newcomer.taps(v.ASK_ME_LATER)
    assert v.READY in newcomer.last.text
    await newcomer.taps("Tell me about an interview")
    assert v.WHICH_COMPANY in newcomer.last.text


async def test_somebody_known_is_not_asked_again(ann: Person) -> None:
    await ann.sends("/start")
    assert v.HELLO_AGAIN in ann.last.text
    ann.does_not_see(v.WHAT_TIME)


async def test_two_users_side_by_side_never_see_each_others(home: Home, ann: Person) -> None:
    bob = home.sandbox.person("Bob")
    await introduce(bob)
    await tell(ann, "Acme", people=["Ruth Novak, CTO"])
    await tell(bob, "Globex", people=["Hank Scorpio, CEO"])
    for person, others in ((ann, ("Globex", "Hank")), (bob, ("Acme", "Ruth"))):
        for command in ("/today", "/list", "/export", "/forget"):
            await person.sends(command)
        for words in others:
            person.does_not_see(words)
            assert words not in person.transcript()
            assert words.encode() not in person.message(v.EVERYTHING_KEPT).document
