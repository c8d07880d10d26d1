from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.editing.paths import inside
from stadtteil.editing.refusal import Refusal


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a file, a link to a file, a link to a folder, and a neighbour that is none of ours."""
    folder = tmp_path_factory.mktemp("orte")
    project = folder / "zeitung"
    (project / "content" / "artikel" / "2026").mkdir(parents=True)
    (project / "content" / "artikel" / "2026" / "fest.md").write_text("---\n---\n", encoding="utf-8")
    (project / "content" / "seiten.md").mkdir()
    (project / "layouts").mkdir()
    (folder / "fremd.md").write_text("geheim", encoding="utf-8")
    (folder / "fremd").mkdir()
    if os.name != "nt":
        (project / "content" / "link.md").symlink_to(folder / "fremd.md")
        (project / "content" / "innen.md").symlink_to(project / "content" / "artikel" / "2026" / "fest.md")
        (project / "content" / "orte").symlink_to(folder / "fremd")
    return project


@pytest.mark.parametrize(
    "path",
    [
        "content/artikel/2026/fest.md",
        "content/artikel/2027/neu.yaml",
        "content/site.yaml",
        "content/a/Ä b, c.md",
    ],
)
def test_texts_below_content_are_ours_whether_they_are_there_or_not(root: Path, path: str) -> None:
    assert inside(root, path) == root / path


@pytest.mark.parametrize(
    "path",
    [
        "", "content", "content/", "content/.md", "layouts/artikel.md", "content.md", "/content/a.md",
        "content/../layouts/a.md", "content/./a.md", "content//a.md", "../content/a.md", "content/..",
        "content/a/../../../x.md", "content/..md/../x.md", "Content/a.md", "CONTENT/site.yaml",
        "C:/content/a.md", "content\\a.md", "content/a\\..\\..\\b.md", "//server/content/a.md",
        "~/content/a.md", "content/a.md:stream.md", "content/a.md::$DATA", "content/con.md",
        "content/CON.md", "content/aux.x.md", "content/com1.md", "content/LPT¹.yaml", "content/nul /a.md",
        "content/conin$.md", "content/PROGRA~1.md", "content/a.md.", "content/a.md ", "content/ a.md",
        "content/a /b.md", "content/a./b.md", "content/a\0.md", "content/a\n.md", "content/\u202ea.md",
        "content/a\ud800.md", "content/a\u2215b/../c.md", "content/a.html", "content/.htaccess",
        "content/.git/config.yaml", "content/.versteckt.md", "content/a.md~", "content/#a.md#",
        "content/a.py", "content/a.jpg", "content/_headers", "content/a.MD",
        "content/" + "a" * 300 + ".md", "content/" + "a/" * 600 + "a.md", "content/a?.md", "content/a*.md",
        "content/artikel/2026/FEST.md", "content/Artikel/2026/fest.md", "content/seiten.md",
        "content/artikel/2026/fest.md/x.md",
    ],
)  # fmt: skip
def test_nothing_else_is(root: Path, path: str) -> None:
    assert isinstance(inside(root, path), Refusal)


@pytest.mark.skipif(os.name == "nt", reason="links need special rights there")
@pytest.mark.parametrize("path", ["content/link.md", "content/innen.md", "content/orte/neu.md"])
def test_no_link_is_followed_wherever_it_leads(root: Path, path: str) -> None:
    found = inside(root, path)
    assert isinstance(found, Refusal)
    assert "Verknüpfung" in found.reason


def test_a_name_with_decomposed_letters_is_found_by_composed_ones(tmp_path: Path) -> None:
    stored = unicodedata.normalize("NFD", "grün.md")
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / stored).write_text("---\n---\n", encoding="utf-8")
    found = inside(tmp_path, "content/grün.md")
    assert isinstance(found, Path)
    assert found.samefile(tmp_path / "content" / stored)


PARTS = st.one_of(
    st.sampled_from(
        ["content", "artikel", "2026", "fest.md", "..", ".", "", "link.md", "orte", "con", "nul.md", "~"]
    ),
    st.text(max_size=12),
    st.text("./\\:~ aA0ä\0-_é\u0301", max_size=10).map(lambda name: f"{name}.md"),
)


@given(
    st.lists(PARTS, max_size=6).map("/".join)
    | st.lists(PARTS, max_size=4).map(lambda p: "/".join(["content", *p]))
)
def test_whatever_is_asked_for_lies_below_content_or_is_refused(root: Path, path: str) -> None:
    found = inside(root, path)
    if isinstance(found, Refusal):
        assert found.reason.endswith((".", ")."))
        return
    content = os.path.realpath(root / "content") + os.sep
    assert os.path.realpath(found).startswith(content)
    assert os.path.normpath(found) == str(found)
    assert found.suffix in {".md", ".markdown", ".yaml", ".yml"}
    assert not any(part.startswith(".") for part in found.relative_to(root).parts)
