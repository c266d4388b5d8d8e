"""The chat without Telegram that tests hold, and who holds it."""

from scripts.talk import FRIDAY, LONDONER, Talk, buttons_of, londoner, read_aloud, told

__all__ = ["FRIDAY", "LONDONER", "Talk", "buttons_of", "londoner", "read_aloud", "told"]
