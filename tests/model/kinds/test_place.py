"""Places: what of them is said on their page, when that changes, and what is refused."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

import pytest

from stadtteil.model.entry import Entry
from stadtteil.model.kind import Content
from stadtteil.model.schedule import Schedule, Span
from stadtteil.model.site import Site
from tests.model.desk import BERLIN, complaints, site_of

PLACE = "content/orte/treff.yaml"
WHOLE = """\
name: Treff am Brunnen
art: treffpunkt
kurz: Ein offenes Wohnzimmer.
beschreibung: Mit **Garten**.
strasse: Am Dorfbrunnen 1
plz: "79539"
ort: Lörrach
koordinaten: 47.6123, 7.6612
quartier: salzert
oeffnungszeiten:
  - Mo–Fr 9–12 und 14–17 Uhr
  - Sa 10–13.30 Uhr
zeiten_hinweis: Sonst nach Absprache.
ausnahmen:
  - {von: 2026-08-01, bis: 2026-08-31, hinweis: Sommerpause}
  - {am: 2026-12-24}
telefon: 030 23125-041
mail: treff@verein.example
web: https://treff.example/
barrierefrei: {stufenlos: ja, wc: nein, hinweis: Die Klingel ist rechts unten.}
sprachen: [Deutsch, Türkisch]
angebote: [Kaffee trinken, Formulare ausfüllen]
mieten:
  - {was: Großer Raum, preis: 40 Euro am Tag, kontakt: raum@treff.example}
