"""Calendar files of a paper: which there are, what is in them, and that time alone takes none away."""

from __future__ import annotations

import datetime as dt
import re
import shutil
from pathlib import Path
from typing import Any

import icalendar
import pytest
import vobject

from stadtteil.words.languages import SHIPPED
from tests.model.desk import BERLIN
from tests.outputs.built import Paper
from tests.outputs.calendar_rules import Block, calendar_of, faults
from tests.outputs.test_languages import QAB
from tests.space import Space

HOCK = "content/termine/2026/hock.md"
CHOIR = "content/termine/2026/chor.md"
ALL = "termine/kalender.ics"
LIMIT = 1_000_000
"""Bytes that some programs read of a calendar at most."""


def date(title: str, begin: str, **more: str) -> str:
    said = {"titel": title, "beginn": begin, "dauer": "2 Stunden", "kurz": "Alle sind da.", **more}
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in said.items()) + "---\nKommen Sie.\n"


@pytest.fixture
def space(small: Space) -> Space:
    """A paper in which two things take place: once, and every week."""
    small.write("content/orte/treff.yaml", "name: Treff\nkurz: Ein Raum.\nstrasse: Am Brunnen 1\n")
    small.write(HOCK, date("Hock", "2026-12-08 18:00", ort="treff", quartier="mitte", erstellt="2026-11-01"))
    small.write(
        CHOIR, date("Chor", "2025-01-07 19:00", wiederholung="jeden Dienstag", zielgruppe="[kinder, frauen]")
    )
    return small


def calendars(folder: Path) -> set[str]:
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*.ics")}


def read(space: Space, path: str) -> Block:
    data = (space.site / path).read_bytes()
    assert faults(data) == []
    return calendar_of(data)


def titles(space: Space, path: str) -> list[str]:
    return [event.value("SUMMARY") for event in read(space, path).within("VEVENT")]


def test_every_calendar_keeps_every_rule_and_two_programs_read_the_same(paper: Paper) -> None:
    found = calendars(paper.site)
    assert found
    for path in found:
        data = (paper.site / path).read_bytes()
        assert faults(data) == [], path
        assert len(data) < LIMIT, path
        one: list[Any] = icalendar.Calendar.from_ical(data).walk("VEVENT")
        other = vobject.readOne(data.decode()).contents.get("vevent", [])
        assert [(str(event["UID"]), str(event["SUMMARY"]), event.decoded("DTSTART")) for event in one] == [
            (event.uid.value, event.summary.value, event.dtstart.value) for event in other
        ], path


def test_a_paper_offers_all_dates_and_those_by_place_district_and_audience(space: Space) -> None:
    assert space.build().ok
    assert calendars(space.site) == {
        ALL,
        "termine/2026/hock/termin.ics",
        "termine/2026/chor/termin.ics",
        "quartier/mitte/kalender.ics",
        "orte/treff/kalender.ics",
        "termine/fuer/kinder/kalender.ics",
        "termine/fuer/frauen/kalender.ics",
    }
    assert titles(space, ALL) == ["Chor", "Hock"]
    assert (
        titles(space, "quartier/mitte/kalender.ics") == titles(space, "orte/treff/kalender.ics") == ["Hock"]
    )
    assert titles(space, "termine/fuer/frauen/kalender.ics") == ["Chor"]
    event = read(space, ALL).within("VEVENT")[1]
    assert event.value("LOCATION") == r"Treff\, Am Brunnen 1"
    assert event.value("DTSTAMP") == "20261031T230000Z"
    assert event.value("TRANSP") == "TRANSPARENT"
    assert read(space, "termine/2026/hock/termin.ics").within("VEVENT")[0].value("TRANSP") == "OPAQUE"


def test_a_paper_in_which_nothing_takes_place_has_no_calendar(small: Space) -> None:
    assert small.build().ok
    assert calendars(small.site) == set()
    assert "ics$" not in small.text("embed/nginx.conf")
    assert "ics$" not in small.text(".htaccess")


def test_deadlines_of_funds_have_a_calendar_of_their_own_and_are_in_no_other(space: Space) -> None:
    days = (
        "frist: {art: termine, termine: [2026-12-01]}\nentscheidung: {gremium: Alle, termine: [2026-12-09]}\n"
    )
    file = space.root / "content/fonds/topf.yaml"
    file.write_text(f"{file.read_text()}{days}")
    assert space.build().ok
    assert titles(space, "termine/antragsfristen/kalender.ics") == ["Topf: letzter Tag für Anträge"]
    assert titles(space, "fonds/topf/termin.ics") == [
        "Topf: letzter Tag für Anträge",
        "Topf: Entscheidung über die Anträge",
    ]
    assert titles(space, ALL) == ["Chor", "Hock"]
    assert (
        read(space, "termine/antragsfristen/kalender.ics").value("URL") == "https://blatt.example/fonds/topf/"
    )


def test_what_is_long_over_leaves_the_calendars_but_not_its_own_file(space: Space) -> None:
    assert space.build("2027-03-31").ok
    assert titles(space, ALL) == ["Chor", "Hock"]
    assert space.build("2027-04-01").ok
    assert titles(space, ALL) == ["Chor"]
    assert titles(space, "termine/2026/hock/termin.ics") == ["Hock"]


def test_a_calendar_that_was_offered_stays_when_it_is_empty(space: Space) -> None:
    assert space.build().ok
    offered = calendars(space.site)
    assert space.build("2028-06-01").ok
    assert calendars(space.site) == offered
    assert titles(space, "orte/treff/kalender.ics") == []


