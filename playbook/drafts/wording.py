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

from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from jinja2.runtime import Context

from playbook.drafts.layouts import Part

TEMPLATES = Path(__file__).parent / "templates"
VARIANTS = 7
WRITTEN_LANGUAGE = "en"  # the one whose templates are always there


def choose_wording(part: Part, position: int, variant: int) -> int:
    """The number of the wording, from 0 to 6."""
    around, place = divmod(position, VARIANTS)
    return (place + part.stride * (variant + around)) % VARIANTS


def render(language: str, file: str, block: str, facts: dict[str, str]) -> str:
    """One block of a template, with the facts filled in; a fact it needs and has not raises."""
    template = load_template(language, file)
    # A context of its own, since template.new_context copies all blocks of the file each time.
    context = Context(template.environment, facts, template.name, blocks={})
    return "".join(template.blocks[block](context))


@lru_cache
def load_template(language: str, file: str) -> Template:
    """A template file, read when it is first needed; English where the language has none."""
    return templates().select_template([f"{language}/{file}", f"{WRITTEN_LANGUAGE}/{file}"])


@lru_cache
def templates() -> Environment:
    """The environment all templates are read in."""
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701 - drafts are plain text; the screen that shows one escapes it
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
