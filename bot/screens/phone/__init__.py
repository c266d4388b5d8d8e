"""The phone coach: the script in one message that goes along with the call, and what is noted after it."""
