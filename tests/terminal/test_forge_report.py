"""`stadtteil check --format`: what a forge shows at its lines, in the place where that forge looks for it."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.space import TODAY, Space

CHECK = ("check", "--date", TODAY, "--format")
WRONG = "content/artikel/zwei.md"


@pytest.fixture
def broken(small: Space) -> Space:
    """A paper in the folder `zeitung` of a repository, with an error in line 8 of a text."""
    small.edit(WRONG, "(eins.md)", "(drei.md)")
    return small


def test_github_gets_commands_and_a_summary(broken: Space, tmp_path: Path) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("Vorher.\n", encoding="utf-8")
    names = {"GITHUB_WORKSPACE": str(tmp_path), "GITHUB_STEP_SUMMARY": str(summary)}
    said = broken.run(*CHECK, "github", environment=names)
    assert said.code == 1
    assert said.out.startswith(f"::error file=zeitung/{WRONG},line=8,col=26,title=Fehler::Das Ziel „drei.md“")
    assert said.err == ""
    text = summary.read_text(encoding="utf-8")
    assert text.startswith("Vorher.\n### Was nicht stimmt")
    assert "Zeile 8" in text


@pytest.mark.skipif(sys.platform == "win32", reason="links are made as on POSIX")
def test_what_papers_share_is_named_where_it_stands(small: Space, tmp_path: Path) -> None:
    shared = tmp_path / "gemeinsam" / "layouts"
    shared.mkdir(parents=True)
    (shared / "base.html").write_text("{% if %}", encoding="utf-8")
    (small.root / "gemeinsam").symlink_to("../gemeinsam", target_is_directory=True)
    said = small.call("check", "--date", TODAY)
    assert "Fehler in gemeinsam/layouts/base.html:1" in said.err
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GITHUB_WORKSPACE", str(tmp_path))
        patch.delenv("GITHUB_STEP_SUMMARY", raising=False)
        said = small.call(*CHECK, "github")
    assert said.out.startswith("::error file=gemeinsam/layouts/base.html,line=1,")


def test_gitlab_gets_json_alone_and_people_get_words(broken: Space) -> None:
    said = broken.run(*CHECK, "gitlab", environment={"CI_PROJECT_DIR": str(broken.root)})
    assert said.code == 1
    assert [issue["location"] for issue in json.loads(said.out)] == [{"path": WRONG, "lines": {"begin": 8}}]
    assert f"Fehler in {WRONG}:8:26" in said.err


@pytest.mark.parametrize(("form", "out"), [("github", ""), ("gitlab", "[]\n")])
def test_where_all_is_well_nothing_is_reported(small: Space, form: str, out: str) -> None:
    said = small.run(*CHECK, form)
    assert (said.code, said.out, said.err) == (0, out, "")


def test_a_form_that_there_is_not_is_said_in_a_line(small: Space) -> None:
    said = small.run(*CHECK, "svn")
    assert (said.code, said.out) == (2, "")
    assert said.err == "„svn“ ist hier keine Form. Schreiben Sie: --format github oder gitlab.\n"
