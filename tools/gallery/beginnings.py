"""First contact, and telling about an interview that was or will be."""

from dataclasses import replace

from bot.conversation.asked import Asked
from bot.conversation.question_screen import draw_question
from bot.screens import welcome
from playbook.chat import Chat
from tools.gallery.people import JANE, applied, invited
from tools.gallery.shots import Walk
from tools.gallery.walks import having, opened, quietly, walk


def tell(talk: Walk) -> None:
    """An interview an hour ago."""
    talk.sends("/new").sends("Acme").sends("data engineer").sends("today 3 pm").taps("Yes")
    talk.sends("Jane Doe, CTO, jane@acme.com").taps("That is everyone").taps("In two weeks")
    talk.taps("They get in touch")


@walk("First contact")
def first_contact(talk: Walk) -> None:
    talk.chat = Chat(7)
    talk.sends("/start").looks_round().sends("Atlantis").sends("Springfield").sends("London")
    talk.looks_round().sends("Narnia").sends("GB").sends("Ann Lee").sends("/start").sends("/help")
    talk.sends("thanks a lot").looks_round().sends("/cancel").sends("/today").sends("/list")
    for draw in (
        welcome.draw_unreadable,
        welcome.draw_edited,
        welcome.draw_group,
        welcome.draw_private,
        welcome.draw_damaged,
    ):
        talk.brings(lambda look, draw=draw: draw(look.words))  # type: ignore[misc]


@walk("Telling about an interview")
def telling(talk: Walk) -> None:
    talk.sends("/new").sends("!!").sends("A" * 90).looks_round().sends("Acme").looks_round()
    talk.sends("data engineer").looks_round().sends("someday").sends("20 December 2027")
    talk.sends("1 October 2025").sends("24 November 2026").looks_round().sends("tomorrow 3 pm")
    talk.looks_round().taps("No").sends("Thursday or Friday").taps("Not one").taps("Another day")
    talk.taps("19").sends("15:00").taps("‹ Back").sends("yesterday 3 pm").looks_round().taps("Yes")
    talk.sends("12345").sends("jane.doe@acme.com").taps("No")
    talk.sends("Jane Doe, CTO, jane@acme.com, Bob Roe and someone from HR").looks_round()
    talk.taps("Yes").sends("Eve").looks_round().sends("HR").looks_round().sends("nowhere")
    talk.sends("eve@acme.com").looks_round().sends("X" * 90).taps("That is everyone").looks_round()
    for text in ("whenever", "today", "1 November 2026", "20 December 2027", "tomorrow"):
        talk.sends(text)
    talk.sends("by next week").looks_round().taps("Yes").looks_round()
    talk.taps("They get in touch").looks_round(2)


@walk("Telling about an interview")
def unsure_whether_it_was_seen(talk: Walk) -> None:
    """A text that came before anybody knew that the question had arrived."""
    talk.sends("/new").sends("Acme")
    if asked := talk.chat.dialog:
        unseen = replace(asked, typed="data engineer")
        talk.chat = replace(talk.chat, dialog=unseen)
        talk.brings(lambda look: draw_question(Asked(look, unseen)))


@walk("Telling about an interview")
def many_people(talk: Walk) -> None:
    names = [
        f"Person {one}"
        for one in [
            "Ada",
            "Bea",
            "Cid",
            "Dan",
            "Eli",
            "Fay",
            "Gus",
            "Hal",
            "Ida",
            "Jim",
            "Kay",
            "Lea",
            "Max",
        ]
    ]
    quietly(
        talk, lambda talk: talk.sends("/new").sends("Acme").taps("Skip").sends("yesterday 3 pm")
    )
    talk.taps("Yes").sends(", ".join(names)).sends(", ".join(names[:12])).looks_round().taps("Yes")
    talk.sends("One More")


@walk("Telling about an interview")
def in_one_line(talk: Walk) -> None:
    talk.sends(
        "Interviewed at Initech for data engineer yesterday 3 pm with Jane Doe, they decide by Friday, free coffee"
    ).looks_round()


@walk("Telling about an interview")
def half_told(talk: Walk) -> None:
    talk.sends("/new").sends("Acme").sends("/new").looks_round().sends("/cancel").looks_round()
    first = talk.labels()[0]
    talk.taps(first).forges("a:gone:yes", 1).taps("Skip").forges("a:gone:yes", talk.last)
    quietly(talk, lambda talk: talk.sends("/cancel").taps("Keep it"))
    talk.forges("a:gone:yes", 1).sends("/list").sends("/today")


@walk("Telling about an interview")
def same_company(talk: Walk) -> None:
    having(talk, applied()).sends("/new").sends("Acme").sends("analyst").looks_round()


@walk("Telling about an interview")
def without_a_zone(talk: Walk) -> None:
    talk.chat = Chat(7)
    quietly(talk, tell)
    talk.looks_round().sends("/upcoming").sends("Globex").sends("analyst").looks_round()


@walk("What was talked about")
def talked(talk: Walk) -> None:
    quietly(talk, tell)
    talk.taps("Add what you talked about")
    for text in ("their move to Kubernetes", "monthly reports", "I did that", "Dutch", "42"):
        talk.sends(text)
    talk.sends("cache it").taps("Add a few details").looks_round()
    for text in ("2", "On site", "Berlin", "phone", "Yes", "Germany", "Rather well"):
        talk.sends(text).looks_round()
    talk.sends("My future manager").looks_round(2)


@walk("An interview that is ahead")
def ahead(talk: Walk) -> None:
    talk.sends("/upcoming").looks_round().sends("Acme").sends("data engineer").looks_round()
    talk.sends("whenever").sends("yesterday").looks_round().sends("yesterday 3 pm").looks_round()
    talk.taps("No").sends("Tuesday 2 pm").looks_round().taps("Yes").looks_round()
    talk.sends("1 Main Street").sends("On site").sends("Jane Doe").looks_round(2)


@walk("An interview that is ahead")
def the_day_comes(talk: Walk) -> None:
    opened(talk, invited(days_ahead=0.06)).looks_round()
    having(talk, invited(days_ahead=0.03)).wakes().looks_round()
    for number in range(5):
        talk.taps(talk.labels()[number])
    talk.waits(hours=3).looks_round(2).taps("It is over, let").taps("Just now")
    talk.forges("i:initech:1:over", 1)
    for days in (0.005, 0.03, -0.01):
        having(talk, invited(days_ahead=days)).forges("s:initech", 1)
    opened(talk, invited(days_ahead=-0.2)).looks_round(2)
    opened(talk, invited(days_ahead=2, people=())).looks_round(2)
    opened(talk, invited(cancelled=True)).looks_round()
    having(talk, invited(cancelled=True)).sends("/list")
    opened(talk, invited(starts_at=None)).looks_round()


@walk("An interview that is ahead")
def called_off(talk: Walk) -> None:
    having(talk, invited(days_ahead=0.05)).waits(hours=3).taps("It did not take").looks_round()


@walk("The next round")
def next_round(talk: Walk) -> None:
    quietly(talk, tell)
    talk.taps("Show the plan").taps("Tell what happened").taps("Another interview")
    talk.sends("Tuesday 2 pm").taps("Yes").looks_round()
    again = replace(applied().interviews[0], id="2", people=(JANE,), round=2)
    both = replace(applied(days_ago=1), interviews=(*applied(days_ago=1).interviews, again))
    opened(talk, both).looks_round()
