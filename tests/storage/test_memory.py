"""What the store in memory keeps beyond what the contract lets one see."""

from playbook.chat import Chat
from storage.memory import MemoryStorage, Rows
from storage.packing import written

ANA = 11


async def test_what_cannot_be_understood_is_kept_aside_until_the_chat_is_forgotten() -> None:
    damaged = written({"version": 1, "chat": "Wayland-Yutani"})
    storage = MemoryStorage(Rows({ANA: damaged}))
    assert await storage.read(ANA) == Chat(ANA, damaged=True)
    assert storage.rows.aside == {ANA: [damaged]}
    await storage.change(ANA, lambda _: (None, None))
    assert storage.rows == Rows()
