"""A draft put together: subject, greeting, the paragraphs that the facts allow, closing."""

import re
from dataclasses import dataclass
from itertools import chain

from playbook.drafts.layouts import CLOSING, SUBJECT, Layout, Part, find_layout
from playbook.drafts.material import LETTER, Material, gather
from playbook.drafts.request import Draft, Request
from playbook.drafts.voice import Voice
from playbook.drafts.weaving import Shape, tidy
from playbook.drafts.wording import Wordings, choose_wording, wordings_of
from playbook.languages import known_language, letters_of

LONGEST_SUBJECT = 250  # a copy button holds 256 characters
ALONE = frozenset(":;?«»")
DOUBLED_STOP = re.compile(r"(?<!\.)([.!?…؟])\u200e?\.(?=\s|$)")
BREAK = "\n\n"
Texts = dict[Part, str]


def write(request: Request) -> Draft:
    """The draft for one addressee (PLAYBOOK part 4).

    A fact that is missing drops its sentence. Nothing is said that isn't in the request. Where the user's own facts
    are of ordinary length, so is the text: too long a one loses its least important facts, too short a
    one gains a sentence that needs none.
    """
    language = known_language(request.language)
    wordings = wordings_of(Voice(language, request.tone, request.via_agency))
    layout = find_layout(request.kind, request.form).scaled(letters_of(language).length)
    return _Letter(request, layout, wordings, gather(request, wordings)).draft()


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
    material: Material

    def draft(self) -> Draft:
        greeting = self.wordings.render(LETTER, self.layout.greeting, self.material.words)
        closing = self._closing()
        texts = self._texts(_count(greeting, closing))
        said = (_join(texts, paragraph) for paragraph in self.layout.paragraphs)
        body = BREAK.join(filter(None, (greeting, *said, closing)))
        return Draft(_shorten(self._say(SUBJECT)), body, self._quoted(texts))

    def _texts(self, frame: int) -> Texts:
        """What each part says, as far as the facts and the length allow it."""
        parts = [part for paragraph in self.layout.paragraphs for part in paragraph]
        texts = {part: self._say(part) for part in parts if _applies(part, self.material)}
        _fit_length(texts, self.layout, frame)
        return texts

    def _say(self, part: Part) -> str:
        wording = choose_wording(part, self.request.position, self.request.variant)
        file, shape = part.file or self.layout.file, self.material.shapes.get(part.needs or "")
        woven = f"{part.name}_{wording}"
        if shape is None or (shape is Shape.PHRASE and self.wordings.has(file, woven)):
            return self._render(file, woven)
        said = f"{part.name}_said_{wording}"
        if shape is Shape.QUOTE:
            return self._set_apart(file, said, part.needs or "")
        return self._render(file, said)

    def _render(self, file: str, block: str) -> str:
        text = self.wordings.render(file, block, self.material.words)
        return DOUBLED_STOP.sub(r"\1", text)  # "at Acme Inc." and the end of the sentence share one

    def _set_apart(self, file: str, block: str, fact: str) -> str:
        """The words that lead to a fact, and the fact as it was typed on a line of its own."""
        words = self.material.words
        lead = self.wordings.render(file, block, {**words, fact: BREAK}).partition(BREAK)[0]
        return f"{lead.rstrip()}{BREAK}{words[fact]}{BREAK}"

    def _closing(self) -> str:
        """The formula over the name; nothing without a name, since a formula alone is left hanging."""
        signature = tidy(self.request.signature)
        return f"{self._say(CLOSING)}\n{signature}" if signature else ""

    def _quoted(self, texts: Texts) -> tuple[str, ...]:
        words, shapes = self.material.words, self.material.shapes
        facts = [part.needs for part in texts if part.needs]
        return tuple(words[fact] for fact in facts if shapes.get(fact) is Shape.QUOTE)


def _join(texts: Texts, paragraph: tuple[Part, ...]) -> str:
    """The sentences of a paragraph; what stands on a line of its own keeps it."""
    said = " ".join(texts[part] for part in paragraph if part in texts)
    return BREAK.join(piece.strip() for piece in said.split(BREAK) if piece.strip())


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
    """Words, without a mark that stands alone (French); a line that the user is to finish has none yet."""
    words = chain.from_iterable(text.partition(BREAK)[0].split() for text in texts)
    return sum(word not in ALONE for word in words)
