"""French: most who look for work in it live by the time of Paris."""

from playbook.languages.home import Home

HOME = Home(zone="Europe/Paris", first_of_month="1er")
