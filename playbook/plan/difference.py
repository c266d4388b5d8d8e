"""What a change did to the plans: each action's date before and after."""

from dataclasses import dataclass
from datetime import datetime

from playbook.facts import Application
from playbook.plan.actions import Action, Plan
from playbook.plan.look import Look


@dataclass(frozen=True, slots=True)
class Moved:
    """One action of one application that a change added, moved or took away.

    `before` is the open action, `after` the open or settled one; None where there was or is none.
    """

    application: Application
    before: Action | None
    after: Action | None

    @property
    def action(self) -> Action:
        """The action as it is now, or as it was where it fell away."""
        found = self.after or self.before
        if found is None:
            raise ValueError("neither before nor after")
        return found


def compare(before: Look, after: Look) -> tuple[Moved, ...]:
    """All open actions that differ between two states of a chat, looked at in the same moment."""
    old, new = before.plans, after.plans
    return tuple(
        moved
        for one in after.chat.applications
        for moved in _compare_plans(one, old.get(one.id, Plan()), new[one.id])
    )


def _compare_plans(application: Application, before: Plan, after: Plan) -> list[Moved]:
    old = {one.key: one for one in before.actions if one.state.is_open}
    new = {
        one.key: one
        for one in after.actions
        if one.state.is_open or (one.key in old and one.state.is_settled)
    }
    return [
        Moved(application, old.get(key), new.get(key))
        for key in dict.fromkeys([*new, *old])
        if _when(old.get(key)) != _when(new.get(key))
    ]


def _when(action: Action | None) -> tuple[datetime | None, bool, bool] | None:
    """When it is due or was settled; done at the very moment it was due is a difference, too."""
    if action is None:
        return None
    return action.due or action.settled_at, action.tentative, action.state.is_open
