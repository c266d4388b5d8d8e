"""Where a year's people live, fly to, and whom they meet: zones and countries with all that is odd in them."""

from datetime import time
from random import Random

from playbook.facts import Part, Person
from playbook.preferences import Pauses, Preferences, QuietHours

PLACES = (
    ("Europe/London", "GB"),
    ("America/New_York", "US"),
    ("America/Los_Angeles", "US"),
    ("Europe/Berlin", "DE"),
    ("Asia/Jerusalem", "IL"),  # Friday and Saturday off
    ("Asia/Riyadh", "SA"),
    ("Africa/Cairo", "EG"),  # and clocks that change at midnight
    ("Asia/Dhaka", "BD"),
    ("Asia/Tehran", "IR"),  # half an hour, and one day off a week
    ("Asia/Kolkata", "IN"),
    ("Asia/Kathmandu", "NP"),  # three quarters
    ("Asia/Tokyo", "JP"),
    ("Australia/Lord_Howe", "AU"),  # clocks that change by half an hour
    ("Australia/Adelaide", "AU"),
    ("Pacific/Auckland", "NZ"),
    ("Pacific/Chatham", "NZ"),  # 12:45, 13:45 in summer
    ("Pacific/Kiritimati", "KI"),  # 14 hours ahead
    ("Pacific/Pago_Pago", None),  # 11 behind
    ("America/Sao_Paulo", "BR"),
    ("America/St_Johns", "XX"),
)
WEEKS = (None, None, None, (0, 1, 2, 3, 4), (6, 0, 1, 2, 3), (0, 1, 2, 3, 4, 5), (5, 6))
PEOPLE = (
    Person("j", "Jane Doe", email="jane@acme.example"),
    Person("b", "Bob Roe"),
    Person("e", "Eve Poe", phone="+44 20 7946 0958", part=Part.MANAGER),
    Person("r", "Rita Fee", email="rita@agency.example", part=Part.AGENCY),
    Person("h", "Hal Hue", "Recruiter", email="hal@acme.example"),
)


def settle(dice: Random) -> Preferences:
    """Somebody who lives somewhere, and has hours, pauses and a working week of their own."""
    zone, country = dice.choice(PLACES)
    quiet = dice.choice(
        (QuietHours(), QuietHours(), _hours(dice), QuietHours(time(23), time(2, 30)))
    )
    morning = dice.choice([time(9), time(9), time(2, 30), _quarter(dice)])
    return Preferences(
        zone=zone,
        country=country,
        quiet=quiet,
        pauses=Pauses(dice.randint(2, 3), *(dice.randint(5, 10) for _ in range(3))),
        morning=quiet.end if quiet.cover(morning) else morning,
        working_week=dice.choice(WEEKS),
        digest=dice.random() < 0.5,
    )


def meet(dice: Random) -> tuple[Person, ...]:
    return tuple(dice.sample(PEOPLE, dice.choice((0, 1, 1, 1, 2, 3))))


def _hours(dice: Random) -> QuietHours:
    return QuietHours(_quarter(dice), _quarter(dice))


def _quarter(dice: Random) -> time:
    return time(dice.randrange(24), dice.randrange(4) * 15)
