"""A whole import as people call it: what it leaves builds, and what would not build is a draft."""

from __future__ import annotations

from pathlib import Path

import pytest

from stadtteil.importing.proof import errors_of
from tests.importing.sources import EXPORT, WITH_RIGHTS, imported, picture, write
from tests.space import ROOT, Space

TREES = ROOT.parent / "shared" / "trees"
REAL = ROOT.parent / "shared" / "real"
OTHERS = [
    ("jekyll", TREES / "jekyll-ffbremen"),
    ("hugo", TREES / "hugo-codefor"),
    ("jekyll", REAL / "demokratielabore"),
]


def test_an_export_becomes_a_paper_in_an_empty_folder(project: Space) -> None:
    uploads = write(project.root.parent / "uploads", {"2019/05/fest.jpg": picture()})
    said = project.call("import", "wordpress", str(EXPORT), "--uploads", str(uploads))
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("4 Artikel und 1 Seite, davon 2 Entwürfe\n5 neu, 0 erneuert,")
    assert "Alles Weitere steht in import-bericht.md." in said.out
    assert project.build().ok
    page = project.text("artikel/2019/sommerfest/index.html")
    assert "Sechzig Meter Tisch" in page
    assert 'href="/artikel/2019/protokoll/#wer-raeumt-auf"' in page
    assert "youtube.com/watch?v=abcdefgh" in page
    assert "/artikel/2019/sommerfest/" in project.text("2019/05/12/sommerfest/index.html")
    report = (project.root / "import-bericht.md").read_text("utf-8")
    for told in (
        "/2019/05/hof-300x200.jpg: liegt nicht in der Quelle",
        "- /?p=10 → /artikel/2019/sommerfest/",
        "- Mit Kennwort: hat ein Kennwort",
        "- content/artikel/2019/protokoll.md: <script> fällt weg",
        "| content/artikel/2019/protokoll.md | post 20 |",
    ):
        assert told in report


def test_what_keeps_a_paper_from_being_built_becomes_a_draft_with_the_reason(tmp_path: Path) -> None:
    torn = "---\ntitle: Zwei Fassungen\n---\n<<<<<<< HEAD\nEins.\n=======\nZwei.\n>>>>>>> andere\n"
    whole = "---\ntitle: Heil\nimage: kaputt.jpg\n---\nSiehe [hier]({% post_url 2019-05-12-torn %}).\n"
    broken = picture()[:400]
    files: dict[str, str | bytes] = {
        "_posts/2019-05-12-torn.md": torn,
        "_posts/2019-05-13-heil.md": whole,
        "kaputt.jpg": broken,
    }
    root = write(tmp_path / "zeitung", {"zuordnung.yaml": "bilder: {alle: {urheber: R, lizenz: CC0-1.0}}\n"})
    made = imported("jekyll", write(tmp_path / "quelle", files), root, lambda: errors_of(root))
    assert errors_of(root) == []
    assert made.head("artikel/2019/torn.md")[-2:] == [
        "# Entwurf: Hier haben zwei Personen dieselbe Stelle geändert; beide Fassungen stehen untereinander.",
        "entwurf: ja",
    ]
    assert "entwurf: ja" not in made.head("artikel/2019/heil.md")
    assert made.body("artikel/2019/heil.md") == "Siehe [hier](artikel/2019/torn.md)."
    assert [one.place for one in made.account.left_out] == ["kaputt.jpg"]


def test_an_import_into_a_paper_leaves_that_as_it_is(small: Space) -> None:
    before = {file: file.read_bytes() for file in (small.root / "content").rglob("*") if file.is_file()}
    source = write(small.root.parent / "quelle", {
        "_posts/2019-05-12-fest.md": f"---\ntitle: Fest\n---\n![Ein Hof](hof.jpg)\n*{WITH_RIGHTS}*\n",
        "hof.jpg": picture(),
    })  # fmt: skip
    said = small.call("import", "jekyll", str(source))
    assert (said.code, said.err) == (0, "")
    assert {file: file.read_bytes() for file in before} == before
    assert small.build().ok
    assert "Jakob Beispiel" in small.text("artikel/2019/fest/index.html")
    again = small.call("import", "jekyll", str(source))
    assert "0 neu, 0 erneuert, 1 unverändert" in again.out


@pytest.mark.parametrize(
    ("arguments", "answer"),
    [
        (("import", "drupal", "."), "Aus „drupal“ lässt sich nicht importieren."),
        (("import", "jekyll", "fehlt"), "fehlt gibt es nicht."),
        (("import", "hugo", "."), "Quelle und Zeitung sind derselbe Ordner."),
        (("import", "hugo", "leer"), "steht kein Text"),
        (("import", "jekyll", "leer", "--uploads", "fehlt"), "Den Ordner fehlt gibt es nicht."),
    ],
)
def test_wrong_use_is_one_line(project: Space, arguments: tuple[str, ...], answer: str) -> None:
    (project.root / "leer").mkdir()
    said = project.call(*arguments)
    assert (said.code, said.out) == (2, "")
    assert answer in said.err
    assert said.err.count("\n") == 1


@pytest.mark.skipif(
    not TREES.is_dir() or not REAL.is_dir(),
    reason="the papers by others lie beside the repository, and are not here",
)
@pytest.mark.parametrize(("program", "source"), OTHERS, ids=lambda value: getattr(value, "name", value))
def test_papers_by_others_build_and_lose_no_word(program: str, source: Path, tmp_path: Path) -> None:
    root = tmp_path / "zeitung"
    made = imported(program, source, root, lambda: errors_of(root))
    assert errors_of(root) == []
    assert made.account.errors == ()
    assert made.account.lost_words == 0
    assert len(made.account.drafts) < len(made.account.entries) / 10
