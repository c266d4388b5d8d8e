"""They answered: what did they say, and what that does to the plan."""

from markupsafe import Markup

from bot.callbacks import Act, Heard, OpenCard
from bot.plans.card_screen import headline
from bot.plans.verbs import Verb
from bot.telegram.screen import Screen, Tap
from playbook.chat import Chat
from playbook.facts import Application, News
from playbook.words import Words, noop

NO_ACTION = "-"  # stands in the button where no action was at hand
CHOICES = {
    News.GOOD: noop("They want to go on"),
    News.MORE_TIME: noop("They need more time"),
    News.OFFER: noop("An offer"),
    News.REJECTION: noop("A no"),
}
WORDS = {
    News.GOOD: noop(
        "That is good news. The follow-ups fall away; a thank-you that is still open stays. When the next interview is over, tell me with /new."
    ),
    News.MORE_TIME: noop("Thanks, I have noted it."),
    News.OFFER: noop(
        "Congratulations on the offer. The follow-ups fall away, and this application is closed."
    ),
    News.REJECTION: noop(
        "I am sorry. That is a no to one application and not to you. The follow-ups fall away, and this application is closed."
    ),
}


def draw_heard(chat: Chat, application: Application, action: str) -> Screen:
    """What did they say?"""
    words = Words.of(chat.preferences)
    text = words.join([headline(application, words), words.say("What did they say?")])
    rows = tuple(
        (Tap(words.label(label), Heard(application.id, action, news).pack()),)
        for news, label in CHOICES.items()
    )
    from_card = Tap(words.label("‹ Back"), OpenCard(application.id).pack())
    from_action = Tap(words.label("‹ Back"), Act(application.id, action, Verb.ANYWAY).pack())
    back = from_card if action == NO_ACTION else from_action
    return Screen(text, (*rows, (back,)))


def draw_noted(chat: Chat, application: Application, news: News) -> Screen:
    """What their answer changes."""
    words = Words.of(chat.preferences)
    text: Markup = words.join([headline(application, words), words.say(WORDS[news])])
    return Screen(text, ((Tap(words.label("Open the plan"), OpenCard(application.id).pack()),),))
