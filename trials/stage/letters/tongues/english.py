"""The linter's table for English."""

import re

from playbook.drafts.weaving import Shape
from playbook.preferences import Tone
from trials.stage.letters.table import Greeted, Table, Typed

PHRASE, CLAUSE, QUOTE = Shape

TABLE = Table(
    territory="GB",
    role="Senior Data Engineer",
    people=(
        Greeted("Jane Doe", "Hi Jane,", "Hello Jane,", "Dear Jane Doe,"),
        Greeted(
            "Dr. Ludwig van Dyke", "Hi Dr. van Dyke,", "Hello Dr. van Dyke,", "Dear Dr. van Dyke,"
        ),
        Greeted("Bob", "Hi Bob,", "Hello Bob,", "Dear Bob,"),
        Greeted("Prof. Ada King", "Hi Prof. King,", "Hello Prof. King,", "Dear Prof. King,"),
        Greeted("田中 太郎", "Hi 田中 太郎,", "Hello 田中 太郎,", "Dear 田中 太郎,"),
        Greeted("ravi kumar", "Hi Ravi,", "Hello Ravi,", "Dear Ravi Kumar,"),
        Greeted("ms doe", "Hi Ms Doe,", "Hello Ms Doe,", "Dear Ms Doe,"),
        Greeted(
            "J. de la Cruz", "Hi J. de la Cruz,", "Hello J. de la Cruz,", "Dear J. de la Cruz,"
        ),
        Greeted("Mei Tanaka (CTO)", "Hi Mei,", "Hello Mei,", "Dear Mei Tanaka,"),
        Greeted("Frau Schmidt", "Hi Frau Schmidt,", "Hello Frau Schmidt,", "Dear Frau Schmidt,"),
    ),
    nobody=Greeted("someone from HR", "Hi Acme team,", "Hello Acme team,", "Dear Acme team,"),
    nobody_short=Greeted("the recruiter", "Hi,", "Hello,", "Dear Acme team,"),
    topics=(
        "their move to Kubernetes",
        "How they onboard new colleagues in the first month",
        "We talked about the reporting backlog.",
        "I told you about my year in Lisbon",
        "Sailing, and the autumn regatta!!",
        "what happens when the night shift ends?",
        "k8s",
        "Talked about moving to the new office ...",
        "THE ROADMAP",
        "They are hiring ten people",
        "the plans for Asia 🚀🚀",
        "AWS vs. Azure",
        "the salary?",
        "Their team. And whether it will grow? They hope so",
    ),
    story={
        "challenge": "Getting the monthly reports down from two days to one hour.",
        "fit": "I led a team that rebuilt a billing pipeline without downtime",
        "skill": "I speak Dutch and can work with the Antwerp office",
        "missed": "How would you scale the queue? I would split it by customer.",
        "idea": "Cache the exchange rates for a day instead of asking for each invoice",
    },
    marks=(
        *("Kubernetes", "onboard", "backlog", "Lisbon", "regatta", "night shift", "k8s", "office"),
        *("ROADMAP", "hiring", "Asia", "Azure", "salary", "grow"),
    ),
    story_marks={
        "challenge": "monthly",
        "fit": "billing",
        "skill": "Dutch",
        "missed": "queue",
        "idea": "exchange rates",
    },
    woven=(
        Typed("their move to Kubernetes", PHRASE, "your move to Kubernetes"),
        Typed("Kubernetes migration!!", PHRASE, "Kubernetes migration"),
        Typed("talked about k8s", PHRASE, "k8s"),
        Typed("We talked about the roadmap and pricing.", PHRASE, "the roadmap and pricing"),
        Typed("I told her about my year in Lisbon", PHRASE, "my year in Lisbon"),
        Typed("moving to the new office", PHRASE, "moving to the new office"),
        Typed("Moving their servers", PHRASE, "moving your servers"),
        Typed("The roadmap for 2027", PHRASE, "the roadmap for 2027"),
        Typed("The Economist's style guide", PHRASE, "The Economist's style guide"),
        Typed("API design", PHRASE, "API design"),
        Typed("A/B testing", PHRASE, "A/B testing"),
        Typed(".NET and C#", PHRASE, ".NET and C#"),
        Typed("AWS vs. Azure", PHRASE, "AWS vs. Azure"),
        Typed("  two \t and  more … ", PHRASE, "two and more"),
        Typed("- a list item", PHRASE, "a list item"),
        Typed("sailing ⛵", PHRASE, "sailing"),
        Typed("Sailing, and the regatta", PHRASE, "sailing, and the regatta"),
        Typed("the salary??", PHRASE, "the salary"),
        Typed('"Team Topologies"', PHRASE, "Team Topologies"),
        Typed("Über die Oper", PHRASE, "Über die Oper"),
        Typed("about", CLAUSE, "about"),
        Typed("the new CEO", PHRASE, "the new CEO"),
        Typed("the A.I. team", PHRASE, "the A.I. team"),
        Typed("Go", PHRASE, "Go"),
        Typed("discussed: the roadmap", PHRASE, "the roadmap"),
        Typed("Nice chat about fishing", PHRASE, "fishing"),
        Typed("what's next", CLAUSE, "what's next"),
        Typed("we both like hiking", CLAUSE, "we both like hiking"),
        Typed("speak three languages", CLAUSE, "speak three languages", "fit"),
        Typed("1. roadmap 2. hiring", QUOTE, "roadmap; hiring"),
        Typed("I led the Kubernetes migration", CLAUSE, "I led the Kubernetes migration"),
        Typed("how they grow their teams", CLAUSE, "how you grow your teams"),
        Typed("They are hiring ten people", CLAUSE, "you are hiring ten people"),
        Typed("the team is hiring", CLAUSE, "the team is hiring"),
        Typed("her team moved the servers twice", CLAUSE, "her team moved the servers twice"),
        Typed("their customers and how they churn", CLAUSE, "your customers and how they churn"),
        Typed("how do you handle on-call?", CLAUSE, "how do you handle on-call?"),
        Typed("How they train juniors?", CLAUSE, "how you train juniors"),
        Typed("to scale up", CLAUSE, "to scale up"),
        Typed("Two offices. One team", QUOTE, "Two offices. One team"),
        Typed("Salary? They offered more", QUOTE, "Salary? They offered more"),
        Typed("Kubernetes\non-call", QUOTE, "Kubernetes; on-call"),
        Typed("two things: on-call and pay", QUOTE, "two things: on-call and pay"),
        Typed("🚀🚀🚀 k8s 🎉", QUOTE, "🚀🚀🚀 k8s 🎉"),
        Typed("東京の話", QUOTE, "東京の話"),
        Typed("<b>bold</b> & {{ braces }}", QUOTE, "<b>bold</b> & {{ braces }}"),
        Typed("The main challenge is to scale up", CLAUSE, "to scale up", "challenge"),
        Typed("The biggest challenge is the rota", PHRASE, "the rota", "challenge"),
        Typed("Because I know the trade", CLAUSE, "I know the trade", "fit"),
        Typed("Cache the rates for a day", CLAUSE, "Cache the rates for a day", "idea"),
    ),
    nothing=("nothing special", "N/A", "no idea", "None.", "I don't remember"),
    closings={
        Tone.WARM: re.compile(r"(?:regards|wishes|best|thanks),$"),
        Tone.PLAIN: re.compile(r"(?:regards|wishes|Best),$"),
        Tone.FORMAL: re.compile(r"(?:regards|[Ss]incerely|yours),$"),
    },
    thanks=re.compile(r"thank", re.IGNORECASE),
    interview=re.compile(r"interview|conversation|\btalk\b"),
    forbidden=re.compile(
        r"just checking|checking in|touch base|circle back|as soon as possible|asap|still waiting|have not heard"
        r"|haven't|you failed|disappoint|desperate|dream (?:job|company)|amazing|thrilled|perfect fit|passion"
        r"|sorry to bother|to whom it may|per my last"
        # Stiff or gushing; and what Britain and America spell apart.
        r"|obliged|at your disposal|permit me|flew by|over the moon|i loved|just wanted"
        r"|favou?r|honou?r|[ei]nquir|reali[sz]e",
        re.IGNORECASE,
    ),
    to_the_employer=re.compile(
        r"join you\b|(?:continue|step|working) with you\b|your (?:plans|team|company|decision)"
        r"|you (?:now expect|had hoped|were hoping|hoped|interviewed)|interviewed with you|talked with you"
    ),
    abbreviations=("Inc.", "vs."),
)
