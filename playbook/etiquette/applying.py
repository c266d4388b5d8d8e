"""Whose custom holds: the user's choice first, then the employer's country, then the user's own."""

from playbook.etiquette.customs import GUIDES, Custom, custom_of
from playbook.preferences import Preferences, Tone


def tone_for(preferences: Preferences, employer: str | None = None) -> Tone:
    """How drafts sound; `employer` is the employer's country (alpha-2), where it is another."""
    return preferences.tone or usual_tone(employer or preferences.country)


def usual_tone(country: str | None) -> Tone:
    """As is usual in a country; plain where nothing is known."""
    return custom_of(country).tone or Tone.PLAIN


def custom_for_thanks(preferences: Preferences, employer: str | None = None) -> Custom:
    """The custom that thank-yous go by; the guides' for whoever wants them alike everywhere."""
    if not preferences.thanks_by_custom:
        return GUIDES
    return custom_of(employer or preferences.country)
