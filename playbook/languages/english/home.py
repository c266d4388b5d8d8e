"""English is spoken all over the world; without a country its dates are the world's."""

from playbook.languages.home import Home

HOME = Home(
    territory="001", before_place="i live|i'm|i am|we are|we're|based|currently|in|from|the"
)
