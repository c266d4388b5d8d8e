"""Plans on the screen: the living card, an action with its draft, nudges, later, what they said."""
