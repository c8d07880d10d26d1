"""A page's key knows everything that its template can load, and nothing else."""

from __future__ import annotations

from pathlib import Path

from tests.outputs.planning import planned
from tests.rendering.layouts_folder import Folder
from tests.space import ROOT, Space

CHAIN = {
    "eins": "{% extends 'basis.html' %}{% from 'parts/karte.html' import karte %}",
    "zwei": "{% include 'parts/leiste.html' ignore missing %}",
    "basis": "{% import 'parts/symbol.html' as symbol %}",
    "parts__karte": "{% macro karte() %}{% include 'parts/bild.html' %}{% endmacro %}",
    "parts__bild": "Bild",
    "parts__symbol": "Symbol",
    "parts__fremd": "Fremd",
}


def changed(folder: Folder, name: str, text: str) -> set[str]:
    """Return the layouts whose closures change when one is written anew."""
    before = folder.read().closures
    folder.write(name, text)
    after = folder.read().closures
    return {other for other in after if after[other] != before.get(other)}


def test_a_change_reaches_all_that_can_load_it(tmp_path: Path) -> None:
    folder = Folder(tmp_path, **CHAIN)
    assert changed(folder, "parts/bild.html", "Neu") == {"eins.html", "parts/karte.html", "parts/bild.html"}
    assert changed(folder, "parts/symbol.html", "Neu") == {"eins.html", "basis.html", "parts/symbol.html"}
    assert changed(folder, "parts/fremd.html", "Neu") == {"parts/fremd.html"}


def test_a_layout_that_was_looked_for_in_vain_counts_when_it_appears(tmp_path: Path) -> None:
    folder = Folder(tmp_path, **CHAIN)
    assert changed(folder, "parts/leiste.html", "Da") == {"zwei.html", "parts/leiste.html"}
    assert folder.render("zwei.html") == "Da"


def test_two_layouts_that_load_each_other_are_read(tmp_path: Path) -> None:
    folder = Folder(tmp_path, a="{% import 'b.html' as b %}", b="{% import 'a.html' as a %}")
    assert changed(folder, "a.html", "{% import 'b.html' as b %} ") == {"a.html", "b.html"}


def test_each_name_of_a_list_is_part_of_it(tmp_path: Path) -> None:
    folder = Folder(tmp_path, a="{% include ['b.html', 'c.html'] %}", b="b", c="c")
    assert changed(folder, "c.html", "neu") == {"a.html", "c.html"}


def test_only_pages_that_use_a_part_are_made_anew(small: Space) -> None:
    before = planned(small)
    pager = (ROOT / "layouts/parts/pager.html").read_text(encoding="utf-8")
    small.write("layouts/parts/pager.html", pager + "{# neu #}\n")
    after = planned(small)
    stale = {path for path in after if after[path] != before[path]}
    assert {"artikel/index.html", "artikel/eins/index.html"} <= stale
    assert not stale & {"index.html", "404.html", "impressum/index.html", "feed.xml", "sitemap.xml"}


def test_an_asset_has_its_digest_in_its_name_and_is_known_to_all_pages(small: Space) -> None:
    before = planned(small)
    small.write("layouts/assets/style.css", "body { color: teal }\n")
    after = planned(small)
    (old,) = (path for path in before if path.startswith("assets/style."))
    (new,) = (path for path in after if path.startswith("assets/style."))
    assert old != new
    assert all(
        after[path] != before[path] for path in after if path.endswith("index.html") and path[:2] != "k/"
    )
