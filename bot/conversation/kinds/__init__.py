"""The kinds of answers: a text, a choice, a past moment, a coming day, a place, people, hours."""
