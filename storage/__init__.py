"""What is remembered: one contract, and the stores that keep it."""
