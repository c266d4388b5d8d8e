"""The rows of PLAYBOOK part 3, each a function from what is known to dated actions."""
