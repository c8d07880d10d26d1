"""Notices: how long they hang, what must not stand on them, and what editors get wrong."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.card import Link
from stadtteil.problems import Problem
from tests.model.desk import BERLIN, PAPER, complaints, document, linked, site_of

PATH = "content/pinnwand/rad.md"
PLACES: dict[str, str | bytes | None] = {"content/orte/treff.yaml": "name: Treff\nkurz: Ein Raum.\n"}


def notice(body: str = "Rot, mit Klingel.\n", **keys: str) -> str:
    """Return the text of a notice; a key with an empty value is left out."""
    said = {
        "titel": "Kinderrad",
        "art": "verschenke",
        "rubrik": "kinder",
        "erstellt": "2026-05-20",
        "kontakt_ueber": "treff",
        **keys,
    }
    head = "".join(f"{key}: {value}\n" for key, value in said.items() if value)
    return f"---\n{head}---\n{body}"


def said_of(text: str, now: dt.datetime | None = None) -> list[Problem]:
    files = {**PLACES, PATH: text}
    return complaints(files, now) if now else complaints(files)


def test_a_right_one_is_silent() -> None:
    assert said_of(notice()) == []


WRONG: dict[str, tuple[str, int, int, str, str]] = {
    "no title": (notice(titel=""), 2, 1, "Die Angabe „titel“ fehlt.", "Ergänzen Sie"),
    "a list for a title": (notice(titel="[a, b]"), 2, 8, "Hier steht eine Liste", "Klammern"),
    "an unknown sort": (notice(art="verkaufe"), 3, 6, "„verkaufe“ ist hier nicht vorgesehen", "tausche"),
    "an unknown topic": (notice(rubrik="mobel"), 4, 9, "nicht vorgesehen", "Meinten Sie „moebel“?"),
    "no day": (notice(erstellt="gestern"), 5, 11, "„gestern“ ist kein Datum", "2026-09-14"),
    "a last day that does not exist": (notice(laeuft_ab="2026-06-31"), 7, 12, "gibt es nicht", "Prüfen Sie"),
    "a last day before the first": (
        notice(laeuft_ab="2026-05-19"),
        7,
        12,
        "liegt vor dem Tag",
        "„erstellt:“ und „laeuft_ab:“",
    ),
    "more than 90 days": (
        notice(laeuft_ab="2026-08-19"),
        7,
        12,
        "91 Tage hängen; mehr als 90",
        "laeuft_ab: 2026-08-18",
    ),
    "an unknown place": (notice(kontakt_ueber="trefff"), 6, 16, "gesucht: Ort", "Meinten Sie „treff“?"),
    "nobody to ask": (notice(kontakt_ueber=""), 0, 0, "Niemand weiß", "kontakt_ueber: treffpunkt-nordstadt"),
    "consent that says neither": (notice(einwilligung="vielleicht"), 7, 15, "weder ja noch nein", "ja oder"),
    "a phone nobody agreed to": (
        notice(telefon="0171 1234567"),
        7,
        10,
        "„0171 1234567“ ist eine Telefonnummer",
        "einwilligung: ja",
    ),
    "a short phone nobody agreed to": (
        notice(telefon="030 1234"),
        7,
        10,
        "„030 1234“ ist eine Telefonnummer",
        "einwilligung: ja",
    ),
    "a word for a phone": (
        notice(telefon="bei Anna", einwilligung="ja"),
        7,
        10,
        "„bei Anna“ ist keine Telefonnummer",
        "030",
    ),
    "a mail nobody agreed to": (
        notice(mail="anna@post.example"),
        7,
        7,
        "ist eine E-Mail-Adresse",
        "einwilligung: ja",
    ),
    "a mail that is none": (notice(mail="anna", einwilligung="ja"), 7, 7, "keine E-Mail-Adresse", "Erwartet"),
    "a number in the title": (notice(titel="Rad, 07621 12345"), 2, 13, "Telefonnummer", "Löschen Sie sie"),
    "a number in a field of their own": (
        notice(extra="{ruf: 0171 1234567}"),
        7,
        14,
        "Telefonnummer",
        "Löschen Sie sie",
    ),
    "a number in the text": (
        notice("Rot.\n\nRuf an: 0171/1234567\n"),
        10,
        9,
        "„0171/1234567“",
        "Löschen Sie sie",
    ),
    "a linked number": (notice("[Ruf an](tel:+491711234567)\n"), 8, 14, "Telefonnummer", "Löschen Sie sie"),
    "an address in the text": (notice("An anna (at) gmx.de\n"), 8, 4, "E-Mail-Adresse", "Löschen Sie sie"),
    "an unknown district": (notice(quartier="salzrt"), 7, 11, "gesucht: Quartier", "Meinten Sie „salzert“?"),
    "an unknown picture": (notice(bild="y.jpg"), 7, 7, "gibt es nicht", "Meinten Sie „x.jpg“?"),
    "a language that is none": (notice(sprache="tü rkisch"), 7, 10, "kein Kürzel einer Sprache", "de"),
    "no text": (notice(""), 0, 0, "Die Notiz hat noch keinen Text", "Schreiben Sie"),
    "a long text": (notice("Wort " * 101), 8, 1, "504 Zeichen zu lang", "Kürzen Sie"),
    "a heading": (notice("## Rad\n\nRot.\n"), 0, 0, "keine Zwischenüberschriften", "Absätze"),
    "a picture in the text": (notice("Rot.\n\n![Rad](x.jpg)\n"), 10, 8, "kein Bild", "bild: x.jpg"),
    "a key that does not exist": (notice(laeuft="2026-06-01"), 7, 1, "laeuft", ""),
}


@pytest.mark.parametrize(("text", "line", "column", "message", "cure"), WRONG.values(), ids=list(WRONG))
def test_what_is_wrong_is_said_with_its_place_and_a_cure(
    text: str, line: int, column: int, message: str, cure: str
) -> None:
    found = said_of(text)
    assert [(one.path, one.line, one.column) for one in found] == [(PATH, line, column)], found
    assert message in found[0].message
    assert cure in found[0].cure


def test_who_looks_after_the_board_answers_where_no_place_does() -> None:
    keeper = "name: Tauschkeller\nart: initiative\npinnwand: Samstags im Keller.\n"
    files = {**PLACES, PATH: notice(kontakt_ueber=""), "content/akteure/keller.yaml": keeper}
    assert complaints(files) == []
    site = site_of(files)
    [entry] = site.of("notiz")
    shown = entry.record.board_notice(entry, site)
    assert shown is not None
    assert shown.contact.place == Link("Tauschkeller", "/akteure/keller/")


def test_with_consent_a_number_of_their_own_needs_no_place() -> None:
    text = notice("Ruf an: 0171 1234567\n", kontakt_ueber="", telefon="0171 1234567", einwilligung="ja")
    assert [one for one in said_of(text) if one.severity == "error"] == []


def test_an_example_in_a_comment_of_the_head_is_no_number_of_anybody() -> None:
    assert said_of(notice(laeuft_ab="2026-06-01\n# telefon: 0171 1234567")) == []


def test_a_draft_with_a_number_stops_nobody() -> None:
    found = said_of(notice(entwurf="ja", telefon="0171 1234567"))
    assert [one for one in found if one.severity == "error"] == []


@given(
    day=st.dates(dt.date(2026, 1, 1), dt.date(2026, 12, 31)),
    days=st.integers(0, 90),
    hour=st.integers(0, 23),
    stated=st.booleans(),
)
def test_it_hangs_to_the_end_of_its_last_day_over_every_change_of_the_clock(
    day: dt.date, days: int, hour: int, stated: bool
) -> None:
    last = day + dt.timedelta(days if stated else 30)
    text = notice(erstellt=f"{day} {hour:02}:30", laeuft_ab=last.isoformat() if stated else "")
    gone = document(PATH, text).kept_until
    assert gone is not None
    assert gone.astimezone(BERLIN) == dt.datetime.combine(last + dt.timedelta(1), dt.time(), BERLIN)


@pytest.mark.parametrize(
    ("keys", "until"),
    [
        ({}, "2026-06-20"),
        ({"laeuft_ab": "2026-06-05"}, "2026-06-06"),
        ({"bis": "2026-06-03"}, "2026-06-03"),
        ({"laeuft_ab": "2026-06-05", "bis": "2026-06-30"}, "2026-06-06"),
    ],
)
def test_its_end_is_known_before_and_is_no_error_after(keys: dict[str, str], until: str) -> None:
    files = {**PAPER, **PLACES, PATH: notice(**keys)}
    end = dt.datetime.fromisoformat(until).replace(tzinfo=BERLIN).astimezone(dt.UTC)
    site, report = linked(files, end - dt.timedelta(seconds=1))
    assert site is not None
    assert "notiz/rad" in {entry.id for entry in site.entries}
    assert report.next_change == end.isoformat()
    site, report = linked(files, end)
    assert site is not None
    assert "notiz/rad" not in {entry.id for entry in site.entries}
    assert report.errors == []


def test_it_waits_for_its_first_day() -> None:
    site, report = linked({**PLACES, PATH: notice(erstellt="2026-06-10")})
    assert site is not None
    assert site.of("notiz") == ()
    assert [hidden.reason for hidden in report.hidden] == ["erscheint am 10. Juni 2026"]
