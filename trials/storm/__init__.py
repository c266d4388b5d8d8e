"""Telegram at its worst."""
