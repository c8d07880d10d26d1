"""Rights that stand where a picture is shown: the same as beside it, and for that entry alone."""

from __future__ import annotations

import datetime as dt

import pytest

from stadtteil.model.card import Image
from stadtteil.model.pictures.images import withheld_of
from tests.model.desk import (
    ARTICLE,
    PAPER,
    PROJECT,
    TODAY,
    article,
    complaints,
    document,
    linked,
    photo,
    site_of,
)

OTHER = "content/artikel/2026/b.md"
PICTURE = "content/bilder/fest.jpg"
SIDECAR = f"{PICTURE}.yaml"
RIGHTS = "alt: Kinder im Hof, urheber: Mira, lizenz: CC-BY-4.0"
Files = dict[str, str | bytes | None]


def section(more: str = "", file: str = "bilder/fest.jpg", rights: str = RIGHTS) -> str:
    return f"{{datei: {file}, {rights}{more}}}"


def paper(bild: str, body: str = "Text.\n", **others: str | bytes | None) -> Files:
    return {PICTURE: photo(), ARTICLE: article(body, bild=bild), **others}


def image_of(files: Files, now: dt.datetime = TODAY) -> Image | None:
    site = site_of(files, now)
    card = site.card(next(entry for entry in site.stories if entry.path == ARTICLE))
    assert card is not None
    return card.image


@pytest.mark.parametrize("file", ["bilder/fest.jpg", "fest.jpg", "../../bilder/fest.jpg", "Bilder/FEST.jpg"])
def test_a_picture_may_have_its_rights_where_it_is_shown(file: str) -> None:
    more = (
        ", bildunterschrift: Am Abend, personen: erkennbar, einwilligung: {status: ja, umfang: [web, embed]}"
    )
    found = image_of(paper(section(more, file)))
    assert found
    assert (found.alt, found.caption, found.credit) == ("Kinder im Hof", "Am Abend", "Mira")
    assert (found.license, found.scopes) == ("CC BY 4.0", ("web", "embed"))


def test_so_may_each_of_several_and_the_text_shows_it_too() -> None:
    site = site_of(
        {
            **paper(section(), "![](fest.jpg)\n"),
            "content/bilder/zwei.jpg": photo(),
            PROJECT: f"{PAPER[PROJECT]!s}bilder: [x.jpg, {section(file='zwei.jpg')}]\n",
        }
    )
    assert {image.credit for image in site.relations.images.values()} == {"Mira", "Redaktion"}
    assert (ARTICLE, "fest.jpg") in site.relations.images
    assert (PROJECT, "zwei.jpg") in site.relations.images


@pytest.mark.parametrize(
    ("rights", "message"),
    [
        ("alt: Kinder im Hof, urheber: Mira", "Die Angabe „lizenz“ fehlt."),
        ("alt: Kinder im Hof, urheber: Mira, lizenz: frei", "frei"),
        ("urheber: Mira, lizenz: CC-BY-4.0", "Der Alternativtext fehlt"),
        ("alt: IMG_1234.jpg, urheber: Mira, lizenz: CC-BY-4.0", "ist der Name einer Datei"),
        (f"{RIGHTS}, personen: erkennbar", "es liegt keine Einwilligung vor"),
        (f"{RIGHTS}, einwilligung: {{status: offen}}", "ist noch offen"),
        (f"{RIGHTS}, farbe: rot", "„farbe“ wird bei einem Bild nicht benutzt."),
    ],
)
def test_what_is_wrong_with_them_is_said_as_beside_the_picture_and_where_it_stands(
    rights: str, message: str
) -> None:
    [problem] = complaints(paper(section(rights=rights)))
    assert message in problem.message
    assert (problem.path, problem.line) == (ARTICLE, 5)
    assert problem.column > 5


