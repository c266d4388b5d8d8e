"""The way to Telegram and back: requests over HTTP, updates in, screens out."""
