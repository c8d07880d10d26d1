"""Letters by mail on pages: each has one, all are in a list, and search finds no text twice."""

from __future__ import annotations

import pytest

from tests.outputs.index_reader import part_of
from tests.outputs.planning import planned
from tests.space import Space

LETTER = "content/briefe/2026-10-02.yaml"
LIST, PAGE = "brief/index.html", "brief/2026-10-02/index.html"


@pytest.fixture
def sent(small: Space) -> Space:
    """The small paper with one letter, which tells of its second text."""
    small.write(LETTER, "titel: Herbst\ndatum: 2026-10-02\nvorwort: Kastanien überall.\nartikel: [zwei]\n")
    return small


def test_a_paper_without_letters_has_no_list_of_them(small: Space) -> None:
    assert LIST not in planned(small)


def test_each_has_a_page_and_the_list_the_newest_first(sent: Space) -> None:
    sent.write("content/briefe/2026-11-19.yaml", "titel: Winter\ndatum: 2026-11-19\nartikel: [zwei, eins]\n")
    files = planned(sent)
    assert [card.title for card in files[LIST].content.cards] == ["Winter", "Herbst"]
    assert files[PAGE].breadcrumbs[-1].href == "/brief/"
    assert PAGE not in planned(sent, "2026-10-01"), "it appears on its day"


def test_readers_find_the_list_from_every_page_and_search_engines_in_the_sitemap(sent: Space) -> None:
    assert sent.build().ok
    assert '<a href="/brief/">Briefe</a>' in sent.text("index.html")
    assert "<loc>https://blatt.example/brief/2026-10-02/</loc>" in sent.text("sitemap.xml")
    assert "<loc>https://blatt.example/brief/</loc>" in sent.text("sitemap.xml")


def test_search_finds_what_a_letter_says_itself_and_a_text_only_where_it_stands(sent: Space) -> None:
    assert sent.build().ok
    parts = [part_of(file.read_text()) for file in (sent.site / "suche/index").glob("*.json")]

    def titles(beginning: str) -> set[str]:
        words = ((part, word) for part in parts for word in part.words if word.startswith(beginning))
        return {title for part, word in words for title in part.titles(word)}

    assert titles("kasta") == {"Herbst"}
    assert titles("zweit") == {"Der zweite Text"}


def test_a_translated_letter_leads_to_the_list_of_all(sent: Space) -> None:
    settings = (sent.root / "content/site.yaml").read_text(encoding="utf-8")
    sent.write("content/site.yaml", f"{settings}sprachen: [de, tr]\n")
    sent.write("content/briefe/2026-10-02.tr.yaml", "titel: Güz\nvorwort: Kestane.\n")
    files = planned(sent)
    assert files["tr/brief/2026-10-02/index.html"].breadcrumbs[-1].href == "/brief/"
    assert "tr/brief/index.html" not in files
