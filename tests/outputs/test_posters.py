"""The month's dates as a sheet for the stairwell: which there are, what is on them, and when they go."""

from __future__ import annotations

from tests.outputs.planning import planned
from tests.space import Space

POSTER = "termine/2026-12/aushang/index.html"


def event(space: Space, name: str, begins: str, more: str = "") -> None:
    space.write(
        f"content/termine/{name}.md", f"---\ntitel: {name.title()}\nbeginn: {begins}\n{more}---\nText.\n"
    )


def posters(space: Space, date: str = "2026-11-20") -> list[str]:
    return [path for path in planned(space, date) if path.endswith("aushang/index.html")]


def test_each_month_in_which_all_times_are_listed_has_its_sheet(small: Space) -> None:
    event(small, "nah", "2026-12-04 18:00")
    event(small, "weit", "2027-06-04 18:00")
    assert posters(small) == [POSTER]


def test_a_sheet_shows_what_is_still_to_come_and_goes_with_the_last_of_it(small: Space) -> None:
    event(small, "erst", "2026-12-04 18:00")
    event(small, "dann", "2026-12-20 18:00")
    titles = {
        date: [one.title for one in planned(small, date)[POSTER].content.dates]
        for date in ("2026-12-01", "2026-12-05")
    }
    assert titles == {"2026-12-01": ["Erst", "Dann"], "2026-12-05": ["Dann"]}
    assert posters(small, "2026-12-21") == []


def test_the_list_leads_to_it_and_search_engines_do_not(small: Space) -> None:
    event(small, "nah", "2026-12-04 18:00")
    assert small.build().ok
    assert 'href="/termine/2026-12/aushang/"' in (small.site / "termine/index.html").read_text(
        encoding="utf-8"
    )
    sheet = (small.site / POSTER).read_text(encoding="utf-8")
    assert '<meta name="robots" content="noindex">' in sheet
    assert 'src="/termine/qr.svg"' in sheet
    assert (small.site / "termine/qr.svg").is_file()
    assert "aushang" not in (small.site / "sitemap.xml").read_text(encoding="utf-8")


def test_the_fewer_dates_the_larger_the_letters(small: Space) -> None:
    sizes = []
    for day in range(1, 12):
        event(small, f"fest{day}", f"2026-12-{day:02} 18:00")
        if day in {5, 6, 11}:
            sizes.append(planned(small)[POSTER].content.size)
    assert sizes == ["few", "some", "many"]


def test_a_paper_without_dates_has_none(small: Space) -> None:
    assert posters(small) == []
