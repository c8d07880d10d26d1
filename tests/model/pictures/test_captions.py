"""What a picture says in further languages, and what is said of files that try to."""

from __future__ import annotations

import pytest

from stadtteil.model.card import Image
from stadtteil.model.reading.forgetting import forgotten
from stadtteil.model.site import Site
from stadtteil.words.languages import SHIPPED
from tests.model.desk import ARTICLE, PAPER, TODAY, article, complaints, document, linked, site_of

SITE = "content/site.yaml"
SPOKEN = f"{PAPER[SITE]!s}sprachen: [de, tr, ar]\n"
TR = "content/bilder/x.jpg.tr.yaml"
WORDS = "alt: Bir resim\nbildunterschrift: Uzun masa.\n"
SHOWN = {SITE: SPOKEN, TR: WORDS, ARTICLE: article("Text.\n\n![](x.jpg)\n", bild="x.jpg")}


def image_in(site: Site) -> Image:
    card = site.card(next(entry for entry in site.entries if entry.id == "artikel/2026/a"))
    assert card is not None
    assert card.image is not None
    return card.image


def said(image: Image) -> tuple[str, str]:
    return image.alt, image.caption


def complaints_in(files: dict[str, str | None]) -> list[tuple[str, str, str]]:
    return [(one.path, one.message, one.severity) for one in complaints({SITE: SPOKEN, **files})]


def test_a_picture_says_to_each_reader_what_it_shows_in_their_language() -> None:
    site = site_of(SHOWN)
    turkish, arabic = (site.in_language(SHIPPED[tag]) for tag in ("tr", "ar"))
    assert said(image_in(turkish)) == ("Bir resim", "Uzun masa.")
    assert said(image_in(arabic)) == said(image_in(site)) == ("Ein Bild", "")
    assert image_in(turkish).credit == image_in(site).credit
    assert image_in(turkish).src == image_in(site).src


def test_what_is_not_translated_the_original_says() -> None:
    turkish = site_of({**SHOWN, TR: "bildunterschrift: Masa.\n"}).in_language(SHIPPED["tr"])
    assert said(image_in(turkish)) == ("Ein Bild", "Masa.")


def test_a_picture_in_a_translated_text_is_described_in_its_language_unless_the_text_says_otherwise() -> None:
    body = "Metin.\n\n![](x.jpg)\n\n![Başka](x.jpg)\n"
    files = {**SHOWN, "content/artikel/2026/a.tr.md": f"---\ntitel: Şenlik\n---\n{body}"}
    site = site_of(files)
    turkish = site.in_language(SHIPPED["tr"])
    entry = next(one for one in turkish.entries if one.id == "artikel/2026/a")
    found = turkish.body(entry)
    assert found is not None
    assert [hole.image and hole.image.alt for hole in found.holes] == ["Bir resim", "Başka"]
    assert [image.alt for image in site.relations.images.values()] == ["Ein Bild"] * 2


def test_decoration_stays_silent_in_every_language() -> None:
    rights = "dekorativ: ja\nurheber: Redaktion\nlizenz: CC0-1.0\n"
    turkish = site_of({**SHOWN, "content/bilder/x.jpg.yaml": rights}).in_language(SHIPPED["tr"])
    assert image_in(turkish).alt == ""


@pytest.mark.parametrize(
    ("files", "path", "message"),
    [
        (
            {"content/bilder/x.jpg.fr.yaml": WORDS},
            "content/bilder/x.jpg.fr.yaml",
            "in dieser Sprache gibt es",
        ),
        (
            {"content/bilder/y.jpg.tr.yaml": WORDS},
            "content/bilder/y.jpg.tr.yaml",
            "keine Rechte-Datei y.jpg.yaml",
        ),
        ({TR: WORDS, "content/bilder/x.jpg.tr.yml": WORDS}, "content/bilder/x.jpg.tr.yml", "Zwei Dateien"),
        ({TR: "alt: Bir resim\nlizenz: CC0-1.0\n"}, TR, "lizenz"),
        ({TR: "alt: [a\n"}, TR, ""),
    ],
)
def test_a_file_that_cannot_say_what_it_is_to_say_gets_its_problem(
    files: dict[str, str | None], path: str, message: str
) -> None:
    found = complaints_in({ARTICLE: article(bild="x.jpg"), **files})
    assert [said for where, said, _ in found if where == path and message in said]


def test_words_that_cannot_be_understood_leave_the_german_ones() -> None:
    site, report = linked({**SHOWN, TR: "alt: [a\n"})
    assert site is not None
    assert not report.ok
    assert said(image_in(site.in_language(SHIPPED["tr"]))) == ("Ein Bild", "")


def test_who_withdraws_consent_is_not_described_in_any_language() -> None:
    rights = "alt: Ein Bild\nurheber: R\nlizenz: CC0-1.0\neinwilligung: {status: widerrufen}\n"
    site = site_of({**SHOWN, "content/bilder/x.jpg.yaml": rights})
    assert site.relations.translations["tr"].images == {}


def test_where_a_picture_is_forgotten_its_words_are_too() -> None:
    over = "titel: Rad\nart: biete\nrubrik: kinder\nerstellt: 2025-01-01\nbild: x.jpg\nkontakt_ueber: a"
    notice = document("content/pinnwand/rad.md", f"---\n{over}\n---\nText.\n")
    words = document(TR, WORDS)
    left = forgotten([notice, words], ["content/bilder/x.jpg"], TODAY)
    assert left.documents[TR].record == b""
