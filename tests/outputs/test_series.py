"""Series, poems and obituaries as readers see them."""

from __future__ import annotations

import re

from tests.outputs.planning import planned
from tests.outputs.test_lists import write
from tests.space import Space


def test_a_series_has_a_list_to_which_archive_and_parts_lead(small: Space) -> None:
    for month in (8, 9, 10):
        write(small, f"teil-{month}", f"2026-{month:02}-01", serie="Am Fluss")
    files = planned(small)
    page = files["serie/am-fluss/index.html"]
    assert [card.title for card in page.content.cards] == ["teil-10", "teil-9", "teil-8"]
    assert [row.href for row in files["archiv/index.html"].content.series] == ["/serie/am-fluss/"]
    assert small.build().ok
    part = small.text("artikel/teil-9/index.html")
    assert '<span>Teil 2 von 3 der Serie <a href="/serie/am-fluss/">Am Fluss</a></span>' in part
    assert '<p>Voriger Teil: <a href="/artikel/teil-8/">teil-8</a></p>' in part
    assert '<p>Nächster Teil: <a href="/artikel/teil-10/">teil-10</a></p>' in part
    assert '<li aria-current="page">teil-9</li>' in part


def test_a_paper_without_series_has_no_word_of_them(small: Space) -> None:
    assert small.build().ok
    assert not [path for path in small.tree() if path.startswith("serie/")]
    assert "Serie" not in small.text("archiv/index.html")


def test_a_new_part_changes_no_numbered_page_of_the_series(small: Space) -> None:
    for number in range(45):
        write(small, f"n-{number}", f"2026-08-{1 + number % 28:02}", serie="Viel")
    assert small.build().ok
    before = (small.site / "serie/viel/seite/1/index.html").read_bytes()
    write(small, "neu", "2026-10-01", serie="Viel")
    assert small.build().ok
    assert (small.site / "serie/viel/seite/1/index.html").read_bytes() == before


def test_below_an_obituary_nothing_is_offered(small: Space) -> None:
    write(small, "davor", "2026-09-01", schlagwoerter="[Kai]")
    write(small, "abschied", "2026-09-02", art="nachruf", lebensdaten="1941 bis 2026", schlagwoerter="[Kai]")
    write(small, "danach", "2026-09-03", schlagwoerter="[Kai]")
    assert small.build().ok
    page = small.text("artikel/abschied/index.html")
    assert re.search(r'<p class="kicker">.*<span>Nachruf</span>', page)
    assert '<p class="intro">1941 bis 2026</p>' in page
    assert "Lesen Sie auch" not in page
    assert "neighbours" not in page
    assert "Lesen Sie auch" in small.text("artikel/danach/index.html")


def test_a_poem_is_set_as_verse_and_has_no_reading_time(small: Space) -> None:
    write(small, "lied", "2026-09-02", art="gedicht")
    small.edit("content/artikel/lied.md", "Text.", "Ein Tau,\nein Hut.")
    assert small.build().ok
    page = small.text("artikel/lied/index.html")
    assert 'class="article statement verse"' in page
    assert "Ein Tau,<br>\nein Hut." in page
    assert "Lesezeit" not in page
    assert "Ein Tau,&lt;br&gt;" in small.text("feed.xml") or "Ein Tau,<br>" in small.text("feed.xml")
