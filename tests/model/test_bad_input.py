"""What editors get wrong: each slip, the place where it is reported, and words of what is said."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from stadtteil.cli import main
from stadtteil.problems import Problem
from tests.model.desk import ARTICLE, FUND, PAPER, PROJECT, article, complaints, photo

BASE = str(PAPER[PROJECT])
PICTURE = "content/bilder/x.jpg"
SIDECAR = f"{PICTURE}.yaml"
SITE = "content/site.yaml"
NAVIGATION = "navigation:\n  - titel: A\n    ziel: "

Files = dict[str, str | bytes | None]


SHOWN: Files = {ARTICLE: article(bild="x.jpg")}


def project(old: str, new: str) -> Files:
    """Return the project with other words."""
    assert old in BASE
    return {PROJECT: BASE.replace(old, new)}


def bomb() -> bytes:
    """Return a picture of 900 million points in a small file."""
    from PIL import Image

    buffer = io.BytesIO()
    Image.new("1", (30_000, 30_000)).save(buffer, "PNG")
    return buffer.getvalue()


ERRORS: dict[str, tuple[Files, str, int, int, str]] = {
    "no title": ({ARTICLE: article(titel="")}, ARTICLE, 2, 1, "Die Angabe „titel“ fehlt."),
    "nothing behind the title": (
        {ARTICLE: article(titel=" ")},
        ARTICLE, 2, 7, "Hinter „titel:“ steht nichts.",
    ),
    "no title and no date": ({ARTICLE: article(titel="", datum="")}, ARTICLE, 2, 1, "„titel“, „datum“."),
    "a misspelt key": ({ARTICLE: article(titel="", tittel="T")}, ARTICLE, 4, 1, "Meinten Sie „titel“?"),
    "a key twice": ({ARTICLE: article(title="U")}, ARTICLE, 5, 1, "meint dasselbe wie „titel“ in Zeile 2"),
    "a list for a text": ({ARTICLE: article(titel="[a, b]")}, ARTICLE, 2, 8, "Hier steht eine Liste"),
    "a day that does not exist": (
        {ARTICLE: article(datum="30.02.2026")},
        ARTICLE, 3, 8, "Den 30.2.2026 gibt es nicht",
    ),
    "a frame that swallows the text": (
        {ARTICLE: article("Anfang.\n\n<iframe src=x />\n\nEnde.\n")},
        ARTICLE, 8, 1, "der ganze Text danach fiele weg",
    ),
    "an article that ends before it begins": (
        {ARTICLE: article(ab="2026-12-24", bis="2026-12-20")},
        ARTICLE, 6, 6, "„bis“ liegt vor dem Erscheinen",
    ),
    "an ambiguous amount": (project("500", "1,500"), PROJECT, 7, 9, "kein eindeutiger Betrag"),
    "an unknown category": (project("bildung", "bildng"), PROJECT, 5, 12, "Meinten Sie „bildung“?"),
    "an unknown district": (project("salzert", "salzrt"), PROJECT, 9, 11, "Meinten Sie „salzert“?"),
    "an unknown partner": (project("verein", "vrein"), PROJECT, 8, 9, "Meinten Sie „verein“?"),
    "an unknown fund": (project("aktionsfonds", "fond"), PROJECT, 3, 8, "gesucht: Fonds"),
    "an unknown status": (project("bewilligt", "bewiligt"), PROJECT, 6, 9, "Meinten Sie „bewilligt“?"),
    "an unknown section": ({ARTICLE: article(ressort="leut")}, ARTICLE, 5, 10, "Meinten Sie „leute“?"),
    "an unknown genre": ({ARTICLE: article(art="brief")}, ARTICLE, 5, 6, "Meinten Sie „leserbrief“?"),
    "an advertisement by nobody": ({ARTICLE: article(art="anzeige")}, ARTICLE, 5, 6, "wer sie bezahlt"),
    "an award above the cap": (project("500", "1600"), PROJECT, 7, 9, "liegt über dem Höchstbetrag"),
    "a year without budget": (project("2026", "2025"), PROJECT, 4, 7, "keinen Haushalt"),
    "an end before the beginning": (
        {PROJECT: f"{BASE}beginn: 2026-05-01\nende: 2026-04-01\n"},
        PROJECT, 11, 7, "Das Ende liegt vor dem Beginn."
    ),
    "awards above the budget": (
        {f"content/projekte/2026/p{number}.yaml": BASE.replace("500", "1500") for number in range(11)},
        FUND, 4, 5, "„P“ (1.500 €), „P“ (1.500 €), „P“ (1.500 €) und 7 weitere.",
    ),
    "a year twice": (
        {FUND: str(PAPER[FUND]).replace("obergrenze", "  - {jahr: 2026, betrag: 15000}\nobergrenze")},
        FUND, 4, 3, "Ein Jahr steht zweimal",
    ),
    "a missing picture": (
        {ARTICLE: article("![a](y.jpg)\n")},
        ARTICLE, 6, 6, "Das Bild „y.jpg“ gibt es nicht.",
    ),
    "a missing lead picture": ({ARTICLE: article(bild="y.jpg")}, ARTICLE, 5, 7, "Meinten Sie „x.jpg“?"),
    "a picture from elsewhere": (
        {ARTICLE: article("![a](https://b.example/x.jpg)\n")},
        ARTICLE, 6, 6, "fremden Server",
    ),
    "a picture without rights": ({**SHOWN, SIDECAR: None}, PICTURE, 0, 0, "fehlen die Angaben zu Rechten"),
    "a picture without words": (
        {**SHOWN, SIDECAR: "urheber: R\nlizenz: CC0-1.0\n"},
        SIDECAR, 1, 1, "Alternativtext fehlt",
    ),
    "a picture by nobody": (
        {**SHOWN, SIDECAR: "alt: A\nlizenz: CC0-1.0\n"},
        SIDECAR, 1, 1, "„urheber“ fehlt",
    ),
    "a picture without licence": (
        {**SHOWN, SIDECAR: "alt: A\nurheber: R\n"},
        SIDECAR, 1, 1, "„lizenz“ fehlt",
    ),
    "a picture that is free, as they say": (
        {**SHOWN, SIDECAR: "alt: A\nurheber: R\nlizenz: frei\n"},
        SIDECAR, 3, 9, "Möglich sind: CC0-1.0, CC-BY-4.0",
    ),
    "a redirect from somebody else's address": (
        {ARTICLE: article(frueher="https://fremd.example/alt/")},
        ARTICLE, 5, 10, "hinter dem Rechner steht: /alt/",
    ),
    "a private person by name": (
        project("gruppe: verein", "gruppe: Anna Muster"),
        PROJECT, 8, 9, "schreiben Sie „privat“",
    ),
    "an address that is gone and there": (
        {SITE: f"{PAPER[SITE]!s}geloescht: alt/\n"},
        SITE, 5, 12, "Beginnen Sie mit einem Schrägstrich: /alt/",
    ),
    "people who were not asked": (
        {**SHOWN, SIDECAR: f"{PAPER[SIDECAR]!s}personen: erkennbar\n"}, SIDECAR, 4, 11, "keine Einwilligung"
    ),
    "children whose parents were not asked": (
        {
            **SHOWN,
            SIDECAR: f"{PAPER[SIDECAR]!s}minderjaehrig: ja\neinwilligung: {{status: offen}}\n",
        },
        SIDECAR, 4, 16, "keine Einwilligung",
    ),
    "a link that runs": (
        {SITE: f"{PAPER[SITE]!s}{NAVIGATION}javascript:alert(1)\n"},
        SITE, 7, 11, "„javascript:“ darf hier nicht stehen",
    ),
    "no address for letters": (
        {"content/akteure/verein.yaml": "name: V\nart: verein\nmail: wir@b.example?cc=c@d.example\n"},
        "content/akteure/verein.yaml", 3, 7, "ist keine E-Mail-Adresse",
    ),
    "fixed dates without dates": (
        {FUND: f"{PAPER[FUND]!s}frist: {{art: termine}}\n"},
        FUND, 9, 8, "Die Termine fehlen.",
    ),
    "a broken picture": ({PICTURE: photo()[:300]}, PICTURE, 0, 0, "beschädigt oder unvollständig"),
    "a page that is called a picture": ({PICTURE: "<html>"}, PICTURE, 0, 0, "eine Seite aus dem Netz"),
    "a picture of another format": (
        {PICTURE: photo(kind="PNG")},
        PICTURE, 0, 0, "Sie enthält ein Bild im Format PNG",
    ),
    "a picture that is a bomb": (
        {"content/bilder/y.png": bomb()},
        "content/bilder/y.png", 0, 0, "zu viele Bildpunkte",
    ),
    "a link to nowhere": (
        {ARTICLE: article("a\n\n[Fest](nix.md)\n")},
        ARTICLE, 8, 8, "Das Ziel „nix.md“ gibt es nicht.",
    ),
    "a link without https": ({ARTICLE: article("[x](www.b.example)\n")}, ARTICLE, 6, 5, "https:// davor"),
    "a link without mailto": ({ARTICLE: article("[x](a@b.example)\n")}, ARTICLE, 6, 5, "mailto: davor"),
    "a link with backslashes": (
        {ARTICLE: article("[x](..\\a\\b.md)\n")},
        ARTICLE, 6, 5, "Trennen Sie Ordner mit /",
    ),
    "an almost right link": (
        {ARTICLE: article("[x](bassis.md)\n")},
        ARTICLE, 6, 5, "Meinten Sie „basis.md“?",
    ),
    "an anchor to nowhere": (
        {ARTICLE: article("[x](basis.md#kpof)\n")},
        ARTICLE, 6, 5, "Meinten Sie „kopf“?",
    ),
    "an anchor where there are none": (
        {ARTICLE: article("[x](#kopf)\n")},
        ARTICLE, 6, 5, "keine Überschriften",
    ),
    "navigation to nowhere": (
        {SITE: f"{PAPER[SITE]!s}{NAVIGATION}seiten/nix.md\n"},
        SITE, 7, 11, "Das Ziel „seiten/nix.md“ gibt es nicht."
    ),
    "a time zone on the moon": ({SITE: f"{PAPER[SITE]!s}zeitzone: Mond\n"}, SITE, 5, 11, "Zeitzone „Mond“"),
    "no settings": ({SITE: None}, SITE, 0, 0, "Die Einstellungen der Zeitung fehlen."),
    "no text yet": ({ARTICLE: article("")}, ARTICLE, 0, 0, "hat noch keinen Text"),
    "a remark for a text": (
        {ARTICLE: article("<!-- Hier beginnt der Text. -->\n")},
        ARTICLE, 0, 0, "hat noch keinen Text",
    ),
    "a page without text": (
        {"content/seiten/a.md": "---\ntitel: T\n---\n"},
        "content/seiten/a.md", 0, 0, "Die Seite hat noch keinen Text.",
    ),
    "a misspelt folder": ({"content/artikl/a.md": ""}, "content/artikl/a.md", 0, 0, "Meinten Sie „artikel“?"),
    "an empty file": ({ARTICLE: ""}, ARTICLE, 0, 0, "Die Datei ist leer."),
    "another encoding": (
        {ARTICLE: article(titel="Grüße").encode("latin-1")},
        ARTICLE, 2, 10, "nicht als UTF-8",
    ),
    "endless quotations": ({ARTICLE: article(">" * 90)}, ARTICLE, 6, 1, "zu tief verschachtelt"),
}  # fmt: skip

WARNINGS: dict[str, tuple[Files, str, int, int, str]] = {
    "an open consent": (
        {SIDECAR: f"{PAPER[SIDECAR]!s}einwilligung:\n  status: offen\n"},
        SIDECAR, 5, 11, "noch offen",
    ),
    "a key that is not used": ({ARTICLE: article(foo="x")}, ARTICLE, 5, 1, "„foo“ wird nicht benutzt"),
    "another program's key": ({ARTICLE: article(layout="post")}, ARTICLE, 5, 1, "Layout ergibt sich hier"),
    "an almost used key": ({ARTICLE: article(catgory="x")}, ARTICLE, 5, 1, "ressort"),
    "a number sign in a title": (
        {ARTICLE: article(titel="Ausgabe #12 ist da")},
        ARTICLE, 2, 16, "Das Zeichen # beginnt eine Bemerkung",
    ),
    "a picture that nothing shows, without rights": ({SIDECAR: None}, PICTURE, 0, 0, "Angaben zu Rechten"),
    "a picture that nothing shows, by nobody": (
        {SIDECAR: "alt: A\nlizenz: CC0-1.0\n"},
        SIDECAR, 1, 1, "„urheber“ fehlt",
    ),
    "a vague link": (
        {ARTICLE: article("[hier](basis.md)\n")},
        ARTICLE, 6, 8, "sagt nicht, wohin der Link führt",
    ),
    "an endless title": ({ARTICLE: article(titel="T" * 151)}, ARTICLE, 2, 8, "mit 151 Zeichen lang"),
    "rights without picture": ({PICTURE: None}, SIDECAR, 0, 0, "gibt es kein Bild"),
    "a year that is a slip": ({ARTICLE: article(datum="2062-02-02")}, ARTICLE, 3, 8, "2062 ist weit weg"),
    "a long wait": ({ARTICLE: article(datum="2036-02-02")}, ARTICLE, 3, 8, "dauert es noch bis 2036"),
    "an award long before its year": (
        {PROJECT: f"{BASE}bewilligt_am: 2016-03-01\n"},
        PROJECT, 10, 15, "Bewilligt 2016, aber mit dem Geld von 2026.",
    ),
    "a symbol that nobody draws": (
        {FUND: str(PAPER[FUND]).replace("name: Bildung", "name: Bildung, symbol: stern")},
        FUND, 7, 47, "Möglich sind: ball, baum",
    ),
    "a redirect that only a server can make": (
        {ARTICLE: article(frueher="/?p=123")},
        ARTICLE, 5, 10, "hat ein Fragezeichen",
    ),
    "another kind of file": (
        {"content/artikel/a.docx": b""},
        "content/artikel/a.docx", 0, 0, "mit dieser Endung",
    ),
    "another kind of picture": (
        {"content/bilder/a.gif": b""},
        "content/bilder/a.gif", 0, 0, "in diesem Format",
    ),
    "a file in no folder": ({"content/a.md": ""}, "content/a.md", 0, 0, "in keinem Ordner"),
    "an unknown folder": ({"content/xyz/a.md": ""}, "content/xyz/a.md", 0, 0, "kennt die Zeitung nicht"),
    "a control sign": ({ARTICLE: article("a\0b\n")}, ARTICLE, 6, 2, "unsichtbares Steuerzeichen"),
}  # fmt: skip
SLIPS: dict[str, tuple[Files, str, int, int, str]] = {**ERRORS, **WARNINGS}


def said(problem: Problem) -> str:
    return f"{problem.message} {problem.cure}"


@pytest.mark.parametrize("slip", ERRORS)
def test_an_error_is_reported_once_at_its_place_with_a_cure(slip: str) -> None:
    files, path, line, column, words = ERRORS[slip]
    [problem] = [problem for problem in complaints(files) if problem.severity == "error"]
    assert (problem.path, problem.line, problem.column) == (path, line, column)
    assert words in said(problem).replace("\u00a0", " ")
    assert problem.cure


@pytest.mark.parametrize("slip", WARNINGS)
def test_a_warning_stops_nothing(slip: str) -> None:
    files, path, line, column, words = WARNINGS[slip]
    [problem] = complaints(files)
    assert problem.severity == "warning"
    assert (problem.path, problem.line, problem.column) == (path, line, column)
    assert words in said(problem)


@pytest.mark.parametrize("slip", SLIPS)
def test_every_sentence_is_one(slip: str) -> None:
    files, *_ = SLIPS[slip]
    for problem in complaints(files):
        assert problem.message[0].isupper() or problem.message[0] in "„<0123456789"
        assert problem.message.rstrip()[-1] in ".:?…" or ":" in problem.message
        assert "  " not in said(problem)


def test_the_paper_itself_has_nothing_to_complain_about() -> None:
    assert complaints({}) == []


def test_all_slips_of_all_files_are_reported_in_one_go_sorted_by_place() -> None:
    files: Files = {ARTICLE: article(titel="", foo="x"), **project("500", "1600"), SIDECAR: "alt: A\n"}
    found = complaints(files)
    assert [problem.path for problem in found] == [ARTICLE, ARTICLE, SIDECAR, PROJECT]
    assert found == sorted(found)


def test_a_file_that_cannot_be_read_makes_no_errors_elsewhere() -> None:
    broken: Files = {FUND: "name: 'x\n", "content/akteure/verein.yaml": "name: V\nart: x\n"}
    broken[ARTICLE] = article("[a](b.md) [c](../../akteure/verein.yaml)\n", akteure="verein")
    broken["content/artikel/2026/b.md"] = "---\n"
    assert {problem.path for problem in complaints(broken)} == {*broken} - {ARTICLE}


def test_the_command_says_it_in_german_with_line_and_caret_and_leaves_the_site_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for path, data in {**PAPER, ARTICLE: article(datum="30.02.2026")}.items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data if isinstance(data, bytes) else data.encode())
    assert main(["build", "--project", str(tmp_path)]) == 1
    assert capsys.readouterr().err.startswith(
        f"Fehler in {ARTICLE}:3:8\n  Den 30.2.2026 gibt es nicht.\n"
        "     3 | datum: 30.02.2026\n       |        ^\n  Abhilfe: Prüfen Sie Tag und Monat.\n"
    )
    assert not (tmp_path / "site").exists()
