"""What several screens share: a name, a line, a button, what a button means."""
