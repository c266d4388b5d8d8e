"""A person in a test: does what people do in a chat, and looks at what is there."""

import asyncio
from dataclasses import dataclass

from sandbox.messenger.deeds import Deeds
from sandbox.messenger.files import measure_image
from sandbox.messenger.keyboards import Button
from sandbox.messenger.messages import (
    CallbackAnswer,
    Location,
    Media,
    MediaKind,
    Message,
    Update,
    User,
)
from sandbox.messenger.messenger import Messenger
from sandbox.messenger.rooms import Room
from sandbox.messenger.texts import cut_units
from sandbox.testing.transcript import write_transcript


@dataclass(frozen=True, slots=True)
class Seen:
    """A message as the person sees it."""

    message: Message

    @property
    def id(self) -> int:
        return self.message.id

    @property
    def text(self) -> str:
        """The text, or the caption of what is shown."""
        return self.message.text.plain

    @property
    def buttons(self) -> list[str]:
        """The labels of the inline buttons, row by row."""
        keyboard = self.message.inline_keyboard
        return [button.label for button in keyboard.buttons] if keyboard else []

    @property
    def document(self) -> bytes:
        """The content of the file that came with it."""
        media = self.message.media
        if media is None or media.file is None:
            raise AssertionError(f"No file came with this message: {self.text!r}")
        return media.file.content

    @property
    def file_name(self) -> str:
        media = self.message.media
        return media.file.name if media and media.file else ""

    def marked(self, kind: str) -> list[str]:
        """What is marked as `kind`, by its name in the Bot API: `marked("bold")`."""
        text = self.message.text
        marks = [entity for entity in text.entities if entity.kind == kind]
        return [cut_units(text.plain, entity.offset, entity.end) for entity in marks]


