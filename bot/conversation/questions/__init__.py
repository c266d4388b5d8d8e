"""Every question the bot asks, as data: one line to add, change or move one."""
