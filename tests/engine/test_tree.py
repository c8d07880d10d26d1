from __future__ import annotations

import os
from pathlib import Path

import pytest

from stadtteil.engine.stamps import LINK, stamp_of
from stadtteil.engine.tree import Standing, Tree, folders_of, standing


def test_all_that_stands_is_seen_hidden_files_too(tmp_path: Path) -> None:
    tree = Tree(tmp_path)
    for path in ("a/b/c.html", ".hidden", "x.html"):
        tree.write(path, b"x")
    (tmp_path / "empty").mkdir()
    seen = standing(tmp_path)
    assert seen.files == {
        path: stamp_of((tmp_path / path).stat()) for path in ("a/b/c.html", ".hidden", "x.html")
    }
    assert seen.folders == {"a", "a/b", "empty"}


def test_nothing_stands_in_a_folder_that_does_not_exist(tmp_path: Path) -> None:
    assert standing(tmp_path / "nowhere") == standing(tmp_path)


@pytest.mark.skipif(os.name == "nt", reason="links are those of POSIX")
def test_links_are_seen_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "out").symlink_to("..")
    (tmp_path / "dangling").symlink_to("nowhere")
    seen = standing(tmp_path)
    assert seen.files == {"out": LINK, "dangling": LINK}
    assert seen.folders == frozenset()


def test_where_nobody_has_looked_the_folders_are_those_of_files() -> None:
    assert Standing({"a/b/c.html": LINK}).folders == {"a", "a/b"}
    assert Standing({"a/b/c.html": LINK}, frozenset({"empty"})).folders == {"empty"}


def test_the_folders_of_files_are_all_above_them() -> None:
    assert folders_of(["a/b/c.html", "a/d.html", "x.html"]) == {"a", "a/b"}
    assert folders_of(["a/b/c/d/e.html"]) == {"a", "a/b", "a/b/c", "a/b/c/d"}
    assert folders_of([]) == folders_of(["x.html"]) == set()


def test_folders_are_removed_from_the_inside_and_only_if_empty(tmp_path: Path) -> None:
    tree = Tree(tmp_path)
    tree.write("a/b/c/x.html", b"x")
    tree.write("a/y.html", b"y")
    tree.remove("a/b/c/x.html")
    tree.remove_if_empty({"a", "a/b", "a/b/c", "nowhere"})
    assert standing(tmp_path).folders == {"a"}
    tree.write("a/b/c/x.html", b"again")
    assert (tmp_path / "a" / "b" / "c" / "x.html").read_bytes() == b"again"


def test_removing_what_is_gone_is_fine(tmp_path: Path) -> None:
    Tree(tmp_path).remove("nothing.html")
