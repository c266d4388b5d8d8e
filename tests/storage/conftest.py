from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from storage.contract import Storage
from storage.files import FileStorage
from storage.keyring import Keyring

OpenStorage = Callable[[], Storage]

KEY = "VGhpcnR5LXR3byBieXRlcyBmb3IgdGVzdHMgb25seSE="
OTHER_KEY = "QW5vdGhlciBrZXkgb2YgdGhpcnR5LXR3byBieXRlcyE="

BACKENDS: dict[str, Callable[[Path], OpenStorage]] = {
    "files": lambda path: partial(FileStorage.open, path, threaded=False),
    "files on a slow disk": lambda path: partial(FileStorage.open, path, threaded=True),
    "encrypted files": lambda path: partial(
        FileStorage.open, path, keys=Keyring.of(KEY), threaded=False
    ),
}


@pytest.fixture(params=BACKENDS)
def open_storage(request: pytest.FixtureRequest, tmp_path: Path) -> OpenStorage:
    """Opens the same data anew each time it is called, as a restarted process would."""
    return BACKENDS[request.param](tmp_path / "data")


@pytest.fixture
def storage(open_storage: OpenStorage) -> Storage:
    return open_storage()
