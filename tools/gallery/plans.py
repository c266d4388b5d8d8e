"""The plan and what is done about it: cards, nudges, texts, the call, what happened."""

from dataclasses import replace
from datetime import timedelta

from playbook.facts import (
    ActionKey,
    ActionKind,
    Channel,
    Deed,
    DraftChoice,
    Ending,
    Mark,
    News,
    NextMove,
    Person,
)
from tools.gallery.people import BOB, DAY, JANE, NOW, applied, day
from tools.gallery.shots import Walk
from tools.gallery.walks import having, opened, quietly, walk

THANKED = (Mark("t1.1", Deed.DONE, NOW - 10 * DAY, person="1"),)
ASKED = (*THANKED, Mark("f1", Deed.DONE, NOW - 9 * DAY, person="1"))
OWN_TEXTS = (
    "Dear [Name], just checking in.",
    "You have not even answered me. Globex answered at once.",
    "Dear Eve, " + "thank you " * 200,
    "Thanks.",
)


@walk("The plan")
def the_plan(talk: Walk) -> None:
    opened(talk, applied(days_ago=0.05)).looks_round().waits(hours=2).looks_round(2)
    talk.taps("Done, it is sent").looks_round()
    opened(talk, applied(days_ago=0.05)).waits(hours=2).taps("Later").looks_round()
    opened(talk, applied(days_ago=1.2)).looks_round()
    opened(talk, applied(days_ago=4)).looks_round()
    opened(talk, replace(applied(days_ago=20, marks=ASKED), next_move=NextMove.ME)).looks_round(2)
    opened(talk, applied(days_ago=40, marks=ASKED)).looks_round(2)
    opened(talk, applied(days_ago=20, marks=THANKED, decision_by=day(-8))).looks_round(2)
    opened(talk, applied(days_ago=20, marks=THANKED, decision_by=day(-8), senior=True))
    opened(talk, applied(days_ago=20, marks=THANKED, no_follow_ups=True)).looks_round()
    opened(talk, applied(None)).looks_round()
    alone = applied(days_ago=0.1)
    opened(talk, replace(alone, interviews=(replace(alone.interviews[0], people=()),)))
    having(talk, applied(), applied("Globex")).forges("x:acme:s1:open", 1).forges(
        "x:acme:m1:open", 1
    )
    having(talk, applied(days_ago=9)).forges("w:acme:1::1", 1).looks_round()
    talk.forges("e:acme:i:decision::1", 1).sends("17 November 2026").sends("20 December 2027")
    talk.forges("i:acme:1:over", 1)


@walk("The plan")
def settled(talk: Walk) -> None:
    having(talk, applied()).waits(hours=2)
    done = next(
        button.data  # type: ignore[union-attr]
        for row in talk.screen.rows
        for button in row
        if button.label.startswith("Done")
    )
    talk.forges(done, talk.last).forges(done, talk.last).looks_round()
    talk.forges("x:acme:t1.9:done", 1).forges("x:none:t1.1:done", 1).forges("zz:1", 1)


@walk("The plan")
def several_due(talk: Walk) -> None:
    crowd = tuple(Person(str(n), f"Person {n}", email=f"p{n}@acme.com") for n in range(12))
    having(
        talk,
        applied("Acme", *crowd),
        applied("Globex", JANE, Person("2", "Eve Li", email="e@x.io")),
    )
    talk.waits(hours=2).looks_round().waits(days=2).sends("/today").sends("/list").looks_round()
    having(talk, applied("Acme", JANE, Person("2", "Eve Li", email="e@x.io"))).waits(hours=2)
    talk.taps("Thank-you to Jane").taps("Done").waits(hours=0.2).taps("Thank-you to Eve").taps(
        "Done"
    )
    having(talk, applied("Acme", JANE, Person("2", "Eve Li", email="e@x.io"))).waits(hours=2)
    talk.waits(days=5)


@walk("Texts")
def customs(talk: Walk) -> None:
    opened(talk, applied(country="CH")).waits(hours=17).looks_round()
    opened(talk, applied(country="NZ")).waits(hours=17)
    opened(talk, applied(country="HK")).waits(hours=2).looks_round()


@walk("Texts")
def a_note_that_fits_no_sentence(talk: Walk) -> None:
    opened(talk, applied("Acme", replace(JANE, topic="🚀🚀🚀 k8s 🎉"))).waits(hours=2)


@walk("Texts")
def no_address(talk: Walk) -> None:
    recruiter = Person("3", "Rae Agent", "Recruiter", "rae@agency.example")
    having(talk, applied("Acme", JANE, BOB)).waits(hours=2).looks_round(2)
    opened(talk, applied("Acme", BOB)).looks_round(2)
    opened(talk, applied("Acme", BOB, recruiter, days_ago=8)).looks_round(2)


