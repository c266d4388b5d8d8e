"""Spanish is spoken on both sides of the Atlantic."""

from playbook.languages.home import Home

HOME = Home()
