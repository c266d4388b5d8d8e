"""What a person typed, understood: days and times, places, people. Pure, and never raises for any text."""
