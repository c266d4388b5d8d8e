"""What a layout is made of, and the two parts that every text has."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a text, of which a template file holds seven wordings as blocks.

    A part that tells what the user typed has two sets of them: `topic_0` weaves a noun phrase into the sentence,
    `topic_said_0` says a clause behind a colon, or a phrase where a language has no woven set.
    """

    name: str
    stride: int  # see wording.py
    needs: str | None = None  # the fact without which the part falls away
    unless: str | None = None  # the fact with which it falls away
    spare: int = 0  # above 0: left out when the text is too long, the highest first
    filler: bool = False  # only used when the text is too short
    file: str | None = None  # where it isn't the layout's own file


@dataclass(frozen=True, slots=True)
class Layout:
    """One kind of text: the file with its wordings, its paragraphs and its length."""

    file: str
    paragraphs: tuple[tuple[Part, ...], ...]
    words: range  # with greeting and closing
    greeting: str = "greeting"

    def scaled(self, length: float) -> "Layout":
        """The same in a language that needs so many words for one of English."""
        if length == 1:
            return self
        words = range(round(self.words.start * length), round(self.words.stop * length))
        return replace(self, words=words)


SUBJECT = Part("subject", 1)
CLOSING = Part("closing", 3, file="letter.jinja")

FOLLOW_UP_WORDS = range(50, 111)
ENDING_WORDS = range(35, 91)
SHORT_WORDS = range(12, 71)


def short(file: str, *parts: Part) -> Layout:
    """The short form: two or three sentences in one paragraph."""
    return Layout(file, (parts,), SHORT_WORDS, greeting="short_greeting")
