"""Running the bot for long: is all well, is every file whole, back to a backup, signs of life."""
