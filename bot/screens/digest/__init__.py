"""What the bot says about the whole search: the week's overview, a word to keep applying, comfort."""
