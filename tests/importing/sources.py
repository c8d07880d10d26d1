"""Sources of other programs, written into folders for a test, and what an import makes of them."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from pathlib import Path

from PIL import Image

from stadtteil.importing.bringing import Bringing
from stadtteil.importing.foreign_entry import ForeignPaper
from stadtteil.importing.hugo import read_hugo
from stadtteil.importing.import_account import EntryAccount, ImportAccount
from stadtteil.importing.jekyll import read_jekyll
from stadtteil.importing.source_folder import SourceFolder
from stadtteil.importing.wordpress import read_wordpress
from stadtteil.problems import Problem

READERS: dict[str, Callable[[Path], ForeignPaper]] = {
    "jekyll": read_jekyll,
    "hugo": read_hugo,
    "wordpress": read_wordpress,
}
EXPORT = Path(__file__).parent / "export.xml"
WITH_RIGHTS = "Foto: Jakob Beispiel, CC BY 4.0"


def picture(colour: str = "#a63") -> bytes:
    """Return a small photo."""
    buffer = io.BytesIO()
    Image.new("RGB", (64, 48), colour).save(buffer, "JPEG")
    return buffer.getvalue()


def write(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files below a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for path, data in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data.encode() if isinstance(data, str) else data)
    return folder


def nothing_wrong() -> list[Problem]:
    """Say that all is well, without building."""
    return []


class Imported:
    """A target, and what was brought there."""

    def __init__(self, root: Path, account: ImportAccount) -> None:
        self.root = root
        self.account = account

    def text(self, path: str) -> str:
        """Return a file below content/."""
        return (self.root / "content" / path).read_text(encoding="utf-8")

    def body(self, path: str) -> str:
        """Return the text of a file below its head."""
        return self.text(path).split("\n---\n", 1)[1].strip("\n")

    def head(self, path: str) -> list[str]:
        """Return the lines of a file's head."""
        return self.text(path).split("\n---\n", 1)[0].splitlines()[1:]

    def entry(self, path: str) -> EntryAccount:
        """Return what is told of a file below content/."""
        return next(one for one in self.account.entries if one.path == f"content/{path}")


def imported(
    program: str,
    source: Path,
    root: Path,
    proof: Callable[[], list[Problem]] = nothing_wrong,
    uploads: Path | None = None,
) -> Imported:
    """Import a source into a folder, which may hold a paper already."""
    (root / "content").mkdir(parents=True, exist_ok=True)
    folders = [SourceFolder(folder) for folder in (uploads, source) if folder and folder.is_dir()]
    paper = READERS[program](source)
    return Imported(root, Bringing(paper, folders, root, proof).bring())