class Person:
    """Deeds wait until the bot is done; a failed look prints the whole chat."""

    def __init__(self, user: User, room: Room, messenger: Messenger, patience: float) -> None:
        self.user = user
        self.room = room
        # What the last copy button put there, and where the last link led.
        self.clipboard: str | None = None
        self.opened: str | None = None
        self._messenger = messenger
        self._deeds = Deeds(messenger)
        self._patience = patience

    def in_group(self, room: Room) -> "Person":
        """The same person, doing and seeing things in a group."""
        return Person(self.user, room, self._messenger, self._patience)

    # What they do.

    async def sends(self, text: str, *, reply_to: Seen | None = None) -> None:
        replied = reply_to.message if reply_to else None
        await self._done(self._deeds.write(self.user, text, self.room, replied), f"{text!r}")

    async def sends_document(self, name: str, content: bytes, caption: str = "") -> None:
        await self._sends_file(MediaKind.DOCUMENT, name, content, caption)

    async def sends_photo(self, content: bytes, caption: str = "") -> None:
        await self._sends_file(MediaKind.PHOTO, "photo.png", content, caption)

    async def sends_voice(self, content: bytes = b"voice") -> None:
        await self._sends_file(MediaKind.VOICE, "voice.ogg", content, "")

    async def sends_sticker(self, content: bytes = b"sticker") -> None:
        await self._sends_file(MediaKind.STICKER, "sticker.webp", content, "")

    async def sends_location(self, latitude: float, longitude: float) -> None:
        media = Media(kind=MediaKind.LOCATION, location=Location(latitude, longitude))
        await self._done(self._deeds.send(self.user, media, room=self.room), "a location")

    async def taps(self, label: str, *, on: str | None = None) -> None:
        """Tap a button of the newest message that has it, or that contains the words `on`.

        A label that fits exactly wins; else it may be a part of just one label.
        """
        message, button = self._find_button(label, on)
        self._messenger.answers.pop(self._place, None)
        if button.copies is not None:
            self.clipboard = button.copies
        elif button.url is not None:
            self.opened = button.url
        else:
            await self._done(self._deeds.tap(self.user, message, button), f"the tap on {label!r}")

    async def edits(self, before: str, after: str) -> None:
        """Edit the newest own message that contains `before`; `after` is all of the new text."""
        own = [one for one in self._newest_first() if one.sender.id == self.user.id]
        message = next((one for one in own if before in one.text.plain), None)
        if message is None:
            raise self._failure(f"{self.user.name} never wrote {before!r}.")
        await self._done(self._deeds.edit(self.user, message, after), "the edit")

    async def blocks(self) -> None:
        await self._done(self._deeds.block(self.user), "the block")

    async def unblocks(self) -> None:
        await self._done(self._deeds.unblock(self.user), "the unblocking")

    # What they see.

    @property
    def messages(self) -> list[Seen]:
        """Everything the bot has said that still stands, oldest first."""
        return [Seen(one) for one in reversed(self._from_bot())]

    @property
    def last(self) -> Seen:
        """The newest message of the bot."""
        found = self._from_bot()
        if not found:
            raise self._failure("The bot has not said anything.")
        return Seen(found[0])

    def message(self, words: str) -> Seen:
        """The bot's newest message that contains `words`."""
        found = next((one for one in self._from_bot() if words in one.text.plain), None)
        if found is None:
            raise self._failure(f"{self.user.name} does not see {words!r}.")
        return Seen(found)

    @property
    def alert(self) -> str | None:
        """The box that the last tap brought up, if any."""
        return self._answer.text if self._answer and self._answer.alert else None

    @property
    def toast(self) -> str | None:
        """The passing line that the last tap brought up, if any."""
        answer = self._answer
        return answer.text or None if answer and not answer.alert else None

    def sees(self, words: str) -> None:
        """The bot has said it, on a button or in a message that still stands."""
        if not self._shows(words):
            raise self._failure(f"{self.user.name} does not see {words!r}.")

    def does_not_see(self, words: str) -> None:
        if self._shows(words):
            raise self._failure(f"{self.user.name} sees {words!r}, and should not.")

    def transcript(self) -> str:
        return write_transcript(self.room)

    @property
    def _place(self) -> tuple[int, int]:
        return self.user.id, self.room.chat.id

    @property
    def _answer(self) -> CallbackAnswer | None:
        return self._messenger.answers.get(self._place)

    def _newest_first(self) -> list[Message]:
        return sorted(self.room.messages.values(), key=lambda one: -one.id)

    def _from_bot(self) -> list[Message]:
        bot = self._messenger.bot.id
        return [one for one in self._newest_first() if one.sender.id == bot and not one.notice]

    def _shows(self, words: str) -> bool:
        seen = [Seen(one) for one in self._from_bot()]
        return any(words in piece for one in seen for piece in (one.text, *one.buttons))

    def _find_button(self, label: str, on: str | None) -> tuple[Message, Button]:
        messages = [one for one in self._from_bot() if on is None or on in one.text.plain]
        if on is not None:
            messages = messages[:1]
        for message in messages:
            buttons = message.inline_keyboard.buttons if message.inline_keyboard else ()
            if button := self._choose(buttons, label):
                return message, button
        where = f" on a message with {on!r}" if on else ""
        raise self._failure(f"{self.user.name} finds no button {label!r}{where}.")

    def _choose(self, buttons: tuple[Button, ...], label: str) -> Button | None:
        exact = [button for button in buttons if button.label == label]
        partial = [button for button in buttons if label in button.label]
        if not exact and len(partial) > 1:
            labels = ", ".join(repr(button.label) for button in partial)
            raise self._failure(f"{label!r} could be any of {labels}.")
        return next(iter(exact or partial), None)

    async def _sends_file(self, kind: MediaKind, name: str, content: bytes, caption: str) -> None:
        file = self._messenger.files.keep(name, content)
        width, height = measure_image(content) or (0, 0)
        media = Media(kind=kind, file=file, width=width, height=height)
        await self._done(self._deeds.send(self.user, media, caption, self.room), name)

    async def _done(self, update: Update | None, deed: str) -> None:
        if update is None:
            return
        try:
            await asyncio.wait_for(self._messenger.updates.confirmed(update), self._patience)
        except TimeoutError:
            raise self._failure(
                f"The bot was not done with {deed} after {self._patience:g} seconds."
            ) from None

    def _failure(self, sentence: str) -> AssertionError:
        return AssertionError(f"{sentence}\n\n{self.transcript()}")
