"""Words that a message is better without: blanks of a template, empty phrases, blame.

Those of every language are looked for in every text, since a text may be in another one than the chat.
"""

import re

from playbook.guards.phrases import arabic, english, french, german, portuguese, spanish

__all__ = ["BLAME", "EMPTY_PHRASES", "UNFILLED"]

LANGUAGES = (arabic, english, french, german, portuguese, spanish)

UNFILLED = re.compile(
    r"\[[^\[\]\n\d][^\[\]\n]{0,40}\]"  # [Name]
    r"|<(?![^<>\n]*(?:@|://))[A-Za-z][^<>\n]{0,40}>"  # <company>, and no <jane@acme.com>
    r"|\{[^{}\n]{1,40}\}"  # {role}
    r"|\bX{3,}\b|_{3,}|\b(?:TODO|TBD)\b"
    r"|\b(?:insert|your|company|recipient)[ _](?:name|role|position|company) here\b"
    r"|\b(?:inserte?|insertar|escriba|tu|su) (?:nombre|puesto|cargo|empresa) aqu[ií]\b"
    r"|\b(?:[Nn]amen?|[Ss]telle|[Pp]osition|[Ff]irma) (?:bitte )?(?:hier )?(?:einfügen|einsetzen|eintragen)\b"
    r"|\b(?:[Ii]hr|[Dd]ein) [Nn]ame hier\b"
    r"|\b(?:insira|digite|escreva|seu|sua|nome da) (?:o |a )?(?:nome|vaga|cargo|empresa) aqui\b"
    r"|\b(?:اكتب|[أا]دخل|ضع|[أا]ضف) (?:اسم(?:ك|كم)?|الاسم|(?:اسم )?الشركة|الوظيفة|المسمى)(?: \w+)? هنا\b|\b(?:اسمك|اسم الشركة|المسمى الوظيفي) هنا\b"
    r"|\b(?:[Vv]otre|[Nn]om de l'|[Ii]nsérer (?:le |l')?) ?(?:nom|poste|entreprise|société) ici\b"
)

EMPTY_PHRASES = re.compile("|".join(one.EMPTY for one in LANGUAGES), re.IGNORECASE)
BLAME = re.compile("|".join(one.BLAME for one in LANGUAGES), re.IGNORECASE)
