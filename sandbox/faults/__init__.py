"""Telegram at its worst, when a test or the page asks for it."""
