"""Looking after a bot from the command line: is all well, is every record whole, back to a backup."""
