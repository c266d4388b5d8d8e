"""What a person does in the messenger, and which update the bot gets for it."""

import uuid
from dataclasses import replace

from sandbox.messenger.events import RoomChanged
from sandbox.messenger.keyboards import Button
from sandbox.messenger.messages import (
    CallbackQuery,
    ChatKind,
    Media,
    Membership,
    MembershipChange,
    Message,
    Notice,
    Update,
    UpdateKind,
    User,
)
from sandbox.messenger.messenger import Messenger
from sandbox.messenger.rooms import Room
from sandbox.messenger.texts import EntityKind, Text, cut_units, find_marks, trim


class DeedRefused(Exception):  # noqa: N818 - a sentence for the person, not a failure of ours
    """The app would not let the person do this; the message says why."""


class Deeds:
    """The person's side; each deed answers with the update that the bot will get, if any."""

    def __init__(self, messenger: Messenger) -> None:
        self._messenger = messenger

    def write(
        self, person: User, text: str, room: Room | None = None, reply_to: Message | None = None
    ) -> Update | None:
        """Send a text. `room` is a group; without one it is the chat with the bot."""
        marked = find_marks(trim(Text(text)))
        if not marked:
            raise DeedRefused("There is nothing to send yet.")
        return self._post(person, marked, None, room, reply_to)

    def send(
        self, person: User, media: Media, caption: str = "", room: Room | None = None
    ) -> Update | None:
        return self._post(person, find_marks(trim(Text(caption))), media, room, None)

    def edit(self, person: User, message: Message, text: str) -> Update | None:
        if message.sender.id != person.id:
            raise DeedRefused("Only your own messages can be edited.")
        edited = self._messenger.edit(replace(message, text=find_marks(trim(Text(text)))))
        return self._queue_if_heard(UpdateKind.EDITED_MESSAGE, edited)

    def tap(self, person: User, message: Message, button: Button) -> Update | None:
        """Tap a callback button. Copying and links are the app's own business."""
        room = self._messenger.rooms[message.chat.id]
        if room.bot is not Membership.MEMBER:
            raise DeedRefused("The bot is not in this chat.")
        if button.data is None:
            return None
        query = CallbackQuery(
            id=uuid.uuid4().hex,
            person=person,
            message=message,
            data=button.data,
            tapped=self._messenger.clock.now(),
        )
        self._messenger.queries[query.id] = query
        return self._messenger.updates.put(UpdateKind.CALLBACK_QUERY, query)

    def block(self, person: User) -> Update | None:
        return self._change_membership(self._private(person), person, Membership.KICKED)

    def unblock(self, person: User) -> Update | None:
        return self._change_membership(self._private(person), person, Membership.MEMBER)

    def add_bot(self, person: User, room: Room) -> Update | None:
        """Let the bot into a group; it hears of it twice, as with Telegram."""
        change = self._change_membership(room, person, Membership.MEMBER)
        notice = Notice(joined=self._messenger.bot)
        message = self._messenger.post(room, person, notice=notice)
        return self._messenger.updates.put(UpdateKind.MESSAGE, message) or change

    def _private(self, person: User) -> Room:
        return self._messenger.rooms[person.id]

    def _post(
        self,
        person: User,
        text: Text,
        media: Media | None,
        room: Room | None,
        reply_to: Message | None,
    ) -> Update | None:
        place = room or self._private(person)
        if place.blocked:
            raise DeedRefused("You have blocked the bot. Unblock it to write.")
        if place.chat.kind is ChatKind.PRIVATE:
            place.bot = Membership.MEMBER
        if place.keys and place.keys.once:
            place.keys = None
        message = self._messenger.post(place, person, text, media=media, reply_to=reply_to)
        return self._queue_if_heard(UpdateKind.MESSAGE, message)

    def _queue_if_heard(self, kind: UpdateKind, message: Message) -> Update | None:
        room = self._messenger.rooms[message.chat.id]
        if room.bot is Membership.MEMBER and self._hears(message):
            return self._messenger.updates.put(kind, message)
        return None

    def _hears(self, message: Message) -> bool:
        """In groups a bot hears commands, replies to it and its name: that is privacy mode."""
        if message.chat.kind is ChatKind.PRIVATE:
            return True
        bot = self._messenger.bot
        if message.reply_to and message.reply_to.sender.id == bot.id:
            return True
        marks = {
            (entity.kind, cut_units(message.text.plain, entity.offset, entity.end))
            for entity in message.text.entities
        }
        return (EntityKind.MENTION, f"@{bot.username}") in marks or any(
            kind is EntityKind.BOT_COMMAND and _is_for(word, bot) for kind, word in marks
        )

    def _change_membership(self, room: Room, by: User, after: Membership) -> Update | None:
        before, room.bot = room.bot, after
        self._messenger.tell(RoomChanged(room.chat.id))
        change = MembershipChange(
            chat=room.chat,
            by=by,
            member=self._messenger.bot,
            date=self._messenger.clock.now(),
            before=before,
            after=after,
        )
        return self._messenger.updates.put(UpdateKind.MY_CHAT_MEMBER, change)


def _is_for(command: str, bot: User) -> bool:
    name, _, addressee = command.partition("@")
    return bool(name) and addressee.lower() in {"", (bot.username or "").lower()}
