"""First contact: what this is, what it keeps, and how to begin."""
