"""The way to Telegram and back: requests over HTTP, updates in, screens out."""

import os

# PTB is moving its spans from seconds to timedelta and warns at every flood wait until one chooses.
os.environ.setdefault("PTB_TIMEDELTA", "1")
