"""Arabic is spoken from the Atlantic to the Gulf."""

from playbook.languages.home import Home

HOME = Home()
