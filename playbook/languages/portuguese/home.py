"""Portuguese is Brazil's here, as all its words are."""

from playbook.languages.home import Home

HOME = Home(territory="BR", zone="America/Sao_Paulo")
