"""An action is shown as what it is: a text to send, or something else to do."""

from bot.screens.plans.action_screen import SCREENS
from playbook.facts import ActionKind


def test_every_action_that_is_no_text_has_a_screen_of_its_own() -> None:
    """Drawn as a text it would say that there is nothing to send."""
    assert set(SCREENS) == {kind for kind in ActionKind if not kind.is_text}
