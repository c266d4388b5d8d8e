"""What an English message is better without."""

from playbook.languages.guards import GuardWords

UNFILLED = r"\b(?:insert|your|company|recipient)[ _](?:name|role|position|company) here\b"

# Each may be in other words: "I am just checking in", "wanted to touch base".
EMPTY = (
    r"\b(?:just )?checking (?:back )?in\b|\b(?:just|wanted to) check (?:back )?in\b|\btouch(?:ing)? base\b|\bcircl(?:e|ing) back\b"
    r"|\bjust (?:wanted|want|wanting) to follow up\b|\bjust following up\b|\bping(?:ing)? you\b"
    r"|\bbump(?:ing)? this\b|\bper my (?:last|previous|earlier) (?:e-?mail|message|note)\b"
    r"|\bas soon as possible\b|\basap\b|\bsorry to (?:bother|disturb) you\b"
)

BLAME = (
    r"\byou(?:'ve| have)? still (?:have not|haven't|did not|didn't|owe)\b|\byou (?:have not|haven't) even\b"
    r"|\byou (?:had )?promised\b|\byou said (?:that )?you would\b"
    r"|\bas i(?:'ve| have)? (?:already|previously|repeatedly) \w+|\bi(?:'ve| have) already (?:asked|told)\b"
    r"|\bwhy (?:haven't|have you not|have you still|didn't|did you not|don't|won't)\b"
    r"|\byou (?:failed|forgot|neglected) to\b|\byou never (?!know\b)\w+"
    r"|\b(?:you(?:'ve| have)?|being|been|am|was|feel) ignor(?:ed|ing)\b|\bignor(?:ed|ing) (?:me|my|this)\b"
    r"|\b(?:am|have been|'m|'ve been) still waiting\b|\bstill waiting for (?:you|your|an)\b"
    r"|\bunprofessional\b|\bthe least you (?:can|could)\b|\bdisappoint(?:ed|ing) (?:that|with|in|by)\b"
)

GUARDS = GuardWords(unfilled=UNFILLED, empty=EMPTY, blame=BLAME)
