"""An interview that is ahead: what the bot promises about it, its checklist, and "How did it go?"."""
