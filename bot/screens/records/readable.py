"""Everything that is kept of a chat, to be read: by application, then the settings and the rest."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.conversation.asked import Asked
from bot.conversation.questions.details import (
    CHANNEL,
    EMPLOYER_COUNTRY,
    FORMAT,
    PART,
    PLACE,
    SENIOR,
    WENT_WELL,
)
from bot.conversation.questions.interview import (
    CONTACT,
    DECISION,
    NEXT_MOVE,
    OFFER_BY,
    TITLE,
    WHEN,
)
from bot.conversation.questions.languages import TEXT_LANGUAGE
from bot.conversation.questions.question import Question
from bot.conversation.questions.settings import GROUPS
from bot.conversation.questions.talk import CHALLENGE, FIT, IDEA, LESSON, MISSED, SKILL, TOPIC
from bot.parts.happening import HAPPENINGS, What
from bot.parts.interview_lines import describe_interview
from bot.parts.naming import name_application
from bot.screens.overview.list_screen import ENDS
from bot.screens.records.page import Part, Row, Section, draw_page
from bot.screens.settings.screen import show_setting
from playbook.arranging.checklist import CHECKLIST
from playbook.chat import Chat, Dialog
from playbook.facts import Answer, Application, Deed, DraftChoice, Interview, Mark, News, Person
from playbook.plan.actions import Action, Reason, State
from playbook.plan.plan import plan_in
from playbook.plan.why import name_action
from playbook.words import Words

OF_APPLICATION = (
    DECISION,
    NEXT_MOVE,
    CHANNEL,
    SENIOR,
    EMPLOYER_COUNTRY,
    TEXT_LANGUAGE,
    OFFER_BY,
    LESSON,
)
OF_INTERVIEW = (WHEN, FORMAT, PLACE, WENT_WELL, CHALLENGE, FIT, SKILL, MISSED, IDEA)
OF_PERSON = (TITLE, CONTACT, PART, TOPIC)
NEWS = {
    News.GOOD: What.GOOD,
    News.NEXT_ROUND: What.ROUND,
    News.MORE_TIME: What.MORE_TIME,
    News.OFFER: What.OFFER,
    News.REJECTION: What.NO,
}


def draw_everything(chat: Chat, now: datetime) -> str:
    """The page with everything that was told, planned, done and settled."""
    words = Words.of(chat.preferences)
    title = words.label(
        "What Afterword keeps about you, {day}", day=words.day(words.local_day(now))
    )
    sections = [_Account(chat, one, now).section() for one in chat.applications]
    return draw_page(title, [*sections, _settings(chat, now), _the_rest(chat, words)], words)


@dataclass(frozen=True, slots=True)
class _Account:
    """One application of a chat, to be told in full."""

    chat: Chat
    application: Application
    now: datetime

    def section(self) -> Section:
        words, application = self.words, self.application
        parts = [
            Part(words.label("What you told"), self._about_application()),
            *(part for one in application.interviews for part in self._about_interview(one)),
            Part(words.label("What they said"), [self._answer(one) for one in application.answers]),
            Part(words.label("The plan"), [self._planned(one) for one in self._open_actions()]),
            Part(words.label("What you did"), [self._mark(one) for one in application.marks]),
            Part(words.label("Texts you edited"), self._own_texts()),
        ]
        return Section(name_application(application, words), parts)

    @property
    def words(self) -> Words:
        return Words.of(self.chat.preferences)

    def _about_application(self) -> list[Row]:
        """The answers about the job; the end, where there is one."""
        words, application = self.words, self.application
        rows = self._rows(OF_APPLICATION)
        if application.check_back:
            rows.append((words.label("A call was agreed for"), words.day(application.check_back)))
        if application.closure:
            end = words.label(ENDS[application.closure.how])
            rows.append(
                (words.label("Its end"), words.row([end, self._moment(application.closure.at)]))
            )
        return rows

    def _about_interview(self, interview: Interview) -> Iterable[Part]:
        words = self.words
        rows = self._rows(OF_INTERVIEW, interview)
        if interview.cancelled:
            rows.append((words.label("Interview"), words.label("It did not take place")))
        if ticked := [words.label(b.label) for b in CHECKLIST if b.key in interview.ticked]:
            rows.append((words.label("Ticked off"), words.all_of(ticked)))
        rows += [(one.name, self._about_person(interview, one)) for one in interview.people]
        yield Part(describe_interview(self.application, interview, words), rows)

    def _about_person(self, interview: Interview, person: Person) -> str:
        lines = self._rows(OF_PERSON, interview, person)
        return "\n".join(f"{title}: {told}" for title, told in lines)

    def _rows(
        self,
        questions: Sequence[Question],
        interview: Interview | None = None,
        person: Person | None = None,
    ) -> list[Row]:
        """The questions that were answered, with their answers."""
        dialog = Dialog(
            "",
            "",
            "",
            self.now,
            application=self.application.id,
            interview=interview.id if interview else None,
            person=person.id if person else None,
        )
        asked = Asked(self.chat, dialog, self.now)
        told = [(question, question.field.get(asked)) for question in questions]
        shown = [(one, one.kind.show(value, asked)) for one, value in told if value is not None]
        return [(self.words.label(one.title), answer) for one, answer in shown if answer]

    def _answer(self, answer: Answer) -> Row:
        return self._moment(answer.at), self.words.label(HAPPENINGS[NEWS[answer.news]].label)

    def _open_actions(self) -> Sequence[Action]:
        actions = plan_in(self.chat, self.application, self.now).actions
        return [one for one in actions if one.state.is_open]

    def _planned(self, action: Action) -> Row:
        due = action.state is State.AHEAD and action.due
        when = self._moment(due) if due else self.words.label("now")
        return name_action(action, self.words), when

    def _mark(self, mark: Mark) -> Row:
        words = self.words
        match mark.deed:
            case Deed.DONE:
                became = words.label("done {day}", day=self._moment(mark.at))
            case Deed.SKIPPED:
                became = words.label("left out {day}", day=self._moment(mark.at))
            case Deed.SNOOZED:
                until = self._moment(mark.until or mark.at)
                became = words.label("put off until {moment}", moment=until)
            case Deed.TOLD:
                became = words.label("not needed any more")
        return self._name(mark), became

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


def _settings(chat: Chat, now: datetime) -> Section:
    """As the settings show them, and what Telegram tells of the user."""
    words, known = Words.of(chat.preferences), chat.preferences
    parts = [
        Part(
            words.label(heading),
            [(words.label(one.title), show_setting(chat, one, now)) for one in group],
        )
        for heading, group in GROUPS
    ]
    telegram = [(words.label("Language"), known.language)]
    telegram += [(words.label("Name"), known.known_as)] if known.known_as else []
    return Section(words.label("Settings"), [*parts, Part(words.label("From Telegram"), telegram)])


def _the_rest(chat: Chat, words: Words) -> Section:
    """What only the bot reads: how much of it there is. The other file has it to the letter."""
    former = len(chat.changes) + (1 if chat.former else 0)
    counts = (
        (words.label("Messages in which I brought something up"), len(chat.nudges)),
        (words.label("Earlier states, so that a change can be undone"), former),
        (words.label("Numbers of your newest messages, to know a repeated one"), len(chat.seen)),
    )
    rows = [(name, str(n)) for name, n in counts]
    return Section(words.label("So that I work"), [Part("", rows)])
