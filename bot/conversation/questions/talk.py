"""What was talked about, and the user's own text: what makes a draft good. All optional."""

from bot.conversation.fields import (
    OnApplication,
    OnInterview,
    OnPerson,
    OwnText,
)
from bot.conversation.kinds.text import Text
from bot.conversation.questions.question import Question
from playbook.words import noop

TALK = 300  # characters: a sentence or two that fit into a mail of 150 words
OWN_TEXT = 3000  # characters: fits a message together with its frame

TOPIC = Question(
    "topic",
    noop(
        "What did you and {name} talk about? A few words that you would both remember, like “their move to Kubernetes”."
    ),
    noop("Talked about"),
    Text(limit=TALK),
    OnPerson("topic"),
    per_person=True,
)
CHALLENGE = Question(
    "challenge",
    noop("What is the main challenge of the role, as you understood it?"),
    noop("Challenge of the role"),
    Text(limit=TALK),
    OnInterview("challenge"),
)
FIT = Question(
    "fit",
    noop("What makes you a good fit? One thing is enough."),
    noop("Why you fit"),
    Text(limit=TALK),
    OnInterview("fit"),
)
SKILL = Question(
    "skill",
    noop("Is there a skill of yours that did not come up?"),
    noop("Skill not mentioned"),
    Text(limit=TALK),
    OnInterview("skill"),
)
MISSED = Question(
    "missed",
    noop("Was there a question you would answer better now? Tell me the better answer."),
    noop("The better answer"),
    Text(limit=TALK),
    OnInterview("missed"),
)
IDEA = Question(
    "idea",
    noop("Did they raise a problem you have an idea for? Tell me the idea."),
    noop("Your idea"),
    Text(limit=TALK),
    OnInterview("idea"),
)
OWN = Question(
    "own",
    noop(
        "Copy the text, change what you like, and send it back to me. I keep your version for this message only."
    ),
    noop("Your own text"),
    Text(limit=OWN_TEXT, lines=True),
    OwnText("drafts"),
    skip=noop("Keep it as it was"),
)
LESSON = Question(
    "lesson",
    noop(
        "What do you take from {company} for the next one? A sentence is enough; I keep it with this application."
    ),
    noop("What you learned"),
    Text(limit=TALK),
    OnApplication("lesson"),
    skip=noop("Nothing for now"),
)
