"""Fields that name a file which readers can open or keep."""

from __future__ import annotations

import unicodedata
from typing import ClassVar, Final

import msgspec

from stadtteil.model.fields.field import Field, FieldType, Notes
from stadtteil.model.fields.groups import Many
from stadtteil.model.fields.texts import Web, words
from stadtteil.model.yaml.tree import Listing, Mapping, Node, Scalar, is_empty


class FileUse(msgspec.Struct, frozen=True):
    """A file that an entry offers: its name as written, and a title that overrides the sidecar's.

    Where it lies elsewhere, `href` is its address and there is no `file`.
    """

    file: str
    line: int
    column: int
    title: str = ""
    href: str = ""


class FileRef(FieldType):
    """A file to download: its name, or a section with `datei` and `titel`."""

    noun: ClassVar[str] = "der Name einer Datei aus content/dateien"
    has_words = True
    _keys: ClassVar[dict[str, str]] = {
        "datei": "file", "file": "file", "path": "file", "url": "file",
        "titel": "title", "title": "title", "name": "title",
    }  # fmt: skip

    def __init__(self, *, elsewhere: bool = False) -> None:
        """With `elsewhere` it may also be the address of a file in the web."""
        self.elsewhere = elsewhere

    def read(self, node: Node, at: str, notes: Notes) -> FileUse | None:
        """Return the use of a file."""
        if isinstance(node, Listing):
            message = "Hier steht eine Liste, erwartet wird eine einzige Datei."
            notes.say(node, message, "Nennen Sie eine; weitere gehören in den Text oder unter „dateien:“.")
            return None
        if isinstance(node, Mapping):
            return self._section(node, notes)
        text = words(node, notes, self.noun)
        return self._use(text, "", node, notes) if text else None

    def _section(self, node: Mapping, notes: Notes) -> FileUse | None:
        said: dict[str, tuple[str, Node]] = {}
        for key, value in node.pairs:
            name = self._keys.get(key.text.lower())
            if name is None:
                cure = "Angaben zur Datei (urheber, lizenz, sprache) stehen daneben: NAME.pdf.yaml."
                notes.say(key, f"„{key.text}“ wird bei einer Datei nicht benutzt.", cure, "warning")
            elif not is_empty(value):
                said[name] = words(value, notes, "ein Text") or "", value
        file, place = said.get("file", ("", node))
        if not file:
            notes.say(node, "Der Name der Datei fehlt.", "Ergänzen Sie „datei: name.pdf“.")
            return None
        return self._use(file, said.get("title", ("", node))[0], place, notes)

    def _use(self, text: str, title: str, node: Node, notes: Notes) -> FileUse | None:
        if not text.lower().startswith(("https://", "http://", "//", "www.")):
            return FileUse(unicodedata.normalize("NFC", text), node.line, node.column, title)
        if not self.elsewhere:
            message = f"„{text}“ liegt auf einem anderen Server; hier stehen nur eigene Dateien."
            cure = "Legen Sie die Datei in content/dateien ab, oder verlinken Sie die Adresse im Text."
            notes.say(node, message, cure)
            return None
        href = Web().read(Scalar(text, True, node.line, node.column), "", notes)
        return FileUse("", node.line, node.column, title, href) if href else None


DOWNLOADS: Final = Field(
    "dateien",
    Many(FileRef(), commas=True),
    "Dateien zum Herunterladen",
    "Dateinamen aus content/dateien; ihre Angaben stehen daneben in NAME.pdf.yaml.",
    "[programm.pdf]",
    also=("datei", "download"),
)
"""The field by which a kind of content offers files:

    downloads: Annotated[tuple[FileUse, ...], DOWNLOADS] = ()
"""
