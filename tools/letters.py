"""Prints the letters of a language, to be read aloud: `python -m tools.letters de [tone] [kind]`.

Each kind in each tone, to somebody with a title and all facts told, to somebody of one name with few, and to nobody.
"""

import sys
from itertools import product

from playbook.drafts import DraftKind, Form, find_layout, write
from playbook.preferences import Tone
from trials.stage.letters.records import FACTS, Case

FEW = frozenset({"person", "day", "role", "topic", "signature"})
NOBODY = frozenset({"role", "signature", "late"})
SEEN = ((FACTS - {"late"}, 1), (FEW, 2), (NOBODY, 3))


def print_letters(language: str, wanted: set[str]) -> None:
    for kind, form, tone in product(DraftKind, Form, Tone):
        same = form is Form.SHORT and find_layout(kind, form) == find_layout(kind, Form.EMAIL)
        if same or (wanted & set(Tone) and tone not in wanted):
            continue
        if wanted & set(DraftKind) and kind not in wanted:
            continue
        for known, place in SEEN:
            print_letter(
                Case(kind, known, place, place, form, tone, known == NOBODY, language=language)
            )


def print_letter(case: Case) -> None:
    draft = write(case.request())
    reader = ", to an agency" if case.via_agency else ""
    print(f"=== {case.kind}, {case.form}, {case.tone}{reader}\n{draft.subject}\n\n{draft.body}\n")


if __name__ == "__main__":
    print_letters(sys.argv[1], set(sys.argv[2:]))
