"""The records and the rules of each language."""
