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
    """Return a picture of 200 million points, more than are ever read, in a small file."""
    from PIL import Image

    buffer = io.BytesIO()
    Image.new("1", (20_000, 10_000)).save(buffer, "PNG")
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
    "a program that is never closed": (
        {ARTICLE: article("Anfang.\n\n<script>x()\n\nEnde.\n")},
        ARTICLE, 8, 1, "das Programm stünde als Text auf der Seite",
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
    "a year without budget": (project("2026", "2025"), PROJECT, 4, 7, "kein Jahresbudget"),
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
    "a picture without rights": ({SIDECAR: None, **SHOWN}, PICTURE, 0, 0, "fehlen die Angaben zu Rechten"),
    "rights that are called like the text of a picture": (
        {SIDECAR: None, "content/bilder/x.yaml": str(PAPER[SIDECAR]), **SHOWN},
        PICTURE, 0, 0, "aus x.yaml gelten erst, wenn die Datei so heißt: x.jpg.yaml",
    ),
    "rights that are called like another picture": (
        {SIDECAR: None, "content/bilder/x.png.yaml": str(PAPER[SIDECAR]), **SHOWN},
        PICTURE, 0, 0, "aus x.png.yaml gelten erst, wenn die Datei so heißt: x.jpg.yaml",
    ),
    "rights with an ending that cannot be seen": (
        {SIDECAR: None, f"{SIDECAR}.txt": str(PAPER[SIDECAR]), **SHOWN},
        PICTURE, 0, 0, "aus x.jpg.yaml.txt gelten erst, wenn",
    ),
    "rights of a picture twice": (
        {"content/bilder/x.jpg.yml": str(PAPER[SIDECAR])},
        "content/bilder/x.jpg.yml", 0, 0, f"zwei Rechte-Dateien: {SIDECAR} und content/bilder/x.jpg.yml.",
    ),
    "two pictures of the same name for some disks": (
        {"content/bilder/X.JPG": photo(), "content/bilder/X.JPG.yaml": str(PAPER[SIDECAR])},
        PICTURE, 0, 0, "bis auf Groß- und Kleinschreibung: content/bilder/X.JPG und content/bilder/x.jpg.",
    ),
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
    "a broken picture": (
        {PICTURE: photo()[:300], **SHOWN},
        ARTICLE, 5, 7, "„x.jpg“: Das Bild ist beschädigt oder unvollständig",
    ),
    "a broken picture within a text": (
        {PICTURE: photo()[:300], ARTICLE: article("Text.\n\n![x](x.jpg)\n")},
        ARTICLE, 8, 6, "„x.jpg“: Das Bild ist beschädigt",
    ),
    "a page that is called a picture": (
        {PICTURE: "<html>", **SHOWN},
        ARTICLE, 5, 7, "eine Seite aus dem Netz",
    ),
    "a picture of another format": (
        {PICTURE: photo(kind="PNG"), **SHOWN},
        ARTICLE, 5, 7, "Sie enthält ein Bild im Format PNG",
    ),
    "a picture that is a bomb": (
        {PICTURE: None, SIDECAR: None, "content/bilder/x.png": bomb(), ARTICLE: article(bild="x.png")},
        ARTICLE, 5, 7, "zu viele Bildpunkte",
    ),
    **{
        f"a picture that is {format_}": (
            {f"content/bilder/fest.{ending}": b"\0" * 40, ARTICLE: article(bild=f"fest.{ending}")},
            ARTICLE, 5, 7, f"hat das Format {format_}; gebraucht wird JPEG, PNG oder WebP. {cure}",
        )
        for ending, format_, cure in (
            ("heic", "HEIC", "So speichern iPhones"),
            ("AVIF", "AVIF", "Öffnen Sie es in einem Bildprogramm"),
            ("gif", "GIF", "Öffnen Sie es"),
            ("svg", "SVG", "Eine Zeichnung in SVG"),
            ("tif", "TIFF", "Öffnen Sie es"),
            ("dng", "RAW", "Öffnen Sie es"),
            ("pdf", "PDF", "Speichern Sie das Bild daraus"),
        )
    },
    "a picture of no format of ours, with rights": (
        {
            "content/bilder/fest.gif": b"GIF89a",
            "content/bilder/fest.gif.yaml": str(PAPER[SIDECAR]),
            ARTICLE: article(bild="fest.gif"),
        },
        ARTICLE, 5, 7, "das Format GIF",
    ),
    "a link to a file that is not published": (
        {"content/artikel/2026/plan.pdf": b"%PDF", ARTICLE: article("[Plan](plan.pdf)\n")},
        ARTICLE, 6, 8, "„plan.pdf“ veröffentlicht das Programm nicht. Legen Sie die Datei",
    ),
    "a link to a file that is not there": (
        {ARTICLE: article("[Plan](plan.pdf)\n")},
        ARTICLE, 6, 8, "„plan.pdf“ gibt es nicht. Legen Sie die Datei in content/dateien ab",
    ),
    "a picture on the editor's machine": (
        {ARTICLE: article(bild=r"C:\Users\Anna\fest.jpg")},
        ARTICLE, 5, 7, "im Netz gibt es das nicht. Kopieren Sie die Datei nach content/bilder",
    ),
    "a picture on the editor's machine that is here, too": (
        {ARTICLE: article("![x](C:\\Users\\Anna\\x.jpg)\n")},
        ARTICLE, 6, 6, "Schreiben Sie stattdessen: x.jpg",
    ),
    "a picture in a home folder": (
        {ARTICLE: article("![x](file:///home/anna/fest.jpg)\n")},
        ARTICLE, 6, 6, "liegt auf Ihrem Rechner",
    ),
    "a link to a file on a server of Windows": (
        {ARTICLE: article("[x](\\\\server\\freigabe\\plan.pdf)\n")},
        ARTICLE, 6, 5, "„//server/freigabe/plan.pdf“ liegt auf Ihrem Rechner",
    ),
    "a link to a text on the editor's machine": (
        {ARTICLE: article("[x](C:/content/artikel/2026/basis.md)\n")},
        ARTICLE, 6, 5, "Schreiben Sie stattdessen: basis.md",
    ),
    "a link with a phone number": (
        {ARTICLE: article("[Anruf](<07621 / 12 34-0>)\n")},
        ARTICLE, 6, 10, "schreiben Sie tel: davor: tel:0762112340",
    ),
    "a link to a host of any kind without https": (
        {ARTICLE: article("[x](zeitung.berlin/artikel)\n")},
        ARTICLE, 6, 5, "schreiben Sie https:// davor: https://zeitung.berlin/artikel",
    ),
    "a picture that stands in two folders": (
        {
            **{f"content/bilder/{year}/fest.jpg": photo() for year in (2025, 2026)},
            **{f"content/bilder/{year}/fest.jpg.yaml": str(PAPER[SIDECAR]) for year in (2025, 2026)},
            ARTICLE: article(bild="fest.jpg"),
        },
        ARTICLE, 5, 7, "Meinten Sie „2025/fest.jpg“ oder „2026/fest.jpg“?",
    ),
    "a picture of the right name in the wrong folder": (
        {ARTICLE: article(bild="uploads/x.jpg")},
        ARTICLE, 5, 7, "Das Bild „uploads/x.jpg“ gibt es nicht. Meinten Sie „x.jpg“?",
    ),
    "a picture with another ending": (
        {ARTICLE: article(bild="x.jpeg")},
        ARTICLE, 5, 7, "Meinten Sie „x.jpg“?",
    ),
    "a link to nowhere": (
        {ARTICLE: article("a\n\n[Fest](nix.md)\n")},
        ARTICLE, 8, 8, "Das Ziel „nix.md“ gibt es nicht.",
    ),
    "a link without https": ({ARTICLE: article("[x](www.b.example)\n")}, ARTICLE, 6, 5, "https:// davor"),
    "a link without mailto": ({ARTICLE: article("[x](a@b.example)\n")}, ARTICLE, 6, 5, "mailto: davor"),
    "a link with backslashes": (
        {ARTICLE: article("[x](..\\2026\\bassis.md)\n")},
        ARTICLE, 6, 5, "„../2026/bassis.md“ gibt es nicht. Meinten Sie „basis.md“?",
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
        {FUND: str(PAPER[FUND]).replace("name: Bildung", "name: Bildung, symbol: einhorn")},
        FUND, 7, 47, "Möglich sind: ball, baum",
    ),
    "a colour that is too pale": (
        {FUND: str(PAPER[FUND]).replace("name: Bildung", "name: Bildung, farbe: ffd400")},
        FUND, 7, 46, "zu blass zum Lesen; gezeigt wird eine dunklere",
    ),
    "a redirect that only a server can make": (
        {ARTICLE: article(frueher="/?p=123")},
        ARTICLE, 5, 10, "hat ein Fragezeichen",
    ),
    "another kind of file": (
        {"content/artikel/a.json": b""},
        "content/artikel/a.json", 0, 0, "mit dieser Endung",
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
    assert (
        f"Fehler in {ARTICLE}:3:8\n  Den 30.2.2026 gibt es nicht.\n"
        "     3 | datum: 30.02.2026\n       |        ^\n  Abhilfe: Prüfen Sie Tag und Monat.\n"
    ) in capsys.readouterr().err
    assert not (tmp_path / "site").exists()
