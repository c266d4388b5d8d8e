"""Every screen of the bot in every language, on one page: `make gallery`."""
