"""What of files to download is said to their editors, and what entries may offer."""

from __future__ import annotations

import datetime as dt

import pytest

from stadtteil.model.download_face import Download
from stadtteil.model.kinds.fund_page import FundPage
from stadtteil.model.site import Site
from stadtteil.problems import Problem
from tests.model.desk import ARTICLE, BERLIN, FUND, PAPER, TODAY, article, complaints, linked, site_of
from tests.model.downloads import files

FILE = "content/dateien/antrag.pdf"
SIDECAR = f"{FILE}.yaml"
DETAILS = "titel: Antrag\nurheber: R\nlizenz: CC0-1.0\n"
GOOD: dict[str, str | bytes | None] = {FILE: files.pdf(tagged=True), SIDECAR: DETAILS}
LINK = article("[Antrag](../../dateien/antrag.pdf)\n")


def used(more: dict[str, str | bytes | None] | None = None, file: str = "antrag.pdf") -> list[Problem]:
    """Return what is said of a paper with a file that an article offers."""
    return complaints({**GOOD, ARTICLE: article(dateien=file), **(more or {})})


def offered(site: Site, path: str = ARTICLE) -> tuple[Download, ...]:
    """Return the files that an article offers."""
    entry = next(entry for entry in site.entries if entry.path == path)
    return site.downloads(entry, entry.record.downloads)  # type: ignore[attr-defined]


def recording(name: str, details: str = DETAILS, **more: bytes) -> dict[str, str | bytes | None]:
    """Return a recording of a name with a sidecar, and an article that offers it."""
    data = {"mp3": files.mp3(), "mp4": files.mp4()}[name.rsplit(".", 1)[-1]]
    beside = {f"content/dateien/{key.replace('_', '.')}": value for key, value in more.items()}
    path = f"content/dateien/{name}"
    return {path: data, f"{path}.yaml": details, ARTICLE: article(dateien=name), **beside}


def test_an_article_offers_a_file_with_its_format_length_and_size() -> None:
    assert used() == []
    [file] = offered(site_of({**GOOD, ARTICLE: article(dateien="antrag.pdf")}))
    assert (file.title, file.href, file.note) == ("Antrag", "/dateien/antrag.pdf", "PDF, 2 Seiten, 1\xa0kB")
    assert file.label("ltr") == "Antrag (PDF, 2 Seiten, 1\xa0kB)"
    assert (file.credit, file.license, file.language) == ("R", "CC0", "")


def test_an_entry_may_call_a_file_by_another_name() -> None:
    site = site_of({**GOOD, ARTICLE: article(dateien="[{datei: ANTRAG.pdf, titel: Der Zettel}]")})
    assert [file.title for file in offered(site)] == ["Der Zettel"]


def test_a_file_in_another_language_says_so() -> None:
    [file] = offered(
        site_of({**GOOD, SIDECAR: f"{DETAILS}sprache: tr\n", ARTICLE: article(dateien="antrag.pdf")})
    )
    assert (file.language, file.note.rsplit(", ", 1)[1]) == ("tr", "Türkçe")
    named: dict[str, str | bytes | None] = {
        "content/dateien/antrag.tr.pdf": files.pdf(tagged=True),
        "content/dateien/antrag.tr.pdf.yaml": DETAILS,
    }
    [file] = offered(site_of({**named, ARTICLE: article(dateien="antrag.tr.pdf")}))
    assert (file.language, file.href) == ("tr", "/dateien/antrag-tr.pdf")


