"""What the parts of the desk share: the project, its preview, what the preview's last build read.

Answers nothing itself.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from http import HTTPStatus
from pathlib import Path

from stadtteil.desk.answers import Denied
from stadtteil.desk.entry_file import EntryFile, has_form, taken_apart
from stadtteil.desk.preview import Preview
from stadtteil.problems import Problem
from stadtteil.words.languages import language_of, original_of

_GONE = "Die Datei {} gibt es nicht mehr. Kehren Sie zur Liste zurück."


class Desk:
    """The desk of one paper."""

    def __init__(self, root: Path, preview: Preview, site: Callable[[], str]) -> None:
        """`root` is the project's folder; `site` returns the address of the paper as readers will see it."""
        self.root = root
        self.preview = preview
        self.catalogue = preview.catalogue
        self.site = site

    @property
    def now(self) -> dt.datetime:
        """The moment for which all is shown, in UTC."""
        return self.preview.moment(self.preview.project())

    def problems_of(self, path: str) -> Sequence[Problem]:
        """Return what the last build said of a file."""
        return self.preview.reporter.by_path.get(path, ())

    def unsaved(self) -> frozenset[str]:
        """Return the paths of the files that are typed and not saved."""
        return frozenset()

    def typed_face(self, file: EntryFile) -> object:
        """Return what is typed and not saved of an entry."""
        return None

    def saved(self, path: str) -> bytes:
        """Return the bytes of a file of the paper that has a form; Denied where there is none."""
        if path not in self.catalogue.paths or not has_form(path):
            raise Denied(HTTPStatus.NOT_FOUND, _GONE.format(path))
        try:
            return (self.root / path).read_bytes()
        except FileNotFoundError:
            raise Denied(HTTPStatus.NOT_FOUND, _GONE.format(path)) from None

    def file(self, path: str) -> EntryFile:
        """Return a file as it is saved."""
        return taken_apart(path, self.saved(path))

    def original_of(self, path: str) -> EntryFile | None:
        """Return the file that a translation translates; None for what is none."""
        original = original_of(path)
        if language_of(path) is None or original not in self.catalogue.paths:
            return None
        return self.file(original)
