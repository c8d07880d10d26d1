"""The longest names that are allowed make a site; one sign more is an error, for check and build alike."""

from __future__ import annotations

import pytest

from stadtteil.engine.path_conflicts import is_too_long
from stadtteil.model.text.slugs import LONGEST, MOST_BYTES
from tests.model.desk import PAPER, article, photo
from tests.space import Space

FUND = str(PAPER["content/fonds/aktionsfonds.yaml"])
PROJECT = str(PAPER["content/projekte/2026/p.yaml"])
SITE = str(PAPER["content/site.yaml"])
SIDECAR = str(PAPER["content/bilder/x.jpg.yaml"])


def name(folder: str, more: int = 0) -> str:
    """Return a name of the longest that fits below a folder of addresses, or more."""
    return "n" * (LONGEST - len(folder) + more)


@pytest.fixture
def paper(project: Space) -> Space:
    for path, data in PAPER.items():
        project.write(path, data)
    return project


def test_the_longest_names_everywhere_make_a_site_that_every_disk_can_hold(paper: Space) -> None:
    id_, tag = "k" * 100, "t" * LONGEST
    picture = "b" * 240 + ".jpg"
    paper.write("content/site.yaml", SITE + f"  - {{kennung: {id_}, name: Lang}}\n")
    paper.write(
        f"content/artikel/2026/{name('artikel/2026/')}.md",
        article(
            schlagwoerter=f"[{tag}, {'ж' * (MOST_BYTES // 2)}]",
            ressort=id_,
            bild=picture,
            frueher="/" + "f" * LONGEST,
        ),
    )
    paper.write(f"content/bilder/{picture}", photo(1700, 40))
    paper.write(f"content/bilder/{picture}.yaml", SIDECAR)
    fund, district = name("fonds/"), name("quartier/")
    paper.write(f"content/fonds/{fund}.yaml", FUND.replace("bildung,", f"{id_},"))
    paper.write(f"content/quartiere/{district}.yaml", "name: Weit weg\n")
    more = PROJECT.replace("fonds: aktionsfonds", f"fonds: {fund}").replace(
        "kategorie: bildung", f"kategorie: {id_}"
    )
    paper.write(
        f"content/projekte/2026/{name('projekte/2026/')}.yaml",
        more.replace("quartier: salzert", f"quartier: {district}"),
    )
    report = paper.build()
    assert report.errors == []
    assert [path for path in paper.tree() if is_too_long(path)] == []
    assert report.written > 50


@pytest.mark.parametrize(
    ("path", "text", "line", "words"),
    [
        (
            "content/artikel/2026/a.md",
            article(schlagwoerter=f"[Garten, {'t' * 181}]"),
            5,
            "Schlagwort ist mit 181",
        ),
        (
            "content/artikel/2026/a.md",
            article(schlagwoerter="Hof und Garten " * 20),
            5,
            "trennen Sie sie mit Kommas",
        ),
        ("content/artikel/2026/a.md", article(schlagwoerter="ж" * 121), 5, "Schlagwort ist mit 121"),
        (
            "content/artikel/2026/a.md",
            article(frueher="/" + "a" * 300 + "/"),
            5,
            "frühere Adresse ist mit 302",
        ),
        ("content/artikel/2026/a.md", article(frueher="/" + "%D0%B6" * 130 + "/"), 5, "frühere Adresse"),
        (
            "content/site.yaml",
            SITE + f"  - {{kennung: {'k' * 101}, name: Lang}}\n",
            5,
            "Die Kennung ist mit 101",
        ),
        ("content/fonds/f.yaml", FUND.replace("bildung,", f"{'k' * 101},"), 7, "Die Kennung ist mit 101"),
        (f"content/artikel/2026/{name('artikel/2026/', 1)}.md", article(), 0, "höchstens 167 Zeichen"),
        (
            f"content/seiten/{'ж' * 121}.md",
            "---\ntitel: T\n---\nText.\n",
            0,
            "Der Name dieser Datei ist mit 121",
        ),
    ],
)
def test_what_is_too_long_is_one_error_where_it_stands(
    paper: Space, path: str, text: str, line: int, words: str
) -> None:
    paper.write(path, text)
    for publishing in (False, True):
        report = paper.build(publishing=publishing)
        (problem,) = report.errors
        assert (problem.path, problem.line) == (path, line)
        assert words in f"{problem.message} {problem.cure}"
        assert len(problem.message) < 200
    assert not paper.site.exists()


def test_pictures_with_the_same_long_beginning_are_told_apart(paper: Space) -> None:
    body = ""
    for number in (1, 2):
        file = f"{'gruppenfoto-' * 12}{number}.jpg"
        paper.write(f"content/bilder/{file}", photo(64, 40 + number))
        paper.write(f"content/bilder/{file}.yaml", SIDECAR)
        body += f"![]({file})\n\n"
    paper.write("content/artikel/2026/a.md", article(body))
    assert paper.build().errors == []
    stems = {path.rsplit("-", 1)[0] for path in paper.tree() if path.startswith("bilder/gruppenfoto")}
    assert len(stems) == 2
