"""Two files appear, or none; nothing is ever written over."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from stadtteil import whole_file
from stadtteil.engine.stamps import passed_over
from stadtteil.misuse import StadtteilError
from stadtteil.photos import storing
from stadtteil.photos.photo import Photo
from stadtteil.photos.storing import write_photo

RIGHTS = "alt: Ein Bild.\nurheber: Mira\nlizenz: CC-BY-4.0\n"


def photo(data: bytes = b"Bild", ending: str = ".jpg") -> Photo:
    return Photo(data, "img-1", ending, 1, 1)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    return tmp_path


def files(root: Path) -> dict[str, bytes]:
    below = root / "content" / "bilder"
    return {
        file.relative_to(below).as_posix(): file.read_bytes() for file in below.rglob("*") if file.is_file()
    }


def test_a_picture_and_what_is_said_of_it_stand_side_by_side(root: Path) -> None:
    assert write_photo(root, photo(), "2026/Großes Fest", RIGHTS) == (
        "content/bilder/2026/grosses-fest.jpg",
        True,
    )
    assert files(root) == {"2026/grosses-fest.jpg": b"Bild", "2026/grosses-fest.jpg.yaml": RIGHTS.encode()}


def test_a_name_that_is_taken_gets_a_number(root: Path) -> None:
    (root / "content/bilder/2025").mkdir(parents=True)
    (root / "content/bilder/2025/Fest.png").write_bytes(b"Anderes")
    (root / "content/bilder/fest-2.jpg.yaml").write_text("alt: Verwaist")
    assert write_photo(root, photo(), "fest", RIGHTS).path == "content/bilder/fest-3.jpg"
    assert write_photo(root, photo(b"Noch eins"), "fest", RIGHTS).path == "content/bilder/fest-4.jpg"
    assert files(root)["2025/Fest.png"] == b"Anderes"


def test_the_same_picture_is_not_written_twice_and_gets_back_what_it_has_lost(root: Path) -> None:
    first = write_photo(root, photo(), "fest", RIGHTS)
    assert write_photo(root, photo(), "anders", "urheber: Andere\n") == (first.path, False)
    assert files(root) == {"fest.jpg": b"Bild", "fest.jpg.yaml": RIGHTS.encode()}
    (root / f"{first.path}.yaml").unlink()
    assert write_photo(root, photo(), "anders", RIGHTS) == (first.path, False)
    assert files(root)["fest.jpg.yaml"] == RIGHTS.encode()


@pytest.mark.parametrize("fails", [".jpg", ".yaml"])
def test_where_one_of_both_cannot_be_written_there_is_neither(
    root: Path, monkeypatch: pytest.MonkeyPatch, fails: str
) -> None:
    appear = whole_file.create_file

    def breaking(file: Path, data: bytes) -> None:
        if file.suffix == fails:
            raise OSError(28, "voll", str(file))
        appear(file, data)

    monkeypatch.setattr(storing, "create_file", breaking)
    with pytest.raises(OSError, match="voll"):
        write_photo(root, photo(), "fest", RIGHTS)
    assert files(root) == {}


@pytest.mark.parametrize("links", [True, False])
def test_many_at_once_keep_out_of_each_others_way(
    root: Path, monkeypatch: pytest.MonkeyPatch, *, links: bool
) -> None:
    if not links:  # a disk that knows no second name for a file takes the other way

        def refuses(*_: object) -> None:
            raise OSError(1, "kennt keine zweiten Namen")

        monkeypatch.setattr(os, "link", refuses)
    count = 8 if links else 1
    with ThreadPoolExecutor(count) as pool:
        made = list(
            pool.map(lambda n: write_photo(root, photo(b"%d" % n), "fest", RIGHTS).path, range(count))
        )
    assert len(set(made)) == count
    assert {files(root)[Path(path).name] for path in made} == {b"%d" % number for number in range(count)}
    assert all(files(root)[f"{Path(path).name}.yaml"] == RIGHTS.encode() for path in made)
    assert len(files(root)) == 2 * count


@pytest.mark.parametrize(
    "name", ["../../heimlich", "C:\\Windows\\heimlich", "/etc/heimlich", "..", "a/../../../b"]
)
def test_no_name_leads_out_of_the_folder(root: Path, name: str) -> None:
    stored = write_photo(root, photo(), name, RIGHTS)
    assert (root / stored.path).resolve().is_relative_to(root / "content" / "bilder")
    assert {file.name for file in root.iterdir()} == {"content"}


def test_nor_does_a_folder_that_is_another_one(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("anderswo")
    (root / "content" / "bilder").symlink_to(elsewhere, target_is_directory=True)
    with pytest.raises(StadtteilError, match="hinaus"):
        write_photo(root, photo(), "fest", RIGHTS)
    assert list(elsewhere.iterdir()) == []


def test_a_build_sees_nothing_of_what_is_still_being_written(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting: list[str] = []
    link = whole_file._link

    def noting(one: Path, file: Path) -> None:
        waiting.append(one.name)
        link(one, file)

    monkeypatch.setattr(whole_file, "_link", noting)
    write_photo(root, photo(), "fest", RIGHTS)
    assert [passed_over(name) for name in waiting] == [True, True]
