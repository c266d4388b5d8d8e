"""What the bot brings up by itself: judged anew at its moment, said, and said again at most once."""
