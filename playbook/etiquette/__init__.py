"""What is usual in a country: defaults, which the user can change. Custom, not law."""

from playbook.etiquette.applying import custom_for_thanks, tone_for, usual_tone
from playbook.etiquette.customs import CUSTOMS, GUIDES, Custom, Thanks, custom_of

__all__ = [
    "CUSTOMS",
    "GUIDES",
    "Custom",
    "Thanks",
    "custom_for_thanks",
    "custom_of",
    "tone_for",
    "usual_tone",
]
