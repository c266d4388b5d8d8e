"""Everything that is kept of a chat, to be read: by application, then the settings and the rest."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.conversation.asked import Asked
from bot.conversation.fields import OnApplication, OnInterview, OnPerson
from bot.conversation.questions.events import EVENTS
from bot.conversation.questions.forms import find_question
from bot.conversation.questions.settings import GROUPS
from bot.parts.interview_lines import describe_interview
from bot.parts.looking import Looking
from bot.parts.naming import name_application
from bot.screens.overview.list_screen import ENDS
from bot.screens.records.answered import list_answers
from bot.screens.records.page import PagePart, Row, Section, draw_page
from bot.screens.settings.screen import show_setting
from playbook.arranging.checklist import CHECKLIST
from playbook.chat import Dialog
from playbook.facts import Answer, Application, Deed, DraftChoice, Interview, Mark, Person
from playbook.plan.actions import Action, State
from playbook.plan.look import Look
from playbook.plan.reasons import Reason
from playbook.plan.rules.sent import reader_of_mark
from playbook.plan.why import name_action

NO_QUESTION = ("", "", "", datetime.min.replace(tzinfo=UTC))
SAID = {one.news: one.label for one in EVENTS.values() if one.news}


def draw_everything(look: Look) -> str:
    """The page with everything that was told, planned, done and settled."""
    words = look.words
    title = words.label(
        "What Afterword keeps about you, {day}", day=words.day(words.local_day(look.now))
    )
    sections = [_Account(look, one).section() for one in look.chat.applications]
    return draw_page(title, [*sections, _settings(look), _the_rest(look)], words)


@dataclass(frozen=True, slots=True)
class _Account(Looking):
    """One application of a chat, to be told in full."""

    application: Application

    def section(self) -> Section:
        words, application = self.words, self.application
        parts = [
            PagePart(words.label("What you told"), self._about_application()),
            *(part for one in application.interviews for part in self._about_interview(one)),
            PagePart(
                words.label("What they said"), [self._answer(one) for one in application.answers]
            ),
            PagePart(words.label("The plan"), [self._planned(one) for one in self._open_actions()]),
            PagePart(words.label("What you did"), [self._mark(one) for one in application.marks]),
            PagePart(words.label("Texts you edited"), self._own_texts()),
        ]
        return Section(name_application(application, words), parts)

    def _about_application(self) -> list[Row]:
        """The answers about the job; the end, where there is one."""
        words, application = self.words, self.application
        rows = list_answers(OnApplication, self._asked())
        if application.check_back:
            rows.append((words.label("A call was agreed for"), words.day(application.check_back)))
        if application.closure:
            end = words.label(ENDS[application.closure.how])
            rows.append(
                (words.label("Its end"), words.row([end, self._moment(application.closure.at)]))
            )
        if application.kept_at:
            # Translators: the day on which they said to keep the application, closed as it is.
            rows.append((words.label("You said to keep it"), self._moment(application.kept_at)))
        return rows

    def _about_interview(self, interview: Interview) -> Iterable[PagePart]:
        words = self.words
        rows = list_answers(OnInterview, self._asked(interview))
        if interview.starts_at and not interview.is_ahead:
            started = self._moment(interview.starts_at)
            rows.append((words.label("Start of the interview"), started))
        if interview.cancelled:
            rows.append((words.label("Interview"), words.label("It did not take place")))
        if ticked := [words.label(b.label) for b in CHECKLIST if b.key in interview.ticked]:
            rows.append((words.label("Ticked off"), words.all_of(ticked)))
        rows += [(one.name, self._about_person(interview, one)) for one in interview.people]
        yield PagePart(describe_interview(self.application, interview, words), rows)

    def _about_person(self, interview: Interview, person: Person) -> str:
        """All that was told of somebody, a line each; the name stands above."""
        told = list_answers(OnPerson, self._asked(interview, person))
        return "\n".join(f"{title}: {answer}" for title, answer in told if answer != person.name)

    def _asked(self, interview: Interview | None = None, person: Person | None = None) -> Asked:
        about = Dialog(
            *NO_QUESTION,
            application=self.application.id,
            interview=interview.id if interview else None,
            person=person.id if person else None,
        )
        return Asked(self.look, about)

    def _answer(self, answer: Answer) -> Row:
        return self._moment(answer.at), self.words.label(SAID[answer.news])

    def _open_actions(self) -> Sequence[Action]:
        actions = self.look.plan(self.application).actions
        return [one for one in actions if one.state.is_open]

    def _planned(self, action: Action) -> Row:
        due = action.state is State.AHEAD and action.due
        when = self._moment(due) if due else self.words.label("now")
        return name_action(action, self.words), when

    def _mark(self, mark: Mark) -> Row:
        """What became of an action, and when; to whom it went, where its name does not say it."""
        words, name, day = self.words, self._name(mark), self._moment(mark.at)
        match mark.deed:
            case Deed.DONE:
                became = [words.label("done {day}", day=day)]
            case Deed.SKIPPED:
                became = [words.label("left out {day}", day=day)]
            case Deed.SNOOZED:
                until = self._moment(mark.until or mark.at)
                became = [day, words.label("put off until {moment}", moment=until)]
            case Deed.TOLD:
                became = [day, words.label("not needed any more")]
        reader = reader_of_mark(self.application, mark) if mark.person else None
        unnamed = [reader.name] if reader and reader.name not in name else []
        return name, "\n".join([*became, *unnamed])

    def _own_texts(self) -> list[Row]:
        return [(self._name(one), one.own) for one in self.application.drafts if one.own]

    def _name(self, about: Mark | DraftChoice) -> str:
        """What an action is called, also one that is in the plan no more."""
        key = about.key
        if key is None:
            return about.action
        interview = self.application.find_interview(key.interview)
        person = interview.person(key.about) if interview else None
        return name_action(Action(key, State.GONE, Reason.OVER, person), self.words)

    def _moment(self, moment: datetime) -> str:
        """With its year, for this is read years later."""
        return self.words.full_moment(moment)


def _settings(look: Look) -> Section:
    """As the settings show them, and what Telegram tells of the user."""
    words, known = look.words, look.chat.preferences
    parts = [
        PagePart(
            words.label(heading),
            [(words.label(one.title), show_setting(look, one)) for one in group],
        )
        for heading, group in GROUPS
    ]
    telegram = [(words.label("Language"), known.language)]
    telegram += [(words.label("Name"), known.known_as)] if known.known_as else []
    return Section(
        words.label("Settings"), [*parts, PagePart(words.label("From Telegram"), telegram)]
    )


def _the_rest(look: Look) -> Section:
    """Where the talk stands, and what only the bot reads: how much of it there is. The other file has
    it to the letter."""
    words, chat = look.words, look.chat
    moments = (
        (words.label("When I next speak up by myself"), chat.due),
        (words.label("When you last wrote or tapped"), chat.active_at),
    )
    former = len(chat.changes) + (1 if chat.former else 0)
    counts = (
        (words.label("Messages in which I brought something up"), len(chat.nudges)),
        (words.label("Earlier states, so that a change can be undone"), former),
        (words.label("Numbers of your newest messages, to know a repeated one"), len(chat.seen)),
    )
    rows = [(name, words.full_moment(moment)) for name, moment in moments if moment]
    rows += [(name, str(n)) for name, n in counts]
    waiting = words.label("A reply that has still to reach you, decided")
    rows += [(waiting, words.full_moment(one.at)) for one in chat.owed]
    asked = [
        PagePart(words.label("The open question"), _halves(Asked(look, one)))
        for one in [chat.dialog]
        if one
    ]
    return Section(words.label("So that I work"), [*asked, PagePart("", rows)])


def _halves(asked: Asked) -> list[Row]:
    """The question that is open, and those that were half answered before they came up."""
    dialog = asked.dialog
    halves = ((dialog.question, dialog.pending), *dialog.halves)
    return [row for key, half in halves if (row := _half(key, half or "", asked))]


def _half(key: str, half: str, asked: Asked) -> Row | None:
    question = find_question(asked.dialog.form, key)
    if question is None:
        return (key, half) if half else None
    shown = question.kind.show_half(half, asked) if half else ""
    return asked.words.label(question.title), shown or asked.words.label("not told yet")
