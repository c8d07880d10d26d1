"""How large a file may be to be opened, asked before it is; and what is said of one that is not."""

from __future__ import annotations

import functools
import posixpath
from pathlib import Path

from msgspec.structs import replace

from stadtteil.engine.source import Source
from stadtteil.model.document import Document
from stadtteil.model.download_formats import FORMATS, suffix_of
from stadtteil.model.reading.readers import reader_of
from stadtteil.model.reading.unused import unused
from stadtteil.model.source import DOWNLOAD, PICTURE, SIDECAR, UNUSED
from stadtteil.problems import Problem
from stadtteil.words.languages import original_of

MOST_OF_TEXT = 2_000_000
MOST_OF_PICTURE = 100_000_000
MOST_OF_LAYOUT = 20_000_000

_GERMAN = str.maketrans(",.", ".,")
_PERHAPS_TEXTS = frozenset({"", ".txt", ".text"})
"""Endings of files that nothing reads, but that may begin like a text which somebody misses."""


def most_bytes(path: str) -> int:
    """Return the most bytes that a file may have to be opened; 0 for one that nothing reads."""
    if not path.startswith("content/"):
        return MOST_OF_LAYOUT
    folder, ending = _sort(path)
    reader = _alike(folder, ending) if folder != "content" else reader_of(path)
    if reader == PICTURE:
        return MOST_OF_PICTURE
    if reader == DOWNLOAD:
        return FORMATS[suffix_of(path)].most
    return MOST_OF_TEXT if reader != UNUSED or ending in _PERHAPS_TEXTS else 0


def unopened(source: Source) -> Document:
    """Return the document of a content file that was not opened."""
    path = source.path
    folder, ending = _sort(path)
    reader = reader_of(path)
    if reader == UNUSED:
        said = _unused_alike(folder, ending) if folder != "content" else unused(path, b"")
        return Document(path, reader, (replace(said, path=path),))
    return Document(path, reader, (too_large(source, "Teilen Sie sie auf, oder verkleinern Sie sie."),))


def too_large(source: Source, cure: str) -> Problem:
    """Return what is said of a file beyond its measure."""
    most = most_bytes(source.path) // 1_000_000
    try:
        size = f"mit {Path(source.file).stat().st_size / 1e6:,.1f} MB ".translate(_GERMAN)
    except OSError:
        size = ""  # it vanished a moment ago
    return Problem(source.path, 0, 0, f"Die Datei ist {size}zu groß (höchstens {most} MB).", cure)


def _sort(path: str) -> tuple[str, str]:
    """Return what decides how a file is read: the folder of its kind, and the ending of its name."""
    name = posixpath.basename(path).lower()
    ending = posixpath.splitext(name)[1]
    inner = posixpath.splitext(posixpath.splitext(original_of(name))[0])[1] if ending in SIDECAR else ""
    return "/".join(path.split("/")[:-1][:2]), inner + ending


@functools.lru_cache(maxsize=1000)
def _alike(folder: str, ending: str) -> str:
    """Return the reader of all files with an ending in a folder."""
    return reader_of(f"{folder}/x{ending}")


@functools.lru_cache(maxsize=1000)
def _unused_alike(folder: str, ending: str) -> Problem:
    """Return what is said of a file with an ending in a folder that nothing reads."""
    return unused(f"{folder}/x{ending}", b"")
