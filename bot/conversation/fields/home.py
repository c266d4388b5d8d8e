"""Places for where the user lives: the zone and the country tell of each other."""

from dataclasses import replace
from datetime import UTC
from zoneinfo import ZoneInfo

from bot.conversation.asked import Asked
from bot.conversation.fields.records import OnPreferences
from bot.conversation.outcome import Value
from playbook.chat import Chat
from playbook.facts import Interview
from playbook.plan.moments.travelling import keep_local_times
from playbook.reading.places import Place, zone_of_country
from playbook.zones import zone_named


class Home(OnPreferences):
    """The zone; a city that was typed tells the country, too, while that is not known."""

    def put(self, asked: Asked, value: Value) -> Chat:
        if not isinstance(value, Place):
            return asked.chat
        known = asked.chat.preferences
        country = known.country or value.country
        chat = replace(asked.chat, preferences=replace(known, zone=value.zone, country=country))
        chat = keep_local_times(chat, known.tz, asked.now)
        return chat if known.zone else _told_there(chat, zone_named(value.zone))


class HomeCountry(OnPreferences):
    """The country; where it has one zone with the time the user named, that zone is theirs."""

    def put(self, asked: Asked, value: Value) -> Chat:
        if not isinstance(value, str):
            return asked.chat
        known = asked.chat.preferences
        zone = zone_of_country(value, known.zone, asked.now) if known.zone else None
        chat = replace(asked.chat, preferences=replace(known, country=value, zone=zone))
        return keep_local_times(chat, known.tz, asked.now)


def _told_there(chat: Chat, zone: ZoneInfo) -> Chat:
    """Times that were told before the zone was known meant the user's own clock, not UTC."""
    for application in chat.applications:
        told = tuple(_on_the_wall(one, zone) for one in application.interviews)
        if told != application.interviews:
            chat = chat.with_application(replace(application, interviews=told))
    return chat


def _on_the_wall(interview: Interview, zone: ZoneInfo) -> Interview:
    if interview.zone != "UTC":
        return interview
    ends, starts = interview.ended_at, interview.starts_at
    return replace(
        interview,
        ended_at=ends.replace(tzinfo=zone).astimezone(UTC) if ends else None,
        starts_at=starts.replace(tzinfo=zone).astimezone(UTC) if starts else None,
        zone=zone.key,
    )
