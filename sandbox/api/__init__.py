"""The Bot API: its methods, its shapes, its refusals."""