oepnv: Bus 7 bis Salzert Mitte
traeger: verein
bild: x.jpg
"""


def page(site: Site) -> Any:
    [entry] = site.of("ort")
    return entry.record.page(entry, site)


def at(day: str) -> dt.datetime:
    return dt.datetime.combine(dt.date.fromisoformat(day), dt.time(), BERLIN).astimezone(dt.UTC)


def test_a_page_says_all_that_is_known() -> None:
    shown = page(site_of({PLACE: WHOLE}))
    assert shown.kicker == "Treffpunkt"
    assert shown.address == ("Am Dorfbrunnen 1", "79539 Lörrach")
    assert shown.way == "https://www.openstreetmap.org/?mlat=47.6123&mlon=7.6612#map=18/47.6123/7.6612"
    assert [(line.days, line.times) for line in shown.hours] == [
        ("Montag bis Freitag", "9–12 Uhr und 14–17 Uhr"),
        ("Samstag", "10–13.30 Uhr"),
    ]
    assert {fact.label: [(value.label, value.href) for value in fact.values] for fact in shown.facts} == {
        "Telefon": [("030 23125-041", "tel:+493023125041")],
        "E-Mail": [("treff@verein.example", "mailto:treff@verein.example")],
        "Online": [("treff.example", "https://treff.example/")],
        "Barrierefreiheit": [("ohne Stufen, kein WC für Rollstühle. Die Klingel ist rechts unten.", "")],
        "Bus und Bahn": [("Bus 7 bis Salzert Mitte", "")],
        "Hier spricht man": [("Deutsch, Türkisch", "")],
        "Quartier": [("Salzert", "/quartier/salzert/")],
        "Träger": [("Verein", "/akteure/verein/")],
    }  # fmt: skip
    [hire] = shown.hire
    assert (hire.what, hire.price, hire.contact.href) == (
        "Großer Raum", "40 Euro am Tag", "mailto:raum@treff.example"
    )  # fmt: skip
    assert shown.body is not None
    assert shown.image is not None


def test_a_page_of_nothing_but_a_name_says_no_more() -> None:
    shown = page(site_of({PLACE: "name: Wiese\n"}))
    empty = (shown.address, shown.hours, shown.closures, shown.facts, shown.offers, shown.hire, shown.dates)
    assert empty == ((),) * 7
    assert shown.way == ""


@pytest.mark.parametrize(
    ("said", "lines"),
    [
        ("täglich 0–24 Uhr", [("Jeden Tag", "rund um die Uhr")]),
        ("Sa, So 10–12", [("Samstag und Sonntag", "10–12 Uhr")]),
        ("Mo, Mi 9–12", [("Montag", "9–12 Uhr"), ("Mittwoch", "9–12 Uhr")]),
        (
            "Mo–Mi 9–12, Mi 14–18",
            [("Montag und Dienstag", "9–12 Uhr"), ("Mittwoch", "9–12 Uhr und 14–18 Uhr")],
        ),
        ("Mo 8–9, 10–11, 12–13", [("Montag", "8–9 Uhr, 10–11 Uhr und 12–13 Uhr")]),
    ],
)
def test_days_that_are_alike_share_a_line(said: str, lines: list[tuple[str, str]]) -> None:
    shown = page(site_of({PLACE: f"name: Treff\noeffnungszeiten: {said}\n"}))
    assert [(line.days, line.times) for line in shown.hours] == lines


def test_days_of_rest_are_told_until_they_are_over() -> None:
    files = {PLACE: WHOLE}
    both = ["Vom 1. bis 31. August 2026 geschlossen", "Am 24. Dezember 2026 geschlossen"]
    told = {day: [one.text for one in page(site_of(files, at(day))).closures]
            for day in ("2026-06-01", "2026-08-31", "2026-09-01", "2026-12-25")}  # fmt: skip
    assert told == {"2026-06-01": both, "2026-08-31": both, "2026-09-01": both[1:], "2026-12-25": []}


def test_the_days_on_which_it_is_open_again_are_turns() -> None:
    site = site_of({PLACE: WHOLE})
    [entry] = site.of("ort")
    assert list(entry.record.turns(site.today)) == [dt.date(2026, 9, 1), dt.date(2026, 12, 25)]


def test_projects_and_articles_that_name_it_stand_on_its_page() -> None:
    paper = "content/artikel/2026/b.md"
    text = "---\ntitel: Im Treff\ndatum: 2026-02-02\nteaser: T\n---\n[Treff](../../orte/treff.yaml)\n"
    assert [card.title for card in page(site_of({PLACE: WHOLE, paper: text})).articles] == ["Im Treff"]


def test_what_takes_place_there_stands_on_its_page_as_long_as_it_is_to_come(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def schedules(record: Content, entry: Entry, site: Site) -> Iterable[Schedule]:
        """Return that an article, as any kind may, tells of something at the place."""
        start = dt.datetime(2026, 6, 10, 18, tzinfo=BERLIN)
        span = Span(start, start + dt.timedelta(hours=2))
        [place] = site.of("ort")
        yield Schedule(entry, "Fest", span, place=place, where="Treff")

    monkeypatch.setattr(type(site_of().stories[0].record), "schedules", schedules)
    [date] = page(site_of({PLACE: WHOLE})).dates
    assert (date.title, date.time, date.day.iso) == ("Fest", "18–20 Uhr", "2026-06-10")
    assert page(site_of({PLACE: WHOLE}, at("2026-06-11"))).dates == ()


def test_its_district_stands_above_its_name_in_lists() -> None:
    site = site_of({PLACE: WHOLE})
    [entry] = site.of("ort")
    card = site.card(entry)
    assert card is not None
    assert card.kicker is not None
    assert (card.kicker.label, card.teaser) == ("Salzert", "Ein offenes Wohnzimmer.")


def test_a_translation_says_words_and_nothing_else() -> None:
    turkish = "kurz: Açık bir oturma odası.\nausnahmen: [{von: 2026-08-01, hinweis: Yaz tatili}]\n"
    site = "name: T\nadresse: https://t.example/\nsprachen: [de, tr]\n"
    files = {PLACE: WHOLE, "content/orte/treff.tr.yaml": turkish, "content/site.yaml": site}
    there = site_of(files).in_language(site_of(files).languages[1])
    shown = page(there)
    assert shown.summary == "Açık bir oturma odası."
    assert [one.note for one in shown.closures] == ["Yaz tatili", ""]
    assert shown.hours != ()
    hours = {**files, "content/orte/treff.tr.yaml": "oeffnungszeiten: Di 9–12\n"}
    assert [one.message for one in complaints(hours)] == [
        "„oeffnungszeiten“ gilt in allen Sprachen und steht nur im Original."
    ]


@pytest.mark.parametrize(
    ("line", "place", "said"),
    [
        ("art: kneipe", (2, 6), "„kneipe“ ist hier nicht vorgesehen."),
        ("koordinaten: 7.6612, 47.6123", (2, 14), "Die beiden Koordinaten sind vertauscht"),
        ("quartier: salzrt", (2, 11), "„salzrt“"),
        ("traeger: vrein", (2, 10), "„vrein“"),
        ("oeffnungszeiten:\n  - Di 16–18 Uhr\n  - Do ab 9", (4, 5), "„Do ab 9“ ist als Öffnungszeit nicht"),
        ("ausnahmen: [{bis: 2026-08-01}]", (2, 13), "Die Angabe „von“ fehlt."),
        ("ausnahmen: [{von: 2026-08-02, bis: 2026-08-01}]", (2, 36), "Der letzte Tag liegt vor dem ersten."),
        ("telefon: 23125041", (2, 10), "Die Telefonnummer „23125041“ ist nicht vollständig."),
        ("mail: treff", (2, 7), "„treff“"),
        ("web: treff.example", (2, 6), "„treff.example“ ist keine vollständige Adresse."),
        ("barrierefrei: ja", (2, 15), "Hier wird ein Abschnitt mit diesen Schlüsseln erwartet"),
        ("barrierefrei: {stufenlos: vielleicht}", (2, 27), "„vielleicht“ ist weder ja noch nein."),
        ("mieten: [{preis: 40 Euro}]", (2, 10), "Die Angabe „was“ fehlt."),
        ("bild: weg.jpg", (2, 7), "weg.jpg"),
        ("sprachen: {a: b}", (2, 11), "Hier steht ein Abschnitt"),
        ("angebote: [[a]]", (2, 12), "Hier steht eine Liste"),
        ("strasse: [a, b]", (2, 10), "Hier steht eine Liste"),
    ],
)
def test_a_slip_is_told_with_its_place_and_a_cure(line: str, place: tuple[int, int], said: str) -> None:
    [problem] = complaints({PLACE: f"name: Treff\n{line}\n"})
    assert said in problem.message
    assert (problem.line, problem.column) == place
    assert problem.severity == "error"
    assert problem.cure
