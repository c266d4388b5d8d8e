from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from storage.contract import Storage
from storage.files import FileStorage

OpenStorage = Callable[[], Storage]

BACKENDS = {
    "files": lambda path: partial(FileStorage.open, path, threaded=False),
    "files on a slow disk": lambda path: partial(FileStorage.open, path, threaded=True),
}


@pytest.fixture(params=BACKENDS)
def open_storage(request: pytest.FixtureRequest, tmp_path: Path) -> OpenStorage:
    """Opens the same data anew each time it is called, as a restarted process would."""
    return BACKENDS[request.param](tmp_path / "data")


@pytest.fixture
def storage(open_storage: OpenStorage) -> Storage:
    return open_storage()