BAD = {
    "no title": ("urheber: R\nlizenz: CC0-1.0\n", "Die Angabe „titel“ fehlt.", 1),
    "no credit": ("titel: T\nlizenz: CC0-1.0\n", "Die Angabe „urheber“ fehlt.", 1),
    "no licence": ("titel: T\nurheber: R\n", "Die Angabe „lizenz“ fehlt.", 1),
    "an unknown licence": (DETAILS.replace("CC0-1.0", "frei"), "Die Lizenz „frei“ ist nicht bekannt.", 3),
    "a title that is a list": (DETAILS.replace("Antrag", "[a, b]"), "Hier steht eine Liste", 1),
    "a credit that is a list": (DETAILS.replace("R\n", "[a]\n"), "Hier steht eine Liste", 2),
    "no language": (f"{DETAILS}sprache: Klingonisch\n", "ist kein Kürzel einer Sprache", 4),
    "neither yes nor no": (f"{DETAILS}barrierefrei: teilweise\n", "„teilweise“", 4),
    "a hint that is a list": (f"{DETAILS}hinweis: [a]\n", "Hier steht eine Liste", 4),
    "a transcript that is a list": (f"{DETAILS}transkript: [a]\n", "Hier steht eine Liste", 4),
    "a transcript nowhere": (f"{DETAILS}transkript_in: fehlt.md\n", "Das Ziel „fehlt.md“ gibt es nicht.", 4),
    "without sound, perhaps": (f"{DETAILS}ohne_ton: kaum\n", "„kaum“", 4),
    "people, perhaps": (f"{DETAILS}personen: einige\n", "„einige“", 4),
    "children, perhaps": (f"{DETAILS}minderjaehrig: 3\n", "„3“", 4),
    "a consent in one word": (f"{DETAILS}einwilligung: ja\n", "Hier wird ein Abschnitt", 4),
    "a consent without standing": (f"{DETAILS}einwilligung: {{umfang: web}}\n", "„status“ fehlt", 4),
    "people without consent": (f"{DETAILS}personen: erkennbar\n", "keine Einwilligung", 4),
    "children without consent": (f"{DETAILS}minderjaehrig: ja\n", "keine Einwilligung", 4),
    "a slip of the pen": (f"{DETAILS}barierefrei: ja\n", "Die Angabe „barierefrei“ gibt es nicht.", 4),
}


@pytest.mark.parametrize("what", BAD)
def test_each_slip_in_a_sidecar_is_told_once_at_its_line_with_a_cure(what: str) -> None:
    text, message, line = BAD[what]
    [problem] = used({SIDECAR: text})
    assert message in problem.message
    assert (problem.path, problem.line, problem.severity) == (SIDECAR, line, "error")
    assert problem.cure


def test_a_file_without_sidecar_is_an_error_where_it_is_used_and_says_what_to_write() -> None:
    [problem] = used({SIDECAR: None})
    assert problem.message == "Zu dieser Datei fehlen die Angaben."
    assert problem.cure == "Legen Sie daneben die Datei antrag.pdf.yaml an, mit titel, urheber und lizenz."
    assert (problem.path, problem.severity) == (FILE, "error")


@pytest.mark.parametrize("change", [{SIDECAR: None}, {SIDECAR: "titel: T\n"}, {FILE: b"%PDF-1.7 kaputt"}])
def test_what_nobody_uses_stops_nothing(change: dict[str, str | bytes | None]) -> None:
    _, report = linked({**GOOD, **change})
    assert report.ok
    assert report.warnings


def test_a_sidecar_without_file_and_captions_without_film_get_a_hint() -> None:
    lost = complaints({"content/dateien/a.pdf.yaml": DETAILS, "content/dateien/b.vtt": files.VTT})
    assert [(problem.message, problem.severity) for problem in lost] == [
        ("Zu diesen Angaben gibt es keine Datei.", "warning"),
        ("Zu diesen Untertiteln gibt es keinen Film.", "warning"),
    ]


def test_two_files_of_one_address_are_refused() -> None:
    twin: dict[str, str | bytes | None] = {
        "content/dateien/Antrag.PDF": files.pdf(tagged=True),
        "content/dateien/Antrag.PDF.yaml": DETAILS,
    }
    [problem] = used(twin)
    assert "dieselbe Adresse /dateien/antrag.pdf" in problem.message


def test_a_pdf_that_cannot_be_read_out_gets_a_hint_unless_its_editors_say_so() -> None:
    plain: dict[str, str | bytes | None] = {FILE: files.pdf()}
    [problem] = used(plain)
    assert "nicht barrierefrei" in problem.message
    assert problem.severity == "warning"
    [problem] = used({**plain, SIDECAR: f"{DETAILS}barrierefrei: ja\n"})
    assert (problem.line, problem.severity) == (4, "warning")
    assert used({**plain, SIDECAR: f"{DETAILS}barrierefrei: nein\n"}) == []


def test_an_office_file_gets_a_hint_and_readers_are_told() -> None:
    paper: dict[str, str | bytes | None] = {
        "content/dateien/a.docx": files.docx(),
        "content/dateien/a.docx.yaml": DETAILS,
    }
    [problem] = used(paper, "a.docx")
    assert (problem.severity, "PDF" in problem.cure) == ("warning", True)
    [file] = offered(site_of({**paper, ARTICLE: article(dateien="a.docx")}))
    assert file.hint == "Zum Öffnen brauchen Sie ein Büroprogramm."


