"""What was understood of one line, shown before the questions go on."""

from datetime import date, datetime

from markupsafe import Markup

from bot.conversation.asked import Asked
from bot.conversation.kinds.people import ROOM, write_person
from bot.conversation.questions.arranged import PEOPLE_AHEAD, STARTS
from bot.conversation.questions.details import FORMAT, ROUND
from bot.conversation.questions.interview import COMPANY, DECISION, PEOPLE, ROLE, WHEN
from bot.conversation.questions.question import Question
from bot.conversation.questions.timing import is_to_come
from bot.conversation.steps import PASSED
from bot.parts.shorten import LONGEST_SHOWN, shorten
from bot.telegram.screen import Screen
from playbook.reading.people import PersonText
from playbook.words import Words

SHOWN = (COMPANY, ROLE, WHEN, ROUND, FORMAT, PEOPLE, DECISION)
AHEAD = {WHEN: STARTS, PEOPLE: PEOPLE_AHEAD}  # what stands for it where the interview is to come


def draw_understood(asked: Asked, left: tuple[str, ...]) -> Screen:
    """A line for each thing that was said; `asked` holds the half answers. Doubts are marked as such."""
    words = asked.words
    lines = [words.say("<b>This is what I read</b>")]
    for question in SHOWN:
        shown = AHEAD.get(question, question) if is_to_come(asked) else question
        lines += _people(asked, shown) if question is PEOPLE else _line(asked, shown)
    if left:
        found_no_place = shorten(words.row(list(left)), LONGEST_SHOWN)
        lines.append(words.say("I leave out: “{left}”", left=found_no_place))
    lines.append(words.say("Anything that is wrong can be changed at the end."))
    return Screen(words.join(lines))


def _line(asked: Asked, question: Question) -> list[Markup]:
    value = question.field.get(asked)
    shown = question.kind.show(value, asked) if value is not None else _doubt(asked, question)
    if not shown:
        return []
    title = asked.words.label(question.title)
    shown = shorten(shown, LONGEST_SHOWN)
    return [asked.words.say("• {title}: <b>{answer}</b>", title=title, answer=shown)]


def _doubt(asked: Asked, question: Question) -> str:
    """Half an answer in words: "Fri 20 Nov or Fri 27 Nov"."""
    half, words = asked.dialog.half(question.key), asked.words
    if half == PASSED:
        return words.label("no date named")
    said = [_write(one, words) for one in (half or "").removeprefix("~").split("|") if one]
    return words.all_of(said, "or") if said else ""


def _write(half: str, words: Words) -> str:
    if "T" not in half:
        return words.short_day(date.fromisoformat(half))
    return words.local_moment(datetime.fromisoformat(half))


def _people(asked: Asked, question: Question) -> list[Markup]:
    people = [PersonText(p.name, p.title, p.email, p.phone) for p in asked.interview.people]
    if not people:
        return []
    words, room = asked.words, ROOM // len(people)
    told = [Markup("<b>{}</b>").format(write_person(one, room, words)) for one in people]
    title = words.label(question.title)
    return [words.say("• {title}: {people}", title=title, people=words.between(told))]
