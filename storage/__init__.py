"""What is remembered: one contract, what every store shares, and the stores."""
