from __future__ import annotations

from pathlib import Path

import pytest

from stadtteil.editing import drafts as module
from stadtteil.editing.desk_folder import NAME
from stadtteil.editing.drafts import LARGEST, Draft, Drafts
from stadtteil.editing.refusal import Refusal
from tests.space import Space, tree

PATH = "content/artikel/2026/fest.md"


def kept(drafts: Drafts, path: str = PATH, text: str = "Es begann", window: str = "") -> Draft:
    found = drafts.keep(path, "0a1b", text, window)
    assert isinstance(found, Draft)
    return found


def test_what_was_typed_is_there_again_after_a_crash(tmp_path: Path) -> None:
    draft = kept(Drafts(tmp_path))
    assert Drafts(tmp_path).read(PATH) == draft
    assert (draft.path, draft.base, draft.content) == (PATH, "0a1b", "Es begann")
    assert draft.time.utcoffset() is not None


def test_what_is_typed_on_takes_the_place_of_what_was_kept_before(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    kept(drafts)
    later = kept(drafts, text="Es begann mit einem Stuhl.")
    assert drafts.list() == (later,)


def test_two_windows_on_one_file_lose_nothing_to_each_other(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    one, two = kept(drafts, window="1"), kept(drafts, text="Anders", window="2")
    assert drafts.list() == (two, one)
    drafts.drop(PATH, "1")
    assert drafts.list() == (two,)
    drafts.drop(PATH, "1")


def test_a_damaged_draft_is_passed_over(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    draft = kept(drafts)
    kept(drafts, "content/seiten/kontakt.md")
    [damaged] = (tmp_path / NAME / "entwuerfe").glob("seiten-*")
    damaged.write_bytes(damaged.read_bytes()[:20])
    assert drafts.list() == (draft,)
    assert drafts.read("content/seiten/kontakt.md") is None


def test_a_name_that_leads_out_leads_nowhere(tmp_path: Path) -> None:
    kept(Drafts(tmp_path), "content/../../" + "ä" * 300 + "/x.md")
    assert {file.parent.name for file in tmp_path.rglob("*.json")} == {"entwuerfe"}


def test_drafts_have_a_measure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drafts = Drafts(tmp_path)
    assert isinstance(drafts.keep(PATH, None, "x" * (LARGEST + 1)), Refusal)
    monkeypatch.setattr(module, "MOST_DRAFTS", 3)
    for number in range(5):
        kept(drafts, f"content/seiten/{number}.md")
    assert len(drafts.list()) == 3
    assert drafts.list()[0].path == "content/seiten/4.md"
    monkeypatch.setattr(module, "MOST_BYTES", 1000)
    kept(drafts, text="x" * 500)
    assert [draft.path for draft in drafts.list()] in (
        [PATH],
        [PATH, "content/seiten/4.md"],
        [PATH, *[f"content/seiten/{number}.md" for number in (4, 3)]],
    )


def test_builds_and_git_pass_the_desks_folder_over(small: Space) -> None:
    small.build()
    before = tree(small.site)
    kept(Drafts(small.root))
    assert (small.root / NAME / ".gitignore").read_text(encoding="utf-8") == "*\n"
    report = small.build()
    assert (report.ok, report.written, report.warnings) == (True, 0, [])
    assert tree(small.site) == before
