"""What holds for every test."""

import gc

from hypothesis import settings

settings.register_profile("on a busy machine", deadline=None)  # time is measured where promised
settings.load_profile("on a busy machine")


def pytest_collection_finish() -> None:
    """Thousands of tests and all modules stay to the end: the collector need not look at them again and again."""
    gc.collect()
    gc.freeze()
