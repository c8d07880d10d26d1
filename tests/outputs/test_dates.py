"""Lists of what takes place: by month, by choice, by year, and where else it is shown."""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import Any

from tests.outputs.planning import planned
from tests.space import Space

PLACE = "content/orte/treff.yaml"


def write(space: Space, name: str, begin: str = "2026-12-08 18:00", **lines: str) -> None:
    head = {"titel": name, "beginn": begin, "treffpunkt": "Am Brunnen", **lines}
    text = "".join(f"{key}: {value}\n" for key, value in head.items())
    space.write(f"content/termine/2026/{name}.md", f"---\n{text}---\n\nText.\n")


def titles(page: Any) -> dict[str, list[str]]:
    return {month.label: [face.title for face in month.dates] for month in page.months}


def linked(space: Space, name: str) -> Any:
    page = space.text(f"termine/2026/{name}/index.html")
    [script] = re.findall(r'ld\+json">((?!{[^<]*BreadcrumbList)[^<]*)', page)
    return json.loads(script)


def test_what_comes_is_listed_by_month_with_the_first_first(small: Space) -> None:
    write(small, "spaeter", "2027-02-01 10:00")
    write(small, "fest")
    write(small, "fern", "2036-01-01 10:00")
    page = planned(small)["termine/index.html"].content
    assert titles(page) == {"Dezember 2026": ["fest"], "Februar 2027": ["spaeter"], "Januar 2036": ["fern"]}
    assert page.past is None


def test_a_repetition_is_listed_each_time_for_three_months_and_then_no_more(small: Space) -> None:
    write(small, "oft", "2026-12-08 18:00", wiederholung="jeden Dienstag")
    write(small, "selten", "2027-06-01 18:00", wiederholung="jährlich")
    page = planned(small)["termine/index.html"].content
    assert {label: len(mine) for label, mine in titles(page).items()} == {
        "Dezember 2026": 4,
        "Januar 2027": 4,
        "Juni 2027": 1,
    }
    assert page.shortened


def test_each_choice_has_a_list_and_is_offered_where_something_comes(small: Space) -> None:
    write(
        small,
        "fest",
        quartier="mitte",
        zielgruppe="[kinder]",
        eintritt="0",
        sprachen="[de, tr]",
        barrierefrei="{rollstuhl: ja}",
    )
    write(small, "war", "2026-01-08 18:00", zielgruppe="[aeltere]")
    files = planned(small)
    for path in ("quartier/mitte", "fuer/kinder", "kostenlos", "rollstuhl", "sprache/tr"):
        assert titles(files[f"termine/{path}/index.html"].content) == {"Dezember 2026": ["fest"]}
    assert files["termine/fuer/aeltere/index.html"].content.months == ()
    offered = files["termine/index.html"].content.choices
    assert [(group.label, [link.label for link in group.links]) for group in offered] == [
        ("Quartier", ["Mitte"]),
        ("Für wen", ["Kinder"]),
        ("Außerdem", ["kostenlos", "mit dem Rollstuhl"]),
        ("Sprache", ["Türkisch"]),
    ]
    assert "termine/sprache/de/index.html" not in files


def test_what_is_over_is_found_by_its_year(small: Space) -> None:
    write(small, "alt", "2025-03-08 18:00")
    write(small, "neu", "2026-03-08 18:00")
    write(small, "reihe", "2026-01-06 18:00", wiederholung="dienstags", wiederholung_bis="2026-02-28")
    files = planned(small)
    assert titles(files["termine/archiv/2025/index.html"].content) == {"März 2025": ["alt"]}
    assert titles(files["termine/archiv/index.html"].content) == {
        "März 2026": ["neu"],
        "Februar 2026": ["reihe"],
    }
    coming = files["termine/index.html"].content
    assert coming.months == ()
    assert coming.past.href == "/termine/archiv/"


def test_the_page_of_a_repetition_names_days_and_not_itself_again_and_again(small: Space) -> None:
    write(small, "reihe", wiederholung="jeden Dienstag", ausnahmen="[{am: 2026-12-15, faellt_aus: ja}]")
    assert small.build().ok
    page = small.text("termine/2026/reihe/index.html")
    [rows] = re.findall(r'<ol class="dates">.*?</ol>', page, re.DOTALL)
    assert "reihe" not in rows
    heads = re.findall(r'<h3 class="title">(.*?)</h3>', rows)
    assert re.sub("<[^>]*>", "", heads[0]) == "Di, 8. Dezember 2026"
    assert heads[1].startswith("<s>")


def test_an_empty_calendar_says_so_kindly(small: Space) -> None:
    write(small, "war", "2026-01-08 18:00")
    assert small.build().ok
    assert "Zurzeit ist hier kein Termin angekündigt." in small.text("termine/index.html")


def test_what_comes_is_shown_on_the_front_page_at_its_district_and_with_those_who_invite(
    small: Space,
) -> None:
    write(small, "fest", quartier="mitte", veranstalter="verein")
    write(small, "reihe", wiederholung="jeden Dienstag")
    files = planned(small)
    assert [face.title for face in files["index.html"].content.dates] == ["fest", "reihe"]
    assert [face.title for face in files["quartier/mitte/index.html"].content.dates] == ["fest"]


