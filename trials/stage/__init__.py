"""What the trials play on: chats, people's words, processes, pages, records."""
