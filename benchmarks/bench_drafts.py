"""One draft: our weaving, wordings and fitting of lengths, against jinja2 filling in a plain file.

    python -m benchmarks.bench_drafts

Both sides write the same letters from the same facts, warm, in turns and in the same run. The peer's file holds the
letter's own text with its company, role and name as fields, which is what one would keep who sends everybody the same.
Milliseconds depend on the machine; the ratio is what counts.
"""

from itertools import product
from statistics import median
from time import perf_counter

from jinja2 import Environment

from playbook.drafts import DraftKind, Request, write
from playbook.languages import languages
from playbook.preferences import Tone
from trials.stage.letters.records import FACTS, Case

ROUNDS = 15  # each side in turn, so that a busy machine troubles all alike
PEOPLE = range(6)
FIELDS = ("company", "role", "name")


def requests_in(language: str) -> list[Request]:
    """A letter of each kind in each tone to each of six people, with all facts told."""
    return [
        Case(kind, FACTS, place, place, tone=tone, language=language).request()
        for kind, tone, place in product(DraftKind, Tone, PEOPLE)
    ]


def facts_of(request: Request) -> dict[str, str]:
    name = request.person.name if request.person else ""
    return {
        "company": request.application.company or "",
        "role": request.application.role or "",
        "name": name,
    }


class PlainFile:
    """The same letters as jinja2 templates, compiled once."""

    def __init__(self, wanted: list[Request]) -> None:
        environment = Environment(autoescape=False)  # noqa: S701 - letters are plain text
        self._letters = []
        for request in wanted:
            text, facts = write(request).body, facts_of(request)
            for field in FIELDS:
                text = text.replace(facts[field], f"{{{{ {field} }}}}") if facts[field] else text
            self._letters.append((environment.from_string(text), facts))

    def time_one(self) -> float:
        started = perf_counter()
        for letter, facts in self._letters:
            letter.render(facts)
        return (perf_counter() - started) / len(self._letters)


def time_ours(wanted: list[Request]) -> float:
    started = perf_counter()
    for request in wanted:
        write(request)
    return (perf_counter() - started) / len(wanted)


def main() -> None:
    for language in sorted(languages()):
        wanted = requests_in(language)
        peer = PlainFile(wanted)  # and our templates are read now
        rounds = [(time_ours(wanted), peer.time_one()) for _ in range(ROUNDS)]
        ours, plain = median(one for one, _ in rounds), median(other for _, other in rounds)
        ratio = median(one / other for one, other in rounds)
        print(
            f"{language}: {len(wanted)} letters, one takes {ours * 1000:.3f} ms; "
            f"jinja2 alone {plain * 1000:.3f} ms; ratio {ratio:.0f}"
        )
        assert ours < 0.001, "a warm draft takes under a millisecond"


if __name__ == "__main__":
    main()
