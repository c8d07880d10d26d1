"""Files that nothing reads: what is said of each, and that nothing is said twice."""

from __future__ import annotations

import pytest

from tests.model.desk import ARTICLE, PAPER, article, complaints, photo

RIGHTS = str(PAPER["content/bilder/x.jpg.yaml"])
FRONT = article()
TEXTS = "content/artikel/2026/"


@pytest.mark.parametrize(
    ("path", "data", "words"),
    [
        (f"{TEXTS}fest.docx", "", "Textdokumente wie dieses liest das Programm nicht"),
        (f"{TEXTS}FEST.DOC", "", "auf .md endet"),
        (f"{TEXTS}fest.odt", "", "bewahren Sie diese hier außerhalb von content auf"),
        (f"{TEXTS}fest.pages", "", "davon erscheint nichts"),
        (f"{TEXTS}fest.html", "<p>", "HTML-Dateien liest das Programm nicht"),
        ("content/projekte/2026/alle.xlsx", "", "was darin steht, zählt nicht"),
        (f"{TEXTS}fest.md.txt", FRONT, "Benennen Sie sie um in fest.md."),
        (f"{TEXTS}Fest am Hof.txt", FRONT, "Benennen Sie sie um in Fest am Hof.md."),
        ("content/projekte/2026/q.yaml.txt", "titel: Q\n", "Benennen Sie sie um in q.yaml."),
        (f"{TEXTS}fest", "\ufeff" + FRONT, "Dieser Datei fehlt die Endung"),
        (f"{TEXTS}fest.mkd", "Text", "Diese Datei endet auf .mkd"),
    ],
)
def test_a_text_that_somebody_takes_for_published_is_an_error(path: str, data: str, words: str) -> None:
    (problem,) = complaints({path: data})
    assert (problem.path, problem.severity) == (path, "error")
    assert words in f"{problem.message} {problem.cure}"


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (f"{TEXTS}LIESMICH.txt", "Reine Textdateien"),
        (f"{TEXTS}plan.pdf", "Zum Herunterladen"),
        (f"{TEXTS}fest.md.orig", "Sicherungskopie"),
        (f"{TEXTS}fest.md.bak", "Sicherungskopie"),
        (f"{TEXTS}film.mp4", "Filme und Töne"),
        (f"{TEXTS}fest.md.crdownload", "nicht zu Ende heruntergeladen"),
        (f"{TEXTS}fest.lnk", "nur eine Verknüpfung"),
        (f"{TEXTS}karte.geojson", "mit dieser Endung"),
        ("content/bilder/plan.docx", "Textdokumente"),
        ("content/bilder/text.md", "keine Texte gelesen"),
        ("content/bilder/neu.yaml", "heißt wie das ganze Bild mit .yaml dahinter, zum Beispiel neu.jpg.yaml"),
        ("content/bilder/alt.heic", "Bilder in diesem Format werden nicht benutzt. So speichern iPhones"),
        ("content/notizen.md", "in keinem Ordner"),
        (
            "content/symbol.jpg",
            "Das Symbol der Zeitung heißt symbol.png; diese Datei wird nicht benutzt. Speich",
        ),
        ("content/symbol.svg", "als PNG unter diesem Namen, quadratisch, mit 512 bis 4096 Bildpunkten"),
        ("content/Symbol.PNG", "Benennen Sie sie um in symbol.png."),
        ("content/symbol.png.yaml", "Zum Symbol der Zeitung gehören keine Angaben"),
        ("content/site.ar.yml", "Benennen Sie sie um in site.ar.yaml."),
        ("content/Site.yaml.txt", "Benennen Sie sie um in site.yaml."),
    ],
)
def test_what_lies_about_is_a_hint(path: str, words: str) -> None:
    (problem,) = complaints({path: "Text"})
    assert (problem.path, problem.severity) == (path, "warning")
    assert words in f"{problem.message} {problem.cure}"


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({"content/bilder/y.jpg": photo()}, "fehlen die Angaben zu Rechten"),
        ({"content/bilder/y.jpg": photo()[:200], "content/bilder/y.jpg.yaml": RIGHTS}, "beschädigt"),
        ({"content/bilder/y.jpg": photo()[:200]}, "beschädigt"),
        ({"content/bilder/y.gif": b"GIF89a", "content/bilder/y.gif.yaml": RIGHTS}, "in diesem Format"),
    ],
)
def test_what_is_wrong_with_a_picture_that_nobody_uses_is_one_hint_at_its_file(
    files: dict[str, str | bytes | None], words: str
) -> None:
    (problem,) = complaints(files)
    assert problem.severity == "warning"
    assert problem.path in files
    assert words in problem.message


def test_a_flaw_of_a_picture_is_said_once_where_it_is_used_first() -> None:
    uses = {path: article(bild="x.jpg") for path in (ARTICLE, "content/artikel/2026/b.md")}
    (problem,) = complaints({"content/bilder/x.jpg": photo()[:300], **uses})
    assert (problem.path in uses, problem.severity) == (True, "error")


def test_a_flaw_of_a_picture_that_only_an_announced_text_uses_is_an_error_today() -> None:
    (problem,) = complaints(
        {"content/bilder/x.jpg": photo()[:300], ARTICLE: article(datum="2026-12-24", bild="x.jpg")}
    )
    assert (problem.path, problem.severity) == (ARTICLE, "error")


def test_a_picture_of_another_format_is_said_wherever_its_name_must_change() -> None:
    uses = {path: article(bild="y.heic") for path in (ARTICLE, "content/artikel/2026/b.md")}
    problems = complaints({"content/bilder/y.heic": b"", **uses})
    assert {problem.path for problem in problems} == set(uses)
    assert len(problems) == 2


def test_a_manuscript_beside_its_text_is_a_hint() -> None:
    (problem,) = complaints({f"{TEXTS}fest.docx": "", f"{TEXTS}fest.md": article()})
    assert (problem.path, problem.severity) == (f"{TEXTS}fest.docx", "warning")


@pytest.mark.parametrize("path", ["content/bilder/neu.yaml", "content/bilder/neu.png.yaml.txt"])
def test_rights_under_another_name_are_said_at_their_picture_alone(path: str) -> None:
    (problem,) = complaints({"content/bilder/neu.png": photo(kind="PNG"), path: RIGHTS})
    assert (problem.path, problem.severity) == ("content/bilder/neu.png", "warning")
    assert problem.cure.endswith("so heißt: neu.png.yaml")


def test_rights_beside_an_article_that_are_called_like_a_record_are_said_at_their_picture() -> None:
    files: dict[str, str | bytes | None] = {
        f"{TEXTS}neu.png": photo(kind="PNG"),
        f"{TEXTS}neu.yaml": RIGHTS,
        ARTICLE: article(bild="neu.png"),
    }
    (problem,) = complaints(files)
    assert (problem.path, problem.severity) == (f"{TEXTS}neu.png", "error")
