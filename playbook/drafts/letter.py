"""A draft put together: subject, greeting, the paragraphs that the facts allow, closing."""

import re
from dataclasses import dataclass

from playbook.drafts.layouts import CLOSING, SUBJECT, Layout, Part, find_layout
from playbook.drafts.material import LETTER, Material, gather, tidy
from playbook.drafts.request import Draft, Request
from playbook.drafts.voice import Voice
from playbook.drafts.wording import Wordings, choose_wording, wordings_of

LONGEST_SUBJECT = 250  # a copy button holds 256 characters
DOUBLED_STOP = re.compile(r"(?<!\.)([.!?…])\.(?=\s|$)")
Texts = dict[Part, str]


def write(request: Request) -> Draft:
    """The draft for one addressee (PLAYBOOK part 4).

    A fact that is missing drops its sentence. Nothing is said that isn't in the request. Where the user's own facts
    are of ordinary length, so is the text: too long a one loses its least important facts, too short a
    one gains a sentence that needs none.
    """
    voice = Voice(request.language, request.tone, request.via_agency)
    letter = _Letter(request, find_layout(request.kind, request.form), wordings_of(voice))
    return letter.draft()


def _shorten(subject: str) -> str:
    if len(subject) <= LONGEST_SUBJECT:
        return subject
    return subject[: LONGEST_SUBJECT - 1].rstrip() + "…"


@dataclass(frozen=True, slots=True)
class _Letter:
    """One draft in the making."""

    request: Request
    layout: Layout
    wordings: Wordings

    def draft(self) -> Draft:
        material = gather(self.request, self.wordings)
        return Draft(_shorten(self._say(SUBJECT, material)), self._body(material))

    def _body(self, material: Material) -> str:
        paragraphs = self.layout.paragraphs
        parts = [part for paragraph in paragraphs for part in paragraph]
        texts = {part: self._say(part, material) for part in parts if _applies(part, material)}
        greeting = self.wordings.render(LETTER, self.layout.greeting, material)
        closing = self._closing(material)
        _fit_length(texts, self.layout, _count(greeting, closing))
        said = (" ".join(texts[part] for part in parts if part in texts) for parts in paragraphs)
        return "\n\n".join(filter(None, (greeting, *said, closing)))

    def _say(self, part: Part, material: Material) -> str:
        wording = choose_wording(part, self.request.position, self.request.variant)
        file = part.file or self.layout.file
        text = self.wordings.render(file, f"{part.name}_{wording}", material)
        return DOUBLED_STOP.sub(r"\1", text)  # "at Acme Inc." and the end of the sentence share one

    def _closing(self, material: Material) -> str:
        """The formula over the name; nothing without a name, since a formula alone is left hanging."""
        signature = tidy(self.request.signature)
        return f"{self._say(CLOSING, material)}\n{signature}" if signature else ""


def _applies(part: Part, material: Material) -> bool:
    told = part.needs is None or part.needs in material
    return told and part.unless not in material


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
