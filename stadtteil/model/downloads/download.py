"""From a file's bytes to those that are published: checked, cleaned, and the same each time.

Who cleans which format is told here, how stands in a module for each. The original is never kept.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Final

from stadtteil.model.document import StoredFile
from stadtteil.model.download_formats import FORMATS, suffix_of
from stadtteil.model.downloads.cleaned import Cleaned, Refused
from stadtteil.problems import Problem

Keep = Callable[[bytes], str]

_CLEANERS: Final[Mapping[str, str]] = {
    ".pdf": "pdf",
    ".csv": "plain",
    ".ics": "plain",
    ".vtt": "plain",
    ".docx": "office",
    ".xlsx": "office",
    ".odt": "office",
    ".mp3": "sound",
    ".ogg": "sound",
    ".opus": "sound",
    ".m4a": "boxes",
    ".mp4": "boxes",
    ".webm": "webm",
}
"""The module beside this one that has `cleaned(data, suffix)` for a format: imported when one is read."""


def read_download(data: bytes, path: str, keep: Keep) -> tuple[StoredFile | None, tuple[Problem, ...]]:
    """Return what is published of a file, None where that must not be; `keep` stores a blob."""
    suffix = suffix_of(path)
    most = FORMATS[suffix].most
    try:
        if len(data) > most:
            message = f"Die Datei ist zu groß (höchstens {most // 1_000_000} MB)."
            raise Refused(message, "Verkleinern Sie sie, oder teilen Sie sie auf.")
        module = import_module(f"{__package__}.{_CLEANERS[suffix]}")
        cleaned: Cleaned = module.cleaned(data, suffix)
    except Refused as refused:
        return None, (Problem(path, 0, 0, *refused.args),)
    stored = StoredFile(
        keep(cleaned.data),
        len(cleaned.data),
        cleaned.pages,
        cleaned.seconds,
        cleaned.tagged,
        cleaned.language,
    )
    return stored, ()
