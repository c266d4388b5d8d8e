"""German mostly lives in Central Europe."""

from playbook.languages.home import Home

HOME = Home(zone="Europe/Berlin")
