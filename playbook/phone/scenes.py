"""The script, S1: has it been decided? If not: still interested, am I still considered? When will it be?
May I call back a day or two after it, or in a week? Thanks. A branch is added by adding a scene."""

from playbook.phone.script import Asks, Node, Outcome, Said
from playbook.words import noop

START = "start"
UNKNOWN = "unknown"


def _over(outcome: Outcome) -> tuple[Said, ...]:
    """The last words are spoken: one button, which records the call."""
    return (Said("ok", noop("The call is over: note it"), outcome),)


HELLO = (
    # Translators: said aloud on the phone to the company, like all of its kind: courteous, spoken words.
    noop("Hello, this is {me}. May I speak to {person}?"),
    noop("Hello, this is {me}."),
    noop("Hello, may I speak to {person}?"),
    noop("Hello."),
)
INTERVIEW = (
    noop(
        "I had an interview at {company} for the {role} position, and I still owe you my thanks for your time on {unthanked}."
    ),
    noop(
        "I had an interview at {company}, and I still owe you my thanks for your time on {unthanked}."
    ),
    noop("I had an interview at {company} on {day} for the {role} position."),
    noop("I had an interview at {company} for the {role} position."),
    noop("I had an interview at {company} on {day}."),
    noop("I had an interview at {company}."),
)
BEGIN = (
    Said("done", noop("It has been decided"), "decided"),
    # Translators: a button: no, it has not been decided yet.
    Said("not", noop("Not yet"), "still"),
    Said(UNKNOWN, noop("They do not know"), "when"),
    Said("mail", noop("I reached the voicemail"), "voicemail"),
    Said("out", noop("Not in, or the wrong person"), "out"),
)
THEY_CALL = Said("they", noop("They will call me"), "they_call")
PLEASE_DO_NOT = Said("quiet", noop("Please do not call"), "no_calls")
WHEN = (
    Said("date", noop("They named a date"), "call_after", Asks.DECISION),
    Said(UNKNOWN, noop("They do not know"), "call_in_a_week"),
    THEY_CALL,
    PLEASE_DO_NOT,
)
MAY_I = (
    Said("yes", noop("Yes, a call is fine"), "agreed"),
    THEY_CALL,
    PLEASE_DO_NOT,
)

SCENES: dict[str, Node] = {
    START: Node(
        (
            HELLO,
            INTERVIEW,
            (noop("If you have a minute: may I ask whether it has been decided?"),),
        ),
        BEGIN,
        at_last="once_more",
    ),
    "once_more": Node(
        (
            HELLO,
            INTERVIEW,
            (
                noop("I asked on {asked} how things stand: may I ask whether it has been decided?"),
                noop("May I ask whether it has been decided by now?"),
            ),
        ),
        BEGIN,
    ),
    "decided": Node(
        ((noop("Thank you. May I ask how it turned out?"),),),
        (
            Said("offer", noop("They offer me the job"), "offer"),
            # Translators: a button: the company invites to the next round.
            Said("on", noop("They want to go on"), "next_step"),
            Said("no", noop("It is a no"), "turned_down"),
            Said("unsaid", noop("They would not say"), "when_told"),
        ),
    ),
    "still": Node(
        (
            (
                noop("I am still very interested in the {role} position."),
                noop("I am still very interested."),
            ),
            (noop("May I ask whether I am still being considered?"),),
        ),
        (
            Said("yes", noop("Yes, still considered"), "when"),
            Said("no", noop("No, not any more"), "turned_down"),
            Said(UNKNOWN, noop("They cannot say"), "when"),
        ),
    ),
    "when": Node(((noop("Thank you. When is the decision expected?"),),), WHEN),
    "when_told": Node(((noop("I understand. When may I expect to hear from you?"),),), WHEN),
    "call_after": Node(
        ((noop("Thank you. If I have not heard from you by then, may I call again on {again}?"),),),
        MAY_I,
        at_last="until_then",
    ),
    "call_in_a_week": Node(
        ((noop("I understand. May I call again in about a week, on {again}?"),),),
        MAY_I,
        at_last="farewell",
    ),
    "agreed": Node(
        ((noop("Thank you, that is kind. I will call on {again}. Goodbye."),),),
        _over(Outcome.CALL_BACK),
    ),
    "they_call": Node(
        ((noop("Thank you, I look forward to your call. Goodbye."),),),
        _over(Outcome.THEY_CALL),
    ),
    "no_calls": Node(
        (
            (
                noop(
                    "Of course, and thank you for telling me. I look forward to your news. Goodbye."
                ),
            ),
        ),
        _over(Outcome.NO_CALLS),
    ),
    "until_then": Node(
        ((noop("Thank you. Then I look forward to your news by {named}. Goodbye."),),),
        _over(Outcome.WAIT),
    ),
    "farewell": Node(
        ((noop("I understand, thank you for your time. I look forward to your news. Goodbye."),),),
        _over(Outcome.WAIT),
    ),
    "offer": Node(
        (
            (noop("Thank you, I am very glad to hear that."),),
            (noop("Could you send it to me in writing, and tell me when you need my answer?"),),
        ),
        _over(Outcome.OFFER),
        hint=noop("Nothing has to be settled on the phone: read the offer first."),
    ),
    "next_step": Node(
        ((noop("That is good news, thank you. What comes next, and when?"),),),
        _over(Outcome.GO_ON),
        hint=noop("Note the day and the time they name; tell me about it afterwards."),
    ),
    "turned_down": Node(
        (
            (noop("Thank you for telling me, and for your time."),),
            (noop("If you have any advice for me, I would be glad to hear it. All the best."),),
        ),
        _over(Outcome.NO),
        hint=noop("No need to argue or to explain: a kind word now is what they will remember."),
    ),
    "voicemail": Node(
        (
            (
                noop("Hello {person}, this is {me}."),
                noop("Hello, this is {me}."),
                noop("Hello {person}."),
                noop("Hello."),
            ),
            INTERVIEW,
            (noop("I am still very interested, and would be glad to hear how things stand."),),
            (noop("You can reach me on this number. Thank you, and goodbye."),),
        ),
        (
            Said("left", noop("I left a message"), Outcome.MESSAGE_LEFT),
            Said("hung", noop("I hung up"), Outcome.TOMORROW),
        ),
        hint=noop("Speak slowly, and say your number twice."),
    ),
    "out": Node(
        (
            (
                noop("I see. When would be a good time to reach {person}?"),
                noop("I see. Who could I ask, and when would be a good time?"),
            ),
            (noop("Thank you, I will try again then."),),
        ),
        (
            Said("hour", noop("In an hour"), Outcome.IN_AN_HOUR),
            Said("tomorrow", noop("Tomorrow morning"), Outcome.TOMORROW),
            Said("day", noop("Another day"), Outcome.ANOTHER_DAY, Asks.CALL_AGAIN),
        ),
        hint=noop("Nothing is lost: the follow-up waits until you have reached them."),
    ),
}
