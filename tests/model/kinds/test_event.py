"""What editors write of a date: what comes of it, and what each slip is told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest

from stadtteil.model.calendar import calendar_of
from stadtteil.model.entry import Entry
from stadtteil.model.recurrence import days_from
from stadtteil.model.schedule import Schedule
from stadtteil.model.site import Site
from tests.model.desk import complaints, linked, site_of

PATH = "content/termine/2026/t.md"
NOW = dt.datetime(2026, 11, 26, 12, tzinfo=dt.UTC)
PLACE = "content/orte/treff.yaml"


def event(more: str = "", body: str = "Text.\n", **keys: str) -> dict[str, str | bytes | None]:
    """Return a date's file; a key with an empty value is left out."""
    said = {"titel": "Fest", "beginn": "2026-12-08 18:00", "treffpunkt": "Am Brunnen", **keys}
    head = "".join(f"{key}: {value}\n" for key, value in said.items() if value)
    return {PATH: f"---\n{head}{more}---\n{body}", PLACE: "name: Treff\nquartier: salzert\n"}


def found(files: dict[str, str | bytes | None], now: dt.datetime = NOW) -> tuple[Entry, Site]:
    site = site_of(files, now)
    [entry] = [entry for entry in site.entries if entry.path == PATH]
    return entry, site


def schedule(files: dict[str, str | bytes | None]) -> Schedule:
    entry, site = found(files)
    [one] = entry.record.schedules(entry, site)
    return one


def page(files: dict[str, str | bytes | None], now: dt.datetime = NOW) -> Any:
    entry, site = found(files, now)
    return entry.record.page(entry, site)


@pytest.mark.parametrize(
    ("keys", "start", "end", "all_day"),
    [
        ({"ende": "20:00"}, "2026-12-08T18:00", "2026-12-08T20:00", False),
        ({"ende": "24:00"}, "2026-12-08T18:00", "2026-12-09T00:00", False),
        ({"ende": "2026-12-09 01:00"}, "2026-12-08T18:00", "2026-12-09T01:00", False),
        ({"ende": "2026-12-10"}, "2026-12-08T18:00", "2026-12-11T00:00", False),
        ({"dauer": "90 Minuten"}, "2026-12-08T18:00", "2026-12-08T19:30", False),
        ({}, "2026-12-08T18:00", "2026-12-08T18:00", False),
        ({"beginn": "2026-12-08", "ganztags": "ja"}, "2026-12-08T00:00", "2026-12-09T00:00", True),
        ({"beginn": "2026-12-08", "ende": "2026-12-10"}, "2026-12-08T00:00", "2026-12-11T00:00", True),
        (
            {"beginn": "2026-12-08", "ganztags": "ja", "dauer": "3 Tage"},
            "2026-12-08T00:00",
            "2026-12-11T00:00",
            True,
        ),
        ({"ende": "20:00", "verschoben_auf": "2026-12-15"}, "2026-12-15T18:00", "2026-12-15T20:00", False),
    ],
)
def test_it_lasts_from_its_beginning_to_its_end(
    keys: dict[str, str], start: str, end: str, all_day: bool
) -> None:
    span = schedule(event(**keys)).span
    assert span.start.isoformat(timespec="minutes")[:16] == start
    assert span.end.isoformat(timespec="minutes")[:16] == end
    assert span.all_day is all_day


def test_what_it_says_is_in_its_schedule() -> None:
    one = schedule(
        event(
            ort="treff",
            veranstalter="verein",
            eintritt="2,50",
            zielgruppe="[kinder]",
            sprachen="[Türkisch, de]",
            barrierefrei="{rollstuhl: ja}",
            erstellt="2026-11-01",
            aktualisiert="2026-11-02",
            aenderungen="[{am: 2026-11-03, was: Später.}]",
        )
    )
    assert one.place is not None
    assert [entry.title for entry in one.related] == ["Salzert", "Verein"]
    assert (one.free, str(one.price), one.wheelchair, one.languages) == (False, "2.50", True, ("tr", "de"))
    assert [audience.id for audience in one.audience] == ["kinder"]
    assert one.sequence == 1
    assert one.stamped == dt.datetime(2026, 11, 2, 23, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("fee", "free"),
    [
        ("", None),
        ("0", True),
        ("frei", True),
        ("frei, Spenden willkommen", True),
        ("5 €, Kinder frei", False),
        ("Spende", False),
    ],
)
def test_what_costs_nothing_is_free(fee: str, free: bool | None) -> None:
    assert schedule(event(eintritt=fee)).free is free


