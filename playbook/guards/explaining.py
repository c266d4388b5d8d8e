"""A caution in words: what was seen, and why it matters, in one sentence. The user decides."""

from markupsafe import Markup

from playbook.guards.cautions import Caution, Guard
from playbook.words import Words, noop

SENTENCES = {
    Guard.UNFILLED: noop(
        "“{saw}” is still in your text; a blank that was not filled looks like a text for everybody."
    ),
    Guard.OTHER_COMPANY: noop(
        "Your text names {saw}, where you have another application; the wrong name is hard to take back."
    ),
    Guard.OTHER_PERSON: noop(
        "Your text names {saw}, and it goes to somebody else; the wrong name is hard to take back."
    ),
    Guard.EMPTY_PHRASE: noop(
        "“{saw}” can sound like a routine; a plain question is answered more readily."
    ),
    Guard.BLAME: noop(
        "“{saw}” can be read as a reproach, and a friendly question is answered more readily."
    ),
    Guard.NEAR_COPY: noop(
        "Your texts to {name} and {other} are nearly the same; colleagues compare notes, so give each a few words of their own."
    ),
    Guard.PERSONAL_ADDRESS: noop(
        "{saw} looks like a private address; for a message about work {other} is the better one."
    ),
}


def explain(caution: Caution, words: Words) -> Markup:
    """What a guard saw and why it matters, in one sentence, as HTML."""
    match caution.guard:
        case Guard.TOO_LONG:
            return words.count(
                "Your text has {n} word; up to about {limit} are usually read to the end.",
                "Your text has {n} words; up to about {limit} are usually read to the end.",
                caution.count,
                limit=caution.limit,
            )
        case Guard.TOO_SHORT:
            return words.count(
                "Your text has {n} word; around {limit} look less hurried.",
                "Your text has {n} words; around {limit} look less hurried.",
                caution.count,
                limit=caution.limit,
            )
        case Guard.TOO_OFTEN:
            return words.say(
                "{name} got a message from you less than three working days ago; the next one is right from {day}, and sooner it can look impatient.",
                name=caution.name,
                day=words.short_day(caution.day) if caution.day else "",
            )
    return words.say(
        SENTENCES[caution.guard], saw=caution.saw, name=caution.name, other=caution.other
    )
