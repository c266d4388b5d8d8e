from babel.messages.pofile import read_po

from scripts.locales import TEMPLATE, collect, render_template


def test_the_template_for_translators_holds_every_message_of_the_chat() -> None:
    """Run `make locales` after changing a text."""
    assert TEMPLATE.read_bytes() == render_template(collect())


def test_every_message_can_be_filled_in() -> None:
    """A brace that is no fact would fail when the message is said."""
    with TEMPLATE.open("rb") as file:
        for message in read_po(file):
            texts = message.id if isinstance(message.id, tuple) else (message.id,)
            for text in texts:
                assert text.count("{") == text.count("}")