def test_one_that_is_cancelled_stays_and_says_so() -> None:
    files = event(status="abgesagt", grund="Sturm")
    banner = page(files).banner
    assert (banner.title, banner.reason) == ("Abgesagt", "Sturm")
    entry, site = found(files)
    [one] = calendar_of(site).of(entry)
    assert (one.state, one.note) == ("abgesagt", "Sturm")


def test_one_that_is_moved_names_both_times() -> None:
    banner = page(event(verschoben_auf="2026-12-15 19:00")).banner
    assert banner.text == "Neuer Termin: Dienstag, 15. Dezember 2026, 19 Uhr."
    assert banner.before == "Dienstag, 8. Dezember 2026, 18 Uhr"


def test_one_that_is_put_off_says_that_no_day_is_known() -> None:
    banner = page(event(status="verschoben")).banner
    assert banner.text == "Ein neuer Termin steht noch nicht fest."
    assert banner.before == ""


def test_nobody_is_led_into_the_web_to_what_is_over_or_cancelled() -> None:
    files = event(online="https://treff.example/")
    assert page(files).place.online == "https://treff.example/"
    assert page(files, NOW + dt.timedelta(days=200)).place.online == ""
    assert page(event(online="https://treff.example/", status="abgesagt")).place.online == ""


def test_of_what_comes_again_the_next_time_is_told_and_not_a_cancelled_one() -> None:
    files = event(
        "ausnahmen:\n  - {am: 2026-12-08, faellt_aus: ja}\n",
        beginn="2026-11-10 18:00",
        ende="20:00",
        wiederholung="jeden 2. Dienstag im Monat",
        wiederholung_bis="2027-02-28",
    )
    said = page(files)
    assert said.time.repetition == "jeden 2. Dienstag im Monat, 18–20 Uhr, bis 28. Februar 2027"
    assert said.time.text == "Dienstag, 12. Januar 2027, 18–20 Uhr"
    assert [face.label for face in said.upcoming] == ["abgesagt", "", ""]
    assert not said.is_past
    assert page(files, NOW + dt.timedelta(days=200)).is_past


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("täglich", "täglich"),
        ("alle 2 Tage", "alle 2 Tage"),
        ("wöchentlich", "jeden Dienstag"),
        ("montags und dienstags", "jeden Montag und Dienstag"),
        ("werktags", "montags bis freitags"),
        ("alle 2 Wochen", "alle 2 Wochen am Dienstag"),
        ("jeden 2. und letzten Dienstag im Monat", "jeden 2. und letzten Dienstag im Monat"),
        ("alle 2 Monate am 2. Dienstag", "alle 2 Monate am 2. Dienstag"),
        ("monatlich", "am 8. jedes Monats"),
        ("am 8. und 20. jedes Monats", "am 8. und 20. jedes Monats"),
        ("jährlich", "jedes Jahr am 8. Dezember"),
        ("FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2", "an mehreren Tagen"),
        ("FREQ=MONTHLY;BYDAY=-4TU", "an mehreren Tagen"),
        ("FREQ=MONTHLY;BYDAY=2TU,-04TU", "an mehreren Tagen"),
        ("FREQ=MONTHLY;BYDAY=02TU,-01TU", "jeden 2. und letzten Dienstag im Monat"),
    ],
)
def test_how_often_it_comes_again_is_said_in_words(rule: str, words: str) -> None:
    assert page(event(wiederholung=rule, ganztags="ja", beginn="2026-12-08")).time.repetition == words


def test_registration_ends_with_its_last_day() -> None:
    files = event(anmeldung="{telefon: 07621 12340, bis: 2026-12-01}")
    registration = page(files, dt.datetime(2026, 12, 1, 12, tzinfo=dt.UTC)).registration
    assert [link.href for link in registration.ways] == ["tel:+49762112340"]
    assert not registration.closed
    assert page(files, dt.datetime(2026, 12, 2, 12, tzinfo=dt.UTC)).registration.closed


