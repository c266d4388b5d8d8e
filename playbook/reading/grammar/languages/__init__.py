"""The date words of each language, one file for each, and which languages a user is read in."""