def test_a_recording_needs_in_words_what_is_to_be_heard() -> None:
    [problem] = complaints(recording("a.mp3"))
    assert (problem.path, problem.severity) == ("content/dateien/a.mp3.yaml", "error")
    assert "Wer nicht hört" in problem.message
    assert complaints(recording("a.mp3", f"{DETAILS}transkript: Es rauscht.\n")) == []
    [file] = offered(site_of(recording("a.mp3", f"{DETAILS}transkript_in: artikel/2026/basis.md\n")))
    assert file.transcript_href == "/artikel/2026/basis/"


def test_a_transcript_that_is_hidden_now_has_no_link_and_stops_nothing() -> None:
    later = article(datum="2027-01-01")
    paper = recording("a.mp3", f"{DETAILS}transkript_in: artikel/2026/b.md\n")
    site = site_of({**paper, "content/artikel/2026/b.md": later})
    assert [file.transcript_href for file in offered(site)] == [""]


def test_a_film_needs_captions_unless_it_is_silent() -> None:
    [problem] = complaints(recording("a.mp4"))
    assert problem.cure.startswith("Legen Sie daneben die Datei a.vtt.")
    assert problem.severity == "error"
    assert complaints(recording("a.mp4", f"{DETAILS}ohne_ton: ja\n")) == []
    captions = files.VTT.encode()
    [file] = offered(site_of(recording("a.mp4", a_en_vtt=captions, a_vtt=captions)))
    assert [(one.language, one.label, one.href) for one in file.captions] == [
        ("de", "Deutsch", "/dateien/a.vtt"),
        ("en", "English", "/dateien/a-en.vtt"),
    ]


def test_broken_captions_are_told_where_the_film_is_used() -> None:
    problems = complaints(recording("a.mp4", a_vtt=b"Hallo"))
    assert [(problem.path, problem.severity) for problem in problems] == [("content/dateien/a.vtt", "error")]


@pytest.mark.parametrize(
    ("written", "cure"),
    [
        ("antrg.pdf", "Meinten Sie „antrag.pdf“?"),
        ("weg.gpx", "Zeichnen Sie den Weg in eine Karte"),
        ("brief.doc", "Speichern oder drucken Sie sie als PDF"),
        ("anders.pdf", "Legen Sie die Datei in content/dateien ab"),
        (r"C:\Users\Anna\plan.pdf", "Kopieren Sie sie nach content/dateien."),
    ],
)
def test_a_file_that_is_not_there_is_told_with_what_to_do(written: str, cure: str) -> None:
    [problem] = used(file=written)
    assert cure in problem.cure
    assert (problem.path, problem.line) == (ARTICLE, 5)


@pytest.mark.parametrize(
    ("field", "message"),
    [
        ("https://stadt.example/a.pdf", "liegt auf einem anderen Server"),
        ("[{titel: Ohne Datei}]", "Der Name der Datei fehlt."),
        ("[[antrag.pdf]]", "Hier steht eine Liste, erwartet wird eine einzige Datei."),
    ],
)
def test_what_is_no_file_of_the_paper_is_told(field: str, message: str) -> None:
    [problem] = used(file=field)
    assert message in problem.message
    assert problem.cure


@pytest.mark.parametrize(
    "name", ["weg.gpx", "seite.html", "brief.doc", "liste.xls", "film.mov", "a.txt", "a.xyz"]
)
def test_files_of_other_formats_lie_there_in_vain_and_their_editors_are_told(name: str) -> None:
    [problem] = complaints({f"content/dateien/{name}": b"x"})
    assert (problem.severity, bool(problem.cure)) == ("warning", True)
    assert "nicht veröffentlicht" in problem.message


def test_a_drawing_among_the_files_is_told_to_be_a_picture() -> None:
    [problem] = complaints({"content/dateien/a.svg": b"<svg/>"})
    assert "PNG" in problem.cure


def test_a_text_among_the_files_is_told_where_texts_belong() -> None:
    [problem] = complaints({"content/dateien/a.md": "---\ntitel: T\n---\nText."})
    assert problem.message == "Unter content/dateien werden keine Texte gelesen."


@pytest.mark.parametrize("ends", ["widerrufen", "bis", "umfang"])
def test_a_consent_that_ends_takes_the_file_away_and_stops_nothing(ends: str) -> None:
    consent = {
        "widerrufen": "{status: widerrufen}",
        "bis": "{status: ja, bis: 2026-05-01}",
        "umfang": "{status: ja, umfang: [druck]}",
    }[ends]
    details = f"{DETAILS}personen: erkennbar\neinwilligung: {consent}\n"
    site, report = linked({**GOOD, SIDECAR: details, ARTICLE: article(dateien="antrag.pdf")})
    assert report.ok
    assert site is not None
    assert offered(site) == ()
    assert list(site.relations.withheld) == [FILE]
    assert [hidden.path for hidden in report.hidden] == [FILE]