def test_a_decision_leads_to_what_became_of_it() -> None:
    lamps = "{was: Lampen, stand: in Arbeit, wer: Wohnbau, projekt: p}"
    decisions = f"beschluesse:\n  - {lamps}\n  - {{was: Nein, stand: abgelehnt}}\n"
    first, second = page(event(decisions)).decisions
    assert (first.standing_label, [link.label for link in first.links]) == ("in Arbeit", ["P"])
    assert (second.standing_label, second.links) == ("abgelehnt", ())


def test_a_translation_says_words_and_inherits_the_times() -> None:
    files = event(wiederholung="jeden Dienstag", ende="20:00")
    files["content/site.yaml"] = "name: Test\nadresse: https://test.example/\nsprachen: [de, tr]\n"
    files["content/termine/2026/t.tr.md"] = "---\ntitel: Şenlik\ntreffpunkt: Çeşmede\n---\nMetin.\n"
    site = site_of(files, NOW)
    there = site.in_language(site.languages[1])
    [entry] = [entry for entry in there.entries if entry.id == "termin/2026/t"]
    [one] = entry.record.schedules(entry, there)
    assert (one.title, one.where, one.rule) == ("Şenlik", "Çeşmede", "FREQ=WEEKLY;BYDAY=TU")
    assert entry.url == "/tr/termine/2026/t/"


