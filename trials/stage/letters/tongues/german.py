"""The linter's table for German."""

import re

from playbook.drafts.weaving import Shape
from playbook.preferences import Tone
from trials.stage.letters.table import Greeted, Table, Typed

PHRASE, CLAUSE, QUOTE = Shape

TABLE = Table(
    territory="DE",
    role="Leitung Datenplattform",
    people=(
        Greeted("Jana Weber", "Hallo Jana,", "Guten Tag Jana Weber,", "Guten Tag Jana Weber,"),
        Greeted(
            "Frau Dr. Ludmilla von der Heide",
            "Hallo Frau Dr. von der Heide,",
            "Guten Tag Frau Dr. von der Heide,",
            "Sehr geehrte Frau Dr. von der Heide,",
        ),
        Greeted("Bob", "Hallo Bob,", "Guten Tag Bob,", "Guten Tag Bob,"),
        Greeted(
            "Herr Prof. Ada-Li König",
            "Hallo Herr Prof. König,",
            "Guten Tag Herr Prof. König,",
            "Sehr geehrter Herr Prof. König,",
        ),
        Greeted("田中 太郎", "Hallo 田中 太郎,", "Guten Tag 田中 太郎,", "Guten Tag 田中 太郎,"),
        Greeted("ravi kumar", "Hallo Ravi,", "Guten Tag Ravi Kumar,", "Guten Tag Ravi Kumar,"),
        Greeted("fr. roth", "Hallo Frau Roth,", "Guten Tag Frau Roth,", "Sehr geehrte Frau Roth,"),
        Greeted(
            "J. de la Cruz",
            "Hallo J. de la Cruz,",
            "Guten Tag J. de la Cruz,",
            "Guten Tag J. de la Cruz,",
        ),
        Greeted("Mei Tanaka (CTO)", "Hallo Mei,", "Guten Tag Mei Tanaka,", "Guten Tag Mei Tanaka,"),
        Greeted(
            "Dr. Öztürk", "Hallo Dr. Öztürk,", "Guten Tag Dr. Öztürk,", "Guten Tag Dr. Öztürk,"
        ),
        Greeted("M. Weber", "Hallo M. Weber,", "Guten Tag M. Weber,", "Guten Tag M. Weber,"),
        Greeted("Mr Doe", "Hallo Herr Doe,", "Guten Tag Herr Doe,", "Sehr geehrter Herr Doe,"),
    ),
    nobody=Greeted(
        "jemand aus der Personalabteilung",
        "Liebes Team von Acme,",
        "Guten Tag,",
        "Sehr geehrtes Team von Acme,",
    ),
    nobody_short=Greeted("die Recruiterin", "Hallo,", "Guten Tag,", "Sehr geehrtes Team von Acme,"),
    topics=(
        "Umstieg auf Kubernetes",
        "Wie sie neue Leute im ersten Monat einarbeiten",
        "Wir sprachen über den Berichtsstau.",
        "Ich habe von meinem Jahr in Lissabon erzählt",
        "Segeln, und die Herbstregatta!!",
        "was passiert, wenn die Nachtschicht endet?",
        "k8s",
        "über das neue Büro am Hafen ...",
        "DIE ROADMAP",
        "Sie stellen zehn Leute ein",
        "die Pläne für Asien 🚀🚀",
        "AWS vs. Azure",
        "das Gehalt?",
        "Das Team. Und ob es wächst? Hoffentlich",
    ),
    story={
        "challenge": "Die Monatsberichte von zwei Tagen auf eine Stunde bringen.",
        "fit": "Ich habe ein Team geleitet, das ein Abrechnungssystem ohne Ausfall umgebaut hat",
        "skill": "Niederländisch, auch für das Büro in Antwerpen",
        "missed": "Wie würden Sie die Warteschlange skalieren? Nach Kunden aufteilen.",
        "idea": "Die Wechselkurse einen Tag lang zwischenspeichern, statt sie für jede Rechnung abzufragen",
    },
    marks=(
        *("Kubernetes", "einarbeiten", "Berichtsstau", "Lissabon", "regatta", "Nachtschicht"),
        *("k8s", "Hafen", "ROADMAP", "zehn", "Asien", "Azure", "Gehalt", "wächst"),
    ),
    story_marks={
        "challenge": "Monatsberichte",
        "fit": "Abrechnungssystem",
        "skill": "Niederländisch",
        "missed": "Warteschlange",
        "idea": "Wechselkurse",
    },
    woven=(
        Typed("Umstieg auf Kubernetes", PHRASE, "Umstieg auf Kubernetes"),
        Typed("Kubernetes-Migration!!", PHRASE, "Kubernetes-Migration"),
        Typed("über k8s", PHRASE, "k8s"),
        Typed("Wir sprachen über den Umstieg auf die Cloud.", PHRASE, "Umstieg auf die Cloud"),
        Typed("wir haben über Roadmap und Preise", PHRASE, "Roadmap und Preise"),
        Typed("es ging um die Nachtschicht", PHRASE, "Nachtschicht"),
        Typed("Thema: Gehalt", PHRASE, "Gehalt"),
        Typed("API-Design", PHRASE, "API-Design"),
        Typed("A/B-Tests", PHRASE, "A/B-Tests"),
        Typed(".NET und C#", PHRASE, ".NET und C#"),
        Typed("AWS vs. Azure", PHRASE, "AWS vs. Azure"),
        Typed("Segeln ⛵", PHRASE, "Segeln"),
        Typed("- ein Listenpunkt", CLAUSE, "ein Listenpunkt"),
        Typed('"Team Topologies"', PHRASE, "Team Topologies"),
        Typed("Umzug am 3. Mai", PHRASE, "Umzug am 3. Mai"),
        Typed("ihr Umstieg auf Kubernetes", CLAUSE, "Ihr Umstieg auf Kubernetes"),
        Typed("ihre Pläne für Asien", CLAUSE, "Ihre Pläne für Asien"),
        Typed("Der neue Standort", CLAUSE, "der neue Standort"),
        Typed("neue Büros in Köln", CLAUSE, "neue Büros in Köln"),
        Typed("Mein Jahr in Lissabon", CLAUSE, "mein Jahr in Lissabon"),
        Typed("Über den neuen Standort", CLAUSE, "den neuen Standort"),
        Typed("Wir haben über den Umzug gesprochen", PHRASE, "Umzug"),
        Typed("Über ihre Pläne geredet", CLAUSE, "Ihre Pläne"),
        Typed("Ich habe mit Jana geredet", CLAUSE, "Ich habe mit Jana geredet"),
        Typed("Frau Weber klettert auch gern", CLAUSE, "Frau Weber klettert auch gern"),
        Typed("z. B. die Nachtschicht", CLAUSE, "z. B. die Nachtschicht"),
        Typed("ich habe die Migration geleitet", CLAUSE, "Ich habe die Migration geleitet"),
        Typed("wie sie ihre Teams aufbauen", CLAUSE, "wie Sie Ihre Teams aufbauen"),
        Typed("Sie stellen zehn Leute ein", CLAUSE, "Sie stellen zehn Leute ein"),
        Typed("wie sie zum Segeln kam", CLAUSE, "wie sie zum Segeln kam"),
        Typed("das Team stellt ein", CLAUSE, "das Team stellt ein"),
        Typed("den Umzug in die Cloud!!", PHRASE, "Umzug in die Cloud"),
        Typed("Ihren Umzug in die Cloud", PHRASE, "Umzug in die Cloud"),
        Typed("Wie läuft die Rufbereitschaft?", CLAUSE, "wie läuft die Rufbereitschaft?"),
        Typed("wachsen ohne Chaos", CLAUSE, "wachsen ohne Chaos"),
        Typed("Zwei Büros. Ein Team", QUOTE, "Zwei Büros. Ein Team"),
        Typed("Gehalt? Sie boten mehr", QUOTE, "Gehalt? Sie boten mehr"),
        Typed("Kubernetes\nRufbereitschaft", QUOTE, "Kubernetes; Rufbereitschaft"),
        Typed("zwei Dinge: Schicht und Gehalt", QUOTE, "zwei Dinge: Schicht und Gehalt"),
        Typed("🚀🚀🚀 k8s 🎉", QUOTE, "🚀🚀🚀 k8s 🎉"),
        Typed("東京の話", QUOTE, "東京の話"),
        Typed("Die größte Herausforderung ist das Wachstum", CLAUSE, "das Wachstum", "challenge"),
        Typed(
            "Hauptaufgabe ist es, schneller zu werden", CLAUSE, "schneller zu werden", "challenge"
        ),
        Typed("denn ich kenne das Fach", CLAUSE, "Ich kenne das Fach", "fit"),
        Typed("Weil ich das Fach kenne", CLAUSE, "weil ich das Fach kenne", "fit"),
    ),
    nothing=(
        "nichts Besonderes",
        "nix besonderes",
        "keine Ahnung",
        "Weiß ich nicht mehr.",
        "N/A",
        "k.A.",
    ),
    closings={
        Tone.WARM: re.compile(r"(?:[Hh]erzlich\w* Gr[üu]ß\w*|(?:Schöne|Viele|Beste) Grüße)$"),
        Tone.PLAIN: re.compile(r"Grüßen?$"),
        Tone.FORMAL: re.compile(r"(?:Freundliche|Beste|Mit \S+(?: besten)?) Gr[üu]ße?n?$"),
    },
    thanks=re.compile(r"dank", re.IGNORECASE),
    interview=re.compile(r"gespräch|unterhaltung|unterredung|austausch|begegnung", re.IGNORECASE),
    forbidden=re.compile(
        r"nur mal nachhaken|wollte nur|kurz nachhaken|schnellstmöglich|so bald wie möglich|umgehende Antwort|warte noch immer"
        r"|immer noch keine|noch nichts gehört|enttäusch|dringend|verzweifel|Traumjob|Traumfirma|perfekt|Leidenschaft|begeistert"
        r"|sehr geehrte/r|sehr geehrte damen|\bdu\b|\bdich\b|\bdir\b|\bdein|Bewerber\b|Kandidat|/in\b|\*in|:in\b|(?-i:[a-zß]Innen\b)"
        r"|zeitnahe Rückmeldung|entschuldigen Sie die Störung|langjährig|im Anhang|anbei"
        r"|von Herzen|glücklich|mit einem Lächeln|klingt \w+ \w+ nach|ersten Minute an|mögen Sie|wie schön wäre|Unterredung|verbunden\.",
        re.IGNORECASE,
    ),
    to_the_employer=re.compile(
        r"zu Ihnen kommen|Ihr Angebot|Ihre Entscheidung über|\bIhr(?:em|e[mnrs]?)? (?:Team|Unternehmen|Firma|Planung|Plan\b)|mit Ihnen (?:über|gesprochen)|"
        r"Sie (?:nun mit einer|hofften|wollten|entscheiden)|unser (?:Vorstellungsg|G)espräch|unsere Unterredung"
    ),
    abbreviations=("Inc.", "vs.", "Dr.", "Prof."),
    starts_small=True,
)
