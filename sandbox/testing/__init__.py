"""The kit with which tests hold a chat: a sandbox in one's own process, and the people in it."""
