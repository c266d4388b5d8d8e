"""The way to Telegram and back: requests over HTTP, updates in, screens out."""

import os
import sys

# PTB is moving its spans from seconds to timedelta and warns at every flood wait until one chooses.
os.environ.setdefault("PTB_TIMEDELTA", "1")

# Where cryptography is installed, as it is here for DATA_KEY, PTB reads documents of Telegram Passport with it: seven
# megabytes for what this bot is never sent. PTB does without where the library is missing, so it is for a moment.
if not {"telegram", "cryptography"} & sys.modules.keys():
    sys.modules["cryptography"] = None  # type: ignore[assignment]
    try:
        import telegram  # noqa: F401
    finally:
        del sys.modules["cryptography"]
