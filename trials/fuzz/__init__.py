"""Sends the bot updates of every kind, whole and spoilt."""
