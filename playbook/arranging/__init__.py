"""An interview that is still ahead: what to ask before leaving it, and what becomes of it."""
