"""What is kept about a user, shown and forgotten on request."""