def test_the_end_of_a_consent_is_the_next_change() -> None:
    details = f"{DETAILS}personen: erkennbar\neinwilligung: {{status: ja, bis: 2026-07-01}}\n"
    _, report = linked({**GOOD, SIDECAR: details, ARTICLE: article(dateien="antrag.pdf")})
    assert report.next_change == dt.datetime(2026, 7, 1, tzinfo=BERLIN).astimezone(dt.UTC).isoformat()
    site, _ = linked({**GOOD, SIDECAR: details, ARTICLE: article(dateien="antrag.pdf")}, TODAY)
    assert site is not None
    assert offered(site)


def test_a_link_in_a_text_leads_to_the_file_and_says_what_it_is() -> None:
    site = site_of({**GOOD, ARTICLE: LINK})
    entry = next(entry for entry in site.entries if entry.path == ARTICLE)
    body = site.body(entry)
    assert body is not None
    link, note = body.holes
    assert link.href == "/dateien/antrag.pdf"
    assert note.note
    assert note.download is not None
    assert note.download.note == "PDF, 2 Seiten, 1\xa0kB"


@pytest.mark.parametrize("target", ["/dateien/antrag.pdf", "antrag.pdf#page=2", "dateien/Antrag.pdf"])
def test_a_file_is_found_by_each_way_to_write_it(target: str) -> None:
    site = site_of({**GOOD, ARTICLE: article(f"[Antrag]({target})\n")})
    entry = next(entry for entry in site.entries if entry.path == ARTICLE)
    body = site.body(entry)
    assert body is not None
    assert body.holes[0].href.startswith("/dateien/antrag.pdf")
    assert body.holes[1].download is not None


def test_the_navigation_may_lead_to_a_file() -> None:
    settings = f"{PAPER['content/site.yaml']!s}navigation:\n  - {{titel: Antrag, ziel: dateien/antrag.pdf}}\n"
    site = site_of({**GOOD, "content/site.yaml": settings})
    assert [link.href for link in site.relations.navigation] == ["/dateien/antrag.pdf"]


def test_a_translation_may_offer_a_file_of_its_own() -> None:
    settings = f"{PAPER['content/site.yaml']!s}sprachen: [de, tr]\n"
    turkish: dict[str, str | bytes | None] = {
        "content/dateien/form.pdf": files.pdf(tagged=True),
        "content/dateien/form.pdf.yaml": f"{DETAILS}sprache: tr\n",
        "content/artikel/2026/a.tr.md": "---\ntitel: Baslik\ndateien: form.pdf\n---\nMetin.\n",
    }
    paper = {**GOOD, ARTICLE: article(dateien="antrag.pdf"), "content/site.yaml": settings, **turkish}
    site = site_of(paper)
    there = site.in_language(site.languages[1])
    entry = next(entry for entry in there.written if entry.original == ARTICLE)
    [file] = there.downloads(entry, entry.record.downloads)  # type: ignore[attr-defined]
    assert (file.href, file.language) == ("/dateien/form.pdf", "")


def test_a_fund_takes_its_forms_as_files_or_from_elsewhere() -> None:
    ways = "antrag: {pdf: antrag.pdf, merkblatt: 'https://stadt.example/m.pdf'}\n"
    site = site_of({**GOOD, FUND: f"{PAPER[FUND]!s}{ways}"})
    [entry] = site.of("fonds")
    page = entry.record.page(entry, site)
    assert isinstance(page, FundPage)
    assert [(fact.values[0].label, fact.values[0].href) for fact in page.apply] == [
        ("Antrag (PDF, 2 Seiten, 1\xa0kB)", "/dateien/antrag.pdf"),
        ("Merkblatt öffnen", "https://stadt.example/m.pdf"),
    ]


def test_files_that_not_everybody_can_use_are_known() -> None:
    details = f"{DETAILS}barrierefrei: nein\nhinweis: Ein Scan.\n"
    site = site_of({**GOOD, SIDECAR: details, ARTICLE: LINK})
    assert [(file.title, file.hint) for file in site.obstacles()] == [("Antrag", "Ein Scan.")]
    assert site_of({**GOOD, ARTICLE: LINK}).obstacles() == ()
