"""What stands below an article: its neighbours in the section, what is akin to it, never an advertisement."""

from __future__ import annotations

import re

import msgspec

from stadtteil.model.kinds.article_page import ArticlePage
from tests.outputs.planning import planned
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


def pages(space: Space) -> dict[str, ArticlePage]:
    """Return what the page of each article shows, by its name."""
    views = {path: view for path, view in planned(space).items() if getattr(view, "kind", "") == "artikel"}
    return {
        path.split("/")[-2]: msgspec.msgpack.decode(view.content, type=ArticlePage)
        for path, view in views.items()
    }


def related(space: Space, name: str) -> list[str]:
    return [card.title for card in pages(space)[name].related]


def test_neighbours_stand_in_the_same_section(small: Space) -> None:
    write(small, "erster", 16, ressort="orte")
    write(small, "dazwischen", 17, ressort="leute")
    write(small, "zweiter", 18, ressort="orte")
    found = pages(small)
    assert found["zweiter"].older is not None
    assert found["zweiter"].older.label == "erster"
    assert found["dazwischen"].newer is None


def test_what_a_text_leads_to_counts_most_then_tags_then_subjects_then_the_section(small: Space) -> None:
    small.write("content/quartiere/oben.yaml", "name: Oben\nkurz: Am Hang.\n")
    write(small, "daneben", 15, ressort="orte")
    write(small, "ressort", 14, ressort="orte")
    write(small, "quartier", 13, ressort="leute", quartier="oben")
    write(small, "thema", 12, ressort="leute", schlagwoerter="[Garten]")
    write(small, "hier", 16, ressort="orte", quartier="oben", schlagwoerter="[Garten]")
    assert related(small, "hier") == ["thema", "quartier", "ressort"]
    small.edit("content/artikel/hier.md", "Text.", "[Der zweite](zwei.md) und [der erste](eins.md).")
    assert related(small, "hier") == ["Der zweite Text", "Der erste Text", "thema"]


def test_neighbours_are_not_named_twice(small: Space) -> None:
    write(small, "davor", 12, schlagwoerter="[Garten]")
    write(small, "hier", 14, schlagwoerter="[Garten]")
    found = pages(small)["hier"]
    assert found.older is not None
    assert found.older.label == "davor"
    assert "davor" not in [card.title for card in found.related]


def test_a_newer_text_is_named_only_where_one_leads_to_it(small: Space) -> None:
    write(small, "alt", 12, schlagwoerter="[Garten]")
    write(small, "neu", 16, schlagwoerter="[Garten]", ressort="orte")
    assert "neu" not in related(small, "alt")
    small.edit("content/artikel/alt.md", "Text.", "Mehr [im neuen Text](neu.md).")
    assert related(small, "alt")[0] == "neu"


def test_an_ad_is_never_akin_and_a_new_text_leaves_old_pages_as_they_are(small: Space) -> None:
    write(small, "reklame", 12, schlagwoerter="[Garten]", art="anzeige", anzeige="{auftraggeber: Bäckerei}")
    write(small, "alt", 13, schlagwoerter="[Garten]", ressort="orte")
    write(small, "hier", 14, schlagwoerter="[Garten]")
    before = pages(small)
    assert "reklame" not in [card.title for card in before["hier"].related]
    write(small, "neu", 15, schlagwoerter="[Garten]", quartier="mitte", ressort="leute")
    small.edit("content/artikel/neu.md", "Text.", "Siehe [dort](alt.md).")
    after = pages(small)
    assert after["alt"] == before["alt"]
    assert {name for name in before if after[name] != before[name]} == {"hier"}


def test_no_picture_stands_on_a_page_twice(small: Space) -> None:
    for name in ("eine", "andere"):
        write(small, name, 12, bild="bank.jpg", schlagwoerter="[Garten]", ressort="orte")
    write(small, "hier", 14, schlagwoerter="[Garten]")
    cards = pages(small)["hier"].related
    assert [bool(card.image) for card in cards[:2]] == [True, False]
    small.edit("content/artikel/hier.md", "Text.", "![](../bilder/bank.jpg)")
    assert not any(card.image for card in pages(small)["hier"].related)


def test_a_text_can_be_sent_on_and_its_mistakes_reported_by_plain_links(small: Space) -> None:
    small.edit("content/site.yaml", "adresse:", "kontakt: redaktion@blatt.example\nadresse:")
    write(small, "suess", 14, titel="Süß & sauer")
    write(small, "reklame", 12, art="anzeige", anzeige="{auftraggeber: Bäckerei}")
    assert small.build(TODAY).ok
    page = small.text("artikel/suess/index.html")
    whole = "https%3A//blatt.example/artikel/suess/"
    assert f'href="https://wa.me/?text=S%C3%BC%C3%9F%20%26%20sauer%20{whole}"' in page
    assert f'href="mailto:?subject=S%C3%BC%C3%9F%20%26%20sauer&amp;body={whole}"' in page
    assert f'href="mailto:redaktion@blatt.example?subject=Fehler%20in%3A%20{whole}"' in page
    assert "wa.me" not in small.text("artikel/reklame/index.html")
