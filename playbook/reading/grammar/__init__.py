"""The words of a date: a vocabulary for each language, and rules over kinds of words that all languages share."""
