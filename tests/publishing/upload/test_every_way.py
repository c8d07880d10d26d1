"""What holds for a folder, for SFTP and for rsync, against a real disk and a real sshd."""

from __future__ import annotations

import os
import stat
from contextlib import closing
from pathlib import Path
from typing import cast

import pytest

from stadtteil.project import Project
from stadtteil.publishing.refused import CannotPublish
from stadtteil.publishing.upload.built_site import BuiltSite
from stadtteil.publishing.upload.site_upload import UploadOptions
from stadtteil.publishing.upload.upload import Upload
from stadtteil.publishing.upload.upload_place import given_place, opened
from tests.publishing.upload.conftest import Place
from tests.publishing.upload.webspaces import MadeUpSite
from tests.space import Space

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such names, and no links for everybody")

HOSTILE = [
    "-rf/index.html",
    "--delete",
    "a b/'\"$(touch x)`touch y`.html",
    "ä/ß 🎪.html",
    "*.html",
    "[x]/?.css",
    "#1;#2.html",
    "~/x.html",
    "..x/y -> z.html",
    "\\#101.html",
    ".stadtteil/x",
    "- x/+ y/: z",
]


def test_what_differs_goes_there_and_nothing_else_is_touched(place: Place, small: Space) -> None:
    small.build()
    (place.folder / ".well-known").mkdir()
    (place.folder / ".well-known/theirs").write_bytes(b"theirs")
    theirs = {".well-known/theirs": b"theirs"}
    old = os.umask(0o077)
    try:
        place.bring(small)
    finally:
        os.umask(old)
    assert place.files() == {**small.tree(), **theirs}
    files = [file for file in place.folder.rglob("*") if ".stadtteil" not in str(file)]
    modes = {stat.S_IMODE(file.stat().st_mode) for file in files if "theirs" not in file.name}
    assert modes == {0o644, 0o755}

    assert place.bring(small).is_empty
    small.remove("content/artikel")
    small.write("content/artikel/neu.md", "---\ntitel: Neu\ndatum: 2026-10-01\n---\n\nText.\n")
    small.build()
    before = set(place.files())
    expected = set(small.tree())
    told = place.bring(small, UploadOptions(dry_run=True))
    assert set(place.files()) == before
    done = place.bring(small)

    assert done == told
    assert (set(done.new), set(done.gone)) == (expected - before, before - expected - set(theirs))
    assert place.files() == {**small.tree(), **theirs}
    assert not any(folder for folder in place.folder.rglob("*") if folder.is_dir() and is_empty(folder))


def is_empty(folder: Path) -> bool:
    return folder.name != "neu" and not any(folder.iterdir())


@posix
def test_names_mean_nothing_to_any_program_on_the_way(place: Place, small: Space) -> None:
    files = {name: f"{number}".encode() for number, name in enumerate(HOSTILE)}

    def bring(files: dict[str, bytes]) -> None:
        with closing(opened(Project(small.root), given_place(place.text))) as webspace:
            Upload(cast(BuiltSite, MadeUpSite(files)), webspace, small.root / "state").run()

    bring(files)
    assert place.files() == files
    kept = dict(list(files.items())[::2])
    bring({**kept, HOSTILE[0]: b"other"})
    assert place.files() == {**kept, HOSTILE[0]: b"other"}
    bring({})
    assert place.files() == {}


@posix
@pytest.mark.parametrize("what", ["artikel", "assets", ".stadtteil-veroeffentlicht"])
def test_links_that_lead_out_are_not_followed(place: Place, small: Space, tmp_path: Path, what: str) -> None:
    small.build()
    outside = tmp_path / "outside"
    outside.mkdir()
    (place.folder / what).symlink_to(outside)

    with pytest.raises(CannotPublish, match="ist eine Verknüpfung und kein Ordner"):
        place.bring(small, UploadOptions(taking_over=True))
    assert list(outside.iterdir()) == []


def test_a_folder_that_is_not_there_is_refused(place: Place, small: Space) -> None:
    place.folder.rmdir()

    with pytest.raises(CannotPublish, match=r"Den Ordner .* gibt es"):
        place.bring(small)


def test_a_folder_of_others_is_told_first(place: Place, small: Space) -> None:
    small.build()
    (place.folder / "index.html").write_bytes(b"theirs")
    (place.folder / "alt").mkdir()

    with pytest.raises(CannotPublish, match="liegen schon Dateien, und nicht von hier: alt, index"):
        place.bring(small)
    place.bring(small, UploadOptions(taking_over=True))

    assert place.files() == {**small.tree(), "alt/": b""}
