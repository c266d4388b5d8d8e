"""A draft put together: subject, greeting, the paragraphs that the facts allow, closing."""

import re

from playbook.drafts.layouts import CLOSING, SUBJECT, Layout, Part, find_layout
from playbook.drafts.material import LETTER, Material, gather, tidy
from playbook.drafts.request import Draft, Request
from playbook.drafts.wording import choose_wording, render

LONGEST_SUBJECT = 250  # a copy button holds 256 characters
DOUBLED_STOP = re.compile(r"(?<!\.)([.!?…])\.(?=\s|$)")
Texts = dict[Part, str]


def write(request: Request) -> Draft:
    """The draft for one addressee (PLAYBOOK part 4).

    A fact that is missing drops its sentence. Nothing is said that isn't in the request. Where the user's own facts
    are of ordinary length, so is the text: too long a one loses its least important facts, too short a
    one gains a sentence that needs none.
    """
    layout, material = find_layout(request.kind, request.form), gather(request)
    subject = _say(request, layout, SUBJECT, material)
    return Draft(_shorten(subject), _write_body(request, layout, material))


def _shorten(subject: str) -> str:
    if len(subject) <= LONGEST_SUBJECT:
        return subject
    return subject[: LONGEST_SUBJECT - 1].rstrip() + "…"


def _write_body(request: Request, layout: Layout, material: Material) -> str:
    parts = [part for paragraph in layout.paragraphs for part in paragraph]
    texts = {
        part: _say(request, layout, part, material) for part in parts if _applies(part, material)
    }
    frame = (
        render(request.language, LETTER, layout.greeting, material),
        _sign(request, layout, material),
    )
    _fit_length(texts, layout, _count(*frame))
    paragraphs = (" ".join(texts[p] for p in ps if p in texts) for ps in layout.paragraphs)
    return "\n\n".join(filter(None, (frame[0], *paragraphs, frame[1])))


def _applies(part: Part, material: Material) -> bool:
    return part.needs is None or part.needs in material


def _say(request: Request, layout: Layout, part: Part, material: Material) -> str:
    wording = choose_wording(part, request.position, request.variant)
    file = part.file or layout.file
    text = render(request.language, file, f"{part.name}_{wording}", material)
    return DOUBLED_STOP.sub(r"\1", text)  # "at Acme Inc." and the end of the sentence share one


def _sign(request: Request, layout: Layout, material: Material) -> str:
    """The closing formula over the name; nothing without a name, since a formula alone is left hanging."""
    signature = tidy(request.signature)
    return f"{_say(request, layout, CLOSING, material)}\n{signature}" if signature else ""


def _fit_length(texts: Texts, layout: Layout, frame: int) -> None:
    """Leave out what the length does not allow, or the fillers that it does not need."""
    fillers = [part for part in texts if part.filler]
    spare = sorted((part for part in texts if part.spare), key=lambda part: part.spare)
    held_back = {part: texts.pop(part) for part in fillers}
    while spare and frame + _count(*texts.values()) >= layout.words.stop:
        texts.pop(spare.pop())
    for part, text in held_back.items():
        if frame + _count(*texts.values()) < layout.words.start:
            texts[part] = text


def _count(*texts: str) -> int:
    return sum(len(text.split()) for text in texts)
