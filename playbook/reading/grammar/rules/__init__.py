"""The rules of dates and clock times, over kinds of words: they hold for every language that has such words."""
