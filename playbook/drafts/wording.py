"""Which of the seven wordings of each part a draft uses, and how that part reads.

Seven people can be written to at once, and each can be shown seven wordings. Part k of the text for the
person at position p, in variant v, uses wording (p + stride_k * v) mod 7, where the strides of the parts of
one text are different and none is 0. Seven is a prime, so:

- at the same variant two people never share a wording of any part;
- one person's seven variants never share a wording of any part;
- when only one of two people asks for other words, at most one part of their texts is worded alike,
  since p - p' = stride_k * (v' - v) holds for one stride at most. The opening and the other longest part
  have strides 3 and 4, so that a single tap never brings them together for up to three people.

Two parts have the same stride only where one fills in for the other or always goes with it: then they count as one.
From the eighth person on the positions start again, one variant further.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache

from jinja2 import Environment, StrictUndefined, Template
from jinja2.runtime import Context

from playbook.drafts.layouts import Part
from playbook.drafts.voice import Voice
from playbook.languages import letters_of, templates_of
from playbook.preferences import Tone

VARIANTS = 7
TAG = re.compile(r"(\{[{%#].*?[}%#]\})", re.DOTALL)
BLOCK = re.compile(r"\{% block (\w+) %\}(.*?)\{% endblock %\}", re.DOTALL)


def choose_wording(part: Part, position: int, variant: int) -> int:
    """The number of the wording, from 0 to 6."""
    around, place = divmod(position, VARIANTS)
    return (place + part.stride * (variant + around)) % VARIANTS


@dataclass(frozen=True, slots=True)
class Wordings:
    """Every block of the templates as it sounds in one voice."""

    voice: Voice
    found: dict[tuple[str, str], Template | None] = field(default_factory=dict)

    def has(self, file: str, block: str) -> bool:
        """Whether the voice has a wording for the block."""
        return self._find(file, block) is not None

    def render(self, file: str, block: str, facts: Mapping[str, str]) -> str:
        """One block of a template, with the facts filled in; a fact it needs and has not raises."""
        found = self._find(file, block)
        if found is None:
            raise LookupError(f"no {block} in {file} for {self.voice}")
        context = Context(found.environment, dict(facts), found.name, blocks={})
        return "".join(found.root_render_func(context))

    def _find(self, file: str, block: str) -> Template | None:
        if (file, block) not in self.found:
            self.found[file, block] = self._search(file, block)
        return self.found[file, block]

    def _search(self, file: str, block: str) -> Template | None:
        """The block as the voice says it: in its own wording, else as a plainer voice does."""
        blocks = read_blocks(self.voice.language, file)
        names = (f"{prefix}{block}" for prefix in self.voice.prefixes)
        source = next((blocks[name] for name in names if name in blocks), None)
        if source is not None and self.voice.tone is Tone.WARM:
            source = contract(source, letters_of(self.voice.language).shorten)
        return None if source is None else compile_block(source)


@cache
def wordings_of(voice: Voice) -> Wordings:
    """The wordings of a voice, found once while the process runs."""
    return Wordings(voice)


@cache
def read_blocks(language: str, file: str) -> Mapping[str, str]:
    """The blocks of a template file by name. A letter takes a dozen of hundreds, so each is compiled when it is first said."""
    text = (templates_of(language) / file).read_text(encoding="utf-8")
    return dict(BLOCK.findall(text))


@cache
def compile_block(source: str) -> Template:
    """A block, compiled once for all voices that say it alike."""
    return environment().from_string(source)


@cache
def environment() -> Environment:
    """Where a block is compiled."""
    return Environment(
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701 - drafts are plain text; the screen that shows one escapes it
    )


def contract(template: str, shorten: Callable[[str], str]) -> str:
    """A template with the usual contractions of its language; its tags and comments stay as they are."""
    return "".join(text if TAG.match(text) else shorten(text) for text in TAG.split(template))
