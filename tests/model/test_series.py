"""Series of news: which entry is which part, in the order of their days."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.card import Link
from stadtteil.model.series import all_series, series_beside
from stadtteil.model.site import Site
from tests.model.desk import BERLIN, article, complaints, site_of


def parts(*days: str, name: str = "Unsere Höfe") -> dict[str, str]:
    return {
        f"content/artikel/2026/teil-{day}.md": article(titel=f"Am {day}", datum=day, serie=name)
        for day in days
    }


def beside(site: Site, title: str) -> tuple[str, list[str], Link | None, Link | None]:
    [entry] = [entry for entry in site.stories if entry.title == title]
    face = series_beside(entry, site)
    assert face is not None
    return face.standing, [part.label for part in face.parts if not part.href], face.previous, face.following


def test_a_part_knows_its_place_and_the_parts_before_and_after() -> None:
    site = site_of(parts("2026-03-01", "2026-01-01", "2026-02-01"))
    standing, here, previous, following = beside(site, "Am 2026-02-01")
    assert (standing, here) == ("Teil 2 von 3", ["Am 2026-02-01"])
    assert previous == Link("Am 2026-01-01", "/artikel/2026/teil-2026-01-01/")
    assert following == Link("Am 2026-03-01", "/artikel/2026/teil-2026-03-01/")


def test_the_first_has_none_before_and_the_last_none_after() -> None:
    site = site_of(parts("2026-01-01", "2026-02-01"))
    assert beside(site, "Am 2026-01-01")[2] is None
    assert beside(site, "Am 2026-02-01")[3] is None


def test_a_part_that_is_to_come_does_not_count_yet() -> None:
    files = parts("2026-01-01", "2026-02-01", "2026-06-10")
    before, after = (dt.datetime(2026, 6, day, tzinfo=BERLIN).astimezone(dt.UTC) for day in (9, 11))
    assert beside(site_of(files, before), "Am 2026-02-01")[0] == "Teil 2 von 2"
    assert beside(site_of(files, after), "Am 2026-02-01")[0] == "Teil 2 von 3"


def test_an_only_part_has_a_list_and_says_nothing() -> None:
    site = site_of(parts("2026-01-01"))
    [series] = all_series(site).values()
    assert series_beside(series.parts[0], site) is None


def test_spellings_of_a_name_are_one_series_under_the_most_frequent() -> None:
    site = site_of(parts("2026-01-01", "2026-01-02", name="Höfe") | parts("2026-01-03", name="HÖFE"))
    assert [(series.name, len(series.parts)) for series in all_series(site).values()] == [("Höfe", 3)]


def test_a_name_without_a_letter_is_an_error() -> None:
    [problem] = complaints({"content/artikel/2026/a.md": article(serie='"!!!"')})
    assert (problem.severity, problem.line) == ("error", 5)


@given(st.permutations([f"2026-01-{day:02}" for day in range(1, 8)]))
def test_the_parts_in_their_order_are_each_others_neighbours(days: list[str]) -> None:
    site = site_of(parts(*days))
    [series] = all_series(site).values()
    faces = [series_beside(part, site) for part in series.parts]
    assert [part.title for part in series.parts] == [f"Am {day}" for day in sorted(days)]
    for number, face in enumerate(faces):
        assert face is not None
        assert face.standing == f"Teil {number + 1} von 7"
        assert face.previous == (site.link(series.parts[number - 1]) if number else None)
