"""The index at the foot of every page: what it leads to, and what it does not know."""

from __future__ import annotations

import pytest

from tests.outputs import built
from tests.outputs.built import Paper
from tests.outputs.markup import Element, parsed
from tests.space import Space


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Paper:
    return built.full(tmp_path_factory.mktemp)


def index_on(text: str) -> dict[str, dict[str, str]]:
    """Return what leads where on a page, by the headings of its index."""
    footer = parsed(text).all("footer", "colophon")[0]
    groups = [one for one in footer.all("nav")[0].inner if isinstance(one, Element)]
    return {
        group.all("h2")[0].text: {link.text: link.attributes["href"] for link in group.all("ul")[0].all("a")}
        for group in groups
    }


def test_every_district_is_reached_from_every_page(full: Paper) -> None:
    districts = [path for path in full.pages if path.startswith("quartier/") and path.count("/") == 2]
    pages = [path for path in full.pages if 'class="colophon"' in full.text(path)]
    assert len(districts) > 1
    assert len(pages) > 40
    for path in pages:
        footer = full.text(path).partition('<footer class="colophon">')[2].partition("</footer>")[0]
        ways = {link.attributes["href"] for link in parsed(footer).all("a")}
        for district in districts:
            assert full.base + district.removesuffix("index.html") in ways, path


def test_the_index_leads_nowhere_twice_and_has_no_empty_part(full: Paper) -> None:
    for path in ("index.html", "archiv/index.html"):
        groups = index_on(full.text(path))
        hrefs = [href for links in groups.values() for href in links.values()]
        assert len(hrefs) == len(set(hrefs)) > 20
        assert all(groups.values())


def test_the_index_names_only_what_the_paper_has(project: Space) -> None:
    project.write("content/site.yaml", "name: Leer\nadresse: https://leer.example/\n")
    assert project.build().ok
    assert index_on(project.text("index.html")) == {
        "Zum Lesen": {"Titelseite": "/", "Archiv": "/archiv/", "Suchen": "/suche/"},
        "Über diese Zeitung": {"Abonnieren (RSS)": "/feeds/"},
    }


def test_what_the_editors_wish_at_the_foot_stands_there_once(small: Space) -> None:
    menu = "fusszeile:\n  - {titel: Impressum, ziel: seiten/impressum.md}\n  - {titel: Alt, ziel: /archiv/}\n"
    small.write("content/site.yaml", (small.root / "content/site.yaml").read_text(encoding="utf-8") + menu)
    assert small.build().ok
    groups = index_on(small.text("index.html"))
    assert groups["Über diese Zeitung"]["Impressum"] == "/impressum/"
    assert "Alt" not in groups["Über diese Zeitung"]
    assert groups["Zum Lesen"]["Archiv"] == "/archiv/"


def test_a_new_article_leaves_the_index_as_it_is(small: Space) -> None:
    assert small.build().ok
    before = index_on(small.text("impressum/index.html"))
    text = "---\ntitel: Neu\ndatum: 2026-11-19\nteaser: Kurz.\nressort: orte\nquartier: mitte\n---\n\nText.\n"
    small.write("content/artikel/neu.md", text)
    assert small.build().ok
    assert index_on(small.text("impressum/index.html")) == before


def test_on_pages_of_another_language_what_is_german_only_stands_below_its_name(project: Space) -> None:
    project.fill("small")
    project.fill("languages")
    assert project.build().ok
    text = project.text("ar/index.html")
    groups = index_on(text)
    assert "/archiv/" in groups["Deutsch"].values()
    assert all(not href.startswith("/ar/") for href in groups["Deutsch"].values())
    others = [href for name, links in groups.items() if name != "Deutsch" for href in links.values()]
    assert "/ar/termine/" in others
    assert all(href.startswith("/ar/") for href in others)
    german = parsed(text).all("footer", "colophon")[0].all("div")[-1].all("ul")[0]
    assert {link.attributes.get("hreflang") for link in german.all("a")} == {"de"}


def test_of_many_ways_eight_stand_in_the_menu_and_all_in_the_index(small: Space) -> None:
    ways = "".join(f"  - {{titel: Weg {n}, ziel: https://x.example/{n}}}\n" for n in range(12))
    small.edit("content/site.yaml", "navigation:\n", f"navigation:\n{ways}")
    assert small.build().ok
    page = parsed(small.text("impressum/index.html"))
    menu = page.all("nav", "sections")[0].all("a")
    assert [link.text for link in menu] == [*(f"Weg {n}" for n in range(8)), "Alle Seiten"]
    assert menu[-1].attributes["href"] == "#s-alle"
    index = index_on(small.text("impressum/index.html"))["Über diese Zeitung"]
    assert [name for name in index if name.startswith("Weg")] == [f"Weg {n}" for n in range(12)]
