from __future__ import annotations

import os
from pathlib import Path

import pytest

from stadtteil.engine.ledger import Ledger
from stadtteil.engine.output import MARK
from stadtteil.engine.output_folder import check_folder
from stadtteil.misuse import StadtteilError


@pytest.fixture
def project(tmp_path: Path) -> Path:
    project = tmp_path / "zeitung"
    (project / "content").mkdir(parents=True)
    return project


def check(project: Path, folder: Path, *, owned: bool = False) -> None:
    check_folder(folder, owned, Ledger(project / ".stadtteil", "x"), [project / "content"])


def filled(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "photo.jpg").touch()
    return folder


def test_a_folder_that_is_missing_or_empty_may_be_used(project: Path, tmp_path: Path) -> None:
    check(project, tmp_path / "public")
    (tmp_path / "public").mkdir()
    check(project, tmp_path / "public")


def test_our_own_folder_may_hold_anything_once_we_have_built_into_it(project: Path) -> None:
    (filled(project / "site") / MARK[0]).write_bytes(MARK[1] + b" Mehr.\n")
    check(project, project / "site", owned=True)


def test_our_own_folder_is_known_by_the_ledger_too(project: Path) -> None:
    Ledger(project / ".stadtteil", "x").note({}, "one", 1)
    check(project, filled(project / "site"), owned=True)


@pytest.mark.parametrize("left", ["ledger-x", "plan-x", "views-x"])
def test_our_own_folder_is_known_by_whatever_is_left_of_its_last_build(project: Path, left: str) -> None:
    (project / ".stadtteil").mkdir()
    (project / ".stadtteil" / left).write_bytes(b"nonsense")
    check(project, filled(project / "site"), owned=True)


def test_a_folder_in_our_state_is_ours_whatever_is_in_it(project: Path) -> None:
    check(project, filled(project / ".stadtteil" / "entwurf"), owned=True)


@pytest.mark.parametrize("mark", [None, b"User-agent: *\n"])
def test_a_foreign_folder_of_our_name_is_refused_and_named(project: Path, mark: bytes | None) -> None:
    folder = filled(project / "site")
    if mark is not None:
        (folder / MARK[0]).write_bytes(mark)
    with pytest.raises(StadtteilError, match=r"nicht leer .* ginge verloren \(photo\.jpg"):
        check(project, folder, owned=True)


@pytest.mark.parametrize("owned", [True, False])
def test_a_folder_with_nothing_but_a_repository_or_a_domain_may_be_used(project: Path, owned: bool) -> None:
    (project / "site" / ".git").mkdir(parents=True)
    for name in ("CNAME", ".nojekyll", ".DS_Store"):
        (project / "site" / name).touch()
    check(project, project / "site", owned=owned)


def test_a_mark_does_not_open_a_folder_that_is_a_guest_s(project: Path, tmp_path: Path) -> None:
    (filled(tmp_path / "public") / MARK[0]).write_bytes(MARK[1])
    with pytest.raises(StadtteilError, match="nicht leer"):
        check(project, tmp_path / "public")


def test_a_folder_with_something_in_it_is_refused(project: Path, tmp_path: Path) -> None:
    with pytest.raises(StadtteilError, match="nicht leer"):
        check(project, filled(tmp_path / "public"))


def test_a_folder_that_the_ledger_knows_may_be_used(project: Path, tmp_path: Path) -> None:
    Ledger(project / ".stadtteil", "x").note({}, "one", 1)
    check(project, filled(tmp_path / "public"))


@pytest.mark.parametrize("place", [".", "..", "content", "content/neu", "../../", ".stadtteil"])
def test_a_folder_with_the_sources_in_it_is_refused(project: Path, place: str) -> None:
    Ledger(project / ".stadtteil", "x").note({}, "one", 1)
    with pytest.raises(StadtteilError):
        check(project, project / place, owned=True)


def test_the_root_of_the_disk_is_refused(project: Path) -> None:
    with pytest.raises(StadtteilError, match="Wurzel"):
        check(project, Path(project.anchor), owned=True)


def test_a_file_is_refused(project: Path, tmp_path: Path) -> None:
    (tmp_path / "public").touch()
    with pytest.raises(StadtteilError, match="ist eine Datei"):
        check(project, tmp_path / "public")


@pytest.mark.skipif(os.name == "nt", reason="links are those of POSIX")
def test_our_own_folder_that_is_a_link_is_like_any_other(project: Path, tmp_path: Path) -> None:
    filled(tmp_path / "home")
    (project / "site").symlink_to(tmp_path / "home")
    with pytest.raises(StadtteilError, match="nicht leer"):
        check(project, project / "site", owned=True)
