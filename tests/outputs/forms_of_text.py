"""The small paper with its texts in plain German and in Turkish, and with films in sign language."""

from __future__ import annotations

import shutil

from tests.space import ROOT, Space

FILM = ("kran.mp4", "kran.mp4.yaml", "kran.vtt")


def tell(space: Space) -> None:
    """Write translations of every sort beside the articles of the small paper."""
    settings = (space.root / "content/site.yaml").read_text()
    space.write("content/site.yaml", f"{settings}sprachen: [de, de-simple, tr]\n")
    plain = "---\ntitel: Eins leicht\n---\nDas ist eins. Das ist *gut.* Ja!\n"
    space.write("content/artikel/eins.leicht.md", plain)
    space.write("content/artikel/zwei.leicht.md", "---\ngeprueft_von: Prüfgruppe Mitte\n---\nDas ist zwei.\n")
    space.write("content/artikel/eins.tr.md", "---\nuebersetzung: maschinell\n---\nBir.\n")
    space.write(
        "content/artikel/zwei.tr.md", "---\nuebersetzung: maschinell\ngeprueft_von: Deniz\n---\nIki.\n"
    )
    space.edit("content/artikel/zwei.md", "titel:", "dgs: https://www.film.example/w/abc\ntitel:")
    space.edit("content/artikel/eins.md", "titel:", "dgs: kran.mp4\ntitel:")
    (space.root / "content/dateien").mkdir(exist_ok=True)
    for name in FILM:
        shutil.copy(ROOT / "tests/sites/full/content/dateien" / name, space.root / "content/dateien" / name)
