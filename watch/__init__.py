"""Whether all is well: signs of life, and what may be said of an error."""