def test_what_is_far_ahead_comes_into_the_calendars_with_its_month(space: Space) -> None:
    space.write(HOCK, date("Hock", "2028-06-10 18:00"))
    assert space.build("2026-11-30").ok
    assert titles(space, ALL) == ["Chor"]
    assert space.build("2026-12-01").ok
    assert titles(space, ALL) == ["Chor", "Hock"]


def test_a_cancelled_date_stays_and_changes_are_counted(space: Space) -> None:
    space.write(
        HOCK,
        date(
            "Hock", "2026-12-08 18:00", status="abgesagt", aenderungen="[{am: 2026-11-19, was: Fällt aus.}]"
        ),
    )
    assert space.build().ok
    event = read(space, ALL).within("VEVENT")[1]
    assert (event.value("STATUS"), event.value("SUMMARY")) == ("CANCELLED", "Abgesagt: Hock")
    assert (event.value("SEQUENCE"), event.value("DTSTAMP")) == ("1", "20261118T230000Z")


def test_programs_know_a_date_again_that_has_moved_to_another_address(space: Space) -> None:
    assert space.build().ok
    before = read(space, ALL).within("VEVENT")[1].value("UID")
    space.remove(HOCK)
    later = date("Hock", "2026-12-08 18:00", frueher="/termine/2026/hock/")
    space.write("content/termine/2026/hock-am-brunnen.md", later)
    assert space.build().ok
    assert (
        read(space, ALL).within("VEVENT")[1].value("UID")
        == before
        == "https://blatt.example/termine/2026/hock/"
    )


def test_the_page_of_a_date_leads_to_its_file_while_it_is_to_come(space: Space) -> None:
    assert space.build().ok
    assert 'href="/termine/2026/hock/termin.ics"' in space.text("termine/2026/hock/index.html")
    assert space.build("2026-12-09").ok
    assert "termin.ics" not in space.text("termine/2026/hock/index.html")


def test_wherever_a_page_offers_a_calendar_there_is_one(paper: Paper) -> None:
    start = f"webcal:{paper.address.partition(':')[2]}"
    found = {
        address for page in paper.pages for address in re.findall(r'href="(webcal:[^"]*)"', paper.text(page))
    }
    assert found
    for address in found:
        assert address.startswith(start)
        assert (paper.site / address.removeprefix(start)).is_file(), address


def test_the_page_of_all_dates_offers_calendars_that_are_not_empty_and_says_how_long_changes_take(
    space: Space,
) -> None:
    assert space.build().ok
    page = space.text("termine/index.html")
    assert 'href="webcal://blatt.example/termine/kalender.ics"' in page
    assert "<code>https://blatt.example/termine/kalender.ics</code></a>" in page
    assert 'href="webcal://blatt.example/orte/treff/kalender.ics"' in page
    assert "spätestens nach einem Tag" in page
    assert 'href="webcal://blatt.example/quartier/mitte/kalender.ics"' in space.text(
        "quartier/mitte/index.html"
    )
    assert space.build("2028-06-01").ok
    page = space.text("termine/index.html")
    assert 'href="webcal://blatt.example/termine/kalender.ics"' in page
    assert "orte/treff/kalender.ics" not in page


def test_each_language_has_calendars_in_its_words(space: Space, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(SHIPPED, "qab", QAB)
    settings = space.root / "content/site.yaml"
    settings.write_text(f"{settings.read_text()}sprachen: [de, qab]\n")
    space.write("content/termine/2026/hock.qab.md", "---\ntitel: Qock\n---\nQa.\n")
    assert space.build().ok
    assert titles(space, "qab/termine/kalender.ics") == ["Chor", "Qock"]
    assert titles(space, "qab/termine/2026/hock/termin.ics") == ["Qock"]
    assert titles(space, ALL) == ["Chor", "Hock"]
    found = {path for path in calendars(space.site) if path.startswith("qab/")}
    assert found == {
        "qab/termine/kalender.ics",
        "qab/termine/2026/hock/termin.ics",
        "qab/termine/2026/chor/termin.ics",
        "qab/orte/treff/kalender.ics",
        "qab/termine/fuer/kinder/kalender.ics",
        "qab/termine/fuer/frauen/kalender.ics",
    }


def test_month_by_month_what_is_built_upon_what_stands_is_what_a_clean_build_makes(
    space: Space, tmp_path: Path
) -> None:
    """What changes by time must be among the moments that a timer waits for, or it comes too late."""
    space.write(
        CHOIR,
        date(
            "Chor",
            "2026-09-01 19:00",
            wiederholung="jeden Dienstag",
            wiederholung_bis="2027-02-23",
            ausnahmen="[{am: 2026-12-22, faellt_aus: ja}, {am: 2026-12-29, verschoben_auf: 2027-01-02}]",
        ),
    )
    due = dt.date(2027, 2, 10)
    for number in range(5):
        report = space.build(due.isoformat())
        assert report.ok
        begins = dt.datetime.fromisoformat(report.next_change).astimezone(BERLIN).date()
        for day in (due, begins - dt.timedelta(days=1)):
            assert _clean(space, tmp_path / f"{number}-{day}", day) == space.tree(), day
        due = begins
    assert due == dt.date(2027, 5, 1)


def _clean(space: Space, folder: Path, day: dt.date) -> dict[str, bytes]:
    """Return what a first build makes elsewhere of the same content."""
    clean = Space(folder)
    shutil.copytree(space.root / "content", folder / "content")
    assert clean.build(day.isoformat()).ok
    return clean.tree()
