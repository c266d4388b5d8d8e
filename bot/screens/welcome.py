"""What a newcomer, a lost one and a group are told."""

from markupsafe import Markup

from bot.parts.callbacks.chat import Go
from bot.telegram.screen import Screen, Style, Tap
from playbook.words import Words, noop

COMMANDS = (
    ("new", noop("Tell me about an interview")),
    ("upcoming", noop("Tell me about an interview that is still ahead")),
    ("today", noop("What is due now")),
    ("list", noop("All your applications")),
    ("settings", noop("Language, pauses, quiet hours, tone, where you are")),
    ("export", noop("Everything I keep about you, as two files")),
    ("forget", noop("Forget one application, or everything")),
    ("help", noop("How this works")),
    ("cancel", noop("Stop the question I am asking")),
    # Translators: describes /start in the list of commands.
    ("start", noop("Begin")),
)

# Translators: what an empty chat says, at most 512 characters.
DESCRIPTION = noop(
    "Tell me about a job interview right after it. I plan the thank-you and the follow-ups, and bring each one up at the right time with a text that is ready to send."
)
# Translators: what the bot is, at most 120 characters.
SHORT_DESCRIPTION = noop("Gets you through the days after a job interview.")


def draw_welcome(words: Words) -> Screen:
    """What this is and what it keeps, in three sentences."""
    return Screen(
        words.say(
            "I am Afterword: tell me about a job interview right after it, and I plan the thank-you and the follow-ups, and bring each one up at the right time with a text that is ready to send. "
            "I never write to anybody but you. "
            "I keep what you tell me here until you say /forget, and /export shows you all of it."
        )
    )


def draw_known(words: Words) -> Screen:
    """Welcome back, to somebody who has been through the questions."""
    text = words.say("Good to see you again. Was there an interview?")
    new = Tap(words.label("New interview"), Go("new").pack(), Style.PRIMARY)
    today = Tap(words.label("What is due"), Go("today").pack())
    return Screen(text, ((new,), (today,)))


def draw_ready(words: Words) -> Screen:
    """The end of the first questions."""
    text = words.say(
        "That is all I need for now; /settings changes any of it. When you come out of an interview, tell me about it while it is fresh. It takes two minutes."
    )
    new = Tap(words.label("Tell me about an interview"), Go("new").pack(), Style.PRIMARY)
    return Screen(text, ((new,),))


def draw_help(words: Words) -> Screen:
    """How it works, and the commands."""
    commands = [
        # Translators: a line of /help: "/today: What is due now".
        words.say("/{command}: {what}", command=command, what=words.label(what))
        for command, what in COMMANDS
        if command != "start"
    ]
    paragraphs = [
        words.say("<b>How this works</b>"),
        words.say(
            "After an interview, /new asks who, when, and whether they named a date; or you tell me all of it in one line. From that I plan a thank-you to each person the same day, a first follow-up when it is welcome, a second and last one if it is needed, and then moving on."
        ),
        words.say(
            "Before an interview, /upcoming keeps it: I bring a short checklist shortly before it, and ask afterwards how it went."
        ),
        words.say(
            "When something is due I bring it up with a text to send. You send it yourself, and tap Done, Later or Skip. Whatever comes between, “Tell what happened” moves the plan, and can be undone."
        ),
        words.join(commands),
    ]
    return Screen(Markup("\n\n").join(paragraphs))


def draw_lost(words: Words) -> Screen:
    """An answer to a text that no question was open for."""
    text = words.say(
        "I was not asking anything just now. To tell me about an interview, one line is enough, like “Interviewed at Initech for data engineer yesterday 3 pm with Jane Doe, they decide by Friday”. Or what would you like to do?"
    )
    new = Tap(words.label("New interview"), Go("new").pack(), Style.PRIMARY)
    today = Tap(words.label("What is due"), Go("today").pack())
    all_of_them = Tap(words.label("All applications"), Go("list").pack())
    return Screen(text, ((new,), (today, all_of_them)))


def draw_damaged(words: Words) -> Screen:
    """Said once when what was kept of the chat cannot be read any more."""
    return Screen(
        words.say(
            "I am sorry: what I kept of our chat is damaged, and I cannot read it any more. I start over and know nothing of what you told me before, so I will not bring any of it up. The damaged file is kept, in case whoever runs me can mend it. Please tell me again what still matters: /new."
        )
    )


def draw_unreadable(words: Words) -> Screen:
    """An answer to a picture, a voice message or anything else that is no text."""
    return Screen(words.say("I can read text and taps only. Could you type it?"))


def draw_group(words: Words) -> Screen:
    """Said once in a group."""
    return Screen(
        words.say(
            "I work in a private chat only: interviews are nobody else’s business. Write to me directly and we can begin."
        )
    )


def draw_private(words: Words) -> Screen:
    """To somebody whom this bot was not set up for."""
    return Screen(
        words.say(
            "This Afterword is private, so I cannot help you here. You can run your own: it is free software."
        )
    )


def draw_edited(words: Words) -> Screen:
    """An answer to a message that was edited after it was sent."""
    return Screen(
        words.say(
            "I go by what you sent first. To change an answer, open the application with /list and tap Change."
        )
    )
