"""Spanish is spoken on both sides of the Atlantic."""

from playbook.languages.home import Home

HOME = Home(before_place="vivo|estoy|en|desde")
