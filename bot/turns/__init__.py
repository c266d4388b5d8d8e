"""What an update leads to: pure decisions, each from a chat to a turn."""
