from __future__ import annotations

import pytest

from stadtteil.publishing.change_text import ChangeText
from stadtteil.publishing.comparison import message_of
from stadtteil.publishing.differences import differing
from tests.publishing.editors import ARTICLE, Editor

FEST = "content/artikel/fest.md"


@pytest.mark.parametrize(
    ("old", "new", "labels"),
    [
        ("titel: Sommerfest", "titel: Herbstfest", ("Überschrift",)),
        ("titel: Sommerfest", "title: Sommerfest", ("nur die Schreibweise",)),
        ("autor: Ida", "# wer?\nautor:   Ida", ("nur die Schreibweise",)),
        ("Zweiter Absatz.", "Zweiter Satz.", ("Text",)),
        ("autor: Ida", "autor: Ida\nfarbe: rot", ("„farbe“",)),
        ("autor: Ida\n---", "autor: Ida\nbild: fest.jpg\n---", ("Bild",)),
        ("autor: Ida", "autor: [Ida", ()),
    ],
)
def test_what_differs_is_told_by_its_label(old: str, new: str, labels: tuple[str, ...]) -> None:
    assert old in ARTICLE
    assert differing(FEST, ARTICLE.encode(), ARTICLE.replace(old, new).encode()) == labels


def test_each_sort_of_file_has_a_name(ida: Editor) -> None:
    ida.write("content/artikel/fest.tr.md", "---\ntitel: Yaz şenliği\n---\n\nMetin.\n")
    ida.write("content/akteure/verein.yaml", "name: Hafenverein\nbeschreibung: |\n  Alt.\n")
    ida.write("content/bilder/fest.jpg", b"\xff\xd8")
    ida.write("content/bilder/fest.jpg.yaml", "alt: Ein Fest\n")
    ida.write("content/dateien/antrag.pdf", b"%PDF")
    ida.write("content/worte/tr.yaml", "Archiv: Arşiv\n")
    ida.write("content/liste.txt", "x\n")
    ida.edit("content/site.yaml", "name: Um die Ecke", "name: Um zwei Ecken")

    assert ida.changes() == [
        "Neu: Akteur „Hafenverein“",
        "Neu: Artikel „Yaz şenliği“ auf Türkisch",
        "Neu: Bild fest.jpg",
        "Neu: Angaben zum Bild fest.jpg",
        "Neu: Datei antrag.pdf",
        "Neu: Datei content/liste.txt",
        "Neu: eigene Wörter auf Türkisch",
        "Geändert: Angaben zur Zeitung (Name der Zeitung)",
    ]
    ida.published()
    ida.edit("content/akteure/verein.yaml", "  Alt.", "  Neu.")
    (ida.root / "content/bilder/fest.jpg").rename(ida.root / "content/bilder/sommer.jpg")
    (ida.root / FEST).unlink()
    assert ida.changes() == [
        "Geändert: Akteur „Hafenverein“ (Text)",
        "Umbenannt: Bild sommer.jpg (bisher bilder/fest.jpg)",
        "Gelöscht: Artikel „Sommerfest“",
    ]


def test_who_looks_changes_nothing(ida: Editor) -> None:
    ida.write("content/artikel/neu.md", ARTICLE)
    index = (ida.root / ".git" / "index").read_bytes()

    ida.changes()

    assert (ida.root / ".git" / "index").read_bytes() == index
    assert ida.status() == "## main...origin/main\n?? content/artikel/neu.md\n"


def test_a_message_names_one_change_or_lists_several() -> None:
    one = ChangeText("content/artikel/fest.md", "new", "Artikel „Fest\u2028“")
    two = ChangeText("content/bilder/a.jpg", "deleted", "Bild a.jpg")

    assert message_of([one]) == "Neu: Artikel „Fest\ufffd“\n"
    assert message_of([one, two]) == "2 Änderungen\n\n* Neu: Artikel „Fest\ufffd“\n* Gelöscht: Bild a.jpg\n"
