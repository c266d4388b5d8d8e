"""What happened: one menu on every card and nudge, what each answer asks, and the change that it makes."""
