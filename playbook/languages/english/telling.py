"""An interview told in English."""

import re

from playbook.facts import Format
from playbook.languages.telling import (
    TellingWords,
    any_of,
    cues,
    labels,
    rounds,
    timely,
    words,
)

TELLING = TellingWords(
    interview=any_of(
        "interview(?:s|ed|ing)?", r"phone screen(?:ing)?", r"\w+ round", r"(?<!\S)round \d"
    ),
    weak=any_of("met", "spoke", "talked", "call", "chat"),
    cues=cues(
        met=r"(?:and\s+)?(?:(?:i|we)\s+)?(?:also\s+)?(?:met(?:\s+with)?|(?:spoke|talked)\s+(?:to|with)|interviewed\s+by|(?:the\s+)?interviewers?\s+(?:was|were))\s+",
        at=r"(?:at|@)\s+",
        **{"with": r"(?:with|w/)\s+"},
        note=r"(?:for|it\s+lasted|lasted)\s+(?=(?:about\s+)?(?:\d+|an?|half|two|three)\s*(?:an?\s+)?(?:hours?|minutes?|mins?|h)\b)|(?:and\s+)?it\s+(?:went|felt|was)\s+|went\s+|felt\s+|was\s+(?=(?:great|good|ok|okay|fine|tough|hard|bad|nice|fun|short|long|brutal|easy)\b)",
        role=r"(?:(?:for|as)\s+(?:an?\s+|the\s+|their\s+)?(?:(?:role|position|job)\s+(?:of|as)\s+(?:an?\s+)?)?|about\s+(?:an?|the|their)\s+(?=[^,;]*\b(?:role|job|position)\b))",
    ),
    filler=words(
        "i i've i'd i'm we had have having has just came come coming out of from an a the my our in did done"
        " finished finishing got back was is were been there so ok hi hello hey well and then another"
        " new job on will be going to upcoming scheduled for interview interviews interviewed"
        " interviewing screen screening round stage call chat meeting left now which this whole"
    ),
    timely=timely(
        r"to(?:day|night|morrow)|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun"
        r"|weeks?|months?|days?|hours?|minutes?|morning|afternoon|evening|noon|night|now|ago|earlier|lunch(?:time)?|midday"
        r"|jan\w*|feb\w*|mar(?:ch)?|apr\w*|may|june?|july?|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*"
    ),
    subject=r"and|but|who|they|they'll|they'd|he|she|she'll|he'll|we|we'll|it|i|i'll|i'd|should|will|would|want|wants|to|said|say|hope|plan|expect|expected|promised|are|is|be|going|supposed|the|a|an|their|final|me|tell|make|made|can|get|may",
    decision=r"decid(?:e|es|ed|ing)|decision(?!\s+scien|\s+analy|\s+engin)|hear(?:ing)?\s+(?:back|from\s+them)|(?:get|gets|getting|come|comes)\s+back|let\s+me\s+know|respon(?:d|se)|reply|feedback|(?:call|contact|ring|email)\s+me|be\s+in\s+touch",
    after=re.compile(
        r"^(?:(?:to|with|me|us|about|it|date|is|will|be|made|comes?|due|expected|from|them|:)\s+)+",
        re.IGNORECASE,
    ),
    no_date=re.compile(
        r"(?:there\s+(?:was|is)\s+|they\s+(?:gave|named|set)\s+|and\s+|but\s+|with\s+)*(?:no\s+(?:decision\s+)?(?:date|dates|timeline|deadline|time\s*frame)(?:\s+(?:was|were|has\s+been))?(?:\s+(?:given|named|mentioned|said|set|told|yet))*"
        r"|(?:they\s+|he\s+|she\s+)?(?:didn't|did\s+not|wouldn't)\s+(?:say|name|give|mention|tell(?:\s+me)?)\s+(?:a\s+date|any\s+date|when)(?:\s+(?:they|he|she)(?:'ll|\s+will|\s+would)?\s+decide)?"
        r"|(?:no\s+idea|i\s+don't\s+know|unknown)\s+when(?:\s+they(?:'ll|\s+will)?\s+decide)?)[.!]*",
        re.IGNORECASE,
    ),
    past=any_of(
        "interviewed",
        "had",
        "was",
        "were",
        "came",
        "finished",
        "met",
        "spoke",
        "talked",
        "went",
        "did",
        "done",
    ),
    ahead=any_of("will", "have", "i've got", "going to", "upcoming", "scheduled", "coming up"),
    just=any_of(
        r"just\s+(?:came|come|coming|finished|had|left|got|did|done|interviewed|now|met|out)"
    ),
    rounds=rounds(
        "first|1st",
        "second|2nd",
        "third|3rd",
        "fourth|4th",
        "fifth|5th",
        noun="round|interview|stage|phone|video|call",
    ),
    formats={
        Format.PHONE: any_of(
            r"(?:(?:by|on|over)\s+(?:the\s+)?)?(?:tele)?phone(?:\s+(?=screen|interview|call|round))?"
        ),
        Format.VIDEO: any_of(
            r"(?:(?:by|on|over|via)\s+)?(?:video|zoom|teams|google\s+meet|skype|online)(?:\s+(?=interview|call|round))?"
        ),
        Format.ON_SITE: any_of(r"on-?\s?site|in[-\s]person|in\s+their\s+office"),
    },
    job=re.compile(r"\s+(?:role|position|job|opening|post|vacancy|interview)s?$", re.IGNORECASE),
    labels=labels(
        "company|firm|employer",
        "role|position|job",
        "when|date|time|interview",
        "who|with|people|panel|met|interviewers?",
        "decision|they decide|deadline|hear back",
    ),
    trailing="was|is|were|on|and|at",
    no_name_holds=words(
        "was were is are not cancelled canceled postponed moved no i you it that because but if never didn't wasn't"
    ),
)
