from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.engine.stamps import (
    LINK,
    LOCKED,
    Found,
    Stamp,
    all_young,
    fingerprint,
    stamp_of,
    stamps_of,
    unpacked,
    walk,
    young,
)

SECOND = 1_000_000_000
posix = pytest.mark.skipif(sys.platform == "win32", reason="links and rights are those of POSIX")


def paths(root: Path) -> list[str]:
    return [path for path, _stamp in walk(str(root))]


def test_all_files_are_found_sorted_by_path(tmp_path: Path) -> None:
    for name in ("b.md", "a/z.md", "a-b/c.md", "a.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert paths(tmp_path) == ["a-b/c.md", "a.md", "a/z.md", "b.md"]


def test_a_root_that_does_not_exist_is_empty(tmp_path: Path) -> None:
    assert paths(tmp_path / "nowhere") == []


@pytest.mark.parametrize(
    "name",
    [
        ".fest.md.swp",
        "fest.md~",
        "#fest.md#",
        ".#fest.md",
        "4913",
        "Thumbs.db",
        "desktop.ini",
        "a.tmp",
        ".git",
    ],
)
def test_what_editors_and_desktops_leave_is_passed_over(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    assert paths(tmp_path) == []


def test_hidden_folders_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "config").touch()
    assert paths(tmp_path) == []


def test_a_stamp_is_what_stat_says(tmp_path: Path) -> None:
    (tmp_path / "fest.md").write_text("Fest")
    assert walk(str(tmp_path)) == [("fest.md", stamp_of((tmp_path / "fest.md").stat()))]


@posix
def test_a_link_to_a_file_inside_is_that_file(tmp_path: Path) -> None:
    (tmp_path / "fest.md").write_text("Fest")
    (tmp_path / "auch.md").symlink_to("fest.md")
    assert walk(str(tmp_path))[0] == ("auch.md", stamp_of((tmp_path / "fest.md").stat()))


@posix
@pytest.mark.parametrize("target", ["../outside.md", "nowhere.md", "folder", "."])
def test_any_other_link_is_not_followed(tmp_path: Path, target: str) -> None:
    root = tmp_path / "content"
    (root / "folder").mkdir(parents=True)
    (tmp_path / "outside.md").touch()
    (root / "link.md").symlink_to(target)
    assert walk(str(root)) == [("link.md", LINK)]


@posix
def test_a_root_that_is_a_link_itself_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "fest.md").touch()
    (tmp_path / "real" / "auch.md").symlink_to("fest.md")
    (tmp_path / "content").symlink_to("real")
    assert LINK not in dict(walk(str(tmp_path / "content"))).values()


@posix
def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert paths(tmp_path) == []


@posix
def test_a_folder_that_may_not_be_listed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "secret").mkdir()
    real = os.scandir

    def scandir(path: str) -> object:
        if path.endswith("secret/"):
            raise PermissionError
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert walk(str(tmp_path)) == [("secret/", LOCKED)]


@pytest.mark.parametrize(
    ("stamp", "expected"),
    [
        ((1, 5, 10 * SECOND - 40_000_000), True),
        ((1, 5, 10 * SECOND - 60_000_000), False),
        ((1, 11 * SECOND + 5, 5), False),
        ((1, 10 * SECOND - 40_000_000, 0), True),
        ((1, 8 * SECOND, 0), True),
        ((1, 7 * SECOND, 0), False),
        ((1, 8 * SECOND + 1, 0), False),
        ((1, 5, 20 * SECOND), True),
    ],
)
def test_a_file_is_young_while_it_could_change_under_the_same_stamp(stamp: Stamp, expected: bool) -> None:
    assert young(stamp, 10 * SECOND) is expected


NEAR = st.integers(-4_000_000_000, 1_000_000_000).map(lambda apart: 10 * SECOND + apart)
WHOLE = NEAR.map(lambda ns: ns // SECOND * SECOND)


@given(st.lists(st.tuples(st.just(1), NEAR | WHOLE, NEAR | WHOLE | st.just(0))))
def test_of_many_files_the_same_are_young_as_one_by_one(stamps: list[Stamp]) -> None:
    files = [(str(number), stamp) for number, stamp in enumerate(stamps)]
    assert all_young(files, 10 * SECOND) == [path for path, stamp in files if young(stamp, 10 * SECOND)]


@pytest.mark.parametrize("windows", [False, True])
def test_many_paths_have_the_stamps_that_each_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, windows: bool
) -> None:
    monkeypatch.setattr("stadtteil.engine.stamps._WINDOWS", windows)
    (tmp_path / "a").mkdir()
    (tmp_path / "a/fest.md").write_text("Fest")
    paths = ["./", "a/", "a/fest.md"]
    expected = [stamp_of((tmp_path / path).lstat()) for path in paths]
    assert unpacked(stamps_of(str(tmp_path), paths)) == expected
    with pytest.raises(FileNotFoundError):
        stamps_of(str(tmp_path), [*paths, "a/fort.md"])


def test_a_file_just_written_is_young(tmp_path: Path) -> None:
    (tmp_path / "fest.md").touch()
    assert young(walk(str(tmp_path))[0][1], time.time_ns())


def test_a_fingerprint_sees_stamps_paths_and_roots() -> None:
    base: Found = [("content", {"a.md": (1, 2, 3)})]
    others: list[Found] = [
        [("content", {"b.md": (1, 2, 3)})],
        [("content", {"a.md": (1, 2, 4)})],
        [("content", {"a.md": (1, 3, 3)})],
        [("content", {"a.md": (2, 2, 3)})],
        [("layouts", {"a.md": (1, 2, 3)})],
        [("content", {"a.md": (1, 2, 3)}), ("layouts", {})],
        [("content", {})],
    ]
    assert len({fingerprint(found) for found in [base, *others]}) == 1 + len(others)
