"""What a messenger holds and what happens in it, without a word of HTTP."""
