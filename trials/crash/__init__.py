"""Kills the real bot again and again, and looks whether anything was lost."""
