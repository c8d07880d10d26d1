"""What stands beside an article in time: the articles before and after it, never an advertisement."""

from __future__ import annotations

import re

from tests.outputs.test_front_page import write
from tests.space import TODAY, Space


def beside(space: Space, name: str) -> list[tuple[str, str]]:
    """Return what the page of an article calls its neighbours, and their titles."""
    page = (space.site / f"artikel/{name}/index.html").read_text(encoding="utf-8")
    found = re.findall(r"<small>(\w+er) Artikel</small> ([^<]+)</span>", page)
    return [(kind, title) for kind, title in found]


def test_an_ad_is_nobodys_neighbour_and_has_neighbours_itself(small: Space) -> None:
    write(small, "frueh", 16)
    write(small, "reklame", 17, art="anzeige", anzeige="{auftraggeber: Bäckerei}")
    write(small, "noch-eine", 18, art="anzeige", anzeige="{auftraggeber: Bäckerei}")
    write(small, "spaet", 19)
    assert small.build(TODAY).ok
    assert beside(small, "spaet") == [("Älterer", "frueh")]
    assert ("Neuerer", "spaet") in beside(small, "frueh")
    for ad in ("reklame", "noch-eine"):
        assert beside(small, ad) == [("Älterer", "frueh"), ("Neuerer", "spaet")]