TWICE = "  - {am: 2026-12-15, faellt_aus: ja}\n"
SERIES = "wiederholung: jeden Dienstag\n"
BAD: dict[str, tuple[dict[str, str], str, int, str, str]] = {
    "no beginning": ({"beginn": ""}, "", 2, "„beginn“ fehlt", "2026-12-08 18:00"),
    "no time": ({"beginn": "morgen"}, "", 3, "ist kein Datum", "2026-09-14"),
    "a time out of this world": ({"beginn": "2026-12-08 26:00"}, "", 3, "ist keine Uhrzeit", "18:30"),
    "an end before the beginning": ({"ende": "17:00"}, "", 5, "liegt vor dem Beginn", "am nächsten Tag"),
    "an end on the day before": ({"ende": "2026-12-07"}, "", 5, "liegt vor dem Beginn", "Prüfen Sie beide"),
    "no end": ({"ende": "spät"}, "", 5, "ist kein Datum", ""),
    "end and duration": ({"ende": "20:00", "dauer": "2 Stunden"}, "", 6, "sagen dasselbe", "Löschen Sie"),
    "no duration": ({"dauer": "lang"}, "", 5, "ist keine Dauer", "2 Stunden"),
    "days after a time": ({"dauer": "2 Tage"}, "", 5, "Dauer in Tagen passt nicht", "statt der Dauer"),
    "all day with a time": ({"ganztags": "ja"}, "", 5, "hat keine Uhrzeit", "Löschen Sie"),
    "an end with a time only": (
        {"beginn": "2026-12-08", "ende": "20:00", "ganztags": "ja"},
        "",
        5,
        "der Beginn hat keine",
        "Uhrzeit",
    ),
    "neither yes nor no": ({"ganztags": "vielleicht"}, "", 5, "weder ja noch nein", "ja oder nein"),
    "no place": ({"ort": "tref"}, "", 5, "gesucht: Ort", "Meinten Sie „treff“?"),
    "a place without a page": ({"ort": "Am Brunnen"}, "", 5, "gesucht: Ort", "unter „treffpunkt:“"),
    "words in a list": ({"treffpunkt": "[a, b]"}, "", 4, "Hier steht eine Liste", ""),
    "no address in the web": ({"online": "treffen"}, "", 5, "keine vollständige Adresse", "https://"),
    "no district": ({"quartier": "salzrt"}, "", 5, "gesucht: Quartier", "Meinten Sie „salzert“?"),
    "a repetition that is two": (
        {"wiederholung": "jeden zweiten Dienstag"},
        "",
        5,
        "kann zweierlei heißen",
        "alle 2 Wochen",
    ),
    "a first day that is none": (
        {"wiederholung": "mittwochs"},
        "",
        3,
        "gehört nicht zur Wiederholung",
        "Mittwoch, 9. Dezember 2026",
    ),
    "a day that not each month has": (
        {"beginn": "2026-12-31 18:00", "wiederholung": "monatlich"},
        "",
        5,
        "gibt es nicht in jedem Monat",
        "am letzten Tag jedes Monats",
    ),
    "a day that not each year has": (
        {"beginn": "2028-02-29 18:00", "wiederholung": "jährlich"},
        "",
        5,
        "29. Februar",
        "28. Februar",
    ),
    "an end of the series before it": (
        {"wiederholung": "dienstags", "wiederholung_bis": "2026-12-01"},
        "",
        6,
        "endet vor ihrem Beginn",
        "Prüfen",
    ),
    "a last day of nothing": (
        {"wiederholung_bis": "2026-12-31"},
        "",
        5,
        "wiederholt sich nicht",
        "jeden Dienstag",
    ),
    "no last day": ({"wiederholung": "dienstags", "wiederholung_bis": "nie"}, "", 6, "ist kein Datum", ""),
    "an exception of nothing": (
        {},
        "ausnahmen: [{am: 2026-12-08, faellt_aus: ja}]\n",
        5,
        "nur bei Terminen, die sich wiederholen",
        "status: abgesagt",
    ),
    "an exception on another day": (
        {},
        f"{SERIES}ausnahmen:\n  - am: 2026-12-16\n    faellt_aus: ja\n",
        7,
        "ist kein Tag dieser Reihe",
        "Dienstag, 15. Dezember 2026 und Dienstag, 22. Dezember 2026",
    ),
    "an exception after the last day": (
        {"wiederholung_bis": "2026-12-20"},
        f"{SERIES}ausnahmen:\n  - am: 2026-12-22\n    faellt_aus: ja\n",
        8,
        "ist kein Tag dieser Reihe",
        "liegt Dienstag, 15. Dezember 2026",
    ),
    "an exception that says nothing": (
        {},
        f"{SERIES}ausnahmen:\n  - am: 2026-12-15\n",
        7,
        "was an diesem Tag anders ist",
        "faellt_aus: ja",
    ),
    "an exception that says two things": (
        {},
        f"{SERIES}ausnahmen: [{{am: 2026-12-15, faellt_aus: ja, verschoben_auf: 19:00}}]\n",
        6,
        "beides geht nicht",
        "Löschen",
    ),
    "an exception twice": (
        {},
        f"{SERIES}ausnahmen:\n{2 * TWICE}",
        8,
        "steht zweimal",
        "Behalten",
    ),
    "an exception without a day": ({}, f"{SERIES}ausnahmen: [{{faellt_aus: ja}}]\n", 6, "„am“ fehlt", ""),
    "no status": ({"status": "ausfall"}, "", 5, "nicht vorgesehen", "abgesagt"),
    "a new time that is none": ({"verschoben_auf": "bald"}, "", 5, "ist kein Datum", ""),
    "a new time that is the old one": (
        {"verschoben_auf": "2026-12-08 18:00"},
        "",
        5,
        "Der neue Beginn ist der alte",
        "„verschoben_auf:“",
    ),
    "a whole series moved": (
        {"wiederholung": "dienstags", "verschoben_auf": "2026-12-09"},
        "",
        6,
        "so nicht verschieben",
        "„ausnahmen:“",
    ),
    "a whole series put off": (
        {"wiederholung": "dienstags", "status": "verschoben"},
        "",
        6,
        "nicht als Ganzes verschoben",
        "„ausnahmen:“",
    ),
    "a reason for nothing": ({"grund": "Sturm"}, "", 5, "wie geplant", "status: abgesagt"),
    "nobody": ({"veranstalter": "vrein"}, "", 5, "gesucht: Akteur", "Meinten Sie „verein“?"),
    "a fee that is not clear": ({"eintritt": "1,500"}, "", 5, "kein eindeutiger Betrag", "2,50"),
    "no way to register": ({"anmeldung": "{noetig: ja}"}, "", 5, "wie man sich anmeldet", "„telefon:“"),
    "no number": ({"anmeldung": "{telefon: bei Anna}"}, "", 5, "keine Telefonnummer", ""),
    "no mail": ({"anmeldung": "{mail: anna}"}, "", 5, "keine E-Mail-Adresse", ""),
    "no link": ({"anmeldung": "{link: anna}"}, "", 5, "keine vollständige Adresse", ""),
    "registration after it": (
        {"anmeldung": "{telefon: 07621 12340, bis: 2026-12-09}"},
        "",
        5,
        "erst nach dem Beginn",
        "„bis:“",
    ),
    "a word for a section": ({"anmeldung": "ja"}, "", 5, "Abschnitt mit diesen Schlüsseln", ""),
    "for nobody": ({"zielgruppe": "[kindr]"}, "", 5, "nicht vorgesehen", "Meinten Sie „kinder“?"),
    "a language that nobody speaks": ({"sprachen": "[Klingonisch]"}, "", 5, "nicht vorgesehen", ""),
    "access to what": ({"barrierefrei": "{rollstuhl: halb}"}, "", 5, "weder ja noch nein", ""),
    "care or not": ({"kinderbetreuung": "Anna"}, "", 5, "weder ja noch nein", ""),
    "no picture": ({"bild": "y.jpg"}, "", 5, "gibt es nicht", ""),
    "no project": ({"projekt": "q"}, "", 5, "gesucht: Projekt", ""),
    "no fund": ({"fonds": "topf"}, "", 5, "gesucht: Fonds", ""),
    "no article": ({"artikel": "nichts"}, "", 5, "gesucht: Artikel", ""),
    "an agenda in sections": ({"tagesordnung": "[{a: b}]"}, "", 5, "Hier steht ein Abschnitt", ""),
    "minutes in a list": ({"protokoll": "[a, b]"}, "", 5, "Hier steht eine Liste", ""),
    "a decision of nothing": ({"beschluesse": "[{stand: offen}]"}, "", 5, "„was“ fehlt", ""),
    "a standing that there is not": (
        {"beschluesse": "[{was: Lampen, stand: bald}]"},
        "",
        5,
        "nicht vorgesehen",
        "erledigt",
    ),
    "made no day": ({"erstellt": "gestern"}, "", 5, "ist kein Datum", ""),
    "changed no day": ({"aktualisiert": "gestern"}, "", 5, "ist kein Datum", ""),
    "a change without words": ({"aenderungen": "[{am: 2026-11-03}]"}, "", 5, "„was“ fehlt", ""),
    "nowhere": ({"treffpunkt": ""}, "", 0, "wo der Termin stattfindet", "„ort:“"),
    "a day without a time": ({"beginn": "2026-12-08"}, "", 3, "gilt als ganztägig", "ganztags: ja"),
    "a far day": ({"beginn": "2036-12-08 18:00"}, "", 3, "noch bis 2036", "Stimmt das Jahr?"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_slip_is_told_with_its_line_and_a_cure(name: str) -> None:
    keys, more, line, message, cure = BAD[name]
    said = [problem for problem in complaints(event(more, **keys), NOW) if problem.path == PATH]
    assert [message in problem.message for problem in said] == [True], said
    assert said[0].line == line
    assert cure in said[0].cure


def test_what_is_right_is_told_nothing() -> None:
    files = event(
        "ausnahmen:\n  - {am: 2026-12-15, verschoben_auf: 19:00}\n"
        "  - {am: 2026-12-22, ort: treff, hinweis: Hier.}\n",
        wiederholung="jeden Dienstag",
        wiederholung_bis="2027-07-31",
        ende="20:00",
        ort="treff",
    )
    _, report = linked(files, NOW)
    assert [problem for problem in report.problems if problem.path == PATH] == []
    one = schedule(files)
    moved, elsewhere = one.changes
    assert moved.moved is not None
    assert moved.moved.start.isoformat(timespec="minutes") == "2026-12-15T19:00+01:00"
    assert elsewhere.place is not None


def test_the_paper_turns_when_the_first_of_what_comes_is_over_and_with_each_month() -> None:
    _, report = linked(event(ende="20:00"), NOW)
    assert report.next_change == "2026-11-30T23:00:00+00:00"
    _, report = linked(event(ende="20:00"), dt.datetime(2026, 12, 3, tzinfo=dt.UTC))
    assert report.next_change == "2026-12-08T23:00:00+00:00"


def test_many_exceptions_of_a_long_series_are_looked_up_in_one_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    passes: list[str] = []

    def counted(rule: str, first: dt.date, since: dt.date) -> Iterator[dt.date]:
        passes.append(rule)
        return days_from(rule, first, since)

    for module in ("kinds.event_repetition", "recurrence"):
        monkeypatch.setattr(f"stadtteil.model.{module}.days_from", counted)
    days = (dt.date(2026, 12, 1) + dt.timedelta(number) for number in range(300))
    off = ", ".join(f"{{am: {day}, faellt_aus: ja}}" for day in days)
    more = f"ende: 19:00\nwiederholung: täglich\nausnahmen: [{off}]\n"
    assert complaints(event(more, kurz="K", beginn="1990-01-01 18:00"), NOW) == []
    assert len(passes) < 10
