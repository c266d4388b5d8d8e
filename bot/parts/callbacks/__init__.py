"""What a button means: typed, packed into Telegram's 64 bytes and taken apart in this room only.

The codes and field orders stand in keyboards that were sent long ago: they may be added to, never
reused for something else.
"""
