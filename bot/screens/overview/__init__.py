"""What is due, and all applications at a glance."""
