"""Where an answer is kept: reading it from the records and putting it there."""

from bot.conversation.fields.home import Home, HomeCountry
from bot.conversation.fields.records import (
    Field,
    OnApplication,
    OnInterview,
    OnPauses,
    OnPerson,
    OnPreferences,
)
from bot.conversation.fields.told import (
    ASKED_NOT_TO,
    ContactOf,
    DecisionNow,
    EndedAt,
    ExpectedPeople,
    NewPeople,
    NextMoveTold,
    OwnText,
    TitleOf,
    WhenItIs,
)

__all__ = [
    "ASKED_NOT_TO",
    "ContactOf",
    "DecisionNow",
    "EndedAt",
    "ExpectedPeople",
    "Field",
    "Home",
    "HomeCountry",
    "NewPeople",
    "NextMoveTold",
    "OnApplication",
    "OnInterview",
    "OnPauses",
    "OnPerson",
    "OnPreferences",
    "OwnText",
    "TitleOf",
    "WhenItIs",
]
