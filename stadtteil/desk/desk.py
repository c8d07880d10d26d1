"""What the parts of the desk share: the project, its preview, what the preview's last build read.

Answers nothing itself.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from http import HTTPStatus
from pathlib import Path
from urllib.parse import unquote

import msgspec

from stadtteil.desk.answers import Denied
from stadtteil.desk.entry_face import EntryFace, face_of
from stadtteil.desk.entry_file import EntryFile, has_form, taken_apart
from stadtteil.desk.preview import DeskPreview
from stadtteil.desk.typing_store import TypingStore
from stadtteil.editing.drafts import Drafts
from stadtteil.editing.paths import inside
from stadtteil.editing.refusal import Refusal
from stadtteil.editing.saving import read_or_none
from stadtteil.model.reading.readers import url_of
from stadtteil.model.settings import PATH as SETTINGS_PATH
from stadtteil.model.urls import Urls
from stadtteil.problems import Problem
from stadtteil.serving.routing import file_at, output_at
from stadtteil.words.languages import language_of, original_of

_NO_FORM = "Diese Datei lässt sich am Schreibtisch nicht ändern. Öffnen Sie sie in einem Editor."
_GONE = "Die Datei {} gibt es nicht mehr. Kehren Sie zur Liste zurück."


class Desk:
    """The desk of one paper."""

    def __init__(self, root: Path, preview: DeskPreview, site: Callable[[], str]) -> None:
        """`root` is the project's folder; `site` returns the address of the paper as readers will see it."""
        self.root = root
        self.preview = preview
        self.inventory = preview.inventory
        self.site = site
        self.typing = TypingStore(Drafts(root), preview, self._bytes_of)

    @property
    def now(self) -> dt.datetime:
        """The moment for which all is shown, in UTC."""
        return self.preview.moment(self.preview.project())

    def problems_of(self, path: str) -> Sequence[Problem]:
        """Return what the last build said of a file."""
        return self.preview.reporter.by_path.get(path, ())

    def place(self, path: str) -> Path:
        """Return where a file lies that may be changed; Denied for all that may not."""
        found = inside(self.root, path)
        if isinstance(found, Refusal):
            raise Denied(HTTPStatus.UNPROCESSABLE_ENTITY, found.reason)
        if not has_form(path):
            raise Denied(HTTPStatus.UNPROCESSABLE_ENTITY, _NO_FORM)
        return found

    def saved(self, path: str) -> bytes:
        """Return the bytes of a file of the paper that has a form; Denied where there is none."""
        data = read_or_none(self.place(path))
        if data is None:
            raise Denied(HTTPStatus.NOT_FOUND, _GONE.format(path))
        return data

    def file(self, path: str) -> EntryFile:
        """Return a file as it is saved."""
        return taken_apart(path, self.saved(path))

    def original_of(self, path: str) -> EntryFile | None:
        """Return the file that a translation translates; None for what is none."""
        original = original_of(path)
        if language_of(path) is None or original not in self.inventory.paths:
            return None
        return self.file(original)

    def face(self, path: str) -> EntryFace:
        """Return an entry as it is saved, with what is typed beside it."""
        file = self.file(path)
        typed = self.typing.face(path, file.digest)
        problems = self.problems_of(path)
        face = face_of(file, self.original_of(path), self.inventory, problems, self.now, typed)
        return msgspec.structs.replace(face, url=self.page_of(path))

    def page_of(self, path: str) -> str:
        """Return where the preview shows a file, if it does; the settings are seen on the front page."""
        url = Urls().home if path == SETTINGS_PATH else url_of(path)
        place = url.partition("#")[0].lstrip("/")
        folder = self.preview.server.folder
        return url if url and file_at(folder, output_at(unquote(place))) else ""

    def _bytes_of(self, path: str) -> bytes | None:
        found = inside(self.root, path)
        return read_or_none(found) if isinstance(found, Path) and has_form(path) else None
