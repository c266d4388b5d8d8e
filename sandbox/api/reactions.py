"""The reactions that a message can get.

ReactionTypeEmoji.emoji: "Reaction emoji. Currently, it can be one of" those below.
"""

from collections.abc import Mapping

from sandbox.api.shapes import Json
from sandbox.refusals import BadRequest

_EMOJI = (
    "👍 👎 ❤ 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 "
    "🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤️‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 "
    "💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 "
    "😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 "
    "😘 💊 🙊 😎 👾 🤷‍♂️ 🤷 🤷‍♀️ 😡 "
)


def read_reaction(reaction: Json) -> str | None:
    """ "Currently, as non-premium users, bots can set up to one reaction per message." """
    if not reaction:
        return None
    if not isinstance(reaction, list) or not isinstance(reaction[0], Mapping):
        raise BadRequest("can't parse reaction: expected an Array of ReactionType")
    if len(reaction) > 1:
        raise BadRequest("REACTIONS_TOO_MANY")
    emoji = reaction[0].get("emoji")
    if reaction[0].get("type") != "emoji" or emoji not in _EMOJI.split():
        raise BadRequest("REACTION_INVALID")
    return str(emoji)
