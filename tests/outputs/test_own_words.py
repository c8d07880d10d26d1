"""Words that a paper says instead of the program's: they stand wherever the program's stood."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from stadtteil import words
from stadtteil.model.pictures import picture
from stadtteil.model.reading.own_words import known_texts
from tests.space import Space
from tests.words.made_up import MADE_UP, bracketed, speaking

GERMAN = "content/worte/de.yaml"
TURKISH = "content/worte/tr.yaml"
HEAD = 'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n'


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """A folder for catalogues with the list of all texts."""
    folder = tmp_path / "words"
    folder.mkdir()
    (folder / "stadtteil.pot").write_bytes((words.CATALOGUES / "stadtteil.pot").read_bytes())
    return folder


def everything() -> str:
    """Return a file that says all texts in brackets, as the made-up catalogue does."""
    lines = []
    for name, message in known_texts().items():
        said = [bracketed(one) for one in (message.one, message.other) if one]
        value = said if message.other else said[0]
        lines.append(f"{json.dumps(name, ensure_ascii=False)}: {json.dumps(value, ensure_ascii=False)}")
    return "\n".join(lines) + "\n"


def test_they_reach_all_that_a_catalogue_reaches(
    project: Space, template: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.fill("full")
    project.edit("content/site.yaml", "sprache: de", f"sprache: {MADE_UP}")
    with speaking(monkeypatch, template):
        assert project.build().ok
        by_catalogue = project.tree()
    project.write(f"content/worte/{MADE_UP}.yaml", everything())
    with speaking(monkeypatch, template, text=HEAD):
        report = project.build()
    assert [problem.message for problem in report.problems if problem.path.startswith("content/worte")] == []
    mine = project.tree()
    assert [path for path, data in by_catalogue.items() if mine.get(path) != data] == []
    assert mine.keys() == by_catalogue.keys()


def test_each_language_has_its_own(small: Space) -> None:
    small.edit("content/site.yaml", "adresse:", "sprachen: [de, tr]\nadresse:")
    small.write(GERMAN, "Geförderte Projekte: Was wir fördern\n")
    small.write(TURKISH, "Geförderte Projekte: Neler destekliyoruz\n")
    assert small.build().ok
    assert "<h1>Was wir fördern</h1>" in small.text("projekte/index.html")
    assert "<h1>Neler destekliyoruz</h1>" in small.text("tr/projekte/index.html")


def test_markup_in_them_stays_text(small: Space) -> None:
    small.write(
        GERMAN, "Geförderte Projekte: <hr onclick='x'>Alles & mehr\nAlle Artikel: </script><hr onx>\n"
    )
    assert small.build().ok
    pages = [file.read_text(encoding="utf-8") for file in small.site.rglob("*.html")]
    assert any("&lt;hr onclick=&#39;x&#39;&gt;Alles &amp; mehr" in page for page in pages)
    assert not any("<hr on" in page for page in pages)


def test_a_changed_file_renews_the_pages_of_its_language_and_no_others(small: Space) -> None:
    small.edit("content/site.yaml", "adresse:", "sprachen: [de, tr]\nadresse:")
    assert small.build().ok
    small.write(TURKISH, "Archiv: Eskiler\n")
    explained = small.run("build", "--explain").out
    assert "tr/index.html" in explained
    assert "artikel/eins" not in explained


def test_without_its_file_a_paper_speaks_as_before(small: Space) -> None:
    assert small.build().ok
    before = small.tree()
    small.write(GERMAN, "Titelseite: Vorn\n")
    assert small.build().ok
    assert small.tree() != before
    small.write(GERMAN, "# Noch nichts.\n")
    assert small.build().ok
    assert small.tree() == before
    small.remove(GERMAN)
    assert small.build().ok
    assert small.tree() == before


def test_a_text_that_was_read_before_speaks_as_they_do_now(small: Space) -> None:
    small.write("content/artikel/eins.md", "---\ntitel: E\ndatum: 2026-09-01\n---\nA[^1].\n\n[^1]: Unten.\n")
    for said in ("Nach oben ({n})", "Hinauf ({n})"):
        small.write(GERMAN, f'"Zurück zur Stelle {{n}} im Text": "{said}"\n')
        assert small.build().ok
        assert said.format(n=1) in small.text("artikel/eins/index.html")


def test_no_picture_is_encoded_anew_for_them(small: Space, monkeypatch: pytest.MonkeyPatch) -> None:
    assert small.build().ok

    def dear(data: bytes, path: str, keep: object) -> None:
        raise AssertionError(path)

    monkeypatch.setattr(picture, "read_picture", dear)
    small.write(GERMAN, "Titelseite: Vorn\n")
    assert small.build().ok
    assert ">Vorn</a>" in small.text("artikel/eins/index.html")
