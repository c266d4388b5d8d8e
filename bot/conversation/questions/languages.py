"""The language of the chat, and that of an application's texts."""

from bot.conversation.fields import OnApplication, OnPreferences
from bot.conversation.kinds.language import Language
from bot.conversation.questions.question import Question
from playbook.plan.text_language import languages_to_write
from playbook.words import noop, spoken_languages

LANGUAGE = Question(
    "language",
    noop("Which language shall we speak?"),
    noop("Language"),
    # Translators: the language that Telegram itself is set to.
    Language(spoken_languages, noop("As in Telegram")),
    OnPreferences("chosen_language"),
    may_clear=False,
)
TEXT_LANGUAGE = Question(
    "written",
    noop(
        "In which language do you write to {company}? The texts I suggest and the phone script follow."
    ),
    noop("Language of the texts"),
    # Translators: the texts are in the language that the user and the bot speak.
    Language(languages_to_write, noop("As in our chat")),
    OnApplication("language"),
    may_clear=False,
    applies=lambda _: len(languages_to_write()) > 1,
)
