"""The words of a date: a vocabulary for each language, and rules over kinds of words that all languages share.

languages/  one table of words for each language; a word to add belongs there
words/      the kinds of words, and how a typed text becomes a row of them
rules/      what such a row means: days, weeks and spans, shifts, times of day
hints.py    takes out what only colours a phrase ("by", "in the evening")
phrases.py  puts it together: a day, a time, both in either order, one day or another
fallback.py asks dateparser where our own words do not reach
frame.py    what a phrase is read against, and what a reading is
"""
