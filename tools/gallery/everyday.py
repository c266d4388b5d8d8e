"""The overviews, the settings, the week, what is kept, and what is said when something goes wrong."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from markupsafe import Markup

from bot.crowding import say_patience
from bot.errors import apologise
from bot.parts.comfort import comfort_of_week
from bot.screens.digest.digest_screen import draw_digest, draw_past_digest
from bot.screens.digest.erasing_screen import draw_offer, draw_past_offer
from bot.screens.digest.keep_applying_screen import draw_keep_applying
from bot.screens.welcome import COMMANDS, DESCRIPTION, SHORT_DESCRIPTION
from bot.telegram.screen import Screen
from bot.turns.capacity import Capacity, within_capacity
from bot.turns.turn import Turn
from playbook.arranging.checklist import CHECKLIST
from playbook.chat import Chat
from playbook.facts import ActionKey, ActionKind, DraftChoice, Ending, News
from playbook.guards import explain as explain_caution
from playbook.guards.cautions import Caution, Guard
from playbook.phone.scenes import SCENES
from playbook.plan.actions import Action, State
from playbook.plan.look import Look
from playbook.plan.reasons import Reason
from playbook.plan.why import explain
from playbook.words import Words
from storage.errors import LockedRecord, NewerRecord, StorageGone, StorageUnavailable
from tools.gallery.people import ANN, JANE, NOW, applied, day, invited
from tools.gallery.plans import ASKED, THANKED
from tools.gallery.shots import Drawing, Walk
from tools.gallery.walks import having, quietly, walk

MANY = (
    applied("Acme", days_ago=6, marks=THANKED),
    applied("Globex"),
    invited("Initech", days_ahead=0.2),
    invited("Umbrella", cancelled=True),
    applied("Hooli", days_ago=20, marks=ASKED, ending=Ending.MOVED_ON),
    applied("Stark", days_ago=20, marks=ASKED, ending=Ending.WITHDRAWN),
    applied("Wayne", days_ago=20, marks=ASKED, news=News.OFFER, ending=Ending.ACCEPTED),
    applied("Wonka", days_ago=20, marks=ASKED, news=News.OFFER, ending=Ending.DECLINED),
    applied("Tyrell", days_ago=20, marks=ASKED, news=News.REJECTION),
    applied("Soylent", days_ago=9, marks=THANKED, decision_by=day(4)),
    applied("Cyberdyne", days_ago=16, marks=ASKED),
    applied(None, interviews=()),
)


@walk("Today and the list")
def overview(talk: Walk) -> None:
    having(talk, *MANY).sends("/today").looks_round().sends("/list").looks_round(2)
    having(talk, *MANY, later=timedelta(hours=3)).sends("/today").sends("/list")
    having(talk, MANY[4]).sends("/today").sends("/list").looks_round()
    having(talk, *(applied(f"Company {n}", days_ago=1) for n in range(14))).sends("/today")
    talk.sends("/list").looks_round()
    quietly(talk, lambda talk: having(talk, *MANY).sends("/list").taps("Closed"))
    having(talk, *MANY[:2]).forges("l:0:done", talk.last)


@walk("Settings")
def settings(talk: Walk) -> None:
    having(talk, applied(days_ago=6, marks=THANKED)).sends("/settings").looks_round(2)
    for title, texts in {
        "Language": ("Klingon",),
        "Country": ("Narnia",),
        "Time zone": ("Nowhere", "Springfield", "Tokyo"),
        "Quiet": ("late", "22:00 to 23:00", "22:00 to 8:00"),
        "Evening": ("2:00",),
        "Working days": ("never", "Monday to Thursday"),
        "Pause without": ("10",),
    }.items():
        quietly(talk, lambda talk, title=title: talk.sends("/settings").taps(title))  # type: ignore[misc]
        for text in texts:
            talk.sends(text)
        talk.looks_round()
    first = next(b.data for row in talk.screen.rows for b in row if b.label == "Undo")  # type: ignore[union-attr]
    talk.forges(first, talk.last).forges(first, talk.last)
    quietly(talk, lambda talk: talk.sends("/settings").taps("Working days"))
    for one in ["Mo", "Tu", "We", "Th"]:
        talk.taps(f"✓ {one}")
    talk.chat = Chat(7, preferences=replace(ANN, country="JP"))
    talk.sends("/settings").taps("Tone").sends("/settings").taps("Thank-yous")
    having(talk, *(applied(f"Company {n}", days_ago=6) for n in range(5)))
    quietly(talk, lambda talk: talk.sends("/settings").taps("Patience"))
    talk.taps("Patient")


@walk("The week")
def the_week(talk: Walk) -> None:
    sunday = date(2026, 11, 22)
    having(talk, *MANY).brings(digest_of(sunday))
    having(talk, *MANY[2:4])
    for weeks in range(4):
        talk.brings(digest_of(sunday + timedelta(days=7 * weeks)))
    having(talk, *MANY[4:6]).brings(digest_of(sunday))
    having(talk, applied("Acme", days_ago=6)).brings(draw_keep_applying)
    talk.forges("g:not_now", 1).brings(lambda look: draw_past_digest(look.words, sunday))
    having(talk, *MANY[:2]).brings(draw_keep_applying)
    having(talk, *MANY[4:5]).brings(draw_keep_applying)
    having(talk, *MANY[4:9]).brings(lambda look: draw_offer(look, day(1)))
    talk.brings(lambda look: draw_past_offer(look.words))
    until = day(1).isoformat()
    for what in ("", "keep", "sure", "show"):
        having(talk, *MANY[4:9]).forges(f"o:{until}:{what}", 1)
    having(talk).forges(f"o:{until}:", 1)


def digest_of(sunday: date) -> Drawing:
    return lambda look: draw_digest(look, sunday)


@walk("What I keep")
def records(talk: Walk) -> None:
    talk.sends("/forget").sends("/export")
    having(talk, *MANY).sends("/forget").looks_round(2).sends("/export")
    whole = applied(
        news=News.OFFER,
        offer_by=day(4),
        lesson="ask early",
        check_back=day(3),
        apart=True,
        kept_at=NOW,
    )
    ticked = replace(whole.interviews[0], ticked=tuple(one.key for one in CHECKLIST))
    own = DraftChoice("t1.1", own="Thank you, Jane.", own_shown=True)
    having(talk, replace(whole, interviews=(ticked,), drafts=(own,)))
    talk.sends("/new").sends("/export")
    having(talk, *(applied(f"Company {n}") for n in range(14))).sends("/forget")
    talk.forges("f:gone:sure", 1)
    talk.chat = replace(talk.chat, damaged=True)
    talk.forges(f"f:{talk.chat.applications[0].id}:sure", 1)


@walk("When something goes wrong")
def troubles(talk: Walk) -> None:
    kept = (NewerRecord(""), LockedRecord(""), StorageGone(""), StorageUnavailable(""))
    for error in (*kept, ValueError()):
        talk.brings(_saying(lambda words, error=error: apologise(error, words)))  # type: ignore[misc]
    talk.brings(_saying(say_patience))
    for tiny in (Capacity(applications=0), Capacity(interviews=0), Capacity(people=0)):
        begun = Chat(7, talk.chat.preferences)
        talk.chat = begun
        talk.does(within_capacity(_tell, tapped=False, capacity=tiny))


@walk("All there is to say")
def sentences(talk: Walk) -> None:
    """What one would wait for months to see: each kind of sentence in one message."""
    for reasons in _in_tens(tuple(Reason)):
        talk.brings(_saying(lambda words, reasons=reasons: _whys(reasons, words)))  # type: ignore[misc]
    for name in SCENES:
        talk.brings(_saying(lambda words, name=name: _spoken(name, words)))  # type: ignore[misc]
    talk.brings(_saying(_cautions)).brings(_saying(_comforts)).brings(_saying(_describe))


def _saying(say: Callable[[Words], Markup]) -> Drawing:
    return lambda look: Screen(say(look.words))


def _whys(reasons: tuple[Reason, ...], words: Words) -> Markup:
    one = applied(days_ago=6, decision_by=day(4), country="JP")
    actions = [
        Action(ActionKey(ActionKind.THANK_YOU, "1", "1"), State.DUE, reason, JANE)
        for reason in reasons
    ]
    return words.join([explain(action, one, ANN, words) for action in actions])


def _cautions(words: Words) -> Markup:
    seen = {"saw": "Globex", "name": "Jane Doe", "other": "Bob Roe", "count": 5, "limit": 80}
    found = [Caution(guard, day=day(2), **seen) for guard in Guard]  # type: ignore[arg-type]
    return words.join([explain_caution(one, words) for one in found])


def _spoken(scene: str, words: Words) -> Markup:
    """Every wording of what is said on the phone there, from the fullest to the barest."""
    facts = {"me": "Ann Lee", "person": "Jane Doe", "company": "Acme", "role": "data engineer"}
    days = dict.fromkeys(("day", "unthanked", "asked", "named", "again"), words.short_day(day(3)))
    lines = [wording for line in SCENES[scene].say for wording in line]
    return words.join([words.say(wording, **facts, **days) for wording in lines])


def _comforts(words: Words) -> Markup:
    return words.join([comfort_of_week(day(7 * week), words) for week in range(5)])


def _describe(words: Words) -> Markup:
    menu = [Markup.escape(words.label(what)) for _, what in COMMANDS]
    return words.join([words.say(DESCRIPTION), words.say(SHORT_DESCRIPTION), *menu])


def _in_tens(reasons: tuple[Reason, ...]) -> list[tuple[Reason, ...]]:
    return [reasons[start : start + 10] for start in range(0, len(reasons), 10)]


def _tell(look: Look) -> Turn:
    return Turn(look.with_application(applied()))