def test_another_entry_has_to_say_them_itself() -> None:
    [problem] = complaints(paper(section(), **{OTHER: article(bild="fest.jpg", titel="B")}))
    assert problem.message == (
        f"Zu diesem Bild stehen die Rechte nur in {ARTICLE}, und dort gelten sie nur für diesen Text."
    )
    assert problem.cure.endswith("in die Datei fest.jpg.yaml neben dem Bild.")
    assert complaints(paper(section(), **{OTHER: article(bild=section(), titel="B")})) == []
    [problem] = complaints(paper("fest.jpg", **{OTHER: article("![](fest.jpg)\n", titel="B")}))
    assert problem.message == "Zu diesem Bild fehlen die Angaben zu Rechten und Inhalt."


@pytest.mark.parametrize("beside", [True, False])
def test_two_places_must_not_contradict_each_other(*, beside: bool) -> None:
    same = f"{RIGHTS.replace(', ', chr(10))}\n".replace("Kinder im Hof", "Andere Worte")
    there: Files = (
        {SIDECAR: same} if beside else {"content/artikel/2026/0.md": article(bild=section(), titel="B")}
    )
    assert complaints({**paper(section()), **there}) == []
    files = {**paper(section(rights=RIGHTS.replace("Mira", "Anna"))), **there}
    [problem] = complaints(files)
    assert problem.message.startswith(f"„urheber“ steht hier anders als in {next(iter(there))}")
    assert problem.path == ARTICLE


def test_who_withdraws_there_is_heard_before_the_picture_is_read() -> None:
    said = section(", einwilligung: {status: widerrufen}, fokus: oben")
    assert withheld_of([document(ARTICLE, article(bild=said))], TODAY) == {PICTURE}
    files = paper(section(", einwilligung: {status: widerrufen}"))
    site, report = linked(files)
    assert [(one.path, one.reason) for one in report.hidden] == [(PICTURE, "Einwilligung widerrufen")]
    assert report.ok
    assert site
    assert site.relations.images == {}
    assert site.relations.withheld == {PICTURE: "Einwilligung widerrufen"}


def test_a_consent_ends_on_its_day_and_nothing_becomes_an_error() -> None:
    files = paper(section(", einwilligung: {status: ja, bis: 2026-06-10}"))
    _, report = linked(files)
    assert report.next_change == "2026-06-09T22:00:00+00:00"
    assert image_of(files)
    assert image_of(files, dt.datetime.fromisoformat(report.next_change)) is None


def test_the_picture_of_a_subfolder_is_named_with_it() -> None:
    there = "content/bilder/2026/fest.jpg"
    [problem] = complaints({there: photo(), ARTICLE: article(bild=section(file="fest.jpg"))})
    assert problem.cure == "Schreiben Sie: datei: bilder/2026/fest.jpg"
    assert image_of({there: photo(), ARTICLE: article(bild=section(file="bilder/2026/fest.jpg"))})


def test_where_the_head_cannot_be_read_nobody_is_told_that_rights_are_missing() -> None:
    broken = article("![](fest.jpg)\n", bild=section(), tags="[offen")
    assert [problem.path for problem in complaints({PICTURE: photo(), ARTICLE: broken})] == [ARTICLE]
    [*_, problem] = complaints(
        {PICTURE: photo(), ARTICLE: article("![](fest.jpg)\n", bild="fest.jpg", tags="[offen")}
    )
    assert "fehlen die Angaben" in problem.message


def test_a_translation_says_words_alone() -> None:
    languages = f"{PAPER['content/site.yaml']!s}sprachen: [de, tr]\n"
    turkish = "content/artikel/2026/a.tr.md"
    files = {**paper(section(), "![](fest.jpg)\n"), "content/site.yaml": languages}
    words = "---\ntitel: Ş\nteaser: T\nbild: {alt: Çocuklar, urheber: Ali}\n---\n![](fest.jpg)\n"
    [problem] = [
        one
        for one in complaints({**files, turkish: words})
        if one.path == turkish and one.severity == "error"
    ]
    assert problem.message == "„urheber“ gilt in allen Sprachen und steht nur im Original."


def test_nothing_of_it_is_kept_longer_than_it_serves() -> None:
    said = document(ARTICLE, article(bild=section()))
    assert said.kept_until is not None
    assert document(ARTICLE, article(bild="fest.jpg")).kept_until is None
