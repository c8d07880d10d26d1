"""An edition of the paper: what it may say, what it contradicts, and which texts stand in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import pytest

from stadtteil.model.calendar import calendar_of
from stadtteil.model.card import Card
from stadtteil.model.editions import editions_of
from stadtteil.model.kinds.edition import Edition
from stadtteil.model.kinds.edition_page import EditionPage
from stadtteil.model.site import Site
from stadtteil.model.story_page import StoryPage
from tests.model.desk import BERLIN, article, complaints, linked, site_of

Files = dict[str, str | bytes | None]
FIRST, SECOND = "content/ausgaben/2026-1.yaml", "content/ausgaben/2026-2.yaml"
ONE, TWO, THREE = (f"content/artikel/2026/{name}.md" for name in ("eins", "zwei", "drei"))
SPAN = "{von: 2026-02-01, bis: 2026-04-30}"
ARTICLES: Files = {
    ONE: article(titel="Eins", datum="2026-02-01"),
    TWO: article(titel="Zwei", datum="2026-03-01"),
    THREE: article(titel="Drei", datum="2026-04-01"),
}


def edition(**keys: str) -> str:
    """Return the text of an edition; a key with an empty value is left out."""
    said = {"nummer": "1", "jahr": "2026", "erscheint": "2026-05-01", "kurz": "Kurz.", **keys}
    return "".join(f"{key}: {value}\n" for key, value in said.items() if value)


def at(day: str) -> dt.datetime:
    return dt.datetime.fromisoformat(day).replace(tzinfo=BERLIN).astimezone(dt.UTC)


def title_of(card: Card | None) -> str:
    return card.title if card else ""


def titles(site: Site, name: str) -> list[str]:
    [entry] = [one for one in site.of("ausgabe") if one.slug == name]
    return [story.title for story in editions_of(site).stories(entry)]


# What stands in it


def test_what_it_names_comes_first_in_its_order_then_what_names_it_then_the_rest_newest_first() -> None:
    fourth = {"content/artikel/2026/vier.md": article(titel="Vier", datum="2026-02-20")}
    files = {
        **ARTICLES,
        **fourth,
        TWO: article(titel="Zwei", datum="2025-03-01", ausgabe="2026-1"),
        FIRST: edition(artikel="[2026/drei]", zeitraum="{von: 2026-02-01, bis: 2026-04-30}"),
    }
    assert titles(site_of(files), "2026-1") == ["Drei", "Zwei", "Vier", "Eins"]


def test_a_text_that_names_its_edition_is_not_in_the_one_of_its_day() -> None:
    files = {
        **ARTICLES,
        TWO: article(titel="Zwei", datum="2026-03-01", ausgabe="2026-2"),
        FIRST: edition(zeitraum="{von: 2026-02-01, bis: 2026-04-01}"),
        SECOND: edition(nummer="2"),
    }
    site = site_of(files)
    assert titles(site, "2026-1") == ["Drei", "Eins"]
    assert titles(site, "2026-2") == ["Zwei"]


@pytest.mark.parametrize(
    ("since", "until", "found"),
    [
        ("2026-02-01", "2026-03-01", ["Zwei", "Eins"]),
        ("2026-02-02", "2026-02-28", []),
        ("2026-03-01", "2026-03-01", ["Zwei"]),
    ],
)
def test_the_days_of_its_span_are_both_included(since: str, until: str, found: list[str]) -> None:
    files = {**ARTICLES, FIRST: edition(zeitraum=f"{{von: {since}, bis: {until}}}")}
    assert titles(site_of(files), "2026-1") == found


def test_a_day_is_that_of_the_paper_and_not_of_greenwich() -> None:
    files = {
        ONE: article(titel="Eins", datum="2026-02-01 00:30"),
        FIRST: edition(zeitraum="{von: 2026-02-01, bis: 2026-02-01}"),
    }
    assert titles(site_of(files), "2026-1") == ["Eins"]


def test_an_advertisement_is_in_an_edition_only_if_that_names_it() -> None:
    ad = article(titel="Kauft", datum="2026-02-10", art="anzeige", anzeige="{auftraggeber: Laden}")
    span = {"zeitraum": "{von: 2026-02-01, bis: 2026-02-28}"}
    assert titles(site_of({ONE: ad, FIRST: edition(**span)}), "2026-1") == []
    assert titles(site_of({ONE: ad, FIRST: edition(artikel="eins", **span)}), "2026-1") == ["Kauft"]


def test_an_announced_edition_holds_nothing_until_its_day() -> None:
    files = {**ARTICLES, FIRST: edition(erscheint="2026-07-01", artikel="[eins, zwei]")}
    before, after = site_of(files, at("2026-06-30")), site_of(files, at("2026-07-01"))
    assert titles(before, "2026-1") == []
    assert titles(after, "2026-1") == ["Eins", "Zwei"]


def test_a_text_says_which_edition_it_is_from_and_on_which_page() -> None:
    files = {**ARTICLES, ONE: article(titel="Eins", ausgabe="2026-1", seite="5"), FIRST: edition(nummer="3")}
    site = site_of(files)
    first, second = (one for path in (ONE, TWO) for one in site.entries if one.path == path)
    shown, other = first.record.page(first, site), second.record.page(second, site)
    assert isinstance(shown, StoryPage)
    assert isinstance(other, StoryPage)
    assert shown.edition
    assert (shown.edition.link.label, shown.edition.number, shown.edition.page) == (
        "Ausgabe 3/2026",
        "3",
        "5",
    )
    assert shown.edition.link.href == "/ausgaben/2026-1/"
    assert other.edition is None


# Its page


def page(
    files: Mapping[str, str | bytes | None], name: str = "2026-1", now: str = "2026-06-01"
) -> EditionPage:
    site = site_of(files, at(now))
    [entry] = [one for one in site.of("ausgabe") if one.slug == name]
    shown = entry.record.page(entry, site)
    assert isinstance(shown, EditionPage)
    return shown


def test_it_opens_with_what_its_editors_put_first() -> None:
    listed = {**ARTICLES, FIRST: edition(artikel="[eins, drei, zwei]")}
    assert title_of(page(listed).lead) == "Eins"
    assert [card.title for card in page(listed).seconds] == ["Drei", "Zwei"]


def test_without_an_order_it_opens_with_a_picture_if_there_is_one() -> None:
    files = {
        **ARTICLES,
        ONE: article(titel="Eins", datum="2026-02-01", bild="x.jpg"),
        FIRST: edition(zeitraum="{von: 2026-02-01, bis: 2026-04-30}"),
    }
    assert title_of(page(files).lead) == "Eins"


def test_it_knows_the_editions_before_and_after_it_that_have_appeared() -> None:
    files = {
        FIRST: edition(erscheint="2026-03-01"),
        SECOND: edition(nummer="2", erscheint="2026-05-01"),
        "content/ausgaben/2026-3.yaml": edition(nummer="3", erscheint="2026-09-01"),
        "content/ausgaben/2026-4.yaml": edition(nummer="4", erscheint="2026-12-01"),
    }
    shown = [page(files, name) for name in ("2026-1", "2026-2", "2026-3", "2026-4")]
    older = [one.older and one.older.label for one in shown]
    assert older == [None, "Ausgabe 1/2026", "Ausgabe 2/2026", "Ausgabe 3/2026"]
    assert [one.newer and one.newer.label for one in shown] == ["Ausgabe 2/2026", None, None, None]


def test_it_says_where_there_are_copies_in_links_and_words() -> None:
    files = {
        "content/orte/treff.yaml": "name: Treff\nkurz: Kurz.\n",
        FIRST: edition(
            auslage="treff", verteilung="Bäckerei am Eck", auflage="4.000", seiten="16", druckerei="Druck AG"
        ),
    }
    facts = {fact.label: [(link.label, link.href) for link in fact.values] for fact in page(files).facts}
    assert facts == {
        "Umfang": [("16 Seiten", "")],
        "Auflage": [("4.000 Exemplare", "")],
        "Hier gibt es sie": [("Treff", "/orte/treff/"), ("Bäckerei am Eck", "")],
        "Druck": [("Druck AG", "")],
    }


# Its copy deadline


@pytest.mark.parametrize(
    ("written", "now", "said"),
    [
        ("2026-06-10", "2026-06-10", "10. Juni 2026"),
        ("2026-06-10", "2026-06-11", ""),
        ("2026-06-10 18:30", "2026-06-10", "10. Juni 2026, 18.30 Uhr"),
        ("2026-06-10 18:30", "2026-06-11", ""),
        ("", "2026-06-01", ""),
    ],
)
def test_it_says_its_copy_deadline_until_that_is_over(written: str, now: str, said: str) -> None:
    files = {FIRST: edition(erscheint="2026-07-01", redaktionsschluss=written)}
    assert page(files, now=now).deadline == said


def test_the_next_copy_deadline_is_the_earliest_to_come() -> None:
    files = {
        FIRST: edition(erscheint="2026-09-01", redaktionsschluss="2026-08-10"),
        SECOND: edition(nummer="2", erscheint="2026-07-01", redaktionsschluss="2026-06-10"),
    }
    assert editions_of(site_of(files, at("2026-06-10"))).next_deadline == "10. Juni 2026"
    assert editions_of(site_of(files, at("2026-06-11"))).next_deadline == "10. August 2026"
    assert editions_of(site_of(files, at("2026-08-11"))).next_deadline == ""


@pytest.mark.parametrize(("written", "whole"), [("2026-06-10", True), ("2026-06-10 18:30", False)])
def test_its_copy_deadline_is_in_the_calendar(written: str, whole: bool) -> None:
    files = {FIRST: edition(erscheint="2026-07-01", redaktionsschluss=written)}
    [one] = calendar_of(site_of(files)).listed()
    assert one.schedule.title == "Redaktionsschluss: Ausgabe 1/2026"
    assert one.schedule.topic
    assert (one.schedule.id, one.schedule.topic.name) == ("redaktionsschluss", "Redaktionsschluss")
    assert (one.span.all_day, one.span.last_day) == (whole, dt.date(2026, 6, 10))


def test_it_changes_on_its_day_and_on_the_day_after_its_copy_deadline() -> None:
    site = site_of({FIRST: edition(erscheint="2026-07-01", redaktionsschluss="2026-06-10")})
    [entry] = site.of("ausgabe")
    assert {dt.date(2026, 7, 1), dt.date(2026, 6, 11)} <= set(entry.record.turns(site.today))


def test_the_next_change_of_the_paper_is_known() -> None:
    files = {FIRST: edition(erscheint="2026-07-01", redaktionsschluss="2026-06-10 18:00")}
    _, report = linked(files, at("2026-06-05"))
    assert report.next_change == "2026-06-10T22:00:00+00:00"
    _, report = linked(files, at("2026-06-11"))
    assert report.next_change == "2026-06-30T22:00:00+00:00"


# What is wrong


NEXT = "{von: 2026-04-30, bis: 2026-06-01}"
SLIPS: dict[str, tuple[Files, str, int, int, str]] = {
    "no number": ({FIRST: edition(nummer="")}, FIRST, 1, 1, "Die Angabe „nummer“ fehlt."),
    "a number in words": ({FIRST: edition(nummer="vier")}, FIRST, 1, 9, "„vier“ ist keine ganze Zahl"),
    "a year of two digits": ({FIRST: edition(jahr="26")}, FIRST, 2, 7, "„26“ ist kein Jahr"),
    "no day": ({FIRST: edition(erscheint="")}, FIRST, 1, 1, "Die Angabe „erscheint“ fehlt."),
    "a month as day": ({FIRST: edition(erscheint="Mai 2026")}, FIRST, 3, 12, "fehlt der Tag"),
    "a list as title": ({FIRST: edition(titel="[a, b]")}, FIRST, 5, 8, "Hier steht eine Liste"),
    "a list as summary": ({FIRST: edition(kurz="[a, b]")}, FIRST, 4, 7, "Hier steht eine Liste"),
    "a copy deadline without a day": (
        {FIRST: edition(redaktionsschluss="18 Uhr")},
        FIRST,
        5,
        20,
        "kein Datum",
    ),
    "a copy deadline at a time that is none": (
        {FIRST: edition(redaktionsschluss="2026-04-10 25:00")},
        FIRST,
        5,
        20,
        "keine Uhrzeit",
    ),
    "a copy deadline after the day": (
        {FIRST: edition(redaktionsschluss="2026-05-02")},
        FIRST,
        5,
        20,
        "Der Redaktionsschluss liegt nach dem Erscheinungstag.",
    ),
    "a cover that is not there": (
        {FIRST: edition(titelbild="y.jpg")},
        FIRST,
        5,
        12,
        "Das Bild „y.jpg“ gibt es nicht",
    ),
    "a misspelt article": ({FIRST: edition(artikel="[basiss]")}, FIRST, 5, 11, "„basiss“ gibt es nicht"),
    "an article twice": (
        {FIRST: edition(artikel="[basis, 2026/basis]")},
        FIRST,
        5,
        18,
        "steht zweimal in der Liste",
    ),
    "a span without end": ({FIRST: edition(zeitraum="{von: 2026-01-01}")}, FIRST, 5, 11, "„bis“ fehlt"),
    "a span that is a day": (
        {FIRST: edition(zeitraum="2026-01-01")},
        FIRST,
        5,
        11,
        "Abschnitt mit diesen Schlüsseln",
    ),
    "a span that begins with no day": (
        {FIRST: edition(zeitraum="{von: bald, bis: 2026-01-01}")},
        FIRST,
        5,
        17,
        "kein Datum",
    ),
    "a span that ends before it begins": (
        {FIRST: edition(zeitraum="{von: 2026-04-01, bis: 2026-03-01}")},
        FIRST,
        5,
        34,
        "Der letzte Tag des Zeitraums liegt vor dem ersten.",
    ),
    "a file that is not there": (
        {FIRST: edition(pdf="heft.pdf")},
        FIRST,
        5,
        6,
        "Die Datei „heft.pdf“ gibt es nicht",
    ),
    "pages in words": ({FIRST: edition(seiten="viele")}, FIRST, 5, 9, "„viele“ ist keine ganze Zahl"),
    "copies in words": ({FIRST: edition(auflage="viele")}, FIRST, 5, 10, "„viele“ ist keine ganze Zahl"),
    "a list as printer": ({FIRST: edition(druckerei="[a, b]")}, FIRST, 5, 12, "Hier steht eine Liste"),
    "words as place": ({FIRST: edition(auslage="Beim Bäcker")}, FIRST, 5, 10, "steht unter „verteilung:“"),
    "a section as words": ({FIRST: edition(verteilung="[{a: b}]")}, FIRST, 5, 14, "Hier steht"),
    "a number twice": (
        {FIRST: edition(), SECOND: edition()},
        SECOND,
        1,
        9,
        "Ausgabe 1/2026 gibt es schon: content/ausgaben/2026-1.yaml.",
    ),
    "days of two editions": (
        {FIRST: edition(zeitraum=SPAN), SECOND: edition(nummer="2", zeitraum=NEXT)},
        SECOND,
        5,
        11,
        "überschneidet sich um einen Tag mit dem von content/ausgaben/2026-1.yaml.",
    ),
    "an article of two lists": (
        {FIRST: edition(artikel="basis"), SECOND: edition(nummer="2", artikel="[2026/basis]")},
        SECOND,
        5,
        11,
        "„Basis“ steht schon in content/ausgaben/2026-1.yaml.",
    ),
    "an article that says otherwise": (
        {
            FIRST: edition(artikel="eins"),
            SECOND: edition(nummer="2"),
            ONE: article(titel="Eins", ausgabe="2026-2"),
        },
        FIRST,
        5,
        10,
        "„Eins“ nennt selbst eine andere Ausgabe: content/ausgaben/2026-2.yaml.",
    ),
    "an article from no edition": ({ONE: article(ausgabe="2026-9")}, ONE, 5, 10, "„2026-9“ gibt es nicht"),
    "a page in words": ({ONE: article(seite="vorn")}, ONE, 5, 8, "„vorn“ ist keine ganze Zahl"),
}


@pytest.mark.parametrize("name", SLIPS)
def test_what_is_wrong_is_told_with_its_place_and_a_cure(name: str) -> None:
    files, path, line, column, words = SLIPS[name]
    told = complaints({**files})
    assert [(one.path, one.line, one.column, one.severity) for one in told] == [
        (path, line, column, "error")
    ], told
    assert words in told[0].message + told[0].cure
    assert told[0].cure


def test_a_year_far_from_its_day_is_doubted() -> None:
    [told] = complaints({FIRST: edition(jahr="2023")})
    assert (told.line, told.severity, told.message) == (2, "warning", "Jahrgang 2023, aber erschienen 2026.")


def test_spans_side_by_side_are_fine_and_so_is_a_winter_edition_of_the_next_year() -> None:
    files = {
        FIRST: edition(zeitraum=SPAN),
        SECOND: edition(nummer="2", jahr="2027", zeitraum="{von: 2026-05-01, bis: 2026-06-01}"),
    }
    assert complaints(files) == []


@pytest.mark.parametrize("now", ["2020-01-01", "2026-06-01", "2040-01-01"])
def test_what_is_wrong_is_wrong_at_any_time(now: str) -> None:
    for files, _, line, column, _ in SLIPS.values():
        if FIRST in files:
            old = {"content/artikel/2026/basis.md": article(titel="Basis", datum="2019-01-01")}
            _, report = linked({**files, **old}, at(now))
            errors = [one for one in report.errors if "ausgaben" in one.path]
            assert [(one.line, one.column) for one in errors] == [(line, column)], errors


def test_a_translation_says_its_words_and_nothing_else() -> None:
    said = {
        "content/site.yaml": "name: Test\nadresse: https://test.example/\nsprachen: [de, tr]\n",
        FIRST: edition(titel="Winter", druckerei="Druck AG"),
        "content/ausgaben/2026-1.tr.yaml": "titel: Kış\nkurz: Kısa.\n",
        "content/artikel/2026/basis.md": article(titel="Basis", datum="2019-01-01"),
    }
    site = site_of(said)
    there = site.in_language(site.languages[1])
    [entry] = there.of("ausgabe")
    assert (entry.title, entry.url) == ("Kış", "/tr/ausgaben/2026-1/")
    wrong = {**said, "content/ausgaben/2026-1.tr.yaml": "titel: Kış\nnummer: 2\n"}
    assert [(one.line, one.severity) for one in complaints(wrong)] == [(2, "error")]


def test_it_is_called_by_its_title_or_by_its_number() -> None:
    day = dt.date(2026, 5, 1)
    assert Edition(number=4, year=2026, appears_on=day).name == "Ausgabe 4/2026"
    assert Edition(number=4, year=2026, appears_on=day, title="Winter").name == "Winter"
