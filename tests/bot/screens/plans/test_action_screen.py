"""An action is shown as what it is: a text to send, or something else to do."""

from dataclasses import replace

import pytest

from bot.parts.view import ActionView
from bot.screens.plans.action_screen import draw_to_do
from playbook.facts import ActionKey, ActionKind
from playbook.plan.look import Look
from trials.stage.talk import told


@pytest.mark.parametrize("kind", [kind for kind in ActionKind if not kind.is_text])
def test_what_is_no_text_to_send_is_done_put_off_or_left_out(kind: ActionKind) -> None:
    """As every action is shown for which nobody drew a screen; nothing is said of sending."""
    talk = told()
    application = replace(talk.chat.applications[0], no_follow_ups=True)
    look = Look(talk.chat, talk.now)
    action = next(iter(look.plan(application).actions))
    view = ActionView(look, application, action._replace(key=ActionKey(kind, "1")))
    screen = draw_to_do(view)
    labels = [button.label for row in screen.rows for button in row]
    wanted = ["Done", "Later", "Skip", "Tell what happened", "Open the plan"]
    assert [one for one in labels if one in wanted] == wanted
    assert "Why now?" in screen.text
    assert "nothing to send" not in screen.text
    assert "sent" not in "".join(labels)
