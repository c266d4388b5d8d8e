"""An interview told in one line, typed at any time: what was understood is kept and shown, the rest is asked."""
