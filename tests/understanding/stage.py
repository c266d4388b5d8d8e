"""Monday 30 November 2026, 15:20 where the user is, with Acme, Globex and Initech in play."""

from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.conversation.questions.form_names import FormName
from playbook.chat import Chat, Dialog
from playbook.facts import Application, Interview
from playbook.plan.look import Look
from playbook.preferences import Preferences


@dataclass(frozen=True, slots=True)
class Home:
    """Where somebody sits who writes in a language, and what Telegram calls them."""

    zone: str
    country: str
    name: str


HOMES = {
    "en": Home("Europe/London", "GB", "Alex Smith"),
    "de": Home("Europe/Berlin", "DE", "Lena Vogt"),
    "fr": Home("Europe/Paris", "FR", "Camille Morel"),
    "es": Home("Europe/Madrid", "ES", "Lucía Prieto"),
    "pt": Home("America/Sao_Paulo", "BR", "Rafael Nogueira"),
    "ar": Home("Africa/Cairo", "EG", "ياسمين فتحي"),
}


def now_in(language: str) -> datetime:
    local = datetime(2026, 11, 30, 15, 20, tzinfo=ZoneInfo(HOMES[language].zone))
    return local.astimezone(UTC)


def preferences_in(language: str) -> Preferences:
    home = HOMES[language]
    return Preferences(
        zone=home.zone,
        country=home.country,
        language=language,
        signature=home.name,
        known_as=home.name,
    )


def at(language: str, day: int, hour: int, month: int = 11) -> datetime:
    """A local moment of 2026, in UTC."""
    local = datetime(2026, month, day, hour, tzinfo=ZoneInfo(HOMES[language].zone))
    return local.astimezone(UTC)


def in_play(language: str, *companies: str) -> tuple[Application, ...]:
    """Acme, met on Wednesday 25 November; Globex, ahead on Wednesday 2 December at 14:00; Initech, met before."""
    zone = HOMES[language].zone
    interviews = {
        "Acme": Interview("1", zone, ended_at=at(language, 25, 15)),
        "Globex": Interview("1", zone, starts_at=at(language, 2, 14, month=12)),
        "Initech": Interview("1", zone, ended_at=at(language, 23, 11)),
    }
    chosen = companies or tuple(interviews)
    return tuple(
        Application(name.lower(), name, interviews=(interviews.get(name, interviews["Acme"]),))
        for name in chosen
    )


def asking(language: str, question: str, *, form: str = FormName.INTERVIEW) -> Look:
    """Somebody who is asked a question about the interview at Acme."""
    now = now_in(language)
    dialog = Dialog("d", form, question, now, application="acme", interview="1")
    chat = Chat(7, preferences_in(language), in_play(language), dialog=dialog)
    return Look(chat, now)
