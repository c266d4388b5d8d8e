"""Writes the gallery to build/gallery/index.html: `make gallery`."""

from pathlib import Path

from playbook.words import spoken_languages
from tools.gallery.choosing import choose
from tools.gallery.page import draw_page
from tools.gallery.subjects import list_shots

PAGE = Path("build/gallery/index.html")

if __name__ == "__main__":
    chosen, said = choose(list_shots())
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(draw_page(chosen, spoken_languages()), encoding="utf-8")
    print(f"{len(chosen)} screens with {len(said)} messages in {PAGE}")
