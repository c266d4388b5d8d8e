"""When: the clock, the one alarm, and delivering what is due."""
