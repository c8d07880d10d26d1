"""Works: how far they are on a day, when that changes, what editors get wrong."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.calendar import calendar_of
from stadtteil.model.disruption import urgent
from stadtteil.model.entry import Entry
from stadtteil.model.kinds.works_page import WorksPage
from stadtteil.model.site import Site
from tests.model.desk import BERLIN, complaints, linked, site_of

PATH = "content/bauarbeiten/rohre.md"
SAID = {
    "titel": "Neue Rohre",
    "kurz": "Alle Rohre werden neu.",
    "strassen": "[{strasse: Musterweg, hausnummern: 1–9}]",
    "beginn": "2026-06-08",
    "ende": "2026-06-26",
    "erstellt": "2026-05-04",
    "quartiere": "[salzert]",
}
WATER = "[{was: wasser, am: 2026-06-16, uhrzeit: 9–12 Uhr, fuer: Musterweg 1–5}]"
PHASES = "[{titel: Keller, von: 2026-06-08, bis: 2026-06-12}, {titel: Bad, von: 2026-06-15, bis: 2026-06-26}]"


def works(**keys: str) -> str:
    """Return the file of works; a key with an empty value is left out."""
    head = "".join(f"{key}: {value}\n" for key, value in {**SAID, **keys}.items() if value)
    return f"---\n{head}---\n\nEin Text.\n"


def on(day: str, **keys: str) -> tuple[Site, Entry]:
    """Return the paper as it is at noon of a day, and the works."""
    noon = dt.datetime.fromisoformat(f"{day} 12:00").replace(tzinfo=BERLIN).astimezone(dt.UTC)
    site = site_of({PATH: works(**keys)}, noon)
    [entry] = site.of("bauarbeiten")
    return site, entry


def page_on(day: str, **keys: str) -> WorksPage:
    site, entry = on(day, **keys)
    page = entry.record.page(entry, site)
    assert isinstance(page, WorksPage)
    return page


def test_right_ones_are_silent() -> None:
    assert complaints({PATH: works(auswirkungen=WATER, phasen=PHASES)}) == []


@pytest.mark.parametrize(
    ("day", "standing", "is_urgent"),
    [
        ("2026-05-24", "coming", False),
        ("2026-05-25", "coming", True),
        ("2026-06-07", "coming", True),
        ("2026-06-08", "running", True),
        ("2026-06-26", "running", True),
        ("2026-06-27", "over", False),
    ],
)
def test_they_are_announced_go_on_and_end_by_the_day(day: str, standing: str, is_urgent: bool) -> None:
    site, entry = on(day)
    disruption = entry.record.disruption(entry, site)
    assert disruption is not None
    assert (disruption.standing, disruption.is_urgent) == (standing, is_urgent)
    assert bool(urgent(site)) is is_urgent
    assert bool(urgent(site, [entry])) is is_urgent
    assert urgent(site, []) == ()


def test_the_phase_of_the_day_is_marked() -> None:
    assert [phase.standing for phase in page_on("2026-06-13", phasen=PHASES).phases] == ["over", "coming"]
    assert [phase.standing for phase in page_on("2026-06-15", phasen=PHASES).phases] == ["over", "running"]


def test_what_it_means_is_said_with_day_time_and_houses_until_it_is_over() -> None:
    [effect] = page_on("2026-06-16", auswirkungen=WATER).effects
    assert (effect.what, effect.when) == ("Wasser abgestellt", "Di, 16. Juni 2026, 9–12 Uhr")
    assert (effect.whom, effect.is_over) == ("Musterweg 1–5", False)
    [effect] = page_on("2026-06-17", auswirkungen=WATER).effects
    assert effect.is_over
    site, entry = on("2026-06-17", auswirkungen=WATER)
    disruption = entry.record.disruption(entry, site)
    assert disruption is not None
    assert disruption.interruptions == ()


def test_a_change_is_told_from_its_day_on() -> None:
    changes = "[{am: 2026-06-10, was: Erst am Dienstag.}, {am: 2026-06-12, was: Doch am Montag.}]"
    assert page_on("2026-06-09", aenderungen=changes).changes == ()
    told = [change.text for change in page_on("2026-06-12", aenderungen=changes).changes]
    assert told == ["Doch am Montag.", "Erst am Dienstag."]


def test_what_is_cut_off_stands_in_the_calendar_of_the_district_and_the_whole_only_in_that_of_works() -> None:
    daily = "[{was: laerm, von: 2026-06-15, bis: 2026-06-17, uhrzeit: 8–16 Uhr}]"
    site, entry = on("2026-06-01", auswirkungen=daily)
    whole, noise = entry.record.schedules(entry, site)
    [district] = site.of("quartier")
    assert whole.related == ()
    assert noise.related == (district,)
    assert [one.schedule for one in calendar_of(site).at(district)] == [noise] * 3
    assert whole.topic == noise.topic
    found = noise.occurrences(dt.date(2026, 6, 1), dt.date(2026, 6, 30))
    assert [str(one.span.start)[:16] for one in found] == [f"2026-06-{day} 08:00" for day in (15, 16, 17)]
    [span] = [one.span for one in whole.occurrences(dt.date(2026, 6, 1), dt.date(2026, 6, 30))]
    assert (span.all_day, span.start.date(), span.last_day) == (
        True,
        dt.date(2026, 6, 8),
        dt.date(2026, 6, 26),
    )


@given(day=st.dates(dt.date(2026, 5, 1), dt.date(2026, 7, 10)))
def test_nothing_looks_otherwise_before_the_next_change_that_was_said(day: dt.date) -> None:
    keys = {"auswirkungen": WATER, "phasen": PHASES, "aenderungen": "[{am: 2026-06-10, was: Später.}]"}
    noon = dt.datetime.combine(day, dt.time(12), BERLIN).astimezone(dt.UTC)
    site, report = linked({PATH: works(**keys)}, noon)
    assert site is not None
    ends = dt.datetime.fromisoformat(report.next_change or "2026-12-31T00:00:00+00:00")
    later, _ = linked({PATH: works(**keys)}, min(ends, noon + dt.timedelta(60)) - dt.timedelta(seconds=1))
    assert later is not None
    assert shown(site) == shown(later)


def shown(site: Site) -> list[object]:
    """Return all that pages show of works."""
    found: list[object] = [urgent(site)]
    for entry in site.of("bauarbeiten"):
        found += [entry.record.page(entry, site), entry.record.disruption(entry, site)]
    return found


PLACE = "§"
"""Marks where something is wrong; where nothing does, that is the beginning of the head."""
WRONG: dict[str, tuple[dict[str, str], str, str]] = {
    "no title": ({"titel": ""}, "Die Angabe „titel“ fehlt.", "Ergänzen Sie"),
    "no streets": ({"strassen": ""}, "Die Angabe „strassen“ fehlt.", "Ergänzen Sie"),
    "a street that is no section": ({"strassen": "§Musterweg 1"}, "Hier wird ein Abschnitt", "strasse"),
    "a street without a name": ({"strassen": "[§{hausnummern: 1–9}]"}, "„strasse“ fehlt.", "Ergänzen Sie"),
    "no first day": ({"beginn": "§bald"}, "„bald“ ist kein Datum.", "2026-09-14"),
    "an end before the beginning": ({"ende": "§2026-06-07"}, "bevor sie anfangen", "„beginn:“ und „ende:“"),
    "a year that is far": ({"ende": "§2036-06-26"}, "bis 2036 dauern", "Stimmt das Jahr?"),
    "a day of announcement that is none": ({"erstellt": "§2026-13-01"}, "gibt es nicht", "Prüfen Sie"),
    "an unknown district": ({"quartiere": "[§salzrt]"}, "gesucht: Quartier", "Meinten Sie „salzert“?"),
    "an unknown client": ({"bauherr": "§wohnbaau"}, "gesucht: Akteur", "Meinten Sie „wohnbau“?"),
    "an unknown meeting": ({"termine": "[§treffen]"}, "gesucht: Termin", "content/termine"),
    "an unknown picture": ({"bild": "§y.jpg"}, "gibt es nicht", "Meinten Sie „x.jpg“?"),
    "an unknown file": ({"dateien": "[§plan.pdf]"}, "plan.pdf", "content/dateien"),
    "an unknown effect": ({"auswirkungen": "[{was: §wassr}]"}, "nicht vorgesehen", "„wasser“"),
    "an effect without a sort": ({"auswirkungen": "[§{am: 2026-06-16}]"}, "„was“ fehlt", "Ergänzen Sie"),
    "times that are none": (
        {"auswirkungen": "[{was: wasser, uhrzeit: §früh}]"},
        "keine Uhrzeit",
        "9–12 Uhr",
    ),
    "an effect beside the works": (
        {"auswirkungen": "[{was: wasser, am: §2027-06-16}]"},
        "nicht zwischen",
        "Prüfen Sie das Jahr",
    ),
    "an effect on a day and for days": (
        {"auswirkungen": "[{was: wasser, am: §2026-06-16, bis: 2026-06-17}]"},
        "„am:“ neben „von:“ oder „bis:“",
        "genügt „am:“",
    ),
    "an effect that ends before it begins": (
        {"auswirkungen": "[{was: wasser, von: 2026-06-17, bis: §2026-06-16}]"},
        "liegt vor dem ersten",
        "„von:“ und „bis:“",
    ),
    "a phase that ends before it begins": (
        {"phasen": "[{titel: Keller, von: 2026-06-12, bis: §2026-06-11}]"},
        "Der Abschnitt „Keller“ endet, bevor",
        "„von:“ und „bis:“",
    ),
    "a phase beside the works": (
        {"phasen": "[{titel: Keller, von: §2026-05-12, bis: 2026-06-11}]"},
        "nicht zwischen",
        "Prüfen Sie",
    ),
    "a phase without days": ({"phasen": "[§{titel: Keller}]"}, "„von“, „bis“", "Ergänzen Sie"),
    "a contact without a task": ({"kontakt": "§{telefon: 07621 000-0}"}, "„rolle“ fehlt", "Ergänzen Sie"),
    "a telephone that is none": (
        {"kontakt": "{rolle: Bauleitung, telefon: §Anna}"},
        "keine Telefonnummer",
        "030",
    ),
    "a mail that is none": ({"kontakt": "{rolle: Bauleitung, mail: §x}"}, "keine E-Mail", "Erwartet"),
    "a change without a day": ({"aenderungen": "[§{was: Später.}]"}, "„am“ fehlt", "Ergänzen Sie"),
    "a list for the outcome": ({"ergebnis": "§[a, b]"}, "Hier steht eine Liste", "Klammern"),
}


@pytest.mark.parametrize(("keys", "message", "cure"), WRONG.values(), ids=list(WRONG))
def test_what_is_wrong_is_said_with_its_place_and_a_cure(
    keys: dict[str, str], message: str, cure: str
) -> None:
    before, mark, after = works(**keys).partition(PLACE)
    place = (before.count("\n") + 1, len(before) - before.rfind("\n")) if mark else (2, 1)
    found = complaints({PATH: before + after})
    assert [(one.path, one.line, one.column) for one in found] == [(PATH, *place)], found
    assert message in found[0].message
    assert cure in found[0].cure