def test_the_district_of_its_place_shows_it_where_it_names_none(small: Space) -> None:
    small.write(PLACE, "name: Treff\nquartier: mitte\n")
    write(small, "fest", ort="treff")
    page = planned(small)["quartier/mitte/index.html"].content
    assert [face.place.label for face in page.dates] == ["Treff"]


def test_a_paper_without_dates_has_nothing_of_them(small: Space) -> None:
    assert small.build().ok
    assert not any("termine" in path for path in small.tree())
    assert "Termine" not in small.text("index.html")


def test_the_footer_and_the_index_of_all_pages_lead_to_the_dates(small: Space) -> None:
    write(small, "fest")
    write(small, "war", "2026-01-08 18:00")
    assert small.build().ok
    assert 'href="/termine/"' in small.text("impressum/index.html")
    for href in ("/termine/", "/termine/archiv/"):
        assert f'href="{href}"' in small.text("archiv/index.html")
        assert f"<loc>https://blatt.example{href}</loc>" in small.text("sitemap.xml")


def test_the_menu_can_lead_there(small: Space) -> None:
    small.edit("content/site.yaml", "navigation:\n", "navigation:\n  - {titel: Termine, ziel: /termine/}\n")
    write(small, "fest")
    assert small.build().ok
    page = small.text("termine/2026/fest/index.html")
    assert '<a href="/termine/" aria-current="true">Termine</a>' in page
    assert page.count('href="/termine/"') == 3


def test_machines_are_told_when_and_where(small: Space) -> None:
    write(small, "fest", ende="20:00", eintritt="2,50", online="https://treffen.example/")
    assert small.build().ok
    said = linked(small, "fest")
    assert (said["startDate"], said["endDate"]) == ("2026-12-08T18:00:00+01:00", "2026-12-08T20:00:00+01:00")
    assert said["eventStatus"].endswith("/EventScheduled")
    assert said["eventAttendanceMode"].endswith("/MixedEventAttendanceMode")
    assert said["offers"]["price"] == 2.5
    assert said["isAccessibleForFree"] is False


def test_machines_are_told_what_became_of_it(small: Space) -> None:
    write(small, "weg", status="abgesagt")
    write(small, "neu", verschoben_auf="2026-12-15 19:00")
    write(small, "offen", status="verschoben")
    assert small.build().ok
    assert linked(small, "weg")["eventStatus"].endswith("/EventCancelled")
    moved = linked(small, "neu")
    assert moved["eventStatus"].endswith("/EventRescheduled")
    assert moved["previousStartDate"] == "2026-12-08T18:00:00+01:00"
    assert linked(small, "offen")["eventStatus"].endswith("/EventPostponed")


def test_machines_are_told_the_rule_of_what_comes_again(small: Space) -> None:
    write(small, "reihe", "2026-09-08 18:00", dauer="2 Stunden", wiederholung="jeden 2. Dienstag im Monat")
    write(small, "tage", "2026-12-08", ende="2026-12-10")
    assert small.build().ok
    said = linked(small, "reihe")
    assert said["startDate"].startswith("2026-12-08T18:00")
    rule = said["eventSchedule"]
    assert (rule["repeatFrequency"], rule["byMonthWeek"], rule["startTime"]) == ("P1M", 2, "18:00:00")
    assert rule["byDay"] == ["https://schema.org/Tuesday"]
    assert (linked(small, "tage")["startDate"], linked(small, "tage")["endDate"]) == (
        "2026-12-08",
        "2026-12-10",
    )


def test_a_language_of_the_paper_has_its_own_list_and_the_one_archive(small: Space) -> None:
    small.edit("content/site.yaml", "navigation:\n", "sprachen: [de, tr]\nnavigation:\n")
    write(small, "fest")
    write(small, "war", "2026-01-08 18:00")
    small.write("content/termine/2026/fest.tr.md", "---\ntitel: Şenlik\n---\nMetin.\n")
    files = planned(small)
    page = files["tr/termine/index.html"].content
    assert [*titles(page).values()] == [["Şenlik"]]
    assert page.past.href == "/termine/archiv/"
    assert "tr/termine/archiv/index.html" not in files


def test_no_page_changes_on_a_day_that_the_build_before_did_not_name(small: Space) -> None:
    write(small, "fest", "2026-11-30 20:00", ende="24:00", quartier="mitte")
    write(small, "tage", "2026-12-02", ende="2026-12-04", zielgruppe="kinder")
    write(small, "reihe", "2026-11-24 18:00", wiederholung="jeden Dienstag", wiederholung_bis="2026-12-15")
    write(small, "kurs", "2026-12-12 18:00", anmeldung="{telefon: 030 23125-041, bis: 2026-12-06}")
    write(small, "neu", "2026-12-05 18:00", ab="2026-12-03", veranstalter="verein")
    due, turns = "", []
    before: dict[str, bytes] = {}
    for day in (dt.date(2026, 11, 28) + dt.timedelta(days=number) for number in range(22)):
        report = small.build(day.isoformat())
        assert report.ok
        pages = small.tree()
        if before and pages != before:
            turns.append(day)
            assert due <= f"{day - dt.timedelta(days=1)}T23:00:00+00:00"
        before, due = pages, report.next_change
    assert dt.date(2026, 12, 1) in turns
    assert dt.date(2026, 12, 7) in turns
    assert dt.date(2026, 12, 16) in turns