@walk("Texts")
def own_words(talk: Walk) -> None:
    other = applied("Globex", Person("1", "Eve Li", email="eve@globex.com"), marks=THANKED)
    for text in OWN_TEXTS:
        choice = DraftChoice("t1.1", own=text, own_shown=True)
        having(talk, applied(drafts=(choice,)), other).waits(hours=2)
    talk.looks_round().taps("Edit").looks_round().sends("Y" * 3100).taps("Leave")
    talk.taps("Suggested").looks_round()
    two = (
        JANE,
        Person("2", "Eve Li", email="eve.li@gmail.com"),
        Person("3", "Al", email="al@acme.com"),
    )
    same = (
        "Thank you for the long and open talk about the team, the road ahead and the first weeks."
    )
    choices = tuple(DraftChoice(f"t1.{n}", own=same, own_shown=True) for n in (1, 2, 3))
    having(talk, applied("Acme", *two, drafts=choices)).waits(hours=2).looks_round()
    soon = (Mark("t1.1", Deed.DONE, NOW - 2 * DAY, person="1"),)
    opened(talk, applied(days_ago=9, marks=soon, decision_by=day(-3))).looks_round(2)
    told = replace(
        applied().interviews[0], challenge="I think it is growth", fit="because I did it"
    )
    having(talk, applied(interviews=(told,))).waits(hours=2)


@walk("What happened")
def what_happened(talk: Walk) -> None:
    opened(talk, applied(days_ago=6, marks=THANKED)).taps("Tell what happened").looks_round(3)
    opened(talk, applied(days_ago=6)).taps("Tell what").taps("They named").taps("In a week")
    opened(talk, applied(days_ago=6, marks=THANKED), applied("Globex")).taps("Tell what").taps(
        "I took"
    )
    talk.looks_round()
    quietly(
        talk, lambda talk: opened(talk, applied(days_ago=6)).taps("Tell what").taps("They need")
    )
    talk.sends("1 November 2026").sends("next Friday").taps("Yes").looks_round()
    opened(talk, applied(days_ago=6, marks=ASKED, news=News.GOOD)).looks_round()
    opened(talk, applied(days_ago=20, marks=THANKED, news=News.MORE_TIME)).looks_round(2)
    quietly(talk, lambda talk: opened(talk, applied(days_ago=6)).taps("Tell what").taps("A no"))
    talk.looks_round().waits(days=1, hours=18).looks_round()
    quietly(talk, lambda talk: talk.taps("Write it down"))
    talk.looks_round().sends("Ask about money early")
    opened(
        talk,
        applied(days_ago=6, marks=(Mark("f1", Deed.SKIPPED, NOW), *THANKED), news=News.REJECTION),
    )


@walk("What happened")
def offers(talk: Walk) -> None:
    offered = applied(days_ago=6, marks=THANKED, news=News.OFFER, offer_by=day(5))
    having(talk, offered, applied("Globex", days_ago=8, marks=THANKED)).wakes()
    talk.waits(hours=66).looks_round(2)
    opened(talk, offered, applied("Globex")).looks_round().taps("Tell what").looks_round()
    opened(talk, applied("Globex", days_ago=8, marks=THANKED), offered).looks_round()
    noticed = (*THANKED, Mark("n1", Deed.DONE, NOW - DAY, person="1"))
    opened(talk, applied("Globex", days_ago=8, marks=noticed), offered).looks_round()
    opened(talk, applied(days_ago=6, news=News.OFFER, ending=Ending.ACCEPTED)).looks_round()
    opened(talk, applied(days_ago=6, news=News.OFFER, ending=Ending.DECLINED)).looks_round()
    all_done = tuple(
        Mark(ActionKey(kind, "1").pack(), Deed.DONE, NOW - DAY / 3) for kind in ActionKind
    )
    for ending in (Ending.ACCEPTED, Ending.DECLINED):
        one = applied(days_ago=6, news=News.OFFER, ending=ending, marks=all_done)
        opened(talk, one).sends("/list")
    opened(talk, applied(days_ago=6, news=News.REJECTION, marks=all_done)).sends("/list")
    left = tuple(
        Mark(ActionKey(kind, "1").pack(), Deed.SKIPPED, NOW - DAY / 3) for kind in ActionKind
    )
    opened(talk, applied(days_ago=40, marks=left)).sends("/list").sends("/today")
    for ending in (Ending.MOVED_ON, Ending.WITHDRAWN):
        opened(talk, applied(days_ago=6, ending=ending)).looks_round()


@walk("On the phone")
def the_call(talk: Walk) -> None:
    likes = applied(days_ago=20, marks=THANKED, decision_by=day(-8), channel=Channel.PHONE)
    having(talk, likes, later=timedelta(hours=66)).wakes().taps("Phone script").looks_round(6)
    unthanked = applied("Acme", BOB, days_ago=12, decision_by=day(-4), channel=Channel.PHONE)
    having(talk, unthanked, later=timedelta(hours=66)).wakes()
    talk.forges("p:acme:f1:", talk.last).looks_round(2)
    nobody = replace(
        unthanked, role=None, interviews=(replace(unthanked.interviews[0], people=()),)
    )
    having(talk, nobody, later=timedelta(hours=66)).forges("p:acme:f1:", 1)
    again = replace(likes, marks=ASKED, check_back=None)
    having(talk, again, later=timedelta(days=5)).forges("p:acme:s1:", 1).looks_round(4)
    having(talk, replace(likes, check_back=day(-1))).forges("x:acme:f1:open", 1)
    having(talk, replace(likes, channel=None)).forges("x:acme:f1:open", 1)
    done = (*THANKED, Mark("f1", Deed.DONE, NOW - DAY))
    having(talk, replace(likes, marks=done)).forges("p:acme:f1:done", 1)
