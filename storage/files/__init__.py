"""TinyDB, with a file for each chat, and what looks after such a folder."""
