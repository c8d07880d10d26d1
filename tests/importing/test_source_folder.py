"""The folder that is imported from: nothing outside of it is ever read."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from stadtteil.importing.source_folder import SourceFolder
from stadtteil.misuse import StadtteilError
from tests.importing.sources import imported, write

LINKS = pytest.mark.skipif(
    sys.platform == "win32", reason="making links there takes rights of an administrator"
)


@LINKS
def test_links_out_of_the_folder_are_told_and_not_followed(tmp_path: Path) -> None:
    write(tmp_path, {"geheim/brief.md": "---\ntitle: Geheim\n---\nNein."})
    source = write(tmp_path / "quelle", {"_posts/2019-05-12-a.md": "---\ntitle: A\n---\nJa."})
    (source / "_posts/2019-05-13-b.md").symlink_to(tmp_path / "geheim/brief.md")
    (source / "mehr").symlink_to(tmp_path / "geheim")
    made = imported("jekyll", source, tmp_path / "zeitung")
    assert [one.path for one in made.account.entries] == ["content/artikel/2019/a.md"]
    assert ("_posts/2019-05-13-b.md", "führt aus dem Ordner hinaus") in made.account.passed_over


def test_no_picture_is_taken_from_outside(tmp_path: Path) -> None:
    outside = write(tmp_path, {"geheim.jpg": b"\xff\xd8"}) / "geheim.jpg"
    place = outside.as_posix()
    body = f"![a](../../geheim.jpg) ![b]({place}) ![c](file://{place}) ![d](..%2F..%2Fgeheim.jpg)"
    source = write(tmp_path / "quelle", {"_posts/2019-05-12-a.md": f"---\ntitle: A\n---\n{body}"})
    made = imported("jekyll", source, tmp_path / "zeitung")
    assert {one.reason for one in made.account.left_out} == {"liegt nicht in der Quelle"}


def test_files_are_found_however_their_letters_are_composed(tmp_path: Path) -> None:
    folder = SourceFolder(write(tmp_path, {"Bru\u0308cke.JPG": b""}))
    assert folder.find("/br\u00fccke.jpg") == folder.files[0]
    assert folder.find("../x") is None


def test_a_file_that_is_too_large_is_told(tmp_path: Path) -> None:
    folder = SourceFolder(write(tmp_path, {"a.md": b"x" * 100}))
    assert folder.read("a.md", 10) is None
    assert folder.passed_over == [("a.md", "zu groß (0,0 MB)")]


def test_a_folder_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(StadtteilError, match="gibt es nicht"):
        SourceFolder(tmp_path / "fehlt")
