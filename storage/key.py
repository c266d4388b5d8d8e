"""One key and what it does, by Fernet. Imported where a key is set only: it brings `cryptography` along."""

from base64 import urlsafe_b64decode
from hashlib import sha256

from cryptography.fernet import Fernet, InvalidToken

from storage.errors import DamagedRecord

NAME_LENGTH = 16  # hexadecimal digits: enough to tell keys apart, and no help in guessing one


class Key:
    """Closes content so that only this key opens it, and notices if a single bit was changed."""

    def __init__(self, text: str) -> None:
        self._fernet = Fernet(text)
        # What stands in the files, so that a wrong key is told from a damaged file.
        self.name = sha256(b"afterword data key " + urlsafe_b64decode(text)).hexdigest()[
            :NAME_LENGTH
        ]

    def close(self, content: bytes) -> bytes:
        return self._fernet.encrypt(content)

    def open(self, token: bytes) -> bytes:
        """What was closed. Raises DamagedRecord."""
        try:
            return self._fernet.decrypt(token)
        except InvalidToken:
            raise DamagedRecord("its encrypted content was cut or changed") from None
