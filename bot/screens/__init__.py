"""The screens: each a pure function of a chat and the time."""
